import Disclosure

/// The description of the output: the 17 tables with their columns.
package struct SchemaWriter: Sendable {
  package var schemas: [TableSchema]

  package init(_ schemas: [TableSchema]) { self.schemas = schemas }

  /// The contract as JSON, indented, one column a line.
  package func json() -> [UInt8] {
    var json = JSONWriter(style: .indented)
    json.object { json in
      json.member("schema_version", TableSchema.version)
      json.columns("document_columns", TableSchema.documentColumns)
      json.array("tables") { json in for schema in schemas { json.schema(schema) } }
    }
    return json.buffer + [UInt8(ascii: "\n")]
  }

  /// The same to read: each table with its number, id, title and kind, then one column a line.
  package func text() -> [UInt8] {
    var text = "schema version \(TableSchema.version)\n\ndocument columns (CSV)\n"
    text += lines(TableSchema.documentColumns)
    for schema in schemas {
      text += "\n\(schema.number) \(schema.id) \(schema.title) (\(schema.kind.rawValue))\n"
      text += lines(schema.columns)
    }
    return Array(text.utf8)
  }

  private func lines(_ columns: [Column]) -> String {
    columns.map { "  \(padded($0.name.rawValue, to: 24)) \(padded($0.type.rawValue, to: 8)) \($0.label)\n" }.joined()
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}

extension JSONWriter {
  fileprivate mutating func schema(_ schema: TableSchema) {
    object { json in
      json.member("number", schema.number)
      json.member("id", schema.id)
      json.member("title", schema.title)
      json.member("kind", schema.kind.rawValue)
      json.columns("columns", schema.columns)
    }
  }

  fileprivate mutating func columns(_ name: String, _ columns: [Column]) {
    array(name) { json in
      for column in columns {
        json.object(.line) { json in
          json.member("name", column.name.rawValue)
          json.member("label", column.label)
          json.member("type", column.type.rawValue)
        }
      }
    }
  }
}
