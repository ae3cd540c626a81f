import Normalization

extension Check {
  static let oneFiscalYear = Check(
    "document.fiscal_year", formula: "the titles of all tables name one year",
    source: "A disclosure is about one year's budget."
  ) { document in
    guard let year = document.fiscalYear else { return [] }
    return document.tables.compactMap { table in
      guard let title = table.title, let named = firstYear(in: title) else { return nil }
      return Comparison(
        table: table.schema.number, place: "table \(table.schema.number), page \(table.pages.first ?? 0), title",
        holds: named == year, message: "the title “\(title)” is of \(named), the document of \(year)")
    }
  }
}
