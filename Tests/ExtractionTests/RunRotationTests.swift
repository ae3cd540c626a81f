import Testing

@testable import Extraction

@Suite struct RunRotationTests {
  private func rotation(of places: [(Double, Double)]) -> [Int16] { rotations(of: [places])[0] }

  /// The rotations of words on one line.
  private func rotations(of words: [[(Double, Double)]]) -> [[Int16]] {
    var glyphs: [Glyph] = []
    var rotation = RunRotation()
    for (index, places) in words.enumerated() {
      if index > 0 { rotation.endWord(at: glyphs.count) }
      for (number, (x, y)) in places.enumerated() {
        let box = Rectangle(minX: x, minY: y, maxX: x + 10, maxY: y + 10)
        if number > 0, let previous = glyphs.last { rotation.step(from: previous.box, to: box, at: glyphs.count) }
        glyphs.append(Glyph(scalar: "字", box: box, fontSize: 10))
      }
    }
    rotation.endLine(&glyphs)
    var rest = glyphs.map(\.rotation)[...]
    return words.map { word in
      defer { rest = rest.dropFirst(word.count) }
      return Array(rest.prefix(word.count))
    }
  }

  @Test func threeCharactersDownAreTurned() {
    #expect(rotation(of: [(0, 0), (0, 10), (0, 20)]) == [90, 90, 90])
    #expect(rotation(of: [(0, 20), (0, 10), (0, 0)]) == [270, 270, 270])
    #expect(rotation(of: [(20, 0), (10, 0), (0, 0)]) == [180, 180, 180])
  }

  @Test func twoCharactersProveNothing() {
    #expect(rotation(of: [(0, 0), (0, 10)]) == [0, 0])
  }

  @Test func aWordThatRunsUpIsTurnedAmongOthersOnItsLine() {
    // Two labels of a header that run to the right, and one that runs up the page between them.
    let words: [[(Double, Double)]] = [
      [(0, 10), (10, 10), (20, 10), (30, 10)], [(60, 25), (60, 15), (60, 5)], [(90, 10), (100, 10), (110, 10)],
    ]
    #expect(rotations(of: words) == [[0, 0, 0, 0], [270, 270, 270], [0, 0, 0]])
    // The same where no space parts them.
    #expect(rotation(of: words[0] + words[1]) == [0, 0, 0, 0, 270, 270, 270])
    // Among labels that run up, one that does not stays as it is, and one that is too short to tell goes with them.
    let up: [(Double, Double)] = [(60, 35), (60, 25), (60, 15), (60, 5)]
    #expect(
      rotations(of: [up, [(90, 10), (100, 10), (110, 10)], [(130, 20), (130, 10)], up])
        == [[270, 270, 270, 270], [0, 0, 0], [270, 270], [270, 270, 270, 270]])
  }

  @Test func jumpsHaveNoVote() {
    // Words of several cells on one of poppler's lines, each a little lower or further left than the last.
    #expect(rotation(of: [(0, 0), (10, 0), (8, 40), (18, 40), (16, 80), (2, 84)]) == [0, 0, 0, 0, 0, 0])
  }
}
