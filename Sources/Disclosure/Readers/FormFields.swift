import Diagnostics
import Normalization
import Reconstruction

/// Reads the label–value pairs of a form, row by row.
///
/// A value is what stands right of its label up to the next label; a label over several rows has its value beside it
/// in the same rows; a label that fills a row has it in the next row; an amount may also stand below its label.
struct FormFields {
  private let view: TableView
  private let definition: TableDefinition
  private let context: ReadingContext
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var usesTableUnit = false
  /// The form as a row without indicators.
  private(set) var form: Row
  /// Lines between the fields that are notes, and labels.
  private(set) var reading = TableReading()
  /// The field whose label filled the row before.
  private var pending: (target: Int, label: String)?
  /// Cells whose text was taken as the value of a label above them.
  private var taken: Set<Int> = []

  /// - Parameter page: on which the form begins.
  init(_ view: TableView, _ definition: TableDefinition, _ context: ReadingContext, page: Int) {
    self.view = view
    self.definition = definition
    self.context = context
    form = Row(definition.schema, page: page)
  }

  mutating func read(_ row: Int) {
    let columns = (0..<view.columnCount).filter { view.begins(row, $0) }
    let filled = view.filledColumns(row)
    if filled.count == 1, isNote(view.text(row, filled[0])) {
      reading.takeNote(view, row: row)
      return
    }
    if filled.count == 1, let (target, label) = pending, field(row, filled[0]) == nil {
      set(target, row, filled[0], label: label)
      pending = nil
      return
    }
    pending = nil
    if columns.count == 1, filled.count == 1, let target = field(row, filled[0]) {
      pending = (target, view.text(row, filled[0]))
    }
    reading.take(row, columns.filter { field(row, $0) != nil })
    var label: (target: Int?, text: String)?
    // A label that no field knows, until a value follows it.
    var unknownLabel: Int?
    for column in columns where !view.isBlank(row, column) && !taken.contains(row * view.columnCount + column) {
      let text = view.text(row, column)
      if let target = field(row, column) {
        label = (target, text)
        if takeBelow(target, row, column, label: text) { label = (nil, text) }
      } else if let current = tallLabel(row, column) ?? label {
        if let target = current.target, form.fields[target].value.isNull {
          set(target, row, column, label: current.text)
        } else {
          form.extra.append(view.extra(current.text, row, column))
        }
      } else if printedAmount(text) != nil, label == nil {
        // An amount labels nothing; its own label stands over it.
        form.extra.append(view.extra(textAbove(row, column), row, column))
      } else if endsRow(row, column), !isPreamble(view, row) {
        form.extra.append(view.extra("", row, column))
      } else {
        label = (nil, text)
        unknownLabel = column
        if isLikeLabel(text) { reading.take(row, [column]) }
        continue
      }
      if let column = unknownLabel { reading.take(row, [column]) }
      unknownLabel = nil
    }
  }

  /// The field that the cell labels, if any.
  private func field(_ row: Int, _ column: Int) -> Int? { formField(view.key(row, column), definition) }

  /// The label of several rows that stands to the left of a text in one of its lower rows. A text with another one
  /// behind it is a label of its own.
  private func tallLabel(_ row: Int, _ column: Int) -> (target: Int?, text: String)? {
    guard column > 0, let cell = view.cell(row, column - 1), cell.row < row, let target = field(row, column - 1),
      let next = view.cell(row, column).map({ $0.column + $0.columnSpan }),
      next >= view.columnCount || view.isBlank(row, next) || !view.begins(row, next) || field(row, next) != nil
    else { return nil }
    return (target, view.text(row, column - 1))
  }

  /// The nearest text over a field that is no number; empty where there is none.
  private func textAbove(_ row: Int, _ column: Int) -> String {
    (0..<row).reversed().lazy.map { view.text($0, column) }.first { !$0.isEmpty && printedAmount($0) == nil } ?? ""
  }

  /// Whether the cell reaches the end of its row, so that it labels nothing.
  private func endsRow(_ row: Int, _ column: Int) -> Bool {
    view.cell(row, column).map { $0.column + $0.columnSpan >= view.columnCount } ?? false
  }

  /// Takes the amount below a label that has no number beside it.
  private mutating func takeBelow(_ target: Int, _ row: Int, _ column: Int, label: String) -> Bool {
    guard definition.schema.columns[target].type == .amount, form.fields[target].value.isNull,
      let cell = view.cell(row, column)
    else { return false }
    let below = cell.row + cell.rowSpan
    let right = column + cell.columnSpan
    // What stands right of the label, or is the row's end, must be no value, and the amount no value of another label.
    guard below < view.rowCount, isNumber(below, column), view.begins(below, column),
      right >= view.columnCount || (!view.isBlank(row, right) && !isNumber(row, right)),
      column == 0 || field(below, column - 1) == nil
    else { return false }
    set(target, below, column, label: label)
    taken.insert(below * view.columnCount + column)
    return true
  }

  private func isNumber(_ row: Int, _ column: Int) -> Bool {
    if case .number = parseNumber(view.text(row, column)) { true } else { false }
  }

  private mutating func set(_ target: Int, _ row: Int, _ column: Int, label: String) {
    // 当年预算（万元）: a unit in the label, or in the label of its group, goes before the table's.
    let group = (0..<column).reversed().compactMap { AmountUnit.inLabel(view.text(row, $0)) }.first
    var context = context
    let labelled = AmountUnit.inLabel(label) ?? group
    context.unit = labelled ?? context.unit
    var builder = RowBuilder(view, definition, context)
    builder.fill(&form, target, from: row, column, label: label, place: "field “\(label)”")
    diagnostics += builder.cells.diagnostics
    usesTableUnit = usesTableUnit || (builder.cells.usesTableUnit && labelled == nil)
  }
}

/// Whether a text beside which nothing stands can be a label whose value is blank, rather than a text that got lost.
func isLikeLabel(_ text: String) -> Bool {
  text.unicodeScalars.count <= 20 && !text.unicodeScalars.contains { "。；，0123456789".unicodeScalars.contains($0) }
}
