import Foundation
import Testing

@testable import Extraction

@Suite struct DocumentDiagnosticsTests {
  private static func withImage(_ content: String, placed matrix: String = "200 0 0 100 0 0 cm") -> HandmadePDF {
    var document = HandmadePDF("q \(matrix) /X Do Q \(content)")
    document.resources = "/XObject << /X 10 0 R >>"
    document.objects = [
      HandmadePDF.stream(
        "a", entries: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8")
    ]
    return document
  }

  private func codes(_ document: HandmadePDF) throws -> [String] {
    let source = try document.source()
    for number in 1...source.pageCount { _ = try source.page(number) }
    return source.diagnostics.map(\.code.rawValue)
  }

  @Test func scannedPageIsReportedWithItsNumberOnce() throws {
    let source = try DocumentDiagnosticsTests.withImage("").source()
    #expect(source.diagnostics.isEmpty)
    _ = try source.page(1)
    _ = try source.page(1)
    #expect(source.diagnostics.map(\.code.rawValue) == ["page.no_text"])
    #expect(source.diagnostics[0].page == 1)
    #expect(source.diagnostics[0].message(in: .english).contains("200 × 100 pt"))
  }

  @Test func scannedPageWithAStampOnlyIsReported() throws {
    #expect(
      try codes(DocumentDiagnosticsTests.withImage("BT /F 9 Tf 90 5 Td (- 7 -) Tj ET")) == ["page.no_text"])
  }

  @Test func pictureBesideTextIsNot() throws {
    let text = "BT /F 9 Tf 10 50 Td (Department budget) Tj ET"
    #expect(try codes(DocumentDiagnosticsTests.withImage(text)).isEmpty)
    let small = DocumentDiagnosticsTests.withImage("BT /F 9 Tf 9 5 Td (7) Tj ET", placed: "20 0 0 20 0 0 cm")
    #expect(try codes(small).isEmpty)
  }

  @Test("an image over three fifths of the page makes a scan", arguments: [(110, []), (130, ["page.no_text"])])
  func howMuchOfThePageAnImageCovers(_ width: Int, _ expected: [String]) throws {
    let document = Self.withImage("BT /F 9 Tf 9 5 Td (- 7 -) Tj ET", placed: "\(width) 0 0 100 0 0 cm")
    #expect(try codes(document) == expected)
  }

  @Test func eightCharactersAreText() throws {
    #expect(try codes(Self.withImage("BT /F 9 Tf 9 5 Td (ABCDEFGH) Tj ET")).isEmpty)
    #expect(try codes(Self.withImage("BT /F 9 Tf 9 5 Td (ABCDEFG) Tj ET")) == ["page.no_text"])
  }

  @Test func pageWithDrawingsOnlyIsReportedAndBlankPageIsNot() throws {
    // A letter as an outline of curves, or of straight pieces.
    #expect(try codes(HandmadePDF("20 30 m 30 50 40 50 50 30 c f")) == ["page.no_text"])
    #expect(try codes(HandmadePDF("20 30 m 30 50 l 40 30 l f")) == ["page.no_text"])
    #expect(try codes(HandmadePDF("")).isEmpty)
    #expect(try codes(HandmadePDF("1 g 20 30 m 30 50 40 50 50 30 c f")).isEmpty)
  }

  @Test func theLinesOfABlankTableAreNoText() throws {
    #expect(try codes(HandmadePDF("20 30 160 40 re S 20 50 m 180 50 l S 0.9 g 20 50 160 20 re f")).isEmpty)
    // Letters may be drawn in dots.
    let dots = (0..<30).map { "\(20 + 2 * $0) \(40 + $0 % 7) 1 1 re f" }.joined(separator: " ")
    #expect(try codes(HandmadePDF("20 30 160 40 re S " + dots)) == ["page.no_text"])
  }

  @Test func withoutCharacterMapsNoPageIsRead() throws {
    // A map that no installation has.
    var document = HandmadePDF("BT /F 9 Tf 10 50 Td (a) Tj /C 9 Tf <B0A1> Tj ET")
    document.pages.append(document.pages[0])
    document.fonts = "/C 10 0 R"
    document.objects = [
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /NoSuchMap-H /DescendantFonts [11 0 R] >>",
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 12 0 R "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
      "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 "
        + "/Ascent 880 /Descent -120 /CapHeight 800 /StemV 80 >>",
    ]
    let input = try InputBytes(bytes: document.bytes, name: "x.pdf")
    // Folders without any map are as none.
    let source = try PDFSource(input, password: nil, characterMapFolders: ["/no/such/folder", "/"])
    let error = #expect(throws: ExtractionError.self) { try source.page(2) }
    guard case .missingCharacterMaps("x.pdf", page: 2, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(source.diagnostics.isEmpty && error?.isOfTheMachine == true)
    #expect(error?.text.english.contains("package poppler-data") == true)

    // Where the maps are installed, installing them again is no advice.
    let maps = FileManager.default.temporaryDirectory.appending(path: "maps-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: maps.appending(path: "Adobe-GB1"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: maps) }
    let other = try PDFSource(input, password: nil, characterMapFolders: ["/no/such/folder", maps.path])
    _ = try other.page(1)
    #expect(other.diagnostics.map(\.code) == [.documentDamaged, .pageDamaged])
  }

  @Test func complaintsAboutOtherThingsAreNotAboutCharacterMaps() throws {
    #expect(PopplerComplaints.isAboutCharacterMaps("Syntax error: Missing language pack for 'Adobe-GB1' mapping"))
    #expect(PopplerComplaints.isAboutCharacterMaps("Couldn't find 'GBK-EUC-H' CMap file for 'Adobe-GB1' collection"))
    #expect(!PopplerComplaints.isAboutCharacterMaps("Syntax error: Couldn't find trailer dictionary"))
    let plain = try InputBytes(bytes: HandmadePDF("BT /F 9 Tf (a) Tj ET").bytes, name: "x.pdf")
    let source = try PDFSource(plain, password: nil, characterMapFolders: ["/no/such/folder"])
    _ = try source.page(1)
    #expect(source.diagnostics.isEmpty)
  }
}
