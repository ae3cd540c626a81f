import Testing

@testable import Extraction

@Suite struct RunRotationTests {
  private func rotation(of places: [(Double, Double)]) -> [Int16] {
    var glyphs: [Glyph] = []
    var rotation = RunRotation()
    for (x, y) in places {
      let box = Rectangle(minX: x, minY: y, maxX: x + 10, maxY: y + 10)
      if let previous = glyphs.last { rotation.step(from: previous.box, to: box) }
      glyphs.append(Glyph(scalar: "字", box: box, fontSize: 10))
    }
    rotation.endLine(&glyphs)
    return glyphs.map(\.rotation)
  }

  @Test func threeCharactersDownAreTurned() {
    #expect(rotation(of: [(0, 0), (0, 10), (0, 20)]) == [90, 90, 90])
    #expect(rotation(of: [(0, 20), (0, 10), (0, 0)]) == [270, 270, 270])
    #expect(rotation(of: [(20, 0), (10, 0), (0, 0)]) == [180, 180, 180])
  }

  @Test func twoCharactersProveNothing() {
    #expect(rotation(of: [(0, 0), (0, 10)]) == [0, 0])
  }

  @Test func jumpsHaveNoVote() {
    // Words of several cells on one of poppler's lines, each a little lower or further left than the last.
    #expect(rotation(of: [(0, 0), (10, 0), (8, 40), (18, 40), (16, 80), (2, 84)]) == [0, 0, 0, 0, 0, 0])
  }
}
