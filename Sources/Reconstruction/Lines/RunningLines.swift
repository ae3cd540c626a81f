import Normalization

/// Finds running heads and feet: lines that stand at the same place in the top or bottom margin of three pages or more
/// with the same words. They belong to the pages, not to the text.
struct RunningLines: Sendable {
  private struct Place: Hashable {
    let words: String
    /// In steps of two points, as producers round.
    let x: Int
    let y: Int

    init(_ line: TextLine) {
      words = matchKey(line.text)
      x = Int((line.box.minX / 2).rounded())
      y = Int((line.box.midY / 2).rounded())
    }
  }

  private var counts: [Place: Int] = [:]

  /// Takes the free lines of a page; a line in its margin counts once a page.
  mutating func append(_ lines: [TextLine], pageHeight: Double) {
    let margin = 0.12 * pageHeight
    let inMargin = lines.filter { $0.box.midY < margin || $0.box.midY > pageHeight - margin }
    for place in Set(inMargin.map(Place.init)) where !place.words.isEmpty { counts[place, default: 0] += 1 }
  }

  func contains(_ line: TextLine) -> Bool { counts[Place(line), default: 0] >= 3 }
}
