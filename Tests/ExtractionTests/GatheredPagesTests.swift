import CPoppler
import Diagnostics
import Testing

@testable import Extraction

/// Of a document that has lost its list of pages those are read that stand in the file.
@Suite struct GatheredPagesTests {
  private static let header = "%PDF-1.4\n"

  private func page(_ number: Int, _ text: String, _ entries: String = "/MediaBox [0 0 200 100]") -> String {
    let content = "BT /F 10 Tf 20 32 Td (\(text)) Tj ET"
    let font = "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    return """
      \(number) 0 obj << /Type /Page \(entries) /Contents \(number + 1) 0 R \(font) /Parent 2 0 R >> endobj
      \(number + 1) 0 obj << /Length \(content.count) >> stream
      \(content)
      endstream endobj

      """
  }

  private func source(_ text: String) throws -> PDFSource { try PDFSource(bytes: Array(text.utf8), name: "x.pdf") }

  private func texts(_ source: PDFSource) throws -> [String] {
    try (1...source.pageCount).map { try String(String.UnicodeScalarView(source.page($0).glyphs.map(\.scalar))) }
  }

  private func gathered(_ pages: Int) -> [Diagnostic] { [Diagnostic(.pagesGathered(file: "x.pdf", pages: pages))] }

  @Test func pagesAreReadInTheirOrderInTheFile() throws {
    let source = try source(Self.header + page(7, "Seven") + page(4, "Four"))
    #expect(try texts(source) == ["Seven", "Four"])
    #expect(source.diagnostics == gathered(2))
  }

  @Test func aFileMayBeCutWithinAStream() throws {
    let source = try source(Self.header + page(4, "Four") + "9 0 obj << /Length 100 >> stream\nBT /F 10 Tf")
    #expect(try texts(source) == ["Four"])
    #expect(source.diagnostics == gathered(1))
  }

  /// Where a page was changed afterwards, poppler takes the last of its states.
  @Test func aPageIsReadOnce() throws {
    let source = try source(Self.header + page(4, "Old") + page(6, "Six") + page(4, "Four"))
    #expect(try texts(source) == ["Four", "Six"])
  }

  @Test func whatPagesHaveFromTheirListIsKept() throws {
    let list = "2 0 obj << /Type /Pages /Count 9 /Rotate 90 /MediaBox [0 0 300 400] /Kids [3 0 R] >> endobj\n"
    let source = try source(Self.header + page(4, "Four", "") + list)
    let page = try source.page(1)
    #expect((page.width, page.height) == (400, 300))
  }

  /// A list that leads to no page is as none.
  @Test func aListWithoutPagesIsNone() throws {
    let catalogue = "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\ntrailer << /Root 1 0 R >>\n"
    let source = try source(Self.header + page(4, "Four") + catalogue)
    #expect(try texts(source) == ["Four"])
  }

  @Test func aBrokenDictionaryHidesNoOther() throws {
    let source = try source(Self.header + "8 0 obj << /A (b /C 3 >> endobj\n" + page(4, "Four"))
    #expect(try texts(source) == ["Four"])
  }

  @Test(arguments: ["", "4 0 obj << /Type /Font >> endobj", "x obj << /Type /Page >>", "/Type /Page"])
  func withoutPagesThereIsNothing(text: String) throws {
    #expect(throws: ExtractionError.self) { try source(Self.header + text) }
  }

  @Test(arguments: ["/Encrypt 5 0 R", "5 0 obj << /Filter /Standard >> endobj", "5 0 obj <</Filter/Standard>> endobj"])
  func encryptedPagesAreNotGathered(sign: String) throws {
    #expect(throws: ExtractionError.self) { try source(Self.header + page(4, "Four") + sign) }
  }
}
