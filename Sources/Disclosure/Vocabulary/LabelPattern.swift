import Normalization

/// A header label by meaning: one or more keys, outermost first, joined by `/`. The last key is the label over the
/// column itself, those before it are labels somewhere above it. A `*` at either end of a key stands for any text.
///
/// `基本支出/小计` is the column 小计 under 基本支出; `*出国*` any label that speaks of 出国.
struct LabelPattern: Hashable, Sendable {
  /// As it is written in the table's definition.
  let text: String
  private let segments: [Segment]
  private let speaksOfCarryover: Bool
  /// Whether the pattern is that of a column of amounts, the only ones that have totals: 项目/合计 names no project.
  private let takesTotals: Bool

  init(_ pattern: String, takingTotals takesTotals: Bool = true) {
    self.takesTotals = takesTotals
    text = pattern
    segments = pattern.utf8.split(separator: UInt8(ascii: "/")).map { Segment(String(Substring($0))) }
    speaksOfCarryover = segments.contains { $0.parts.contains(where: CarryoverLabels.include) }
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

  /// How well the pattern fits a path of labels, or the group whose total the path's column is: naming the group counts
  /// as much as naming group and total. Carry-overs feed only what speaks of them, as their labels are full of words for
  /// years and funds.
  func fit(_ path: HeaderPath) -> Int? {
    if path.speaksOfCarryover, !speaksOfCarryover { return nil }
    let own = score(path.labels)
    guard takesTotals else { return own }
    let ofGroup = path.group.flatMap(score).map { $0 + 100 }
    // The label as it is printed fits better than what is left of it.
    let bare = path.bare.flatMap(score).map { $0 - 2 }
    return [own, ofGroup, bare].compactMap { $0 }.max()
  }

  /// `score` of a label over which there is none.
  func score(alone key: String) -> Int? { matches(key) ? segments[0].weight : nil }

  /// Whether the pattern fits a label over which there is none.
  func matches(_ key: String) -> Bool { segments.count == 1 && segments[0].matches(key) }

  /// The words that a label must have.
  var words: [String] { segments.flatMap(\.parts) }

  private struct Segment: Hashable, Sendable {
    /// What stands between the `*`, in order.
    let parts: [String]
    let openStart: Bool
    let openEnd: Bool
    let weight: Int

    init(_ pattern: String) {
      let star = UInt8(ascii: "*")
      openStart = pattern.utf8.first == star
      openEnd = pattern.utf8.last == star
      parts = pattern.utf8.split(separator: star).map { String(Substring($0)) }
      weight = openStart || openEnd || parts.count > 1 ? 20 + parts.reduce(0) { $0 + $1.count } : 50
    }

    /// The one key that it stands for; nil where it has a `*`.
    private var only: String? { openStart || openEnd || parts.count != 1 ? nil : parts[0] }

    func matches(_ key: String) -> Bool {
      if let only { return key.hasBytes(of: only) }
      var rest = key[...]
      for (index, part) in parts.enumerated() {
        if index == parts.count - 1, !openEnd { return rest.hasEnd(part) }
        guard let found = rest.range(ofWord: part), openStart || index > 0 || found.lowerBound == rest.startIndex else {
          return false
        }
        rest = rest[found.upperBound...]
      }
      return true
    }
  }
}

/// The labels over a column as keys, outermost first, with what every pattern asks of them.
struct HeaderPath {
  let labels: [String]
  /// The path of the group whose total the column is.
  let group: [String]?
  let speaksOfCarryover: Bool
  /// The path with what is left of its last label without the words for a part or a sum: 基本支出合计 is 基本支出, 其中人员支出 is
  /// 人员支出. Nil where it has none.
  let bare: [String]?

  init(_ labels: [String]) {
    self.labels = labels
    group = GroupTotals.group(labels)
    bare = labels.last.flatMap(GroupTotals.bare).map { labels.dropLast() + [$0] }
    speaksOfCarryover = labels.contains(where: CarryoverLabels.include)
  }
}
