import Diagnostics
import Disclosure
import Normalization

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
    let isElsewhere = isTotal && table.rows.contains { row in columns.contains { !row.fields[$0].value.isNull } }
    let rows = table.rows.filter { row in
      columns.allSatisfy { row.fields[$0].value.isNull } && (required.ofTotals || row.level != 0)
        && (schema.columns.indices.contains { index in
          row.fields[index].value.isAmount && !(isElsewhere && schema.columns[index].name == .priorYear)
        } || row.extra.contains { isAmount($0.text) && !(isElsewhere && isOfOtherYear($0.header)) })
    }
    guard let first = rows.first else { return nil }
    return Diagnostic(
      .columnRequiredBlank(label: schema.columns[column].label, rows: rows.count), page: first.page,
      table: schema.number, column: schema.columns[column].name.rawValue)
  }

  /// Whether a column that none of the table's takes is of a year before or of a change: what ended leaves this year blank.
  private func isOfOtherYear(_ label: String) -> Bool {
    if ["上年", "去年"].contains(where: label.hasWord) || HeaderPeriod.speaksOfChange(matchKey(label)) { return true }
    guard let year = firstYear(in: label), let fiscalYear else { return false }
    return year < fiscalYear
  }
}
