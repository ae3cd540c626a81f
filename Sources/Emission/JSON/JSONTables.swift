import Disclosure
import Reconstruction

extension JSONWriter {
  /// - Parameter withProvenance: whether each row tells where its values are printed.
  mutating func table(_ table: DisclosureTable, of document: DisclosureDocument, withProvenance: Bool) {
    object { json in
      json.member("number", table.schema.number)
      json.member("id", table.schema.id)
      json.member("title", table.title)
      json.member("status", table.status.rawValue)
      if let confidence = table.confidence { json.member("confidence", confidence.rawValue) }
      json.member("unit", table.unit)
      json.pages(table.pages)
      json.array("notes") { json in for note in table.notes { json.string(note) } }
      json.array("rows") { json in
        for (index, row) in table.rows.enumerated() {
          json.row(row, columns: table.schema.columns, withProvenance ? document.turns : nil) { json in
            if !document.pictureValues.isEmpty {
              json.readings(of: table.schema, row: index, document.pictureValues)
            }
            if !document.corrections.values.isEmpty {
              json.corrected(row: index, of: table.schema, document.corrections.values)
            }
          }
        }
      }
    }
  }

  mutating func otherTable(_ table: OtherTable) {
    object { json in
      json.member("title", table.title)
      json.pages(table.pages)
      json.array("grid") { json in
        for row in table.grid {
          json.array(.line) { json in for cell in row { json.string(cell) } }
        }
      }
    }
  }

  private mutating func pages(_ pages: [Int]) {
    array("pages", .line) { json in for page in pages { json.integer(page) } }
  }

  private mutating func row(
    _ row: Row, columns: [Column], _ turns: [Int: PageTurn]?, more: (inout JSONWriter) -> Void
  ) {
    object(.line) { json in
      for (column, field) in zip(columns, row.fields) {
        json.member(column.name.rawValue, field.value)
      }
      if !row.extra.isEmpty {
        json.object("extra") { $0.extra(row.extra) }
      }
      json.member("page", row.page)
      if let turns {
        json.object("provenance") {
          $0.provenance(of: row, columns: columns, turns)
          more(&$0)
        }
      }
    }
  }

  private mutating func extra(_ values: [ExtraField]) {
    for (name, value) in keyed(values) {
      member(name, value.text)
    }
  }

  private mutating func member(_ name: String, _ value: Value) {
    switch value {
    case .null: member(name) { $0.null() }
    case .string(let text): member(name, text)
    case .amount(let amount): member(name, amount, fractionDigits: amountDigits)
    case .number(let number): member(name, number, fractionDigits: 0)
    case .integer(let integer): member(name, integer)
    case .boolean(let flag): member(name, flag)
    }
  }
}
