import Foundation

extension Check {
  static let appropriationIncomeEqualsExpenditure = Check(
    "balance.appropriation", formula: "4: total income = total expenditure",
    source: "Table 4 sets the appropriations against what they are spent on."
  ) { document in document.present(4)?.sides("total") ?? [] }
}
