import Disclosure
import Normalization

extension Check {
  static let oneDepartment = Check(
    "document.department", formula: "the lines above all tables name one department",
    source: "A disclosure is one department's."
  ) { document in
    // Forms may be a subordinate unit's.
    let owners = document.document.tables.filter { $0.schema.kind != .form }.compactMap { table in
      table.owner.map { (table: table, key: matchKey($0), name: $0) }
    }
    guard let first = owners.first else { return [] }
    return owners.dropFirst().map { owner in
      // 某局 and 某局（本级）: a name may be printed with more or fewer words.
      let agrees = owner.key.contains(first.key) || first.key.contains(owner.key)
      return Comparison(
        .of(
          table: owner.table.schema.number,
          words: "table \(owner.table.schema.number), page \(owner.table.pages.first ?? 0), caption"),
        holds: agrees,
        message: "“\(owner.name)” is printed above it, “\(first.name)” above table \(first.table.schema.number)")
    }
  }
}

extension Check {
  static let oneFiscalYear = Check(
    "document.fiscal_year", formula: "the titles of all tables name one year",
    source: "A disclosure is about one year's budget."
  ) { document in
    guard let year = document.fiscalYear else { return [] }
    return document.document.tables.compactMap { table in
      guard let title = table.title, let named = firstYear(in: title) else { return nil }
      return Comparison(
        .of(
          table: table.schema.number, words: "table \(table.schema.number), page \(table.pages.first ?? 0), title"),
        holds: named == year, message: "the title “\(title)” is of \(named), the document of \(year)")
    }
  }
}
