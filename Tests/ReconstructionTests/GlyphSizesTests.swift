import Extraction
import Testing

@testable import Reconstruction

struct GlyphSizesTests {
  private func glyph(_ scalar: Unicode.Scalar, width: Double, height: Double = 12, size: Float, rotation: Int16 = 0)
    -> Glyph
  {
    Glyph(
      scalar: scalar, box: Rectangle(minX: 0, minY: 0, maxX: width, maxY: height), fontSize: size, rotation: rotation)
  }

  private func sizes(_ glyphs: [Glyph]) -> [Float] { withDisplayedSizes(glyphs).map(\.fontSize) }

  @Test func anIdeographIsAnEmWide() {
    #expect(sizes([glyph("表", width: 10, size: 20), glyph("A", width: 5, size: 20)]) == [10, 10])
  }

  @Test func aDigitIsHalfAnEmWide() {
    #expect(sizes([glyph("1", width: 5, size: 20)]) == [10])
  }

  @Test func ideographsGoBeforeDigits() {
    #expect(sizes([glyph("1", width: 2, size: 20), glyph("表", width: 12, size: 20)]) == [12, 12])
  }

  @Test func theMedianDecides() {
    let narrow = glyph("一", width: 3, size: 12)
    #expect(sizes([narrow, glyph("表", width: 12, size: 12), glyph("二", width: 12, size: 12)]) == [12, 12, 12])
  }

  @Test func condensedAndWideTextKeepsItsSize() {
    #expect(sizes([glyph("表", width: 9, size: 12)]) == [12])
    #expect(sizes([glyph("表", width: 30, size: 12)]) == [12])
  }

  @Test func eachSizeIsJudgedByItself() {
    #expect(sizes([glyph("表", width: 10, size: 20), glyph("表", width: 12, size: 12)]) == [10, 12])
  }

  @Test func textThatRunsUpAdvancesByItsHeight() {
    #expect(sizes([glyph("表", width: 20, height: 10, size: 20, rotation: 90)]) == [10])
    #expect(sizes([glyph("表", width: 10, height: 20, size: 20, rotation: 270)]) == [20])
  }

  @Test func anUnknownSizeStaysUnknown() {
    #expect(sizes([glyph("表", width: 10, size: 0)]) == [0])
  }

  @Test func lettersAloneTellNothing() {
    #expect(sizes([glyph("i", width: 2, size: 20)]) == [20])
  }
}
