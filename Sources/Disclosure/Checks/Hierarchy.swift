import Foundation

let codedTables = [2, 3, 5, 6, 7, 8, 9, 11, 12]

extension Check {
  static let totalIsSumOfClasses = Check(
    "hierarchy.total", formula: "合计 = Σ 类, in every amount column",
    source: "The forms of the coded tables list the classes (3 digits) under their total."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      let coded = table.rows.filter { table.string($0, "code") != nil }
      // The highest printed level adds up to the total: classes, or items where a template prints only these.
      guard let total = table.totalRow, let shortest = coded.compactMap({ table.string($0, "code")?.count }).min()
      else { return [] }
      let parts = coded.filter { table.string($0, "code")?.count == shortest }
      return table.printedAmountColumns.compactMap { column in
        table.comparison(of: total, with: parts, in: column)
      }
    }
  }

  static let parentIsSumOfChildren = Check(
    "hierarchy.parent", formula: "类 = Σ 款 and 款 = Σ 项, in every amount column",
    source: "A classification code is the prefix of the codes under it."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      var children: [String: [Row]] = [:]
      for row in table.rows {
        guard let code = table.string(row, "code"), code.count > 3 else { continue }
        children[String(code.dropLast(2)), default: []].append(row)
      }
      return table.rows.flatMap { row -> [Comparison] in
        guard let code = table.string(row, "code"), let parts = children[code] else { return [] }
        return table.printedAmountColumns.compactMap { table.comparison(of: row, with: parts, in: $0) }
      }
    }
  }

  static let parentsArePrinted = Check(
    "hierarchy.parents_printed", formula: "every 款 and 项 has its 类 and 款 in the table",
    source: "The forms list each item under its class and subclass."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      let codes = Set(table.rows.compactMap { table.string($0, "code") })
      // Only where the document's tables of this kind print classes and subclasses at all.
      let economic = [6, 7, 8, 9]
      let kin = codedTables.filter { economic.contains($0) == economic.contains(table.schema.number) }
      let lengths = Set(
        kin.compactMap(document.present).flatMap { other in
          other.rows.compactMap { other.string($0, "code")?.count }
        })
      return table.rows.compactMap { row in
        guard let code = table.string(row, "code"), code.count > 3, lengths.contains(code.count - 2) else { return nil }
        return Comparison(
          table: table.schema.number, place: table.place(row, "code"), holds: codes.contains(String(code.dropLast(2))),
          message: "\(code) is printed, but \(code.dropLast(2)) is not")
      }
    }
  }

  static let oneNameACode = Check(
    "codes.one_name", formula: "one code has one name within a table",
    source: "A classification code stands for one subject."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      var names: [String: String] = [:]
      return table.rows.compactMap { row in
        guard let code = table.string(row, "code"), let name = table.string(row, "name") else { return nil }
        guard let known = names.updateValue(name, forKey: code) else { return nil }
        return Comparison(
          table: table.schema.number, place: table.place(row, "code"), holds: known == name,
          message: "\(code) is printed as “\(known)” and as “\(name)”")
      }
    }
  }
}

extension DisclosureTable {
  /// A row against the sum of others in one column; nil where all are blank.
  fileprivate func comparison(of row: Row, with parts: [Row], in column: String) -> Comparison? {
    let addends = parts.compactMap { decimal($0, column) }
    let amount = decimal(row, column)
    guard amount != nil || !addends.isEmpty else { return nil }
    return Comparison(
      table: schema.number, place: place(row, column), expected: addends.reduce(0, +), actual: amount ?? 0,
      tolerance: tolerance(addends: addends.count))
  }
}
