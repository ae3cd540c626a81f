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
}
