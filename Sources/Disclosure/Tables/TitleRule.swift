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

  /// Whether the title may be the rule's with its end cut off: the first words are there, and none of the excluded.
  func mayMatch(_ title: String) -> Bool {
    all.first.map { $0.contains(where: title.hasWord) } ?? false && !none.contains(where: title.hasWord)
  }

  /// - Parameter title: the title as a key (`matchKey`).
  func matches(_ title: String) -> Bool {
    all.allSatisfy { $0.contains(where: title.hasWord) } && !none.contains(where: title.hasWord)
  }
}
