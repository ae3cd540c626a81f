import Foundation

extension Check {
  static let overallPerformanceTotal = Check(
    "across.overall_performance", formula: "15's total expenditure = 3 total",
    source: "Table 15 repeats the department's expenditure budget."
  ) { document in
    guard let form = document.present(15), let row = form.rows.first,
      let stated = form.decimal(row, "total_expenditure"),
      let table = document.present(3), let total = table.totalRow, let amount = table.decimal(total, "total")
    else { return [] }
    return [
      Comparison(
        table: 15, place: form.place(row, "total_expenditure"), expected: amount, actual: stated,
        tolerance: max(table.tolerance(addends: 1), form.tolerance(addends: 1)))
    ]
  }
}
