import Foundation

extension Check {
  static let basicExpenditureAgrees = Check(
    "across.basic_expenditure", formula: "5 basic expenditure = 6 total = 7 total",
    source: "Tables 6 and 7 take the basic expenditure of table 5 apart."
  ) { document in document.agreements(5, "basic_expenditure", with: [(6, "total"), (7, "amount")]) }
}
