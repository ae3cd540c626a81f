import Reconstruction

/// A table whose header was found.
struct HeadedTable {
  let view: TableView
  let header: HeaderBlock
  /// What `codeGroups` finds: each statement that the table may be asks for it.
  let codeGroups = Once<[CodeGroup]>()

  init(_ view: TableView, fiscalYear: Int?) {
    self.view = view
    header = HeaderBlock(view, fiscalYear: fiscalYear)
  }

  init(_ table: LogicalTable, fiscalYear: Int?) {
    self.init(TableView(table), fiscalYear: fiscalYear)
    guard let bare = withoutHeaderAmongRows(view, header) else { return }
    self = HeadedTable(TableView(bare), fiscalYear: fiscalYear)
  }

  /// The rows below the header.
  var body: Range<Int> { header.bodyStart..<max(view.rowCount, header.bodyStart) }

  /// Whether a row prints nothing but its number, as one that nobody filled in.
  ///
  /// - Parameter filled: the columns that the row prints something in.
  func isUnfilledLine(_ row: Int, _ filled: [Int]) -> Bool {
    filled.count == 1 && numbersLines(filled[0]) && Int(view.text(row, filled[0])) != nil
  }

  /// Whether the numbers of the lines stand in the column.
  func numbersLines(_ column: Int) -> Bool { header.paths[column].last.map(CompanionLabels.numbersLines) ?? false }
}

/// A value that is computed when it is first asked for, and is then the same for all copies of what holds it.
final class Once<Value> {
  private var value: Value?

  func value(_ compute: () -> Value) -> Value {
    if let value { return value }
    let computed = compute()
    value = computed
    return computed
  }
}
