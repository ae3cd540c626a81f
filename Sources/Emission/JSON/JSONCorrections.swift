import Disclosure

extension JSONWriter {
  /// Under `corrections`, where there are any: what people who looked at the paper said, and was applied. Rows and findings
  /// are counted from 1.
  mutating func corrections(of document: DisclosureDocument) {
    if document.corrections.isEmpty { return }
    array("corrections") { json in
      for (correction, row, finding) in document.corrections.inOrder {
        json.correction(correction, row: row, finding: finding)
      }
    }
  }

  private mutating func correction(_ correction: Correction, row: Int?, finding: Int?) {
    object(.line) { json in
      json.member("kind", correction.kind.rawValue)
      json.member("table", correction.table)
      if correction.kind == .value {
        json.member("row", row)
        json.member("column", correction.column)
        json.member("printed", correction.printed)
        json.member("old", correction.old)
        json.member("new", correction.new)
      }
      if let finding { json.member("finding", finding) }
      json.member("who", correction.who)
      json.member("when", correction.when)
      json.member("why", correction.why)
    }
  }

  /// Under `corrected`, of each value of a row that was corrected, what had been read.
  mutating func corrected(row: Int, of schema: TableSchema, _ corrections: [ValuePlace: Correction]) {
    let values = schema.columns.indices.compactMap { column in
      corrections[ValuePlace(table: schema.number, row: row, column: column)].map { (schema.columns[column], $0) }
    }
    if values.isEmpty { return }
    object("corrected", .line) { json in
      for (column, correction) in values { json.member(column.name.rawValue, correction.old) }
    }
  }
}
