import Foundation
import Normalization

/// Reads the tables that print income beside expenditure: 1 and 4.
struct SideBySideReader: TableReader {
  private let table: HeadedTable
  private let definition: TableDefinition
  private let halves: [Half]
  let labelledAmounts: Int

  private var view: TableView { table.view }

  /// The columns of one side.
  private struct Half {
    let side: String
    let item: Int
    let assignment: ColumnAssignment
    let columns: Range<Int>
  }

  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    guard let item = definition.index(of: .item) else { return nil }
    self.table = table
    self.definition = definition
    labelledAmounts = definition.labelledAmounts(table)
    let paths = table.header.paths
    let starts = itemColumns(paths, definition.labels[item])
    halves = starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : table.view.columnCount
      var labels = definition.labels
      labels[item] = []
      return Half(
        side: index == 0 ? "income" : "expenditure", item: start,
        assignment: ColumnAssignment(paths, labels: labels, candidates: Array(start + 1..<max(end, start + 1))),
        columns: start..<end)
    }
  }

  func read(_ context: ReadingContext) -> TableReading {
    var builder = RowBuilder(view, definition, context)
    var reading = TableReading()
    for half in halves {
      for row in table.body {
        if let result = readHalf(half, row, &builder) {
          reading.rows.append(result.row)
          if result.hasValues { reading.hasValues = true }
        }
      }
    }
    for row in table.body {
      let filled = view.filledColumns(row)
      if filled.count == 1, isNote(view.text(row, filled[0])) { reading.takeNote(view, row: row) }
    }
    reading.finish(builder)
    return reading
  }

  private func readHalf(_ half: Half, _ row: Int, _ builder: inout RowBuilder) -> (row: Row, hasValues: Bool)? {
    let item = view.begins(row, half.item) ? view.text(row, half.item) : ""
    guard !item.isEmpty, !isNote(item), !isIndexRow(view, row) else { return nil }
    var result = builder.row(page: view.page(of: row))
    var hasValues = false
    for column in half.columns.dropFirst() where view.begins(row, column) {
      let label = table.header.label(column)
      if let target = half.assignment.canonical[column] {
        let isFilled = builder.fill(
          &result, target, from: row, column, label: label, place: "\(half.side) “\(item)”")
        if isFilled { hasValues = true }
      } else if !view.isBlank(row, column) {
        builder.keep(&result, under: label, row, column)
      }
    }
    result.set(.side, .string(half.side))
    result.set(.level, .integer(itemLevel(item)))
    result.set(.item, .string(item), from: view.source(row, half.item))
    return (result, hasValues)
  }
}

/// The columns that hold items: the best-fitting label of the first half, and that of the second.
private func itemColumns(_ paths: [[String]], _ patterns: [LabelPattern]) -> [Int] {
  let columns = paths.indices.filter { column in
    !paths[column].isEmpty && patterns.contains { $0.score(paths[column]) != nil }
  }
  return Array(columns.prefix(2))
}

/// 0 for an unnumbered 合计 or 总计, 1 for 一、二、…, 2 for all others.
private func itemLevel(_ item: String) -> Int {
  if let comma = item.firstIndex(of: "、"), ChineseNumeral.counts(item[..<comma]) { return 1 }
  return TotalLabels.sumsUpSide(matchKey(item)) ? 0 : 2
}
