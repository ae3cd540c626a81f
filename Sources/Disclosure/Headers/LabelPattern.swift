import Normalization

/// A header label by meaning: one or more keys, outermost first, joined by `/`. The last key is the label over the
/// column itself, those before it are labels somewhere above it. A `*` at either end of a key stands for any text.
///
/// `基本支出/小计` is the column 小计 under 基本支出; `*出国*` any label that speaks of 出国.
struct LabelPattern: Hashable, Sendable {
  private let segments: [Segment]

  init(_ pattern: String) {
    segments = pattern.split(separator: "/").map { Segment(String($0)) }
  }

  /// How well the pattern fits a header path (outermost label first); nil where it does not. More labels fit better
  /// than fewer, near labels better than far ones, exact ones better than those with a `*`.
  func score(_ path: [String]) -> Int? {
    guard let leaf = path.last, let last = segments.last, last.matches(leaf) else { return nil }
    var score = last.weight
    var index = path.count - 1
    for segment in segments.dropLast().reversed() {
      guard let found = path[..<index].lastIndex(where: segment.matches) else { return nil }
      score += 100 + segment.weight - 10 * (index - 1 - found)
      index = found
    }
    return score
  }

  private struct Segment: Hashable, Sendable {
    let text: String
    let openStart: Bool
    let openEnd: Bool

    init(_ pattern: String) {
      openStart = pattern.hasPrefix("*")
      openEnd = pattern.hasSuffix("*")
      text = pattern.trimmingPrefix("*").reversed().trimmingPrefix("*").reversed().reduce(into: "") { $0.append($1) }
    }

    var weight: Int { openStart || openEnd ? 20 + text.count : 50 }

    func matches(_ key: String) -> Bool {
      switch (openStart, openEnd) {
      case (false, false): key == text
      case (true, false): key.utf8.suffix(text.utf8.count).elementsEqual(text.utf8)
      case (false, true): key.utf8.starts(with: text.utf8)
      case (true, true): key.hasWord(text)
      }
    }
  }
}
