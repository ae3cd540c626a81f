import Extraction
import Foundation
import Normalization
import Reconstruction

/// Reads forms: labels with their values beside them, and a block of indicators below: 15, 16 and 17.
///
/// One grid may hold several forms, one below the other: a form begins where a field is labelled again after the
/// indicators of the form before.
struct FormReader {
  private let view: TableView
  private let definition: TableDefinition
  private let context: ReadingContext
  private let captions: [LabelledCaption]
  /// The rows that are headers of indicators.
  private let headers: Set<Int>
  /// How many canonical columns precede the indicators.
  private let fieldCount: Int

  /// - Parameter captions: the labels and values printed above the form.
  init(
    _ view: TableView, _ definition: TableDefinition, _ context: ReadingContext,
    captions: [LabelledCaption]
  ) {
    self.view = view
    self.definition = definition
    self.context = context
    self.captions = captions
    fieldCount = definition.index(of: "indicator") ?? 0
    headers = Set((0..<view.rowCount).filter { isIndicatorHeader(view, $0, definition) })
  }

  func read() -> TableReading {
    var reading = TableReading()
    for rows in forms() {
      let form = readForm(rows)
      reading.rows += form.rows
      reading.notes += form.notes
      reading.placed.formUnion(form.placed)
      reading.diagnostics += form.diagnostics
      reading.hasValues = reading.hasValues || form.hasValues
      reading.usesTableUnit = reading.usesTableUnit || form.usesTableUnit
    }
    return reading
  }

  /// The rows of each form.
  private func forms() -> [Range<Int>] {
    var starts = [0]
    var hasIndicators = false
    for row in 0..<view.rowCount {
      if headers.contains(row) {
        hasIndicators = true
      } else if hasIndicators, let first = view.filledColumns(row).first,
        formField(view.key(row, first), definition) != nil
      {
        starts.append(row)
        hasIndicators = false
      }
    }
    return zip(starts, starts.dropFirst() + [view.rowCount]).map { $0..<$1 }
  }

  private func readForm(_ rows: Range<Int>) -> TableReading {
    var reading = TableReading()
    let indicatorRow = rows.first(where: headers.contains)
    var fields = FormFields(view, definition, context)
    for row in rows.lowerBound..<(indicatorRow ?? rows.upperBound) { fields.read(row) }
    reading.notes = fields.reading.notes
    reading.placed = fields.reading.placed
    let hasFields = fields.values.contains { !$0.isNull }
    var form = Row(values: fields.values, extra: fields.extra, page: view.page(of: rows.lowerBound))
    form.sources = fields.sources
    fill(&form, from: captions, definition)
    var cells = CellReader(definition, context)
    if let indicatorRow {
      let below = indicatorRow + 1..<max(rows.upperBound, indicatorRow + 1)
      var assignment = indicatorColumns(indicatorRow)
      assignment.followValues(in: view, rows: below)
      for row in rows where headers.contains(row) { reading.take(row, view.filledColumns(row)) }
      for row in below where !headers.contains(row) {
        if isNoteRow(row) {
          reading.takeNote(view, row: row)
        } else if var result = readIndicator(row, header: indicatorRow, assignment, form, &cells) {
          result.extra = form.extra + result.extra + surplus(row, header: indicatorRow, assignment)
          reading.rows.append(result)
        } else {
          // 备注 with nothing beside it.
          reading.take(row, view.filledColumns(row).filter { isLikeLabel(view.text(row, $0)) })
        }
        // 绩效指标, merged over all indicators, is under no label of theirs.
        reading.take(row, view.filledColumns(row).filter { isSideLabel(row, $0, header: indicatorRow) })
      }
    }
    if reading.rows.isEmpty, hasFields {
      reading.rows = [form]
    }
    reading.hasValues = hasFields || !reading.rows.isEmpty
    reading.diagnostics = fields.diagnostics + cells.diagnostics
    reading.usesTableUnit = fields.usesTableUnit
    return reading
  }

  private func indicatorColumns(_ row: Int) -> ColumnAssignment {
    let paths = (0..<view.columnCount).map { column in
      view.begins(row, column) && !view.isBlank(row, column) ? [view.key(row, column)] : []
    }
    var labels = definition.labels
    for index in 0..<fieldCount { labels[index] = [] }
    return ColumnAssignment(paths, labels: labels, candidates: Array(0..<view.columnCount))
  }

  /// Nil for a row that has nothing in the columns of the indicators.
  private func readIndicator(
    _ row: Int, header: Int, _ assignment: ColumnAssignment, _ form: Row, _ cells: inout CellReader
  ) -> Row? {
    var values = form.values
    var sources = form.sources
    var extra: [ExtraValue] = []
    var isFilled = false
    for (target, column) in assignment.printed.enumerated() {
      guard let column, view.cell(row, column)?.row == row else { continue }
      values[target] = cells.value(
        view.text(row, column), column: definition.schema.columns[target], page: view.page(of: row),
        place: "indicator row \(row + 1)", label: view.text(header, column), source: view.source(row, column),
        surplus: &extra)
      sources[target] = view.source(row, column)
      if !values[target].isNull || !extra.isEmpty { isFilled = true }
    }
    return isFilled ? Row(values: values, extra: extra, page: view.page(of: row), sources: sources) : nil
  }

  /// What an indicator's row prints in columns of its own template (一级指标 …); merged cells are repeated.
  private func surplus(_ row: Int, header: Int, _ assignment: ColumnAssignment) -> [ExtraValue] {
    (0..<view.columnCount).compactMap { column in
      guard assignment.canonical[column] == nil, let cell = view.cell(row, column), cell.column == column,
        cell.row > header, !view.isBlank(row, column), !view.isBlank(header, column)
      else { return nil }
      return view.extra(view.text(header, column), row, column)
    }
  }

  private func isNoteRow(_ row: Int) -> Bool {
    let filled = view.filledColumns(row)
    return filled.count == 1 && isNote(view.text(row, filled[0]))
  }

  /// Whether a cell reaches down beside the indicators from their header, or from above it.
  private func isSideLabel(_ row: Int, _ column: Int, header: Int) -> Bool {
    guard let cell = view.cell(row, column) else { return false }
    return cell.row <= header || (view.isBlank(header, column) && isLikeLabel(view.text(row, column)))
  }
}

/// Whether a row is the header of the indicators: it names at least three of their columns.
func isIndicatorHeader(_ view: TableView, _ row: Int, _ definition: TableDefinition) -> Bool {
  let labels = definition.labels[(definition.index(of: "indicator") ?? 0)...]
  let filled = view.filledColumns(row)
  let found = filled.filter { column in
    labels.contains { $0.contains { $0.score([view.key(row, column)]) != nil } }
  }
  let isLevelled = filled.contains { view.key(row, $0) == "三级指标" }
  return found.count >= (isLevelled ? 2 : 3)
}
