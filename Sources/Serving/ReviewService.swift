import Diagnostics
import Files
import Foundation
import Glibc

/// What is answered to a request: the files of a review, and the corrections of its documents, which it keeps in a file.
///
/// Who asks must have the token, which only who started the server was told, and ask this machine by its own name: a page
/// from elsewhere can send requests here, and make its own name stand for this machine's address, but not know the token.
struct ReviewService {
  /// The folder of the review.
  let folder: String
  /// The file of corrections; it need not be there yet.
  let corrections: String
  let token: String
  /// Where it listens, on the loopback address.
  let port: UInt16

  private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

  func answer(_ request: HTTPRequest, body: [UInt8]) -> HTTPResponse {
    guard let host = request.headers["host"], hosts.contains(host) else { return .refusing(403, "another host") }
    if let origin = request.headers["origin"], origin != "http://\(host)" { return .refusing(403, "another origin") }
    let hasToken = isToken(request.query["token"])
    // Pictures and links within the pages come without the query.
    guard hasToken || (request.method == "GET" && isToken(request.cookie(Self.cookie))) else {
      return .refusing(403, "no token, or another one: use the address that yusuan printed")
    }
    var response =
      if request.path.count == 2, request.path[0] == "corrections" {
        request.method == "PUT" ? put(body, of: request.path[1]) : get(request.path[1])
      } else if request.method == "GET" {
        file(request.path)
      } else {
        HTTPResponse.refusing(404, "nothing to write to")
      }
    if hasToken { response.cookie = "\(Self.cookie)=\(token); Path=/; HttpOnly; SameSite=Strict" }
    return response
  }

  private static let cookie = "yusuan-review"

  /// In a time that does not depend on how much of it is right.
  private func isToken(_ text: String?) -> Bool {
    guard let text, text.utf8.count == token.utf8.count else { return false }
    return zip(text.utf8, token.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private func file(_ path: [String]) -> HTTPResponse {
    guard let name = path.last else { return .refusing(404, "no such page") }
    let types = [".html": "text/html; charset=utf-8", ".png": "image/png"]
    guard let type = types.first(where: { name.hasSuffix($0.key) })?.value else {
      return .refusing(404, "no such page")
    }
    var place = folder
    for segment in path.dropLast() {
      place += "/" + segment
      guard PathKind(place) == .folder else { return .refusing(404, "no such page") }
    }
    place += "/" + name
    guard PathKind(place) == .file, let data = FileManager.default.contents(atPath: place) else {
      return .refusing(404, "no such page")
    }
    return HTTPResponse(status: 200, type: type, body: [UInt8](data))
  }

  private func get(_ sha256: String) -> HTTPResponse {
    do {
      var own = CorrectionFile()
      own.replace(try read().corrections(of: sha256), of: sha256)
      return HTTPResponse(status: 200, type: "application/x-ndjson", body: own.bytes)
    } catch { return .refusing(500, BilingualText(error).english) }
  }

  /// Has these instead of what there was of the document.
  private func put(_ body: [UInt8], of sha256: String) -> HTTPResponse {
    do {
      let received = try CorrectionFile(bytes: body)
      guard received.documents.allSatisfy({ $0 == sha256 }) else { return .refusing(400, "of another document") }
      var all = try read()
      all.replace(received.corrections(of: sha256), of: sha256)
      let file = try AtomicFile(path: corrections)
      try file.write(all.bytes)
      try file.commit()
      return HTTPResponse(status: 204)
    } catch let error as MalformedCorrection {
      return .refusing(400, error.text.english)
    } catch { return .refusing(500, BilingualText(error).english) }
  }

  /// What the file has; nothing where it is not there.
  private func read() throws -> CorrectionFile {
    PathKind(corrections) == .nothing ? CorrectionFile() : try CorrectionFile(path: corrections)
  }
}
