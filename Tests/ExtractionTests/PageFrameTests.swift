import Extraction
import Testing

/// All coordinates are those of the page as displayed, whatever its rotation and its crop box.
@Suite struct PageFrameTests {
  /// A line under a word near the lower left corner of an unturned page of 200 by 100 points.
  static let content = "BT /F 10 Tf 20 32 Td (AB) Tj ET 20 30 m 60 30 l S"

  @Test func unturned() throws {
    let page = try HandmadePDF(PageFrameTests.content).page()
    #expect(page.width == 200 && page.height == 100)
    let rule = try #require(page.rules.first)
    #expect(rule.orientation == .horizontal && isNear(rule.position, 70))
    let glyph = try #require(page.glyphs.first)
    #expect(isNear(glyph.box.minX, 20) && isNear(glyph.baseline, 68) && glyph.rotation == 0)
  }

  @Test func turnedByAQuarter() throws {
    let page = try HandmadePDF(PageFrameTests.content, entries: "/Rotate 90").page()
    #expect(page.width == 100 && page.height == 200)
    let rule = try #require(page.rules.first)
    #expect(rule.orientation == .vertical && isNear(rule.position, 30))
    #expect(isNear(rule.start, 20) && isNear(rule.end, 60))
    let glyph = try #require(page.glyphs.first)
    #expect(glyph.box.midX > 30 && glyph.box.midX < 42 && isNear(glyph.box.minY, 20))
  }

  @Test func turnedByAHalf() throws {
    let page = try HandmadePDF(PageFrameTests.content, entries: "/Rotate 180").page()
    #expect(page.width == 200 && page.height == 100)
    let rule = try #require(page.rules.first)
    #expect(rule.orientation == .horizontal && isNear(rule.position, 30))
    #expect(isNear(rule.start, 140) && isNear(rule.end, 180))
    let glyph = try #require(page.glyphs.first)
    #expect(glyph.box.midY > 30 && glyph.box.midY < 42)
  }

  @Test func turnedByThreeQuarters() throws {
    let page = try HandmadePDF(PageFrameTests.content, entries: "/Rotate 270").page()
    let rule = try #require(page.rules.first)
    #expect(rule.orientation == .vertical && isNear(rule.position, 70))
    #expect(isNear(rule.start, 140) && isNear(rule.end, 180))
    let glyph = try #require(page.glyphs.first)
    #expect(glyph.box.midX > 58 && glyph.box.midX < 70)
  }

  @Test func cropBoxMovesTheOrigin() throws {
    let page = try HandmadePDF(PageFrameTests.content, entries: "/CropBox [10 20 110 90]").page()
    #expect(page.width == 100 && page.height == 70)
    let rule = try #require(page.rules.first)
    #expect(isNear(rule.position, 60) && isNear(rule.start, 10) && isNear(rule.end, 50))
    let glyph = try #require(page.glyphs.first)
    #expect(isNear(glyph.box.minX, 10) && isNear(glyph.baseline, 58))
  }

  @Test func mediaBoxNeedNotStartAtZero() throws {
    var document = HandmadePDF(PageFrameTests.content)
    document.pages[0].mediaBox = "-100 -50 100 50"
    let page = try document.page()
    #expect(isNear(page.rules[0].position, 20) && isNear(page.rules[0].start, 120))
  }
}
