import Diagnostics
import Foundation
import Normalization

/// Turns one cell into a typed value.
struct CellReader {
  let definition: TableDefinition
  let context: ReadingContext
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether any amount was read in the table's unit, because no label names one.
  private(set) var usesTableUnit = false
  /// Why the last value is what it is, where its print does not say so in full.
  private(set) var inference: Inference?

  init(_ definition: TableDefinition, _ context: ReadingContext) {
    self.definition = definition
    self.context = context
  }

  /// The value of a cell for a canonical column. What is printed but is no such value becomes null with a warning
  /// `cell.not_a_number` or `cell.not_a_boolean`.
  ///
  /// - Parameter label: the printed header of the column; a unit in it goes before the table's.
  mutating func value(_ text: String, column: Column, at spot: CellSpot, label: String = "") -> Value {
    inference = nil
    switch column.type {
    case .amount:
      // 280.7万元: the cell states its unit itself.
      let stated = AmountUnit.behindNumber(in: text)
      guard let number = number(stated?.number ?? text, column, spot) else { return .null }
      let unit = stated?.unit ?? AmountUnit.inLabel(label)
      if unit == nil {
        usesTableUnit = true
        inference = context.isUnitInferred ? .unit : nil
      }
      return .amount((unit ?? context.unit).inYuan(number))
    case .percent, .number: return number(text, column, spot).map { .number($0) } ?? .null
    case .integer: return Int(text).map(Value.integer) ?? .null
    case .boolean: return boolean(text, column, spot)
    case .string:
      if text.isEmpty { return .null }
      // A dash stands for a code that is not there.
      if column.name.rawValue.hasEnd("code"), parseNumber(text) == .blank { return .null }
      return column.name == .operator ? comparison(text) : .string(text)
    }
  }

  private mutating func number(_ text: String, _ column: Column, _ spot: CellSpot) -> Decimal? {
    switch parseNumber(text) {
    case .blank: return nil
    case .number(let number): return number
    case .percent(let number) where column.type != .amount: return number
    case .percent, .notANumber:
      // 本部门无此项支出 in the place of an amount is as good as a blank.
      if StatementsOfNothing.includes(text) { return nil }
      warn(.cellNotANumber(text, at: spot.place), column, spot)
      return nil
    }
  }

  private mutating func boolean(_ text: String, _ column: Column, _ spot: CellSpot) -> Value {
    switch text {
    case "是", "√": return .boolean(true)
    case "否", "×": return .boolean(false)
    default:
      if case .blank = parseNumber(text) { return .null }
      warn(.cellNotABoolean(text, at: spot.place), column, spot)
      return .null
    }
  }

  private mutating func warn(_ cause: DiagnosticCause, _ column: Column, _ spot: CellSpot) {
    report(cause, page: spot.page, column: column.name, cell: spot.cell)
  }

  mutating func report(
    _ cause: DiagnosticCause, page: Int, row: Int? = nil, column: ColumnName? = nil, cell: DiagnosticCell? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        cause, page: page, table: definition.schema.number, row: row, column: column?.rawValue, cell: cell))
  }
}

/// Where a cell stands, for warnings.
struct CellSpot {
  /// 1-based.
  var page: Int
  /// Where in the table its reader finds it.
  var place: CellPlace
  var cell: DiagnosticCell?
}

/// A comparison as the contract writes it. Other words such as 定性 stay; 正向指标 says which way is better and compares nothing.
private func comparison(_ text: String) -> Value {
  directions.contains(text) ? .null : .string(foldComparison(text))
}

/// Whether a text is nothing but a comparison: `≥`, 大于等于, 定性.
func isComparison(_ text: String) -> Bool { text == "定性" || isSignOfComparison(text) }

func isSignOfComparison(_ text: String) -> Bool {
  // Most texts end here: they are longer than 大于或等于, or numbers.
  guard text.utf8.count <= 15, let first = text.utf8.first, !(0x30...0x39).contains(first) else { return false }
  return isComparisonSign(foldComparison(text))
}

private let directions: Set = ["正向", "反向", "逆向", "负向", "正向指标", "反向指标", "逆向指标", "负向指标"]
