import Normalization

/// Reads table 10 where it is printed on its side: an expense a row, a year a column.
struct TransposedWideReader: TableReader {
  private let table: HeadedTable
  private let definition: TableDefinition
  private let itemColumn: Int
  /// For each row of the body the canonical column its item names, if any.
  private let targets: [Int: Int]
  let labelledAmounts = 1

  private var view: TableView { table.view }
  private var header: HeaderBlock { table.header }

  /// Nil where the rows do not name the expenses.
  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    self.table = table
    self.definition = definition
    let named = (0..<min(table.view.columnCount, 2)).map { ($0, items(table, $0, definition)) }
    guard let best = named.max(by: { ($0.1.count, $1.0) < ($1.1.count, $0.0) }), best.1.count >= 3 else { return nil }
    (itemColumn, targets) = best
  }

  func read(_ context: ReadingContext) -> TableReading {
    var reading = TableReading()
    var builder = RowBuilder(view, definition, context)
    let columns = (0..<view.columnCount).filter { column in
      column > itemColumn
        && targets.keys.contains { if case .number = parseNumber(view.text($0, column)) { true } else { false } }
    }
    for column in columns {
      let rivals = columns.filter { year(of: $0, context) == year(of: column, context) }
      guard column == rivals.first(where: isGeneralPublicBudget) ?? rivals.first else { continue }
      var result = builder.row(page: view.page(of: header.bodyStart))
      for (row, target) in targets.sorted(by: { $0.key < $1.key }) {
        let item = view.text(row, itemColumn)
        builder.fill(
          &result, target, from: row, column, label: header.label(column), place: "row “\(item)”", under: item)
      }
      if let year = year(of: column, context) { result.set(.budgetYear, .integer(year)) }
      let rest = rivals.filter { $0 != column }.flatMap { extra($0, prefix: header.label($0) + "/", all: true) }
      result.extra += extra(column) + rest
      reading.rows.append(result)
      reading.hasValues = true
    }
    // Remarks and numbers of the lines belong to no year; they are kept once.
    if !reading.rows.isEmpty {
      let others = (0..<view.columnCount).filter { $0 != itemColumn && !columns.contains($0) }
      reading.rows[0].extra += others.flatMap { extra($0, prefix: header.label($0) + "/", all: true) }
    }
    for row in table.body { reading.take(row, [itemColumn]) }
    reading.finish(builder)
    return reading
  }

  private func year(of column: Int, _ context: ReadingContext) -> Int? {
    header.printed[column].compactMap(firstYear).first
      ?? relativeYear(header.paths[column], fiscalYear: context.fiscalYear) ?? context.fiscalYear
  }

  /// Where the amounts are split by fund, the table is about the general public budget.
  private func isGeneralPublicBudget(_ column: Int) -> Bool {
    header.paths[column].last?.hasPrefix("一般公共预算") == true
  }

  /// What the column prints beside items that are none of the canonical expenses, or beside all of them.
  private func extra(_ column: Int, prefix: String = "", all: Bool = false) -> [ExtraField] {
    table.body.compactMap { row in
      guard all || targets[row] == nil, view.begins(row, column), !view.isBlank(row, column) else { return nil }
      return view.extra(prefix + view.text(row, itemColumn), row, column)
    }
  }
}

private func items(_ table: HeadedTable, _ column: Int, _ definition: TableDefinition) -> [Int: Int] {
  var targets: [Int: Int] = [:]
  for row in table.body where table.view.begins(row, column) {
    let key = table.view.key(row, column)
    let scores = definition.schema.columns.indices.compactMap { index -> (Int, Int)? in
      guard definition.schema.columns[index].type == .amount else { return nil }
      return definition.labels[index].compactMap { $0.score([key]) }.max().map { (index, $0) }
    }
    guard let best = scores.max(by: { ($0.1, $1.0) < ($1.1, $0.0) })?.0, !targets.values.contains(best) else {
      continue
    }
    targets[row] = best
  }
  return targets
}
