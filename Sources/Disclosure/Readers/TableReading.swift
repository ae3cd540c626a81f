import Diagnostics
import Extraction
import Foundation
import Normalization
import Reconstruction

/// What a reader needs to know about the document around the table.
package struct ReadingContext {
  package var fiscalYear: Int?
  package var unit: AmountUnit
}

/// A field of a table's grid: 0-based row and column at which a cell begins.
package struct GridField: Hashable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// What a reader makes of one logical table.
package struct TableReading {
  package var rows: [Row] = []
  /// Lines printed inside the grid that are notes.
  package var notes: [String] = []
  /// Fields of the grid whose text went elsewhere than into a row: notes, labels, numbers of columns.
  package var placed: Set<GridField> = []
  package var diagnostics: [Diagnostic] = []
  /// Whether any row carries a value, not only labels.
  package var hasValues = false
  /// Whether any amount was read in the table's unit, because no label names one.
  package var usesTableUnit = false

  /// Takes what a row prints as a note.
  package mutating func takeNote(_ view: TableView, row: Int) {
    let filled = view.filledColumns(row)
    notes.append(filled.map { view.text(row, $0) }.joined(separator: " "))
    take(row, filled)
  }

  /// Remembers fields whose text is accounted for.
  package mutating func take(_ row: Int, _ columns: [Int]) {
    for column in columns { placed.insert(GridField(row: row, column: column)) }
  }
}

/// Turns one cell into a typed value.
package struct CellReader {
  package let definition: TableDefinition
  package let context: ReadingContext
  package private(set) var diagnostics: [Diagnostic] = []
  /// Whether any amount was read in the table's unit, because no label names one.
  package private(set) var usesTableUnit = false

  package init(_ definition: TableDefinition, _ context: ReadingContext) {
    self.definition = definition
    self.context = context
  }

  /// The value of a cell for a canonical column. What is printed but is no such value becomes null with a warning
  /// `cell.not_a_number` or `cell.not_a_boolean`.
  ///
  /// - Parameter label: the printed header of the column; a unit in it goes before the table's.
  package mutating func value(_ text: String, column: Column, page: Int, place: String, label: String = "") -> Value {
    switch column.type {
    case .amount:
      guard let number = number(text, column, page, place) else { return .null }
      let unit = AmountUnit.inLabel(label)
      if unit == nil { usesTableUnit = true }
      return .amount((unit ?? context.unit).inYuan(number))
    case .percent, .number: return number(text, column, page, place).map { .number($0) } ?? .null
    case .integer: return Int(text).map(Value.integer) ?? .null
    case .boolean: return boolean(text, column, page, place)
    case .string: return text.isEmpty ? .null : .string(text)
    }
  }

  /// The value of a cell, as above; what is printed and not taken as a value goes to `surplus`.
  ///
  /// - Parameters:
  ///   - source: where the cell is printed.
  ///   - header: what the surplus is kept under; nil for the label.
  package mutating func value(
    _ text: String, column: Column, page: Int, place: String, label: String, source: [PrintedText],
    surplus: inout [ExtraValue], under header: String? = nil
  ) -> Value {
    let value = value(text, column: column, page: page, place: place, label: label)
    if value.isNull, parseNumber(text) != .blank {
      surplus.append(ExtraValue(header: header ?? label, value: text, sources: source))
    }
    return value
  }

  private mutating func number(_ text: String, _ column: Column, _ page: Int, _ place: String) -> Decimal? {
    switch parseNumber(text) {
    case .blank: return nil
    case .number(let number): return number
    case .percent(let number) where column.type != .amount: return number
    case .percent, .notANumber:
      warn(.cellNotANumber, column, page, place, expected: "a number", found: text)
      return nil
    }
  }

  private mutating func boolean(_ text: String, _ column: Column, _ page: Int, _ place: String) -> Value {
    switch text {
    case "是", "√": return .boolean(true)
    case "否", "×": return .boolean(false)
    default:
      if case .blank = parseNumber(text) { return .null }
      warn(.cellNotABoolean, column, page, place, expected: "是 or 否", found: text)
      return .null
    }
  }

  private mutating func warn(
    _ code: DiagnosticCode, _ column: Column, _ page: Int, _ place: String, expected: String, found: String
  ) {
    report(
      code, page: page, column: column.name, found: found,
      "table \(definition.schema.number), \(place), column \(column.name): expected \(expected), found “\(found)”")
  }

  package mutating func report(
    _ code: DiagnosticCode, page: Int, column: String? = nil, found: String? = nil, _ message: String
  ) {
    diagnostics.append(
      Diagnostic(
        code, page: page, table: definition.schema.number, column: column, found: found, message: message))
  }
}

extension Value {
  package var isNull: Bool { self == .null }
}

/// 注：…, 备注：…, 说明：…: a note printed as a row of the grid.
package func isNote(_ text: String) -> Bool {
  ["注", "备注", "说明", "附注"].contains { text.hasPrefix($0 + "：") || text.hasPrefix($0 + ":") || text.hasPrefix($0 + "1") }
}
