/// What a column of a table is.
public struct ColumnDescription: Hashable, Sendable {
  /// The type of a column's values.
  public enum Kind: String, Hashable, Sendable {
    /// Yuan, a `Decimal`.
    case amount
    /// The printed number of percent, a `Decimal`: `-8%` is -8.
    case percent
    /// A plain number, a `Decimal`.
    case number
    case integer
    case boolean
    /// Text in Unicode NFC.
    case string
  }

  /// `basic_expenditure`; stable, the name in JSON and CSV.
  public let name: String
  /// What Chinese forms call it: `基本支出`.
  public let label: String
  public let kind: Kind
}
