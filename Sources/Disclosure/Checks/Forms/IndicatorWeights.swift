import Foundation

extension Check {
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
