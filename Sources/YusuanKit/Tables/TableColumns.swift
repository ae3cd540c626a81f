/// The columns of one of the 17 tables: a member for each.
public protocol TableColumns: Sendable {
  /// The table's number, 1 to 17.
  static var number: Int { get }
  init()
}

/// A column whose values are of one type.
public struct BudgetColumn<Scalar: BudgetScalar>: Sendable {
  /// `basic_expenditure`; stable, the name in JSON and CSV.
  public let name: String

  init(_ name: String) { self.name = name }
}

/// The name of a table, as in `document[.expenditure]`.
public struct BudgetTableName<Columns: TableColumns>: Sendable {}
