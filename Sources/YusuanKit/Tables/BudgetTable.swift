/// One of the 17 tables, with its columns as members of its rows.
///
/// The columns are those of `Columns`: a column that the table lacks does not compile.
public struct BudgetTable<Columns: TableColumns>: Sendable {
  /// The same table, for code that goes over all tables.
  public let untyped: AnyBudgetTable

  init(_ untyped: AnyBudgetTable) { self.untyped = untyped }

  /// The title as printed; nil where the table is missing or prints none.
  public var title: String? { untyped.title }
  public var status: AnyBudgetTable.Status { untyped.status }
  /// How far the document's own arithmetic bears the amounts out; nil where the table has no values.
  public var confidence: AnyBudgetTable.Confidence? { untyped.confidence }
  /// The unit as printed (元, 万元 …); nil where none is. Amounts are in yuan whatever it is.
  public var unit: String? { untyped.unit }
  /// The 1-based pages on which the table stands, ascending.
  public var pages: [Int] { untyped.pages }
  /// Notes printed under the table.
  public var notes: [String] { untyped.notes }
  /// In document order; empty unless the table is present.
  public var rows: [BudgetRow<Columns>] { untyped.rows.map(BudgetRow.init) }
}

/// A row whose columns are members: `row.total`.
///
/// A member is nil where the document prints nothing there; a blank is never 0.
@dynamicMemberLookup
public struct BudgetRow<Columns: TableColumns>: Sendable {
  /// The same row, for code that goes over all tables.
  public let untyped: AnyBudgetRow

  init(_ untyped: AnyBudgetRow) { self.untyped = untyped }

  /// What the table prints under headers that no column takes, left to right.
  public var extra: [ExtraField] { untyped.extra }
  /// 1-based page on which the row starts.
  public var page: Int { untyped.page }

  /// The value of a column.
  public subscript<Scalar>(dynamicMember column: KeyPath<Columns, BudgetColumn<Scalar>>) -> Scalar? {
    untyped[Columns()[keyPath: column].name].flatMap { Scalar($0.value) }
  }

  /// Where the value of a column is printed: `row.places(of: \.total)`. Empty where no print stands behind it.
  public func places<Scalar>(of column: KeyPath<Columns, BudgetColumn<Scalar>>) -> [PrintedPlace] {
    untyped[Columns()[keyPath: column].name]?.places ?? []
  }
}
