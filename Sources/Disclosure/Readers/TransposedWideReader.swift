import Extraction
import Foundation
import Normalization
import Reconstruction

/// Reads table 10 where it is printed on its side: an expense a row, a year a column.
struct TransposedWideReader {
  private let view: TableView
  private let header: HeaderBlock
  private let definition: TableDefinition
  private let context: ReadingContext
  private let itemColumn: Int
  /// For each row of the body the canonical column its item names, if any.
  private let targets: [Int: Int]

  /// Nil where the rows do not name the expenses.
  init?(_ view: TableView, _ header: HeaderBlock, _ definition: TableDefinition, _ context: ReadingContext) {
    self.view = view
    self.header = header
    self.definition = definition
    self.context = context
    let rows = header.bodyStart..<max(view.rowCount, header.bodyStart)
    let named = (0..<min(view.columnCount, 2)).map { column in (column, items(view, rows, column, definition)) }
    guard let best = named.max(by: { ($0.1.count, $1.0) < ($1.1.count, $0.0) }), best.1.count >= 3 else { return nil }
    (itemColumn, targets) = best
  }

  func read() -> TableReading {
    var reading = TableReading()
    var cells = CellReader(definition, context)
    let columns = (0..<view.columnCount).filter { column in
      column > itemColumn
        && targets.keys.contains { if case .number = parseNumber(view.text($0, column)) { true } else { false } }
    }
    for column in columns {
      let rivals = columns.filter { year(of: $0) == year(of: column) }
      guard column == rivals.first(where: isGeneralPublicBudget) ?? rivals.first else { continue }
      var values = [Value](repeating: .null, count: definition.schema.columns.count)
      var sources = [[PrintedText]](repeating: [], count: values.count)
      var surplus: [ExtraValue] = []
      for (row, target) in targets.sorted(by: { $0.key < $1.key }) {
        values[target] = cells.value(
          view.text(row, column), column: definition.schema.columns[target], page: view.page(of: row),
          place: "row “\(view.text(row, itemColumn))”", label: header.label(column),
          source: view.source(row, column), surplus: &surplus, under: view.text(row, itemColumn))
        sources[target] = view.source(row, column)
      }
      if let index = definition.index(of: "budget_year"), let year = year(of: column) { values[index] = .integer(year) }
      let rest = rivals.filter { $0 != column }.flatMap { extra($0, prefix: header.label($0) + "/", all: true) }
      reading.rows.append(
        Row(
          values: values, extra: surplus + extra(column) + rest, page: view.page(of: header.bodyStart),
          sources: sources))
      reading.hasValues = true
    }
    // Remarks and numbers of the lines belong to no year; they are kept once.
    if !reading.rows.isEmpty {
      let others = (0..<view.columnCount).filter { $0 != itemColumn && !columns.contains($0) }
      reading.rows[0].extra += others.flatMap { extra($0, prefix: header.label($0) + "/", all: true) }
    }
    for row in header.bodyStart..<max(view.rowCount, header.bodyStart) { reading.take(row, [itemColumn]) }
    reading.diagnostics = cells.diagnostics
    reading.usesTableUnit = cells.usesTableUnit
    return reading
  }

  private func year(of column: Int) -> Int? {
    header.printed[column].compactMap(firstYear).first ?? relativeYear(header.paths[column], context)
      ?? context.fiscalYear
  }

  /// Where the amounts are split by fund, the table is about the general public budget.
  private func isGeneralPublicBudget(_ column: Int) -> Bool {
    header.paths[column].last?.hasPrefix("一般公共预算") == true
  }

  /// What the column prints beside items that are none of the canonical expenses, or beside all of them.
  private func extra(_ column: Int, prefix: String = "", all: Bool = false) -> [ExtraValue] {
    (header.bodyStart..<max(view.rowCount, header.bodyStart)).compactMap { row in
      guard all || targets[row] == nil, view.begins(row, column), !view.isBlank(row, column) else { return nil }
      return view.extra(prefix + view.text(row, itemColumn), row, column)
    }
  }
}

private func items(_ view: TableView, _ rows: Range<Int>, _ column: Int, _ definition: TableDefinition) -> [Int: Int] {
  var targets: [Int: Int] = [:]
  for row in rows where view.begins(row, column) {
    let key = view.key(row, column)
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
