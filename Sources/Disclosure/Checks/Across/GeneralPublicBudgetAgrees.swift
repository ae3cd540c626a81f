import Foundation

extension Check {
  static let generalPublicBudgetAgrees = Check(
    "across.general_public_budget", formula: "5 total = 4's general public budget",
    source: "Table 5 takes the general public budget of table 4 apart."
  ) { document in
    guard let balance = document.present(4), let table = document.present(5), let total = table.totalRow else {
      return []
    }
    return [agreement(table, total, "total", with: balance.amounts("general_public_budget"), balance)].compactMap { $0 }
  }
}
