import Foundation

extension Check {
  static let incomeEqualsExpenditure = Check(
    "balance.income_expenditure", formula: "1: total income = total expenditure",
    source: "Table 1 sets all income against all expenditure."
  ) { document in document.present(1)?.sides("amount") ?? [] }
}
