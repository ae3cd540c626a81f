import Normalization

/// Which titles a table goes by. Titles differ by city and year; the words that make the statement do not.
struct TitleRule: Sendable {
  /// Every group must be met by one of its words.
  let all: [[String]]
  /// None of these may occur.
  let none: [String]

  init(all: [[String]], none: [String] = []) {
    self.all = all
    self.none = none
  }

  /// What was spent, and how well, is told in other documents; the same words but for these stand over their tables.
  private static let pastYears = ["决算", "自评", "评价", "完成情况"]

  static func speaksOfPast(_ title: String) -> Bool { pastYears.contains(where: title.hasWord) }

  private func excluded(_ title: String) -> String? {
    none.first(where: title.hasWord) ?? Self.pastYears.first(where: title.hasWord)
  }

  /// Whether the title may be the rule's with its end cut off: the first words are there, and none of the excluded.
  func mayMatch(_ title: TitleKey) -> Bool {
    all.first.map { $0.contains(where: title.folded.hasWord) } ?? false && excluded(title.folded) == nil
  }

  func matches(_ title: TitleKey) -> Bool {
    all.allSatisfy { $0.contains(where: title.folded.hasWord) } && excluded(title.folded) == nil
  }

  /// The same, and why.
  func verdict(_ title: TitleKey) -> TitleVerdict {
    let title = title.folded
    var words: [String] = []
    for group in all {
      guard let word = group.first(where: title.hasWord) else { return .lacks(group, has: words) }
      words.append(word)
    }
    return excluded(title).map { .excluded($0) } ?? .fits(words)
  }
}
