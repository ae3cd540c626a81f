import Disclosure
import Foundation
import Normalization

extension Check {
  static let balanceLinesAreClasses = Check(
    "across.classes", formula: "1's expenditure lines = 3's classes of the same name",
    source: "Table 1 lists the classes of table 3."
  ) { document in
    guard let balance = document.present(1), let table = document.present(3) else { return [] }
    // Where each unit has its tree, table 1 prints the sum over all units.
    var amounts: [String: Decimal] = [:]
    var names: [String] = []
    for row in table.rows where row.level == 1 {
      guard let name = row.string(.name), let amount = row.decimal(.total) else { continue }
      if amounts[name] == nil { names.append(name) }
      amounts[name, default: 0] += amount
    }
    return names.compactMap { name in
      guard let amount = amounts[name] else { return nil }
      let lines = balance.rows.filter {
        $0.string(.side) == "expenditure" && ($0.string(.item) ?? "").hasSuffix(name)
      }
      guard lines.count == 1 else { return nil }
      let line = lines[0].decimal(.amount) ?? 0
      return Comparison(
        table: 1, place: balance.place(lines[0], .amount), expected: amount, actual: line,
        tolerance: max(table.tolerance(addends: 1), balance.tolerance(addends: 1)))
    }
  }
}

extension Check {
  static let basicExpenditureAgrees = Check(
    "across.basic_expenditure", formula: "5 basic expenditure = 6 total = 7 total",
    source: "Tables 6 and 7 take the basic expenditure of table 5 apart."
  ) { document in document.agreements(5, .basicExpenditure, with: [(6, .total), (7, .amount)]) }
}

extension Check {
  static let generalPublicBudgetAgrees = Check(
    "across.general_public_budget", formula: "5 total = 4's general public budget",
    source: "Table 5 takes the general public budget of table 4 apart."
  ) { document in
    guard let balance = document.present(4), let table = document.present(5), let total = table.totalRow else {
      return []
    }
    return [agreement(table, total, .total, with: balance.amounts(.generalPublicBudget), balance)].compactMap { $0 }
  }
}

extension Check {
  static let otherFundsAgree = Check(
    "across.other_funds", formula: "11 total = 4's government funds, 12 total = 4's state capital",
    source: "Tables 11 and 12 take these columns of table 4 apart."
  ) { document in
    guard let balance = document.present(4) else { return [] }
    return [(11, .governmentFund), (12, .stateCapital)].compactMap { number, column in
      guard let table = document.present(number), let total = table.totalRow else { return nil }
      return agreement(table, total, .total, with: balance.amounts(column), balance)
    }
  }
}

extension Check {
  static let overallPerformanceTotal = Check(
    "across.overall_performance", formula: "15's total expenditure = 3 total",
    source: "Table 15 repeats the department's expenditure budget."
  ) { document in
    guard let form = document.present(15), let row = form.rows.first,
      let stated = row.decimal(.totalExpenditure),
      let table = document.present(3), let total = table.totalRow, let amount = total.decimal(.total)
    else { return [] }
    return [
      Comparison(
        table: 15, place: form.place(row, .totalExpenditure), expected: amount, actual: stated,
        tolerance: max(table.tolerance(addends: 1), form.tolerance(addends: 1)))
    ]
  }
}

extension Check {
  static let projectBudgetsAgree = Check(
    "across.project_budgets", formula: "budget of a project in 16 and 17 = its total in 13",
    source: "The forms are about projects that table 13 lists."
  ) { document in
    guard let list = document.present(13) else { return [] }
    var totals: [String: [Row]] = [:]
    for row in list.rows {
      guard let name = row.string(.projectName) else { continue }
      totals[matchKey(name), default: []].append(row)
    }
    return [16, 17].compactMap(document.present).flatMap { table -> [Comparison] in
      var seen: Set<String> = []
      return table.rows.compactMap { row in
        guard let name = row.string(.projectName), let budget = row.decimal(.budget),
          // A project's row is repeated for each indicator; names that stand in the list twice tell nothing.
          seen.insert("\(matchKey(name)) \(budget)").inserted, let rows = totals[matchKey(name)], rows.count == 1,
          let total = rows[0].decimal(.total)
        else { return nil }
        return Comparison(
          table: table.schema.number, place: table.place(row, .budget), expected: total, actual: budget,
          tolerance: max(table.tolerance(addends: 1), list.tolerance(addends: 1)))
      }
    }
  }
}

extension Check {
  static let projectExpenditureAgrees = Check(
    "across.project_expenditure", formula: "5 project expenditure = 8 total = 9 total",
    source: "Tables 8 and 9 take the project expenditure of table 5 apart."
  ) { document in document.agreements(5, .projectExpenditure, with: [(8, .amount), (9, .amount)]) }
}

extension Check {
  static let totalsAgreeAcrossTables = Check(
    "across.totals", formula: "1 income = 2 total, 1 expenditure = 3 total",
    source: "Tables 2 and 3 take table 1's sides apart."
  ) { document in
    guard let balance = document.present(1) else { return [] }
    return [(2, "income"), (3, "expenditure")].compactMap { number, side in
      guard let table = document.present(number), let total = table.totalRow else { return nil }
      let candidates = balance.totals(side).compactMap { $0.decimal(.amount) }
      return agreement(table, total, .total, with: candidates, balance)
    }
  }
}
