import Disclosure

/// A column of one of the dataset's files.
package struct ResourceColumn: Sendable {
  package let name: String
  /// In Chinese; of the 17 tables' columns, the printed one.
  package let label: String
  /// In a clause that begins in lower case.
  package let meaning: String
  package let type: ColumnType
  /// What numbers count; nil for a number of things, and for what is no number.
  package let unit: String?

  init(_ name: String, _ label: String, _ meaning: String, _ type: ColumnType, unit: String? = nil) {
    (self.name, self.label, self.meaning, self.type) = (name, label, meaning, type)
    self.unit = unit ?? type.unit
  }

  init(_ column: Column) { self.init(column.name.rawValue, column.label, column.name.meaning, column.type) }

  /// The name of the document, which opens each of its rows.
  static let document = ResourceColumn(Column(.document, "源文件", .string))
  static let page = ResourceColumn("page", "页码", "page that it begins on, from 1", .integer)
  static let tableNumber = ResourceColumn("table_number", "表号", "number of the table, 1 to 17", .integer)
  static let tableRow = ResourceColumn(
    "table_row", "表内行号", "number of the row among those of the document in the table, from 1", .integer)

  /// The columns of CSV are fixed for the 17 tables, so that no file has it there.
  static let row = ResourceColumn(
    "row", "行号", "number of the row within its document, from 1; in Parquet and SQLite alone", .integer)
}

extension ColumnType {
  fileprivate var unit: String? {
    switch self {
    case .amount: "yuan"
    case .percent: "percent"
    case .number, .integer, .boolean, .string: nil
    }
  }
}
