import Foundation

extension Check {
  static let totalsAgreeAcrossTables = Check(
    "across.totals", formula: "1 income = 2 total, 1 expenditure = 3 total",
    source: "Tables 2 and 3 take table 1's sides apart."
  ) { document in
    guard let balance = document.present(1) else { return [] }
    return [(2, "income"), (3, "expenditure")].compactMap { number, side in
      guard let table = document.present(number), let total = table.totalRow else { return nil }
      let candidates = balance.totals(side).compactMap { balance.decimal($0, "amount") }
      return agreement(table, total, "total", with: candidates, balance)
    }
  }
}
