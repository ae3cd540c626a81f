import Extraction
import Foundation
import Normalization
import Reconstruction

@testable import Disclosure

/// A table as the reader of its kind reads it, in a form that tests can compare at a glance.
package struct ReadTable {
  package let definition: TableDefinition
  package let reading: TableReading

  package init(_ definition: TableDefinition, _ table: LogicalTable, fiscalYear: Int? = 2024, unit: AmountUnit = .yuan)
  {
    let view = TableView(table)
    let header = HeaderBlock(view, fiscalYear: fiscalYear)
    let context = ReadingContext(fiscalYear: fiscalYear, unit: unit)
    self.definition = definition
    switch definition.schema.kind {
    case .sideBySide: reading = SideBySideReader(view, header, definition, context).read()
    case .coded: reading = CodedReader(view, header, definition, context).read()
    case .wide: reading = WideReader(view, header, definition, context).read()
    case .listing: reading = ListingReader(view, header, definition, context).read()
    case .form: reading = FormReader(view, definition, context, captions: labelledCaptions(table)).read()
    }
  }

  package init(_ definition: TableDefinition, _ reading: TableReading) {
    self.definition = definition
    self.reading = reading
  }

  /// The named columns of each row, see `shown`.
  package func values(_ columns: String...) -> [[String]] {
    reading.rows.map { row in
      columns.map { name in definition.index(of: name).map { shown(row.values[$0]) } ?? "no column \(name)" }
    }
  }

  /// What each row keeps as surplus: `header=value`.
  package var extras: [[String]] { reading.rows.map { $0.extra.map { "\($0.header)=\($0.value)" } } }

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
