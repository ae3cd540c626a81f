import Diagnostics
import Disclosure

extension DisclosureDocument {
  /// `column.required_blank` for each column that rows with amounts cannot be without and are, once all repairs are in.
  func requiredBlanks() -> [Diagnostic] {
    tables.filter { $0.status == .present }.flatMap { table in
      table.schema.required.compactMap { required in blank(required, in: table) }
    }
  }

  private func blank(_ required: RequiredColumn, in table: DisclosureTable) -> Diagnostic? {
    let schema = table.schema
    let columns = required.names.compactMap(schema.index)
    let isTotal = [ColumnName.total, .amount].contains { required.names.contains($0) }
    // The reader itself says so where it knows of a column that may be the total's.
    let isTold = warnings.contains { $0.code == .columnTotalMissing && $0.table == schema.number }
    guard let column = columns.last, !(isTotal && isTold) else { return nil }
    let rows = table.rows.filter { row in
      columns.allSatisfy { row.fields[$0].value.isNull } && (required.ofTotals || row.level != 0)
        && (row.fields.contains { $0.value.isAmount } || row.extra.contains { isAmount($0.text) })
    }
    guard let first = rows.first else { return nil }
    return Diagnostic(
      .columnRequiredBlank(label: schema.columns[column].label, rows: rows.count), page: first.page,
      table: schema.number, column: schema.columns[column].name.rawValue)
  }
}
