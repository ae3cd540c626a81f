import Foundation

extension Check {
  static let projectExpenditureAgrees = Check(
    "across.project_expenditure", formula: "5 project expenditure = 8 total = 9 total",
    source: "Tables 8 and 9 take the project expenditure of table 5 apart."
  ) { document in document.agreements(5, "project_expenditure", with: [(8, "amount"), (9, "amount")]) }
}
