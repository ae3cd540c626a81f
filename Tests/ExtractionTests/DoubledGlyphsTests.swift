import Testing

@testable import Extraction

@Suite struct DoubledGlyphsTests {
  private func glyph(_ scalar: Unicode.Scalar, x: Double, y: Double = 50, width: Double = 5) -> Glyph {
    Glyph(scalar: scalar, box: Rectangle(minX: x, minY: y, maxX: x + width, maxY: y + 10), fontSize: 10)
  }

  @Test func sameCharacterAHairAwayIsDropped() {
    let merged = DoubledGlyphs.merged([glyph("a", x: 10), glyph("b", x: 15), glyph("a", x: 10.4, y: 50.3)])
    #expect(merged.map(\.scalar) == ["a", "b"])
  }

  @Test func twinsAreFoundAcrossTheGridOfTheSearch() {
    for x in stride(from: 0.0, through: 16, by: 0.25) {
      #expect(DoubledGlyphs.merged([glyph("a", x: x), glyph("a", x: x + 1, y: 49.2)]).count == 1)
      #expect(DoubledGlyphs.merged([glyph("a", x: x), glyph("a", x: x - 1, y: 50.8)]).count == 1)
    }
  }

  @Test func neighboursStay() {
    #expect(DoubledGlyphs.merged([glyph("1", x: 10, width: 2), glyph("1", x: 12, width: 2)]).count == 2)
    #expect(DoubledGlyphs.merged([glyph("1", x: 10), glyph("1", x: 10, y: 52)]).count == 2)
  }

  @Test func anotherCharacterInTheSamePlaceStays() {
    #expect(DoubledGlyphs.merged([glyph("1", x: 10), glyph("l", x: 10)]).count == 2)
  }
}
