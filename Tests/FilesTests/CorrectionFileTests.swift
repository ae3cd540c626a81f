import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Files

struct CorrectionFileTests {
  private static let first =
    #"{"sha256":"a","kind":"value","table":"revenue","row":2,"column":"total","printed":"1","new":"2"}"#

  private func file(_ text: String) throws -> CorrectionFile { try CorrectionFile(bytes: Array(text.utf8)) }

  @Test func itsLinesAreFoundByTheirDocuments() throws {
    let file = try file(Self.first + "\n\n" + Self.first.replacingOccurrences(of: #""a""#, with: #""b""#) + "\n")
    #expect(file.documents == ["a", "b"])
    let correction = try #require(file.corrections(of: "a").first)
    #expect(correction.kind == .value && correction.row == 2 && correction.new == "2" && correction.old == nil)
    #expect(file.corrections(of: "c").isEmpty)
    #expect(file.digest(of: "c") == nil)
  }

  @Test func theLastOneAboutAThingCounts() throws {
    let later = Self.first.replacingOccurrences(of: #""new":"2""#, with: #""new":"3""#)
    let both = try file(Self.first + "\n" + later)
    #expect(both.corrections(of: "a").map(\.new) == ["3"])
    #expect(try both.digest(of: "a") == file(later).digest(of: "a"))
    #expect(try both.digest(of: "a") != file(Self.first).digest(of: "a"))
    let ofAnotherRow = Self.first.replacingOccurrences(of: #""row":2"#, with: #""row":3"#)
    #expect(try file(Self.first + "\n" + ofAnotherRow).corrections(of: "a").count == 2)
  }

  @Test func whatItWritesItReads() throws {
    var written = try file(Self.first)
    written.replace([Correction(.approval, of: "b", table: "revenue", digest: "0", why: "核对")], of: "b")
    let read = try CorrectionFile(bytes: written.bytes)
    #expect(read.documents == ["a", "b"])
    #expect(read.corrections(of: "b").first?.why == "核对")
    #expect(read.bytes == written.bytes)
    written.replace([], of: "a")
    #expect(written.documents == ["b"])
  }

  @Test(arguments: [
    ("nonsense", nil), ("[1]", nil), (#"{"kind":"value"}"#, "sha256"), (#"{"sha256":"a","kind":"opinion"}"#, "kind"),
    (#"{"sha256":"a","kind":"value","row":"2"}"#, "row"),
    (#"{"sha256":"a","kind":"value","colunm":"total"}"#, "colunm"),
  ]) func whatIsNoCorrectionIsNamed(line: String, key: String?) {
    #expect(throws: MalformedCorrection(line: 2, key: key)) { try file(Self.first + "\n" + line + "\n") }
  }

  @Test func aFileIsReadLineByLine() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/corrections.jsonl"
    try Data((Self.first + "\n").utf8).write(to: URL(filePath: path))
    #expect(try CorrectionFile(path: path).documents == ["a"])
    #expect(throws: ReadingError.self) { try CorrectionFile(path: "\(folder.path)/nothing") }
  }
}
