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
    for column in 0..<view.columnCount where column != itemColumn {
      let isAmount = targets.keys.contains {
        if case .number = parseNumber(view.text($0, column)) { true } else { false }
      }
      guard isAmount else { continue }
      var values = [Value](repeating: .null, count: definition.schema.columns.count)
      for (row, target) in targets {
        values[target] = cells.value(
          view.text(row, column), column: definition.schema.columns[target], page: view.page(of: row),
          place: "row “\(view.text(row, itemColumn))”")
      }
      let year = header.printed[column].compactMap(firstYear).first ?? relativeYear(header.paths[column], context)
      if let index = definition.index(of: "budget_year"), let year = year ?? context.fiscalYear {
        values[index] = .integer(year)
      }
      reading.rows.append(Row(values: values, extra: extra(column), page: view.page(of: header.bodyStart)))
      reading.hasValues = true
    }
    reading.diagnostics = cells.diagnostics
    return reading
  }

  /// What the column prints beside items that are none of the canonical expenses.
  private func extra(_ column: Int) -> [ExtraValue] {
    (header.bodyStart..<max(view.rowCount, header.bodyStart)).compactMap { row in
      guard targets[row] == nil, view.begins(row, column), !view.isBlank(row, column) else { return nil }
      return ExtraValue(header: view.text(row, itemColumn), value: view.text(row, column))
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
