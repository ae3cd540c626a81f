import Foundation

extension Check {
  static let changePercent = Check(
    "row.change_percent", formula: "5: change % = (this year − last year) ÷ last year",
    source: "The column's own label."
  ) { document in
    guard let table = document.present(5) else { return [] }
    return table.rows.compactMap { row in
      guard let change = table.decimal(row, "change_percent"), let now = table.decimal(row, "total"),
        let before = table.decimal(row, "prior_year"), before != 0
      else { return nil }
      // The figure is rounded or cut off to its last printed digit.
      let step = Decimal(sign: .plus, exponent: min(change.exponent, 0), significand: 1)
      return Comparison(
        table: 5, place: table.place(row, "change_percent"), expected: (now - before) / before * 100, actual: change,
        tolerance: step)
    }
  }
}
