import Extraction
import Testing

@testable import Reconstruction

struct GlyphOutlinesTests {
  /// A character of 10 points centred on (100, 100).
  private let glyph = Glyph(
    scalar: "年", box: Rectangle(minX: 95, minY: 95, maxX: 105, maxY: 105), fontSize: 10)

  private func rule(_ y: Double, _ start: Double, _ end: Double) -> Rule {
    Rule(orientation: .horizontal, position: y, start: start, end: end)
  }

  private func remains(_ rule: Rule, glyphs: [Glyph]? = nil) -> Bool {
    !withoutGlyphOutlines([rule], glyphs: glyphs ?? [glyph]).isEmpty
  }

  @Test func aStrokeInsideACharacterIsNoRule() {
    #expect(!remains(rule(98, 96, 104)))
    #expect(!remains(Rule(orientation: .vertical, position: 102, start: 96, end: 105)))
  }

  @Test func aShortRuleBesideACharacterStays() {
    #expect(remains(rule(98, 110, 118)))
    #expect(remains(rule(106, 96, 104)))
    #expect(remains(Rule(orientation: .vertical, position: 106, start: 96, end: 104)))
  }

  @Test func aShortRuleThatReachesOutOfTheCharacterStays() {
    #expect(remains(rule(98, 97, 107)))
  }

  @Test func aRuleLongerThanAnyCharacterStays() {
    #expect(remains(rule(100, 60, 140)))
  }

  @Test func withoutCharactersAllRulesStay() {
    #expect(remains(rule(98, 96, 104), glyphs: []))
  }

  @Test func anOversizedCharacterHidesNoRules() {
    var huge = glyph
    huge.fontSize = 200
    #expect(remains(rule(98, 96, 104), glyphs: [huge]))
  }

  @Test func theSquareIsMeasuredFromTheLineNotFromTheBox() {
    // The box of the font is far taller than the character that stands on the line.
    let tall = Glyph(
      scalar: "8", box: Rectangle(minX: 95, minY: 70, maxX: 105, maxY: 110), fontSize: 10, baseline: 103.6)
    #expect(!remains(rule(98, 96, 104), glyphs: [tall]))
    #expect(remains(rule(80, 96, 104), glyphs: [tall]))
  }

  @Test func strokedCharactersMakeNoColumns() {
    var page = PageDrawing()
    page.table([["年", "b"], ["c", "d"]])
    for x in [56.0, 59, 62] { page.vertical(x, 105.5, 114.5) }
    #expect(page.layout.grids.map(\.columnEdges) == [[50, 150, 250]])
  }
}
