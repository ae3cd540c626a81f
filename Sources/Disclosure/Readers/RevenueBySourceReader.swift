import Diagnostics
import Normalization
import Reconstruction

/// Reads table 2 where it is printed on its side: a source of income a row, and one column of amounts, perhaps beside
/// those of other years. Labels of groups are merged over their sources; 小计 stands for the group itself.
///
/// The whole is one row of the table, the department's total.
struct RevenueBySourceReader: TableReader {
  private let table: HeadedTable
  private let definition: TableDefinition
  private let amountColumn: Int
  /// The columns behind the labels that are not the document's year.
  private let others: [Int]
  /// For each row of the body the labels over its amount, outermost first.
  private let paths: [Int: [String]]
  /// For each row of the body the canonical column its source names, if any.
  private let targets: [Int: Int]
  let labelledAmounts = 1

  private var view: TableView { table.view }

  /// Nil where the rows are no sources: unless the total and two kinds of income are among them, and only one column
  /// carries amounts, this is another table.
  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    guard definition.schema.number == TableDefinition.revenue.schema.number, let total = definition.index(of: .total)
    else { return nil }
    let (view, rows) = (table.view, table.body)
    let carriesAmounts = (0..<view.columnCount).filter { column in
      rows.contains { view.begins($0, column) && printedAmount(view.text($0, column)) != nil }
    }
    let ofOtherYears = columnsOfOtherYears(table, among: carriesAmounts, fiscalYear: fiscalYear)
    let ofYear = carriesAmounts.filter { !ofOtherYears.contains($0) }
    guard let first = carriesAmounts.first, ofYear.count == 1, ofOtherYears.isEmpty == (first == view.columnCount - 1)
    else { return nil }
    let paths = Dictionary(uniqueKeysWithValues: rows.map { ($0, sourceLabels(view, $0, before: first)) })
    let assignment = ColumnAssignment(
      (0..<view.rowCount).map { source(paths[$0] ?? []) }, labels: sources(definition), candidates: Array(rows))
    let targets = assignment.canonical.enumerated().compactMap { row, target in target.map { (row, $0) } }
    guard assignment.printed[total] != nil, targets.count >= 3 else { return nil }
    (self.table, self.definition) = (table, definition)
    (amountColumn, self.paths, self.targets) = (ofYear[0], paths, Dictionary(uniqueKeysWithValues: targets))
    others = (first..<view.columnCount).filter { $0 != ofYear[0] }
  }

  func read(_ context: ReadingContext) -> TableReading {
    var reading = TableReading()
    var builder = RowBuilder(view, definition, context)
    var result = builder.row(page: view.page(of: table.header.bodyStart))
    let labels = min(amountColumn, others.first ?? amountColumn)
    for row in paths.keys { reading.take(row, view.filledColumns(row).filter { $0 < labels }) }
    for row in paths.keys.sorted() where view.begins(row, amountColumn) && !view.isBlank(row, amountColumn) {
      let label = (paths[row] ?? []).joined(separator: "/")
      if let target = targets[row] {
        builder.fill(
          &result, target, from: row, amountColumn, label: table.header.label(amountColumn), place: .labelledRow(label),
          under: label)
      } else {
        builder.keep(&result, under: label, row, amountColumn)
      }
    }
    for row in paths.keys.sorted() {
      for column in others where view.begins(row, column) && !view.isBlank(row, column) {
        builder.keep(
          &result, under: ([table.header.label(column)] + (paths[row] ?? [])).joined(separator: "/"), row, column)
      }
    }
    reading.hasValues = result.fields.contains { !$0.value.isNull }
    result.set(.level, .integer(0))
    if let total = definition.index(of: .total),
      let row = targets.filter({ $0.value == total }).keys.min(),
      let column = (0..<labels).last(where: { view.begins(row, $0) && !view.isBlank(row, $0) })
    {
      result.set(.name, .string(view.text(row, column)), from: view.source(row, column))
    }
    if reading.hasValues { reading.rows = [result] }
    reading.finish(builder)
    return reading
  }
}

/// The labels of a row from left to right, each cell's once.
private func sourceLabels(_ view: TableView, _ row: Int, before end: Int) -> [String] {
  (0..<end).compactMap { column in
    guard let cell = view.cell(row, column), cell.column == column, !view.isBlank(row, column) else { return nil }
    return view.text(row, column)
  }
}

/// The key of the source that the labels of a row name, as a path.
private func source(_ labels: [String]) -> [String] {
  // 四、事业收入 is 事业收入.
  let keys = labels.map { labelKey(SectionHeading($0)?.rest ?? $0) }
  let path = keys.count > 1 && ["小计", "合计"].contains(keys.last) ? keys.dropLast() : keys
  return path.suffix(1)
}

/// The labels of the amounts alone; names and codes are none.
private func sources(_ definition: TableDefinition) -> [[LabelPattern]] {
  zip(definition.schema.columns, definition.labels).map { $0.type == .amount ? $1 : [] }
}
