import Extraction
import Normalization

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
  var values: [Value]
  private(set) var extra: [ExtraValue] = []
  /// The field whose label filled the row before.
  private var pending: Int?
  /// Cells whose text was taken as the value of a label above them.
  private var taken: Set<Int> = []

  init(_ view: TableView, _ definition: TableDefinition, _ context: ReadingContext) {
    self.view = view
    self.definition = definition
    self.context = context
    values = [Value](repeating: .null, count: definition.schema.columns.count)
  }

  mutating func read(_ row: Int) {
    let columns = (0..<view.columnCount).filter { view.begins(row, $0) }
    let filled = view.filledColumns(row)
    if filled.count == 1, let target = pending, formField(view.key(row, filled[0]), definition) == nil {
      set(target, row, filled[0], label: "")
      pending = nil
      return
    }
    pending = columns.count == 1 && filled.count == 1 ? formField(view.key(row, filled[0]), definition) : nil
    var label: (target: Int?, text: String)?
    for column in columns where !view.isBlank(row, column) && !taken.contains(row * view.columnCount + column) {
      let text = view.text(row, column)
      if let target = formField(view.key(row, column), definition) {
        label = (target, text)
        if takeBelow(target, row, column, label: text) { label = (nil, text) }
      } else if let current = label {
        if let target = current.target, values[target].isNull {
          set(target, row, column, label: current.text)
        } else {
          extra.append(ExtraValue(header: current.text, value: text))
        }
      } else {
        label = (nil, text)
      }
    }
  }

  /// Takes the amount below a label that has no number beside it.
  private mutating func takeBelow(_ target: Int, _ row: Int, _ column: Int, label: String) -> Bool {
    guard definition.schema.columns[target].type == .amount, values[target].isNull, let cell = view.cell(row, column)
    else { return false }
    let below = cell.row + cell.rowSpan
    let right = column + cell.columnSpan
    guard below < view.rowCount, isNumber(below, column), right < view.columnCount, !view.isBlank(row, right),
      !isNumber(row, right)
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
    var cells = CellReader(definition, context)
    values[target] = cells.value(
      view.text(row, column), column: definition.schema.columns[target], page: view.page(of: row),
      place: "field “\(label)”")
    diagnostics += cells.diagnostics
    usesTableUnit = usesTableUnit || (cells.usesTableUnit && labelled == nil)
  }
}

extension AmountUnit {
  /// The unit in brackets behind a label: `当年预算（万元）`.
  static func inLabel(_ label: String) -> AmountUnit? {
    guard let start = label.lastIndex(where: { $0 == "（" || $0 == "(" }) else { return nil }
    return find(in: String(label[start...]))
  }
}
