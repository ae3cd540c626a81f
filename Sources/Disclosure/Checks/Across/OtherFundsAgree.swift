import Foundation

extension Check {
  static let otherFundsAgree = Check(
    "across.other_funds", formula: "11 total = 4's government funds, 12 total = 4's state capital",
    source: "Tables 11 and 12 take these columns of table 4 apart."
  ) { document in
    guard let balance = document.present(4) else { return [] }
    return [(11, "government_fund"), (12, "state_capital")].compactMap { number, column in
      guard let table = document.present(number), let total = table.totalRow else { return nil }
      return agreement(table, total, "total", with: balance.amounts(column), balance)
    }
  }
}
