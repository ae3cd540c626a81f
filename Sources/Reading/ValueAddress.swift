import Diagnostics
import Disclosure

/// One value of one of the 17 tables: `table 5, row 3, column total`.
package struct ValueAddress: Hashable, Sendable {
  package let schema: TableSchema
  /// 1-based, in the order of the table's rows.
  package let row: Int
  /// A column's name.
  package let column: ColumnName

  /// - Parameters:
  ///   - table: number or id.
  ///   - row: 1-based.
  /// - Throws: `UnknownTable`, `ValueNotFound`.
  package init(table: String, row: Int, column: String) throws {
    let schemas = try TableSelection(names: [table]).schemas
    guard let schema = schemas.first, schemas.count == 1 else { throw UnknownTable(name: table) }
    guard let name = ColumnName(rawValue: column), schema.index(of: name) != nil else {
      let names = schema.columns.map(\.name.rawValue).joined(separator: ", ")
      throw ValueNotFound(
        "table \(schema.number) has no column “\(column)”; its columns are \(names)",
        "表 \(schema.number) 没有列“\(column)”；可选的列为 \(names)")
    }
    self.schema = schema
    self.row = row
    self.column = name
  }

  /// - Throws: `ValueNotFound` where the document has no such row, or prints nothing for the value.
  func places(in document: DisclosureDocument) throws -> [PrintedPlace] {
    guard let table = document.tables.first(where: { $0.schema.number == schema.number }), table.status == .present
    else {
      throw ValueNotFound(
        "table \(schema.number) is not in the document, or has no rows", "文件中没有表 \(schema.number)，或该表没有数据行")
    }
    guard (1...table.rows.count).contains(row) else {
      throw ValueNotFound(
        "table \(schema.number) has rows 1 to \(table.rows.count), but no row \(row)",
        "表 \(schema.number) 有第 1 至 \(table.rows.count) 行，没有第 \(row) 行")
    }
    let places = table.rows[row - 1][column].sources.flatMap { $0.places(turns: document.turns) }
    if places.isEmpty {
      throw ValueNotFound(
        "column \(column.rawValue) of row \(row) of table \(schema.number) is printed nowhere",
        "表 \(schema.number) 第 \(row) 行的列 \(column.rawValue) 未在文件中印出")
    }
    return places
  }
}

/// A value that a document does not have.
package struct ValueNotFound: SpokenError {
  package let text: BilingualText

  init(_ english: String, _ chinese: String) { text = BilingualText(english, chinese) }
}
