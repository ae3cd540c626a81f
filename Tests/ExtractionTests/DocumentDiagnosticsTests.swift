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
    return source.diagnostics.map(\.code)
  }

  @Test func scannedPageIsReportedWithItsNumberOnce() throws {
    let source = try DocumentDiagnosticsTests.withImage("").source()
    #expect(source.diagnostics.isEmpty)
    _ = try source.page(1)
    _ = try source.page(1)
    #expect(source.diagnostics.map(\.code) == ["page.no_text"])
    #expect(source.diagnostics[0].page == 1)
    #expect(source.diagnostics[0].message.contains("200 × 100 pt"))
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

  @Test func pageWithDrawingsOnlyIsReportedAndBlankPageIsNot() throws {
    #expect(try codes(HandmadePDF("20 30 160 40 re S")) == ["page.no_text"])
    #expect(try codes(HandmadePDF("")).isEmpty)
  }

  @Test func missingCharacterMapsAreNamedWhereAFontNeedsThem() throws {
    var document = HandmadePDF("BT /F 9 Tf 10 50 Td (a) Tj ET")
    document.fonts = "/C 10 0 R"
    document.objects = [
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [11 0 R] >>",
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 12 0 R "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
      "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 "
        + "/Ascent 880 /Descent -120 /CapHeight 800 /StemV 80 >>",
    ]
    let input = try InputBytes(bytes: document.bytes, name: "x.pdf")
    let source = try PDFSource(input, password: nil, characterMapFolders: ["/no/such/folder"])
    let diagnostic = try #require(source.diagnostics.first)
    #expect(diagnostic.code == "poppler_data.missing")
    #expect(diagnostic.message.contains("poppler-data") && diagnostic.message.contains("STSong-Light"))

    // Where there is a folder of maps, or no font that needs one, nothing is said.
    #expect(try PDFSource(input, password: nil, characterMapFolders: ["/no/such/folder", "/"]).diagnostics.isEmpty)
    let plain = try InputBytes(bytes: HandmadePDF("BT /F 9 Tf (a) Tj ET").bytes, name: "x.pdf")
    #expect(try PDFSource(plain, password: nil, characterMapFolders: ["/no/such/folder"]).diagnostics.isEmpty)
  }
}
