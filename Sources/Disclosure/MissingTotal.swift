import Extraction
import Normalization

/// Says so where a table's total has no column while columns of amounts are left over: one of these may be the total
/// under a label that is not known, and its place must not stay blank unnoticed.
///
/// - Parameter columns: the printed columns to consider.
/// - Returns: a diagnostic `column.total_missing`, or nil where all is well.
func missingTotal(
  _ view: TableView, _ header: HeaderBlock, _ definition: TableDefinition, _ assignment: ColumnAssignment,
  columns: [Int]
) -> Diagnostic? {
  guard let total = definition.index(of: "total") ?? definition.index(of: "amount"), assignment.printed[total] == nil
  else { return nil }
  let rows = header.bodyStart..<max(view.rowCount, header.bodyStart)
  let left = columns.filter { column in
    assignment.canonical[column] == nil
      && rows.contains { view.begins($0, column) && printedAmount(view.text($0, column)) != nil }
  }
  guard !left.isEmpty else { return nil }
  let labels = left.map { "“\(header.label($0))”" }.joined(separator: ", ")
  let number = definition.schema.number
  return Diagnostic(
    code: "column.total_missing", page: view.table.pages.first, table: number,
    message: "table \(number): no column is known to be \(definition.schema.columns[total].label), "
      + "and these carry amounts that no column takes: \(labels)")
}
