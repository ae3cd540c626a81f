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

  private func excluded(_ title: String) -> String? {
    none.first(where: title.hasWord) ?? Self.pastYears.first(where: title.hasWord)
  }

  /// `收入支出总表` is the same statement as `收支总表`, and 政府基金 the same money as 政府性基金.
  private static func folding(_ title: String) -> String {
    let words = [
      ("收入支出", "收支"), ("收入和支出", "收支"), ("收入与支出", "收支"), ("收入及支出", "收支"), ("政府基金", "政府性基金"),
    ]
    return words.reduce(title) { $0.replacing(word: $1.0, with: $1.1) }
  }

  /// Whether the title may be the rule's with its end cut off: the first words are there, and none of the excluded.
  func mayMatch(_ title: String) -> Bool {
    let title = Self.folding(title)
    return all.first.map { $0.contains(where: title.hasWord) } ?? false && excluded(title) == nil
  }

  /// - Parameter title: the title as a key (`matchKey`).
  func matches(_ title: String) -> Bool {
    let title = Self.folding(title)
    return all.allSatisfy { $0.contains(where: title.hasWord) } && excluded(title) == nil
  }

  /// The same, and why.
  func verdict(_ title: String) -> TitleVerdict {
    let title = Self.folding(title)
    var words: [String] = []
    for group in all {
      guard let word = group.first(where: title.hasWord) else { return .lacks(group, has: words) }
      words.append(word)
    }
    return excluded(title).map { .excluded($0) } ?? .fits(words)
  }
}
