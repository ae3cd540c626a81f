import Reconstruction

/// Reads forms: labels with their values beside them, and a block of indicators below: 15, 16 and 17.
///
/// One grid may hold several forms, one below the other: a form begins where a field is labelled again after the
/// indicators of the form before.
struct FormReader: TableReader {
  private let view: TableView
  private let definition: TableDefinition
  private let captions: [LabelledCaption]
  /// The rows that are headers of indicators.
  private let headers: Set<Int>
  /// How many canonical columns precede the indicators.
  private let fieldCount: Int
  let labelledAmounts = 1

  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    guard let fieldCount = definition.index(of: .indicator) else { return nil }
    view = table.view
    self.definition = definition
    self.fieldCount = fieldCount
    captions = labelledCaptions(table.view.table)
    let view = table.view
    headers = Set((0..<view.rowCount).filter { isIndicatorHeader(view, $0, definition) })
  }

  func read(_ context: ReadingContext) -> TableReading {
    var reading = TableReading()
    for rows in forms() {
      let form = readForm(rows, context)
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

  private func readForm(_ rows: Range<Int>, _ context: ReadingContext) -> TableReading {
    var reading = TableReading()
    let indicatorRow = rows.first(where: headers.contains)
    var fields = FormFields(view, definition, context, page: view.page(of: rows.lowerBound))
    for row in rows.lowerBound..<(indicatorRow ?? rows.upperBound) { fields.read(row) }
    reading.notes = fields.reading.notes
    reading.placed = fields.reading.placed
    let hasFields = fields.form.fields.contains { !$0.value.isNull }
    var form = fields.form
    fill(&form, from: captions, definition)
    var builder = RowBuilder(view, definition, context)
    if let indicatorRow {
      let below = indicatorRow + 1..<max(rows.upperBound, indicatorRow + 1)
      var assignment = indicatorColumns(indicatorRow)
      assignment.followValues(in: view, rows: below)
      for row in rows where headers.contains(row) { reading.take(row, view.filledColumns(row)) }
      for row in below where !headers.contains(row) {
        if isNoteRow(row) {
          reading.takeNote(view, row: row)
        } else if var result = readIndicator(row, header: indicatorRow, assignment, form, &builder) {
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
    reading.diagnostics = fields.diagnostics + builder.cells.diagnostics
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
    _ row: Int, header: Int, _ assignment: ColumnAssignment, _ form: Row, _ builder: inout RowBuilder
  ) -> Row? {
    var result = form
    result.extra = []
    result.page = view.page(of: row)
    var isFilled = false
    for (target, column) in assignment.printed.enumerated() {
      guard let column, view.cell(row, column)?.row == row else { continue }
      let hasValue = builder.fill(
        &result, target, from: row, column, label: view.text(header, column), place: "indicator row \(row + 1)")
      if hasValue || !result.extra.isEmpty { isFilled = true }
    }
    return isFilled ? result : nil
  }

  /// What an indicator's row prints in columns of its own template (一级指标 …); merged cells are repeated.
  private func surplus(_ row: Int, header: Int, _ assignment: ColumnAssignment) -> [ExtraField] {
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
  let labels = definition.labels[(definition.index(of: .indicator) ?? 0)...]
  let filled = view.filledColumns(row)
  let found = filled.filter { column in
    labels.contains { $0.contains { $0.score([view.key(row, column)]) != nil } }
  }
  let isLevelled = filled.contains { view.key(row, $0) == "三级指标" }
  return found.count >= (isLevelled ? 2 : 3)
}
