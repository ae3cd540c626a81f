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

  /// How far a table's amounts are borne out by the document's own arithmetic. It is about amounts: names and texts are
  /// held to few rules.
  public enum Confidence: String, Hashable, Sendable {
    /// Every amount takes part in a sum or an equality between printed amounts that holds, and no check fails that is
    /// about the table. An amount can still be wrong where another is wrong by as much, or by less than rounding hides.
    case proved
    /// No check fails that is about the table, and at least one amount takes part in one that holds; others take part in
    /// none.
    case consistent
    /// No sum or equality contains any of its amounts: nothing is known for them or against them.
    case unproved
    /// A check fails that is about the table: ``BudgetDocument/findings`` say where to look.
    case contradicted
  }

  /// 1 to 17.
  public let number: Int
  /// `expenditure`; stable.
  public let name: String
  /// The title as printed; nil where the table is missing or prints none.
  public let title: String?
  public let status: Status
  /// Nil where the table has no values.
  public let confidence: Confidence?
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
