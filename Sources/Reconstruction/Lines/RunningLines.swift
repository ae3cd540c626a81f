import Extraction
import Normalization

/// Finds running heads and feet: lines that stand at the same place in the top or bottom margin of three pages or more
/// with the same words. They belong to the pages, not to the text.
struct RunningLines: Sendable {
  private struct Place: Hashable {
    let words: String
    /// In steps of `Settings.Margins.step`.
    let x: Int
    let y: Int

    init(_ line: TextLine) {
      words = matchKey(line.text)
      x = Int((line.box.minX / Settings.Margins.step).rounded())
      y = Int((line.box.midY / Settings.Margins.step).rounded())
    }
  }

  private var counts: [Place: Int] = [:]

  /// Takes the free lines of a page; a line in its margin counts once a page.
  mutating func append(_ lines: [TextLine], pageHeight: Double) {
    let inMargin = lines.filter { isInMargin($0, pageHeight: pageHeight) }
    for place in Set(inMargin.map(Place.init)) where !place.words.isEmpty { counts[place, default: 0] += 1 }
  }

  /// Whether the line stands at the same place on any page taken before.
  func hasSeen(_ line: TextLine) -> Bool { counts[Place(line)] != nil }

  func contains(_ line: TextLine) -> Bool { counts[Place(line), default: 0] >= Settings.Margins.fewestPages }
}
