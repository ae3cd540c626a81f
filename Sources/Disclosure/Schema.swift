/// The type of a column's values.
public enum ColumnType: String, Sendable {
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
public struct Column: Hashable, Sendable {
  /// The name in JSON and CSV.
  public let name: String
  /// The label in the form of 渝北区, 2024.
  public let label: String
  public let type: ColumnType

  public init(_ name: String, _ label: String, _ type: ColumnType) {
    self.name = name
    self.label = label
    self.type = type
  }
}

/// How a canonical table is laid out in print.
public enum TableKind: String, Sendable {
  case sideBySide = "side-by-side"
  case coded
  case wide
  case listing
  case form
}

/// What is the same for every document: a table's number, id, title and columns.
public struct TableSchema: Hashable, Sendable {
  /// 1 to 17.
  public let number: Int
  public let id: String
  public let title: String
  public let kind: TableKind
  public let columns: [Column]

  public init(number: Int, id: String, title: String, kind: TableKind, columns: [Column]) {
    self.number = number
    self.id = id
    self.title = title
    self.kind = kind
    self.columns = columns
  }

  /// The version of the output contract.
  public static let version = "1"

  /// The columns that precede a table's own in CSV files.
  public static let documentColumns = [
    Column("document", "源文件", .string),
    Column("fiscal_year", "预算年度", .integer),
    Column("department", "部门全称", .string),
  ]
}
