import Disclosure
import Inspection
import Reconstruction

extension JSONWriter {
  /// - Parameter turns: how pages were turned; nil leaves the provenance of the values out.
  mutating func table(_ table: DisclosureTable, provenance turns: [Int: PageTurn]? = nil) {
    object { json in
      json.key("number")
      json.integer(table.schema.number)
      json.key("id")
      json.string(table.schema.id)
      json.key("title")
      json.string(table.title)
      json.key("status")
      json.string(table.status.rawValue)
      json.key("unit")
      json.string(table.unit)
      json.pages(table.pages)
      json.key("notes")
      json.array { json in for note in table.notes { json.string(note) } }
      json.key("rows")
      json.array { json in for row in table.rows { json.row(row, columns: table.schema.columns, turns) } }
    }
  }

  mutating func otherTable(_ table: OtherTable) {
    object { json in
      json.key("title")
      json.string(table.title)
      json.pages(table.pages)
      json.key("grid")
      json.array { json in
        for row in table.grid {
          json.array(.line) { json in for cell in row { json.string(cell) } }
        }
      }
    }
  }

  private mutating func pages(_ pages: [Int]) {
    key("pages")
    array(.line) { json in for page in pages { json.integer(page) } }
  }

  private mutating func row(_ row: Row, columns: [Column], _ turns: [Int: PageTurn]?) {
    object(.line) { json in
      for (column, field) in zip(columns, row.fields) {
        json.key(column.name.rawValue)
        json.value(field.value)
      }
      if !row.extra.isEmpty {
        json.key("extra")
        json.object { $0.extra(row.extra) }
      }
      json.key("page")
      json.integer(row.page)
      if let turns {
        json.key("provenance")
        json.object { $0.provenance(of: row, columns: columns, turns) }
      }
    }
  }

  private mutating func extra(_ values: [ExtraField]) {
    for (name, value) in keyed(values) {
      key(name)
      string(value.text)
    }
  }

  private mutating func value(_ value: Value) {
    switch value {
    case .null: null()
    case .string(let text): string(text)
    case .amount(let amount): decimal(amount, fractionDigits: amountDigits)
    case .number(let number): decimal(number, fractionDigits: 0)
    case .integer(let integer): self.integer(integer)
    case .boolean(let flag): bool(flag)
    }
  }
}
