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

  static let indicatorWeights = Check(
    "form.weights", formula: "the weights of a form's indicators add up to 100 (15, 16, 17)",
    source: "The forms score 100 points or per cent."
  ) { document in
    [15, 16, 17].compactMap(document.present).flatMap { table -> [Comparison] in
      var forms: [(key: String, first: Row, weights: [Decimal])] = []
      for row in table.rows {
        guard let weight = table.decimal(row, "weight") else { continue }
        let key = (table.string(row, "project_name") ?? "") + "|" + (table.string(row, "compiling_unit") ?? "")
        if forms.last?.key == key {
          forms[forms.count - 1].weights.append(weight)
        } else {
          forms.append((key, row, [weight]))
        }
      }
      return forms.map { form in
        Comparison(
          table: table.schema.number, place: table.place(form.first, "weight"), expected: 100,
          actual: form.weights.reduce(0, +), tolerance: 0)
      }
    }
  }
}
