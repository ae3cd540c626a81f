import Extraction
import Testing

@Suite struct PageTextTests {
  @Test func charactersComeWithBoxSizeAndBaseline() throws {
    let page = try HandmadePDF("BT /F 12 Tf 20 40 Td (Ab) Tj ET").page()
    #expect(page.text == "Ab")
    let glyph = page.glyphs[0]
    #expect(isNear(glyph.box.minX, 20) && isNear(glyph.box.maxX, page.glyphs[1].box.minX))
    #expect(isNear(glyph.baseline, 60) && glyph.box.contains(x: glyph.box.midX, y: 56))
    #expect(glyph.fontSize == 12)
  }

  @Test func baselineComesFromWhereTheCharacterIsDrawnAndNotFromItsFontsClaims() throws {
    // A font that claims to rise 1.5 em above its baseline and to hang 0.9 em below it.
    var document = HandmadePDF("BT /F 10 Tf 20 40 Td (abc) Tj /T 10 Tf 60 0 Td (abc) Tj ET")
    document.fonts = "/T 10 0 R"
    document.objects = [
      "<< /Type /Font /Subtype /TrueType /BaseFont /Tall /FirstChar 97 /LastChar 99 /Widths [500 500 500] "
        + "/FontDescriptor 11 0 R /Encoding /WinAnsiEncoding >>",
      "<< /Type /FontDescriptor /FontName /Tall /Flags 32 /FontBBox [0 -900 1000 1500] /ItalicAngle 0 "
        + "/Ascent 1500 /Descent -900 /CapHeight 700 /StemV 80 >>",
    ]
    let page = try document.page()
    #expect(page.glyphs.count == 6)
    #expect(page.glyphs[3].box.height > 20)
    #expect(page.glyphs.allSatisfy { isNear($0.baseline, 60) })
  }

  @Test func spacesAreLeftOut() throws {
    let page = try HandmadePDF("BT /F 10 Tf 20 40 Td (a b  c) Tj 0 -20 Td (d) Tj ET").page()
    #expect(page.text == "abcd")
  }

  @Test func ideographicSpacesShowByThePlaceOfWhatFollows() throws {
    let map = """
      /CIDInit /ProcSet findresource begin begincmap /CMapName /M def /CMapType 2 def
      1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <41> <3000> <42> <5408> endbfchar
      endcmap end
      """
    var document = HandmadePDF("BT /U 10 Tf 20 40 Td (AAB) Tj ET")
    document.fonts = "/U 10 0 R"
    document.objects = [
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 11 0 R >>", HandmadePDF.stream(map),
    ]
    let page = try document.page()
    #expect(page.text == "合")
    // Two widths of Helvetica's A to the right.
    #expect(isNear(page.glyphs[0].box.minX, 20 + 2 * 6.67))
  }

  @Test func textDrawnTwiceAHairApartIsOneText() throws {
    let page = try HandmadePDF("BT /F 10 Tf 1 0 0 1 20 40 Tm (1102) Tj 1 0 0 1 20.3 40 Tm (1102) Tj ET").page()
    #expect(page.text == "1102")
  }

  @Test func repeatedDigitsOfANarrowFontStay() throws {
    let page = try HandmadePDF("BT /F 10 Tf 40 Tz 20 40 Td (111100) Tj ET").page()
    #expect(page.text == "111100")
  }

  @Test(arguments: [
    ("0 1 -1 0 100 20 Tm", 270), ("0 -1 1 0 100 80 Tm", 90), ("-1 0 0 -1 100 50 Tm", 180), ("1 0 0 1 100 50 Tm", 0),
  ])
  func turnedText(matrix: String, rotation: Int) throws {
    let page = try HandmadePDF("BT /F 10 Tf \(matrix) (abcd) Tj ET").page()
    #expect(page.glyphs.count == 4)
    #expect(page.glyphs.allSatisfy { $0.rotation == Int16(rotation) })
  }

  @Test func outlinedTextIsTextAndLeavesNoRules() throws {
    let page = try HandmadePDF("BT /F 40 Tf 2 Tr 20 40 Td (HEL) Tj ET").page()
    #expect(page.text == "HEL")
    #expect(page.rules.isEmpty && page.areas.isEmpty)
  }
}
