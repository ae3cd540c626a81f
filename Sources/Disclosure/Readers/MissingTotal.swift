import Diagnostics
import Normalization
import Reconstruction

/// Says so where a table's total has no column while columns of amounts are left over: one of these may be the total
/// under a label that is not known, and its place must not stay blank unnoticed.
///
/// - Parameter columns: the printed columns to consider.
/// - Returns: a diagnostic `column.total_missing`, or nil where all is well.
func missingTotal(
  _ table: HeadedTable, _ definition: TableDefinition, _ assignment: ColumnAssignment, columns: [Int]
) -> Diagnostic? {
  let (view, header) = (table.view, table.header)
  guard let total = definition.index(of: .total) ?? definition.index(of: .amount), assignment.printed[total] == nil
  else { return nil }
  let rows = table.body
  let left = columns.filter { column in
    assignment.canonical[column] == nil
      && rows.contains { view.begins($0, column) && printedAmount(view.text($0, column)) != nil }
  }
  guard !left.isEmpty else { return nil }
  return Diagnostic(
    .columnTotalMissing(label: definition.schema.columns[total].label, candidates: left.map { header.label($0) }),
    page: view.table.pages.first, table: definition.schema.number)
}

/// Says so where a column of amounts has no label at all: whatever it is, its values are in the wrong place or in none.
func unlabelledAmounts(_ table: HeadedTable, _ number: Int) -> Diagnostic? {
  let (view, header, rows) = (table.view, table.header, table.body)
  let columns = (0..<view.columnCount).filter { column in
    header.paths[column].isEmpty
      && rows.contains { view.begins($0, column) && printedAmount(view.text($0, column)) != nil }
  }
  guard let first = columns.first, !header.rows.isEmpty else { return nil }
  return Diagnostic(.columnNoLabel(gridColumn: first + 1), page: view.table.pages.first, table: number)
}
