import CPoppler
import Foundation
import Testing

@testable import Extraction

/// Streams are unpacked for poppler where the file leaves no doubt about them, and the document is the same.
@Suite struct UnpackedStreamsTests {
  /// How many streams are unpacked.
  private func count(_ bytes: [UInt8]) -> Int {
    guard let streams = bytes.withUnsafeBytes(UnpackedStreams.init) else {
      return 0
    }
    g_bytes_unref(streams.document)
    return streams.counts.count
  }

  private func text(_ bytes: [UInt8]) throws -> String {
    let source = try PDFSource(bytes: bytes, name: "x.pdf")
    let text = try String(String.UnicodeScalarView(source.page(1).glyphs.map(\.scalar)))
    #expect(source.diagnostics == [])
    return text
  }

  private func expectUnpacked(_ document: PackedPDF, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(count(document.bytes) == 1, sourceLocation: sourceLocation)
    #expect(try text(document.bytes) == "Budget", sourceLocation: sourceLocation)
  }

  private func expectPacked(_ document: PackedPDF, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(count(document.bytes) == 0, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    PackedPDF.Table.lines, .stream(predicted: true), .stream(predicted: false), .both,
  ])
  func objectsStandWhereTheTableSays(table: PackedPDF.Table) throws {
    try expectUnpacked(PackedPDF(table: table))
    try expectUnpacked(PackedPDF(table: table, shift: -1))
    expectPacked(PackedPDF(table: table, shift: -2))
    expectPacked(PackedPDF(table: table, shift: 1))
  }

  @Test(arguments: [
    "/Filter/FlateDecode", "/Filter [ /FlateDecode ]", "/Filter[/FlateDecode]/Name (a \\) >> \\( b)",
    "/X << /Length 3 /Y [1 2 R <AB>] >> /Filter/FlateDecode", "/Filter /FlateDecode % a comment >>\n",
  ])
  func dictionariesAreWrittenInManyWays(dictionary: String) throws {
    try expectUnpacked(PackedPDF(dictionary: dictionary))
  }

  @Test(arguments: [
    "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>", "/Filter [/FlateDecode /ASCIIHexDecode]",
    "/Filter /FlateDecode /Subtype /Image", "/Filter /FlateDecode /F (other.pdf)", "/Filter /LZWDecode",
    "/Filter /FlateDecode /Filter /FlateDecode", "/Filter /Flate#44ecode",
    "/Filter 12 0 R",
  ])
  func whatIsReadInAnotherWayStaysPacked(dictionary: String) { expectPacked(PackedPDF(dictionary: dictionary)) }

  @Test func lengthsMayBeObjects() throws {
    let length = storedStream(PackedPDF.text("Budget"), checksumOf: []).count
    try expectUnpacked(PackedPDF(length: "10 0 R", objects: ["\(length)"]))
    expectPacked(PackedPDF(length: "10 0 R", objects: ["\(length - 1)"]))
    expectPacked(PackedPDF(length: "10 1 R", objects: ["\(length)"]))
    expectPacked(PackedPDF(length: "11 0 R", objects: ["\(length)"]))
    expectPacked(PackedPDF(length: "10 0 R", objects: ["<< /Length \(length) >>"]))
  }

  /// poppler looks for the end of a stream by itself where it is not behind the length.
  @Test func theRightLengthIsAsked() throws {
    let length = storedStream(PackedPDF.text("Budget"), checksumOf: []).count
    try expectUnpacked(PackedPDF(length: "\(length + 2)"))
    for wrong in [12, length + 4, 100_000] { expectPacked(PackedPDF(length: "\(wrong)")) }
  }

  @Test func theChecksumIsAsked() { expectPacked(PackedPDF(checksumOf: [1])) }

  @Test(arguments: ["%%EOF", "%%EOF\r\n"]) func theEndMayEndALine(end: String) throws {
    try expectUnpacked(PackedPDF(end: end))
  }

  @Test(arguments: ["%%EOF\nx", "x"]) func anythingBehindTheEndLeavesItPacked(end: String) {
    expectPacked(PackedPDF(end: end))
  }

  @Test func theCatalogueIsNamed() { expectPacked(PackedPDF(trailer: "/Info << /Title (a) >>")) }

  @Test func encryptedDocumentsStayPacked() { expectPacked(PackedPDF(trailer: "/Encrypt 9 0 R")) }

  /// An object is what the latest table says; what it was before stays as it was.
  @Test(arguments: [PackedPDF.Table.lines, .stream(predicted: true)])
  func theLatestStateCounts(table: PackedPDF.Table) throws {
    let document = PackedPDF(
      content: PackedPDF.text("Old"), table: table, later: PackedPDF.text("Budget"))
    try expectUnpacked(document)
  }

  /// What poppler complains of is said of the file itself, with the places in it.
  @Test func damageIsToldAsOfTheFileItself() throws {
    let broken = Array("BT /F 10 Tf 20 32 Td (Budget) Tj ET ) 7 Q Q".utf8) + Array(repeating: 0x20, count: 300)
    let document = PackedPDF(content: broken)
    #expect(count(document.bytes) == 1)
    let sources = try [document, PackedPDF(content: broken, end: "%%EOF\nx")].map {
      try PDFSource(bytes: $0.bytes, name: "x.pdf")
    }
    for source in sources { _ = try source.page(1) }
    #expect(sources[0].diagnostics == sources[1].diagnostics)
    #expect(sources[0].diagnostics.map(\.code) == [.pageDamaged])
  }

  @Test(arguments: ["seed-calc.pdf", "seed-writer.pdf"]) func officeProgramsWriteWhatIsUnpacked(name: String) throws {
    let bytes = try Array(Data(contentsOf: Self.root.appending(path: "samples/\(name)")))
    #expect(count(bytes) > 0)
  }

  @Test(arguments: documents) func pagesAreTheSame(document: URL) throws {
    let bytes = try Array(Data(contentsOf: document))
    let sources = try [bytes, bytes + Array("x".utf8)].map { try PDFSource(bytes: $0, name: "x.pdf") }
    #expect(sources[0].metadata == sources[1].metadata)
    #expect(sources[0].pageCount == sources[1].pageCount)
    for number in 1...sources[0].pageCount {
      let pages = try sources.map { try $0.page(number) }
      #expect(pages[0].glyphs == pages[1].glyphs)
      #expect(pages[0].rules == pages[1].rules)
      #expect(pages[0].areas == pages[1].areas)
    }
    #expect(sources[0].diagnostics == sources[1].diagnostics)
  }

  private static let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  /// The samples, and what stands beside the package.
  private static let documents: [URL] = {
    let corpus = "../shared/corpus"
    let folders = ["samples", "\(corpus)/published", "\(corpus)/synthetic", "\(corpus)/unlabelled"]
    return folders.flatMap { folder in
      let folder = root.appending(path: folder)
      return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        .filter { $0.hasSuffix(".pdf") }.map { folder.appending(path: $0) }
    }
  }()
}
