import Extraction
import Foundation
import Normalization
import Reconstruction

/// Reads the tables that print income beside expenditure: 1 and 4.
struct SideBySideReader {
  private let view: TableView
  private let header: HeaderBlock
  private let definition: TableDefinition
  private var cells: CellReader
  private let halves: [Half]

  /// The columns of one side.
  private struct Half {
    let side: String
    let item: Int
    let assignment: ColumnAssignment
    let columns: Range<Int>
  }

  init(_ view: TableView, _ header: HeaderBlock, _ definition: TableDefinition, _ context: ReadingContext) {
    self.view = view
    self.header = header
    self.definition = definition
    cells = CellReader(definition, context)
    let item = definition.index(of: "item") ?? 2
    let starts = itemColumns(header, definition.labels[item])
    halves = starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : view.columnCount
      var labels = definition.labels
      labels[item] = []
      return Half(
        side: index == 0 ? "income" : "expenditure", item: start,
        assignment: ColumnAssignment(header.paths, labels: labels, candidates: Array(start + 1..<max(end, start + 1))),
        columns: start..<end)
    }
  }

  func read() -> TableReading {
    var reader = self
    var reading = TableReading()
    for half in halves {
      for row in header.bodyStart..<max(view.rowCount, header.bodyStart) {
        if let result = reader.readHalf(half, row) {
          reading.rows.append(result.row)
          if result.hasValues { reading.hasValues = true }
        }
      }
    }
    for row in header.bodyStart..<max(view.rowCount, header.bodyStart) {
      let filled = view.filledColumns(row)
      if filled.count == 1, isNote(view.text(row, filled[0])) { reading.takeNote(view, row: row) }
    }
    reading.diagnostics = reader.cells.diagnostics
    reading.usesTableUnit = reader.cells.usesTableUnit
    return reading
  }

  private mutating func readHalf(_ half: Half, _ row: Int) -> (row: Row, hasValues: Bool)? {
    let item = view.begins(row, half.item) ? view.text(row, half.item) : ""
    guard !item.isEmpty, !isNote(item), !isIndexRow(view, row) else { return nil }
    let page = view.page(of: row)
    var values = [Value](repeating: .null, count: definition.schema.columns.count)
    var sources = [[PrintedText]](repeating: [], count: values.count)
    var extra: [ExtraValue] = []
    var hasValues = false
    for column in half.columns.dropFirst() where view.begins(row, column) {
      let text = view.text(row, column)
      if let target = half.assignment.canonical[column] {
        values[target] = cells.value(
          text, column: definition.schema.columns[target], page: page, place: "\(half.side) “\(item)”",
          label: header.label(column), source: view.source(row, column), surplus: &extra)
        sources[target] = view.source(row, column)
        if !values[target].isNull { hasValues = true }
      } else if !text.isEmpty {
        extra.append(view.extra(header.label(column), row, column))
      }
    }
    if let index = definition.index(of: "side") { values[index] = .string(half.side) }
    if let index = definition.index(of: "level") { values[index] = .integer(itemLevel(item)) }
    if let index = definition.index(of: "item") {
      values[index] = .string(item)
      sources[index] = view.source(row, half.item)
    }
    return (Row(values: values, extra: extra, page: page, sources: sources), hasValues)
  }
}

/// The columns that hold items: the best-fitting label of the first half, and that of the second.
private func itemColumns(_ header: HeaderBlock, _ patterns: [LabelPattern]) -> [Int] {
  let columns = header.paths.indices.filter { column in
    !header.paths[column].isEmpty && patterns.contains { $0.score(header.paths[column]) != nil }
  }
  return Array(columns.prefix(2))
}

/// 0 for an unnumbered 合计 or 总计, 1 for 一、二、…, 2 for all others.
private func itemLevel(_ item: String) -> Int {
  if let comma = item.firstIndex(of: "、"), comma > item.startIndex,
    item[..<comma].allSatisfy("一二三四五六七八九十".contains)
  {
    return 1
  }
  let key = matchKey(item)
  return key.hasSuffix("合计") || key.hasSuffix("总计") ? 0 : 2
}
