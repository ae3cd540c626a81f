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

  private func excludes(_ title: String) -> Bool {
    none.contains(where: title.hasWord) || Self.pastYears.contains(where: title.hasWord)
  }

  /// `收入支出总表` is the same statement as `收支总表`.
  private static func folding(_ title: String) -> String {
    ["收入支出", "收入和支出", "收入与支出", "收入及支出"].reduce(title) {
      $0.replacing(word: $1, with: "收支")
    }
  }

  /// Whether the title may be the rule's with its end cut off: the first words are there, and none of the excluded.
  func mayMatch(_ title: String) -> Bool {
    let title = Self.folding(title)
    return all.first.map { $0.contains(where: title.hasWord) } ?? false && !excludes(title)
  }

  /// - Parameter title: the title as a key (`matchKey`).
  func matches(_ title: String) -> Bool {
    let title = Self.folding(title)
    return all.allSatisfy { $0.contains(where: title.hasWord) } && !excludes(title)
  }
}
