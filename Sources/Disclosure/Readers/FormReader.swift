import Extraction
import Foundation
import Normalization
import Reconstruction

/// Reads forms: labels with their values beside them, and a block of indicators below: 15, 16 and 17.
struct FormReader {
  private let view: TableView
  private let definition: TableDefinition
  private var cells: CellReader
  /// For each canonical column before the indicators its labels.
  private let fieldCount: Int

  init(_ view: TableView, _ definition: TableDefinition, _ context: ReadingContext) {
    self.view = view
    self.definition = definition
    cells = CellReader(definition, context)
    fieldCount = definition.index(of: "indicator") ?? 0
  }

  /// - Parameter captions: the labels and values printed above the form.
  func read(captions: [(label: String, value: String)]) -> TableReading {
    var reader = self
    return reader.readForm(captions)
  }

  private mutating func readForm(_ captions: [(label: String, value: String)]) -> TableReading {
    var reading = TableReading()
    var fields = [Value](repeating: .null, count: definition.schema.columns.count)
    var extra: [ExtraValue] = []
    var pending: Int?
    let indicatorRow = (0..<view.rowCount).first(where: isIndicatorHeader)
    for row in 0..<(indicatorRow ?? view.rowCount) { readFields(row, &pending, &fields, &extra) }
    var hasValues = fields.contains { !$0.isNull }
    fill(&fields, from: captions, definition)
    if let indicatorRow {
      var assignment = indicatorColumns(indicatorRow)
      assignment.followValues(in: view, rows: indicatorRow + 1..<max(view.rowCount, indicatorRow + 1))
      for row in indicatorRow + 1..<max(view.rowCount, indicatorRow + 1) {
        if isIndicatorHeader(row) { continue }
        if let note = noteRow(row) {
          reading.notes.append(note)
          continue
        }
        if let result = readIndicator(row, assignment, fields, extra) { reading.rows.append(result) }
      }
    }
    if reading.rows.isEmpty, hasValues {
      reading.rows = [Row(values: fields, extra: extra, page: view.table.pages.first ?? 1)]
    }
    hasValues = hasValues || !reading.rows.isEmpty
    reading.hasValues = hasValues
    reading.diagnostics = cells.diagnostics
    return reading
  }

  /// Reads the label–value pairs of a row. A value is what stands right of its label up to the next label; a label
  /// over several rows has its value beside it in the same rows; a label that fills a row has it in the next row.
  private mutating func readFields(
    _ row: Int, _ pending: inout Int?, _ fields: inout [Value], _ extra: inout [ExtraValue]
  ) {
    let columns = (0..<view.columnCount).filter { view.begins(row, $0) }
    let filled = view.filledColumns(row)
    if filled.count == 1, let target = pending, field(view.key(row, filled[0])) == nil {
      fields[target] = cells.value(
        view.text(row, filled[0]), column: definition.schema.columns[target], page: view.page(of: row),
        place: "field below its label")
      pending = nil
      return
    }
    pending = columns.count == 1 && filled.count == 1 ? field(view.key(row, filled[0])) : nil
    var label: (target: Int?, text: String)?
    for column in columns {
      let text = view.text(row, column)
      if let target = field(view.key(row, column)) {
        label = (target, text)
      } else if let current = label {
        if text.isEmpty { continue }
        if let target = current.target, fields[target].isNull {
          fields[target] = cells.value(
            text, column: definition.schema.columns[target], page: view.page(of: row), place: "field “\(current.text)”")
        } else {
          extra.append(ExtraValue(header: current.text, value: text))
        }
      } else if !text.isEmpty {
        label = (nil, text)
      }
    }
  }

  private func field(_ key: String) -> Int? { formField(key, definition) }

  /// Whether a row is the header of the indicators: it names at least three of their columns.
  private func isIndicatorHeader(_ row: Int) -> Bool {
    let found = (0..<view.columnCount).filter { column in
      view.begins(row, column)
        && definition.labels[fieldCount...].contains { $0.contains { $0.score([view.key(row, column)]) != nil } }
    }
    return found.count >= 3
  }

  private func indicatorColumns(_ row: Int) -> ColumnAssignment {
    let paths = (0..<view.columnCount).map { column in
      view.begins(row, column) && !view.isBlank(row, column) ? [view.key(row, column)] : []
    }
    var labels = definition.labels
    for index in 0..<fieldCount { labels[index] = [] }
    return ColumnAssignment(paths, labels: labels, candidates: Array(0..<view.columnCount))
  }

  private mutating func readIndicator(
    _ row: Int, _ assignment: ColumnAssignment, _ fields: [Value], _ extra: [ExtraValue]
  ) -> Row? {
    let page = view.page(of: row)
    var values = fields
    var isFilled = false
    for (target, column) in assignment.printed.enumerated() {
      guard let column, let text = indicatorText(row, column) else { continue }
      values[target] = cells.value(
        text, column: definition.schema.columns[target], page: page, place: "indicator row \(row + 1)")
      if !values[target].isNull { isFilled = true }
    }
    return isFilled ? Row(values: values, extra: extra, page: page) : nil
  }

  private func indicatorText(_ row: Int, _ column: Int) -> String? {
    guard let cell = view.cell(row, column), cell.row == row else { return nil }
    return view.text(row, column)
  }

  private func noteRow(_ row: Int) -> String? {
    let filled = view.filledColumns(row)
    guard filled.count == 1, isNote(view.text(row, filled[0])) else { return nil }
    return view.text(row, filled[0])
  }
}
