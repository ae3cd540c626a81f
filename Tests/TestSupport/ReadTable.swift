import Extraction
import Foundation
import Normalization
import Reconstruction

@testable import Disclosure

/// A table as the reader of its kind reads it, in a form that tests can compare at a glance.
package struct ReadTable {
  package let definition: TableDefinition
  package let reading: TableReading

  /// - Parameter unit: as printed; where none is, amounts are in yuan.
  package init(_ definition: TableDefinition, _ table: LogicalTable, fiscalYear: Int? = 2024, unit: AmountUnit? = nil) {
    self.definition = definition
    let reader = definition.reader(of: HeadedTable(table, fiscalYear: fiscalYear), fiscalYear: fiscalYear)
    let context = ReadingContext(fiscalYear: fiscalYear, unit: unit ?? .yuan, isUnitInferred: unit == nil)
    reading = reader?.read(context) ?? TableReading()
  }

  package init(_ definition: TableDefinition, _ reading: TableReading) {
    self.definition = definition
    self.reading = reading
  }

  /// The named columns of each row, see `shown`.
  package func values(_ columns: String...) -> [[String]] {
    reading.rows.map { row in
      columns.map { name in
        let index = ColumnName(rawValue: name).flatMap(definition.index)
        return index.map { shown(row.fields[$0].value) } ?? "no column \(name)"
      }
    }
  }

  /// What each row keeps as surplus: `header=value`.
  package var extras: [[String]] { reading.rows.map { $0.extra.map { "\($0.header)=\($0.text)" } } }

  /// The codes of the warnings, in order.
  package var warnings: [String] { reading.diagnostics.map(\.code.rawValue) }
}

/// `–` for null, `¥1.5` for an amount, `1.5#` for a number, else the plain value.
package func shown(_ value: Value) -> String {
  switch value {
  case .null: "–"
  case .string(let text): text
  case .amount(let amount): "¥\(amount)"
  case .number(let number): "\(number)#"
  case .integer(let integer): "\(integer)"
  case .boolean(let boolean): "\(boolean)"
  }
}
