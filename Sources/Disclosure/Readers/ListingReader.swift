import Extraction
import Foundation
import Normalization
import Reconstruction

/// Reads lists with a column for each field: 13, 14, and 15 to 17 where they are printed as one list. A cell merged
/// over several rows gives its text to each of them, but an amount to its first row only.
struct ListingReader {
  private let view: TableView
  private let header: HeaderBlock
  private let definition: TableDefinition
  private var cells: CellReader
  private let assignment: ColumnAssignment
  /// Whether merged amounts are repeated too, as the forms want it.
  private let repeatsAmounts: Bool

  init(
    _ view: TableView, _ header: HeaderBlock, _ definition: TableDefinition, _ context: ReadingContext,
    repeatsAmounts: Bool = false
  ) {
    self.view = view
    self.header = header
    self.definition = definition
    self.repeatsAmounts = repeatsAmounts
    cells = CellReader(definition, context)
    assignment = ColumnAssignment(
      header.paths, labels: definition.labels, candidates: Array(0..<view.columnCount))
  }

  /// Whether a form's table is printed as a list: its header names at least three fields side by side.
  static func applies(to view: TableView, _ header: HeaderBlock, _ definition: TableDefinition) -> Bool {
    guard !header.rows.isEmpty else { return false }
    let assignment = ColumnAssignment(
      header.paths, labels: definition.labels, candidates: Array(0..<view.columnCount))
    let fields = definition.index(of: "indicator") ?? 0
    return assignment.printed.compactMap { $0 }.count >= 3 && assignment.printed[..<fields].compactMap { $0 }.count >= 2
  }

  /// - Parameter captions: the labels and values printed above a list of forms; empty for other lists.
  func read(captions: [LabelledCaption] = []) -> TableReading {
    var reader = self
    var reading = TableReading()
    for row in 0..<header.bodyStart { reading.take(row, view.filledColumns(row)) }
    for row in header.bodyStart..<max(view.rowCount, header.bodyStart) {
      let filled = view.filledColumns(row)
      if filled.isEmpty || isIndexRow(view, row) { continue }
      if filled.count == 1, isNote(view.text(row, filled[0])) {
        reading.takeNote(view, row: row)
        continue
      }
      var result = reader.readRow(row)
      if !captions.isEmpty { fill(&result.row, from: captions, definition) }
      reading.rows.append(result.row)
      if result.hasValues { reading.hasValues = true }
    }
    reading.diagnostics = reader.cells.diagnostics
    if reading.hasValues,
      let missing = missingTotal(
        view, header, definition, assignment, columns: Array(0..<view.columnCount))
    {
      reading.diagnostics.append(missing)
    }
    reading.usesTableUnit = reader.cells.usesTableUnit
    return reading
  }

  private mutating func readRow(_ row: Int) -> (row: Row, hasValues: Bool) {
    let page = view.page(of: row)
    var values = [Value](repeating: .null, count: definition.schema.columns.count)
    var sources = [[PrintedText]](repeating: [], count: values.count)
    var extra: [ExtraValue] = []
    var hasValues = false
    var total: String?
    for column in 0..<view.columnCount {
      guard let cell = view.cell(row, column), cell.column == column else { continue }
      let text = view.text(row, column)
      if isTotalLabel(matchKey(text)), total == nil { total = text }
      let isFirst = cell.row == row
      guard let target = assignment.canonical[column] else {
        if !text.isEmpty, isFirst {
          extra.append(view.extra(header.label(column), row, column))
          if case .number = parseNumber(text) { hasValues = true }
        }
        continue
      }
      let canonical = definition.schema.columns[target]
      guard isFirst || canonical.type == .string || repeatsAmounts else { continue }
      values[target] = cells.value(
        text, column: canonical, page: page, place: "row \(row + 1)", label: header.label(column),
        source: view.source(row, column), surplus: &extra)
      sources[target] = view.source(row, column)
      if !values[target].isNull, canonical.type == .amount || repeatsAmounts {
        hasValues = true
      }
    }
    var result = Row(values: values, extra: extra, page: page, sources: sources)
    if let total, !repeatsAmounts { moveTotal(total, &result) }
    return (result, hasValues)
  }

  /// A total row has the printed 合计 as its item, wherever 合计 stands.
  private func moveTotal(_ total: String, _ row: inout Row) {
    guard let item = definition.index(of: "project_name") ?? definition.index(of: "procurement_item") else { return }
    var source = row.sources[item]
    for index in row.values.indices where row.values[index] == .string(total) {
      source = row.sources[index]
      row.values[index] = .null
      row.sources[index] = []
    }
    row.values[item] = .string(total)
    row.sources[item] = source
  }
}
