import Disclosure

extension JSONWriter {
  mutating func table(_ table: DisclosureTable) {
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
      json.array { json in for row in table.rows { json.row(row, columns: table.schema.columns) } }
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

  private mutating func row(_ row: Row, columns: [Column]) {
    object(.line) { json in
      for (column, value) in zip(columns, row.values) {
        json.key(column.name)
        json.value(value)
      }
      if !row.extra.isEmpty {
        json.key("extra")
        json.object { $0.extra(row.extra) }
      }
      json.key("page")
      json.integer(row.page)
    }
  }

  /// Two columns may be printed under one header: the second one's key gets a number, so that neither is lost.
  private mutating func extra(_ values: [ExtraValue]) {
    var uses: [String: Int] = [:]
    for value in values {
      let count = uses[value.header, default: 0] + 1
      uses[value.header] = count
      key(count == 1 ? value.header : "\(value.header) (\(count))")
      string(value.value)
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
