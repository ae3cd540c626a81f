/// A row of one of the 17 tables, whichever it is.
public struct AnyBudgetRow: Sendable {
  /// One for each column of the table, in their order.
  public let fields: [BudgetField]
  /// What the table prints under headers that no column takes, left to right.
  public let extra: [ExtraField]
  /// 1-based page on which the row starts.
  public let page: Int
  let columns: [ColumnDescription]

  /// The field of a column; nil where the table has no column of this name.
  public subscript(_ column: String) -> BudgetField? {
    columns.firstIndex { $0.name == column }.map { fields[$0] }
  }
}

/// A value and where it is printed.
public struct BudgetField: Hashable, Sendable {
  public let value: BudgetValue
  /// Empty where no print stands behind the value (a level, a year taken from the title); several where several cells
  /// make it (a code in parts), or the edge of a page cuts its cell.
  public let places: [PrintedPlace]
}

/// A printed value that no column takes.
public struct ExtraField: Hashable, Sendable {
  /// The labels printed above it, joined by `/` from the outermost on.
  public let header: String
  /// As printed, cleaned of what layout put into it.
  public let text: String
  public let places: [PrintedPlace]
}
