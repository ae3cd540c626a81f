import Foundation

extension Check {
  static let incomeEqualsExpenditure = Check(
    "balance.income_expenditure", formula: "1: total income = total expenditure",
    source: "Table 1 sets all income against all expenditure."
  ) { document in document.present(1)?.sides("amount") ?? [] }

  static let appropriationIncomeEqualsExpenditure = Check(
    "balance.appropriation", formula: "4: total income = total expenditure",
    source: "Table 4 sets the appropriations against what they are spent on."
  ) { document in document.present(4)?.sides("total") ?? [] }

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

  static let generalPublicBudgetAgrees = Check(
    "across.general_public_budget", formula: "5 total = 4's general public budget",
    source: "Table 5 takes the general public budget of table 4 apart."
  ) { document in
    guard let balance = document.present(4), let table = document.present(5), let total = table.totalRow else {
      return []
    }
    return [agreement(table, total, "total", with: balance.amounts("general_public_budget"), balance)].compactMap { $0 }
  }

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

  static let basicExpenditureAgrees = Check(
    "across.basic_expenditure", formula: "5 basic expenditure = 6 total = 7 total",
    source: "Tables 6 and 7 take the basic expenditure of table 5 apart."
  ) { document in document.agreements(5, "basic_expenditure", with: [(6, "total"), (7, "amount")]) }

  static let projectExpenditureAgrees = Check(
    "across.project_expenditure", formula: "5 project expenditure = 8 total = 9 total",
    source: "Tables 8 and 9 take the project expenditure of table 5 apart."
  ) { document in document.agreements(5, "project_expenditure", with: [(8, "amount"), (9, "amount")]) }

  static let balanceLinesAreClasses = Check(
    "across.classes", formula: "1's expenditure lines = 3's classes of the same name",
    source: "Table 1 lists the classes of table 3."
  ) { document in
    guard let balance = document.present(1), let table = document.present(3) else { return [] }
    return table.rows.filter { table.level($0) == 1 }.compactMap { row in
      guard let name = table.string(row, "name"), let amount = table.decimal(row, "total") else { return nil }
      let lines = balance.rows.filter {
        balance.string($0, "side") == "expenditure" && (balance.string($0, "item") ?? "").hasSuffix(name)
      }
      guard lines.count == 1 else { return nil }
      let line = balance.decimal(lines[0], "amount") ?? 0
      return Comparison(
        table: 1, place: balance.place(lines[0], "amount"), expected: amount, actual: line,
        tolerance: max(table.tolerance(addends: 1), balance.tolerance(addends: 1)))
    }
  }

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

extension DisclosureTable {
  /// The rows that sum up one side: 合计, 总计, 收入总计 …
  fileprivate func totals(_ side: String) -> [Row] {
    rows.filter { string($0, "side") == side && level($0) == 0 }
  }

  /// The larger total of each side against the other's.
  fileprivate func sides(_ column: String) -> [Comparison] {
    let income = totals("income").compactMap { row in decimal(row, column).map { (row, $0) } }.max { $0.1 < $1.1 }
    let expenditure = totals("expenditure").compactMap { row in decimal(row, column).map { (row, $0) } }.max {
      $0.1 < $1.1
    }
    guard let income, let expenditure else { return [] }
    return [
      Comparison(
        table: schema.number, place: place(expenditure.0, column), expected: income.1, actual: expenditure.1,
        tolerance: tolerance(addends: 1))
    ]
  }

  /// Whatever the expenditure side prints in a column.
  fileprivate func amounts(_ column: String) -> [Decimal] {
    rows.filter { string($0, "side") == "expenditure" }.compactMap { decimal($0, column) }
  }
}

extension DisclosureDocument {
  /// The total of one column of a table against the totals of others.
  fileprivate func agreements(_ number: Int, _ column: String, with others: [(Int, String)]) -> [Comparison] {
    guard let table = present(number), let total = table.totalRow, let amount = table.decimal(total, column) else {
      return []
    }
    return others.compactMap { number, column in
      guard let other = present(number), let row = other.totalRow, let stated = other.decimal(row, column) else {
        return nil
      }
      return Comparison(
        table: number, place: other.place(row, column), expected: amount, actual: stated,
        tolerance: max(table.tolerance(addends: 1), other.tolerance(addends: 1)))
    }
  }
}

/// A total against what another table prints: it must be among the candidates. Which line it is differs by template
/// (本年支出, 支出合计 …), so the nearest is taken.
private func agreement(
  _ table: DisclosureTable, _ row: Row, _ column: String, with candidates: [Decimal], _ other: DisclosureTable
) -> Comparison? {
  guard let amount = table.decimal(row, column),
    let nearest = candidates.min(by: { abs($0 - amount) < abs($1 - amount) })
  else { return nil }
  return Comparison(
    table: table.schema.number, place: table.place(row, column), expected: nearest, actual: amount,
    tolerance: max(table.tolerance(addends: 1), other.tolerance(addends: 1)))
}
