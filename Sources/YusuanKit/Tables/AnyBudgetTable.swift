/// One of the 17 tables, whichever it is: for code that goes over all of them.
///
/// Where the table is known, ``BudgetTable`` has its columns as members.
public struct AnyBudgetTable: Sendable {
  /// Whether a table is in the document, and has values.
  public enum Status: String, Hashable, Sendable {
    /// At least one row with a value.
    case present
    /// Printed, but without any value.
    case empty
    /// Not in the document.
    case missing
  }

  /// 1 to 17.
  public let number: Int
  /// `expenditure`; stable.
  public let name: String
  /// The title as printed; nil where the table is missing or prints none.
  public let title: String?
  public let status: Status
  /// The unit as printed (元, 万元 …); nil where none is. Amounts are in yuan whatever it is.
  public let unit: String?
  /// The 1-based pages on which the table stands, ascending.
  public let pages: [Int]
  /// Notes printed under the table.
  public let notes: [String]
  /// The columns of every row, in their order.
  public let columns: [ColumnDescription]
  /// In document order; empty unless ``status-swift.property`` is `present`.
  public let rows: [AnyBudgetRow]
}

/// A ruled table that is none of the 17.
public struct OtherBudgetTable: Hashable, Sendable {
  /// As printed; nil where there is none.
  public let title: String?
  /// The 1-based pages on which the table stands, ascending.
  public let pages: [Int]
  /// The text of each cell, row by row, all rows of one length; a merged cell's text is in its first field.
  public let grid: [[String]]
}
