import Extraction
import Testing

@Suite struct FilledBoxesTests {
  @Test func thinBoxIsARuleThroughItsMiddle() throws {
    let page = try HandmadePDF("20 30 160 0.48 re f 50 10 0.48 80 re f").page()
    let across = try #require(page.horizontalRules.first)
    let down = try #require(page.verticalRules.first)
    #expect(page.rules.count == 2 && page.areas.isEmpty)
    #expect(isNear(across.position, 69.76) && isNear(across.start, 20) && isNear(across.end, 180))
    #expect(isNear(down.position, 50.24) && isNear(down.start, 10) && isNear(down.end, 90))
    #expect(across.origin == .fill && isNear(across.thickness, 0.48, tolerance: 0.02))
  }

  @Test func aPictureTooThinToShowAnythingIsARule() throws {
    let dot = "BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI"
    let page = try HandmadePDF("q 160 0 0 0.6 20 30 cm \(dot) Q q 0.6 0 0 15 50 10 cm \(dot) Q").page()
    #expect(page.horizontalRules.count == 1 && page.verticalRules.count == 1)
    #expect(try HandmadePDF("q 160 0 0 20 20 30 cm \(dot) Q").page().rules.isEmpty)
    #expect(try HandmadePDF("q 2 0 0 2 20 30 cm \(dot) Q").page().rules.isEmpty)
  }

  @Test func dotBelongsToEitherDirection() throws {
    let page = try HandmadePDF("20 30 0.5 0.5 re f").page()
    #expect(page.horizontalRules.count == 1 && page.verticalRules.count == 1)
  }

  @Test func borderWithMitredEndsIsARule() throws {
    let page = try HandmadePDF("20 30 m 180 30 l 179.25 29.25 l 20.75 29.25 l f").page()
    #expect(page.horizontalRules.count == 1 && page.areas.isEmpty)
    #expect(isNear(page.rules[0].start, 20) && isNear(page.rules[0].end, 180))
  }

  @Test func thickBoxIsAnAreaWithItsLuminance() throws {
    let page = try HandmadePDF("0.9 g 20 30 160 20 re f").page()
    let area = try #require(page.areas.first)
    #expect(page.rules.isEmpty)
    #expect(isNear(area.box.minX, 20) && isNear(area.box.minY, 50) && isNear(area.box.maxX, 180))
    #expect(isNear(area.luminance, 0.9, tolerance: 0.01))
  }

  @Test func theRoomBetweenTwoBoxesIsFourRules() throws {
    func page(_ inner: String, _ fill: String) throws -> Page {
      try HandmadePDF("20 30 100 20 re \(inner) \(fill)").page()
    }
    let same = "20.5 30.5 99 19 re"
    let against = "20.5 30.5 m 20.5 49.5 l 119.5 49.5 l 119.5 30.5 l h"
    for frame in [try page(same, "f*"), try page(against, "f"), try page(against, "f*")] {
      #expect(frame.horizontalRules.count == 2 && frame.verticalRules.count == 2 && frame.areas.isEmpty)
      #expect(frame.verticalRules.contains { isNear($0.position, 20.25) && isNear($0.end - $0.start, 20) })
    }
    // Both wound the same way are filled one over the other.
    let filled = try page(same, "f")
    #expect(filled.rules.isEmpty && filled.areas.count == 2)
    // A box beside another is no hole in it.
    let beside = try page("130 30 40 20 re", "f*")
    #expect(beside.rules.isEmpty && beside.areas.count == 2)
  }

  @Test func otherShapesAreNeither() throws {
    let page = try HandmadePDF("20 30 m 180 30 l 100 80 l f 20 20 m 30 60 60 60 70 20 c f").page()
    #expect(page.rules.isEmpty && page.areas.isEmpty)
  }

  @Test func strokesOfLettersDrawnAsOutlinesAreNoRules() throws {
    // Two bars and a bow in one path, as in the outline of a character.
    let page = try HandmadePDF("20 30 8 1 re 20 36 8 1 re 20 40 m 22 44 26 44 28 40 c f").page()
    #expect(page.rules.isEmpty)
  }
}
