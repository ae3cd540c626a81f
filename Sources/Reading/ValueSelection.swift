import Diagnostics
import Disclosure

/// Values of the 17 tables: all of `tables`, of them those in `rows`, of these those in `columns`.
package struct ValueSelection: Hashable, Sendable {
  package let schemas: [TableSchema]
  /// In the order of the table's rows; nil for all.
  package let rows: NumberRange?
  /// None for all.
  package let columns: [ColumnName]

  /// - Parameters:
  ///   - tables: numbers or ids, several in one string separated by commas.
  ///   - rows: nil for all.
  ///   - columns: names, several in one string separated by commas; none for all.
  /// - Throws: `UnknownTable`; `ValueNotFound` where one of the tables has no such column.
  package init(tables: [String], rows: NumberRange? = nil, columns: [String] = []) throws {
    let schemas = try TableSelection(names: tables).schemas
    self.schemas = schemas
    self.rows = rows
    self.columns = try columns.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }.map { text in
      let name = ColumnName(rawValue: String(text))
      for schema in schemas where name.flatMap(schema.index(of:)) == nil {
        let names = schema.columns.map(\.name.rawValue).joined(separator: ", ")
        throw ValueNotFound(
          "table \(schema.number) has no column “\(text)”; its columns are \(names)",
          "表 \(schema.number) 没有列“\(text)”；可选的列为 \(names)")
      }
      return name
    }.compactMap(\.self)
  }

  /// The values that are printed, in the order of tables, rows and columns.
  ///
  /// - Throws: `ValueNotFound` where the document has none of a table, or no such row, or prints none of the values.
  func places(in document: DisclosureDocument) throws -> [ValuePlace] {
    let places = try schemas.flatMap { schema -> [ValuePlace] in
      guard let table = document.tables.first(where: { $0.schema.number == schema.number }), table.status == .present
      else {
        throw ValueNotFound(
          "table \(schema.number) is not in the document, or has no rows", "文件中没有表 \(schema.number)，或该表没有数据行")
      }
      let first = rows?.first ?? 1
      guard first <= table.rows.count else {
        throw ValueNotFound(
          "table \(schema.number) has rows 1 to \(table.rows.count), but no row \(first)",
          "表 \(schema.number) 有第 1 至 \(table.rows.count) 行，没有第 \(first) 行")
      }
      let wanted = columns.isEmpty ? Array(schema.columns.indices) : columns.compactMap(schema.index(of:))
      return (first - 1..<min(table.rows.count, rows?.last ?? table.rows.count)).flatMap { row in
        wanted.map { ValuePlace(table: schema.number, row: row, column: $0) }
      }
    }
    let printed = places.filter { !document.places(of: $0).isEmpty }
    if printed.isEmpty, let place = places.first {
      let column = columns.map(\.rawValue).joined(separator: ", ")
      throw ValueNotFound(
        "column \(column) of row \(place.row + 1) of table \(place.table) is printed nowhere",
        "表 \(place.table) 第 \(place.row + 1) 行的列 \(column) 未在文件中印出")
    }
    return printed
  }
}

/// A value that a document does not have.
package struct ValueNotFound: SpokenError {
  package let text: BilingualText

  init(_ english: String, _ chinese: String) { text = BilingualText(english, chinese) }
}
