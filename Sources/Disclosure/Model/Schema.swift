/// The type of a column's values.
package enum ColumnType: String, Sendable {
  /// An exact decimal in yuan with two decimals.
  case amount
  /// The printed number of percent: `-8%` is -8.
  case percent
  /// A plain decimal number, e.g. a weight.
  case number
  case integer
  case boolean
  /// Text in Unicode NFC.
  case string
}

/// One column of a canonical table.
package struct Column: Hashable, Sendable {
  /// The name in JSON and CSV.
  package let name: ColumnName
  /// The label in the form of 渝北区, 2024.
  package let label: String
  package let type: ColumnType

  package init(_ name: ColumnName, _ label: String, _ type: ColumnType) {
    self.name = name
    self.label = label
    self.type = type
  }
}

/// How a canonical table is laid out in print.
package enum TableKind: String, Sendable {
  case sideBySide = "side-by-side"
  case coded
  case wide
  case listing
  case form
}

/// What is the same for every document: a table's number, id, title and columns.
package final class TableSchema: Sendable {
  /// 1 to 17.
  package let number: Int
  package let id: String
  package let title: String
  package let kind: TableKind
  package let columns: [Column]
  private let places: [ColumnName: Int]

  package init(number: Int, id: String, title: String, kind: TableKind, columns: [Column]) {
    self.number = number
    self.id = id
    self.title = title
    self.kind = kind
    self.columns = columns
    places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.name, $0) })
  }

  /// The place of a column among the table's; nil where the table has no such column.
  package func index(of column: ColumnName) -> Int? { places[column] }

  package func column(_ name: ColumnName) -> Column? { places[name].map { columns[$0] } }

  /// The version of the output contract.
  package static let version = "2"

  /// The columns that precede a table's own in CSV files.
  package static let documentColumns = [
    Column(.document, "源文件", .string),
    Column(.fiscalYear, "预算年度", .integer),
    Column(.department, "部门全称", .string),
  ]
}

extension TableSchema: Hashable {
  package static func == (one: TableSchema, other: TableSchema) -> Bool {
    one.number == other.number && one.columns == other.columns
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
