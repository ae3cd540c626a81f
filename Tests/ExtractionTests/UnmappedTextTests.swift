import Diagnostics
import Testing

@testable import Extraction

struct UnmappedTextTests {
  private func page(_ text: String, font: String) -> Page {
    let glyphs = text.unicodeScalars.map { Glyph(scalar: $0, box: Rectangle(minX: 0, minY: 0, maxX: 9, maxY: 9)) }
    var page = Page(number: 3, width: 600, height: 800, glyphs: glyphs)
    page.unmappedFonts = [font]
    return page
  }

  @Test func charactersOfThePrivateUseAreaAreToldWithTheirFont() throws {
    let found = try #require(UnmappedText.diagnostic(for: page("甲\u{E123}\u{F0001}\u{FFFD}", font: "ABCDEF+FangSong")))
    #expect(found.code == .textUnmapped)
    #expect(found.page == 3)
    #expect(found.cause == .textUnmapped(count: 3, fonts: ["ABCDEF+FangSong"]))
  }

  @Test func bulletsOfAFontOfSignsAreNot() {
    #expect(UnmappedText.diagnostic(for: page("\u{F0B7}", font: "SymbolMT")) == nil)
    #expect(UnmappedText.diagnostic(for: page("\u{F06C}", font: "Wingdings-Regular")) == nil)
  }

  @Test func hiddenOnesAreNot() {
    #expect(UnmappedText.diagnostic(for: page("甲", font: "FangSong")) == nil)
  }

  @Test func theFontsNameIsRead() throws {
    var pdf = HandmadePDF("BT /U 9 Tf 20 20 Td (ab) Tj /F 9 Tf (c) Tj ET")
    pdf.fonts = "/U << /Type /Font /Subtype /Type1 /BaseFont /Unmapped /ToUnicode 10 0 R >>"
    pdf.objects = [
      HandmadePDF.stream(
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
          + "2 beginbfchar <61> <E001> <62> <E002> endbfchar endcmap end")
    ]
    let page = try pdf.page()
    #expect(page.unmappedFonts == ["Unmapped"])
    #expect(page.glyphs.count { $0.scalar.isUnmapped } == 2)
  }

  /// - Parameter map: of the character `a` in the font `/U`.
  private func document(_ content: String, map: String) -> HandmadePDF {
    var pdf = HandmadePDF(content)
    pdf.fonts = "/U << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 10 0 R >>"
    pdf.objects = [
      HandmadePDF.stream(
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
          + "1 beginbfchar <61> \(map) endbfchar endcmap end")
    ]
    return pdf
  }

  private func told(_ pdf: HandmadePDF) throws -> [DiagnosticCause] {
    let source = try pdf.source()
    for number in 1...source.pageCount { _ = try source.page(number) }
    return source.diagnostics.map(\.cause)
  }

  /// poppler leaves such characters out of the text: `1 234` with a lost digit would be another number.
  @Test func charactersMappedToNothingAreTold() throws {
    let content = "BT /U 20 Tf 40 40 Td (bab a) Tj ET"
    #expect(try document(content, map: "<>").page().text == "bb")
    #expect(try told(document(content, map: "<>")) == [.textUnmapped(count: 2, fonts: [])])
    #expect(try told(document(content, map: "<0061>")) == [])
  }

  @Test(arguments: [
    "BT /U 20 Tf 40 40 Td (  b  b ) Tj ET",  // spaces are drawn too
    "BT 3 Tr /U 20 Tf 40 40 Td (bab) Tj ET",  // not drawn at all
    "BT 1 g /U 20 Tf 40 40 Td (bab) Tj ET",  // white on white
    "BT /U 20 Tf 40 40 Td (bab) Tj ET 1 g 30 30 80 40 re f",  // painted over
    "q 0 0 20 20 re W n BT /U 20 Tf 40 40 Td (bab) Tj ET Q",  // beside the clip
    "BT /U 20 Tf 400 40 Td (bab) Tj ET",  // beside the page
    "BT /U 20 Tf 40 40 Td (b) Tj 0.3 0 Td (b) Tj ET",  // fake bold
  ])
  func whatIsNotSeenOrHasNoInkIsNot(content: String) throws {
    #expect(try told(document(content, map: "<>")).filter { if case .textUnmapped = $0 { true } else { false } } == [])
  }

  /// A shape that is read on one page is known on the next.
  @Test func eachPageIsToldForItself() throws {
    var pdf = document("", map: "<>")
    pdf.pages = ["(bb)", "(ba)", "(aab)"].map { HandmadePDF.Page(content: "BT /U 20 Tf 40 40 Td \($0) Tj ET") }
    let source = try pdf.source()
    for number in 1...3 { _ = try source.page(number) }
    #expect(source.diagnostics.map(\.page) == [2, 3])
    #expect(
      source.diagnostics.map(\.cause) == [.textUnmapped(count: 1, fonts: []), .textUnmapped(count: 2, fonts: [])])
  }
}
