import Extraction
import Foundation
import Testing

/// Reads the corpus beside the package, where there is one, and compares with `pdftotext`.
@Suite struct CorpusCharactersTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/corpus/synthetic")

  static let documents: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".pdf") }.sorted()

  @Test(.enabled(if: !documents.isEmpty, "there is no corpus beside the package"), arguments: documents)
  func everyCharacterThatPdftotextSees(document: String) throws {
    let path = CorpusCharactersTests.folder.appendingPathComponent(document).path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-raw", path, "-"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let expected = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()

    let source = try openSource(path: path)
    var found: [Unicode.Scalar: Int] = [:]
    for number in 1...source.pageCount {
      for glyph in try source.page(number).glyphs { found[glyph.scalar, default: 0] += 1 }
    }
    var wanted: [Unicode.Scalar: Int] = [:]
    for scalar in expected.unicodeScalars where scalar.value > 0x20 { wanted[scalar, default: 0] += 1 }
    let surplus = found.filter { $0.value > wanted[$0.key, default: 0] }
    #expect(surplus.isEmpty)
    // What the page's clip cuts away nobody sees: a word of a row that the page edge cuts in two.
    let missing = wanted.reduce(0) { $0 + $1.value - found[$1.key, default: 0] }
    #expect(missing * 1000 <= expected.unicodeScalars.count)
  }
}
