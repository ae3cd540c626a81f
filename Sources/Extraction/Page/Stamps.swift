/// What a stamp, or another text printed across the page's own, says: it is no text of the page, and would come to stand
/// among that of the cells below it.
struct Stamps {
  private struct Text {
    var origins: [Point]
    var em: Double
    var colour: DrawingState.Colour
  }

  /// Characters that are not black, as they were drawn together.
  private var texts: [Text] = []
  /// The boxes around round frames, with their colours.
  private var rings: [(box: Rectangle, colour: DrawingState.Colour)] = []

  /// - Parameters:
  ///   - origins: of characters drawn together, along the page.
  ///   - em: their size in points.
  mutating func add(_ origins: [Point], em: Double, _ colour: DrawingState.Colour) {
    texts.append(Text(origins: origins, em: em, colour: colour))
  }

  /// - Parameter box: around a path with curves.
  mutating func add(ring box: Rectangle, _ colour: DrawingState.Colour) {
    typealias Limit = Settings.Stamps
    guard colour.chroma > Limit.chroma, Limit.side.contains(box.width), Limit.side.contains(box.height),
      max(box.width, box.height) < Limit.longest * min(box.width, box.height)
    else { return }
    rings.append((box, colour))
  }

  /// The places of the characters that are a stamp's: those within a round frame of their own colour, and texts that
  /// stand on others. A colour in which most of the page is printed is no stamp's.
  ///
  /// - Parameter origins: of all characters of the page.
  func characters(over origins: [Point]) -> Set<Point> {
    if texts.isEmpty { return [] }
    var counts: [DrawingState.Colour: Int] = [:]
    for text in texts { counts[text.colour, default: 0] += text.origins.count }
    let rare = texts.filter { (counts[$0.colour] ?? 0) * 2 < origins.count }
    if rare.isEmpty { return [] }
    let all = DrawnOrigins(origins)
    var result: Set<Point> = []
    for text in rare where isFramed(text) || standsOnOthers(text, all) { result.formUnion(text.origins) }
    return result
  }

  private func isFramed(_ text: Text) -> Bool {
    rings.contains { ring in
      ring.colour == text.colour && text.origins.allSatisfy { ring.box.contains(x: $0.x, y: $0.y) }
    }
  }

  /// Whether other characters begin within most of a text's characters: in any other text, each begins where the one
  /// before it ends.
  private func standsOnOthers(_ text: Text, _ all: DrawnOrigins) -> Bool {
    guard text.origins.count >= Settings.Stamps.fewestCharacters else { return false }
    let own = Set(text.origins)
    var advance = text.em
    var count = 0
    for (index, origin) in text.origins.enumerated() {
      if index + 1 < text.origins.count { advance = text.origins[index + 1].x - origin.x }
      if advance <= 0 { return false }
      let range = origin.x + Settings.Stamps.inset * advance...origin.x + (1 - Settings.Stamps.inset) * advance
      let isOn = all.within(range).contains {
        abs($0.y - origin.y) < Settings.Stamps.height * text.em && !own.contains($0)
      }
      if isOn { count += 1 }
    }
    return count * 2 > text.origins.count
  }
}
