/// Something that was noticed and not understood, or put right.
public struct BudgetWarning: Hashable, Sendable {
  /// The kind, stable and dotted: `table.no_rules`.
  public let code: String
  /// What the kind means, in a clause.
  public let meaning: String
  /// The 1-based page, where one is to blame.
  public let page: Int?
  /// The number of the table, where one is to blame.
  public let table: Int?
  /// The table's row, from 1, where one is to blame and it is known.
  public let row: Int?
  /// The name of the column, where one is to blame.
  public let column: String?
  /// The text as printed, where one is to blame.
  public let found: String?
  /// What belongs in its place, where that is one text.
  public let expected: String?
  /// One sentence for people: the place, what was expected, what was found. Its words change without notice.
  public let message: String
  /// The same in Chinese.
  public let messageInChinese: String
}
