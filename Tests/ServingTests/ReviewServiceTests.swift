import Foundation
import TestSupport
import Testing

@testable import Serving

struct ReviewServiceTests {
  private static let token = "0123456789abcdef"
  private static let digest = String(repeating: "a", count: 64)
  private let folder: TemporaryFolder
  private let service: ReviewService

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/review", withIntermediateDirectories: false)
    try Data("<p>".utf8).write(to: URL(filePath: "\(folder.path)/review/index.html"))
    try Data("secret".utf8).write(to: URL(filePath: "\(folder.path)/secret.html"))
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/review/link.html", withDestinationPath: "\(folder.path)/secret.html")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/review/folder", withDestinationPath: folder.path)
    service = ReviewService(
      folder: "\(folder.path)/review", corrections: "\(folder.path)/corrections.jsonl", token: Self.token, port: 8000)
  }

  private func answer(
    _ line: String, _ headers: String..., host: String = "127.0.0.1:8000", body: String = ""
  ) throws -> HTTPResponse {
    let head = ([line + " HTTP/1.1", "Host: \(host)"] + headers).joined(separator: "\r\n")
    return service.answer(try #require(HTTPRequest(head: Array(head.utf8))), body: Array(body.utf8))
  }

  @Test func whoHasTheTokenGetsPages() throws {
    let answer = try answer("GET /index.html?token=\(Self.token)")
    #expect(answer.status == 200 && answer.body == Array("<p>".utf8))
    let cookie = try #require(answer.cookie)
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    let pair = try #require(cookie.split(separator: ";").first)
    #expect(try self.answer("GET /index.html", "Cookie: \(pair)").status == 200)
    #expect(try self.answer("GET /index.html?token=\(Self.token)", host: "localhost:8000").status == 200)
  }

  @Test func whoHasNotIsRefused() throws {
    #expect(try answer("GET /index.html").status == 403)
    #expect(try answer("GET /index.html?token=").status == 403)
    #expect(try answer("GET /index.html?token=0123456789abcdeF").status == 403)
    #expect(try answer("GET /index.html", "Cookie: yusuan-review=0").status == 403)
    #expect(try answer("GET /index.html?token=\(Self.token)", host: "example.org:8000").status == 403)
    #expect(try answer("GET /index.html?token=\(Self.token)", host: "127.0.0.1:8001").status == 403)
    #expect(try answer("GET /index.html?token=\(Self.token)", "Origin: http://example.org").status == 403)
    #expect(try answer("GET /index.html?token=\(Self.token)", "Origin: null").status == 403)
    #expect(
      try answer("PUT /corrections/\(Self.digest)", "Cookie: yusuan-review=\(Self.token)").status == 403)
  }

  @Test func nothingButTheReviewIsServed() throws {
    for path in ["nothing.html", "link.html", "folder/secret.html", "index", "index.html/a.html"] {
      #expect(try answer("GET /\(path)?token=\(Self.token)").status == 404, "\(path)")
    }
  }

  @Test func correctionsTakeThePlaceOfTheOldOnesOfTheirDocument() throws {
    let other = #"{"kind":"approval","sha256":"b"}"# + "\n"
    try Data(other.utf8).write(to: URL(filePath: service.corrections))
    let path = "/corrections/\(Self.digest)?token=\(Self.token)"
    func line(_ table: String) -> String {
      #"{"kind":"approval","sha256":"\#(Self.digest)","table":"\#(table)"}"# + "\n"
    }
    #expect(try answer("PUT \(path)", body: line("revenue") + line("balance")).status == 204)
    #expect(try folder.text("corrections.jsonl") == line("revenue") + line("balance") + other)
    #expect(try answer("PUT \(path)", body: line("balance")).status == 204)
    #expect(try String(decoding: answer("GET \(path)").body, as: UTF8.self) == line("balance"))
    #expect(try answer("PUT \(path)", body: other).status == 400)
    #expect(try answer("PUT \(path)", body: "nonsense").status == 400)
    #expect(try folder.text("corrections.jsonl") == line("balance") + other)
    #expect(try answer("PUT \(path)").status == 204)
    #expect(try folder.text("corrections.jsonl") == other)
  }

  @Test func aFileThatIsNoneIsNotOverwritten() throws {
    try Data("mine\n".utf8).write(to: URL(filePath: service.corrections))
    let path = "/corrections/\(Self.digest)?token=\(Self.token)"
    #expect(try answer("PUT \(path)", body: #"{"kind":"approval","sha256":"\#(Self.digest)"}"#).status == 400)
    #expect(try folder.text("corrections.jsonl") == "mine\n")
  }
}
