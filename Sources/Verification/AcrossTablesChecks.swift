import Disclosure
import Normalization

extension Check {
  static let balanceLinesAreClasses = Check(
    "across.classes", formula: "1's expenditure lines = 3's classes of the same name",
    source: "Table 1 lists the classes of table 3."
  ) { document in
    guard let balance = document.present(1), let table = document.present(3) else { return [] }
    // Where each unit has its tree, table 1 prints the sum over all units.
    var classes: [String: [CheckedRow]] = [:]
    var names: [String] = []
    for row in table.rows where row.level == 1 && row.amount(.total) != nil {
      guard let name = row.string(.name) else { continue }
      if classes[name] == nil { names.append(name) }
      classes[name, default: []].append(row)
    }
    return names.compactMap { name in
      let lines = balance.rows.filter {
        $0.string(.side) == "expenditure" && ($0.string(.item) ?? "").hasEnd(name)
      }
      guard lines.count == 1, let rows = classes[name] else { return nil }
      return Comparison(
        balance.place(lines[0], .amount), expected: .sum(rows.compactMap { $0.amount(.total) }),
        actual: lines[0].amount(.amount) ?? .zero,
        tolerance: rows.reduce(balance.rounding(lines[0], .amount)) { $0 + table.rounding($1, .total) },
        parts: rows.map { table.place($0, .total) })
    }
  }

  static let basicExpenditureAgrees = Check(
    "across.basic_expenditure", formula: "5 basic expenditure = 6 total = 7 total",
    source: "Tables 6 and 7 take the basic expenditure of table 5 apart."
  ) { document in document.agreements(5, .basicExpenditure, with: [(6, .total), (7, .amount)]) }

  static let generalPublicBudgetAgrees = Check(
    "across.general_public_budget", formula: "5 total = 4's general public budget",
    source: "Table 5 takes the general public budget of table 4 apart."
  ) { document in
    let balance = document.present(4)?.printed(.generalPublicBudget) ?? []
    return [TableAmount(document.present(5), \.totalRow, .total)?.isOne(of: balance)].compactMap { $0 }
  }

  static let otherFundsAgree = Check(
    "across.other_funds", formula: "11 total = 4's government funds, 12 total = 4's state capital",
    source: "Tables 11 and 12 take these columns of table 4 apart."
  ) { document in
    guard let balance = document.present(4) else { return [] }
    return [(11, .governmentFund), (12, .stateCapital)].compactMap { number, column in
      TableAmount(document.present(number), \.totalRow, .total)?.isOne(of: balance.printed(column))
    }
  }

  static let listsArePartsOfAll = Check(
    "across.lists", formula: "no amount of the year in 10, 13 and 14 > total expenditure (1, 3)",
    source: "What is spent on travel, projects and purchases is part of all expenditure."
  ) { document in
    let totals = (document.present(1)?.totals("expenditure") ?? []).compactMap { $0.amount(.amount) }
    let all = totals + [document.present(3)?.totalRow?.amount(.total)].compactMap { $0 }
    guard let whole = all.max(), whole != .zero else { return [] }
    return [10, 13, 14].compactMap(document.present).compactMap { table in
      let amounts = table.rows.filter { $0.isOfYear(document.fiscalYear) }.flatMap { row in
        table.printedAmountColumns.compactMap { column in row.amounts[column].map { (table.place(row, column), $0) } }
      }
      guard let largest = amounts.max(by: { $0.1 < $1.1 }) else { return nil }
      return Comparison(
        .amount(largest.0), holds: largest.1 <= whole + table.precision.rounding + table.precision.rounding,
        message: "\(largest.1.decimal) is more than the total expenditure of \(whole.decimal)")
    }
  }

  static let overallPerformanceTotal = Check(
    "across.overall_performance", formula: "15's total expenditure = total expenditure (3, 1, 4)",
    source: "Table 15 repeats the department's expenditure budget, unless it sums up tasks that it lists."
  ) { document in
    guard let form = document.present(15), !form.listsTasks,
      let stated = TableAmount(form, form.rows.first, .totalExpenditure),
      let total = TableAmount(document.present(3), \.totalRow, .total)
    else { return [] }
    let others = [(1, ColumnName.amount), (4, .total)].flatMap { number, column -> [TableAmount] in
      guard let table = document.present(number) else { return [] }
      return table.totals("expenditure").compactMap { TableAmount(table, $0, column) }
    }
    // That of table 3, or one of the year's own funds: carry-overs may be left out.
    if let same = others.first(where: { stated.agrees(with: $0) }) { return [stated.is(same)] }
    return [stated.is(total)]
  }

  static let projectBudgetsAgree = Check(
    "across.project_budgets", formula: "budget of a project in 16 and 17 = its total in 13",
    source: "The forms are about projects that table 13 lists."
  ) { document in
    guard let list = document.present(13) else { return [] }
    var totals: [String: [CheckedRow]] = [:]
    for row in list.rows {
      guard let name = row.string(.projectName) else { continue }
      totals[projectKey(name), default: []].append(row)
    }
    let forms = [16, 17].compactMap(document.present)
    let budgets = budgetsByProject(forms)
    return forms.flatMap { table -> [Comparison] in
      var seen: Set<String> = []
      return table.rows.compactMap { row in
        guard let name = row.string(.projectName), let budget = row.amount(.budget),
          // A project's row is repeated for each indicator; names that stand in the list twice tell nothing.
          seen.insert("\(matchKey(name)) \(budget.units)").inserted, let rows = totals[projectKey(name)],
          Set(rows.map { matchKey($0.string(.projectName) ?? "") }).count == rows.count,
          rows.allSatisfy({ isOfUnit($0, row) })
        else { return nil }
        // What is left of last year's money has a line of its own in the list; the form may leave it out.
        let printed = rows.filter { $0.amount(.total) != nil }
        let own = printed.filter { matchKey($0.string(.projectName) ?? "") == matchKey(name) }
        let sums = [own, printed].map { rows in rows.compactMap { TableAmount(list, $0, .total) } }
        // One project may have several forms, each for a part of its money.
        let parts = budgets[matchKey(name)] ?? []
        if parts.count > 1, sums.contains(where: { Money.sum($0.map(\.amount)) == .sum(parts) }) { return nil }
        return TableAmount(table, row, .budget, isCut: true)?.isSum(in: sums)
      }
    }
  }

  static let projectExpenditureAgrees = Check(
    "across.project_expenditure", formula: "5 project expenditure = 8 total = 9 total",
    source: "Tables 8 and 9 take the project expenditure of table 5 apart."
  ) { document in document.agreements(5, .projectExpenditure, with: [(8, .amount), (9, .amount)]) }

  static let totalsAgreeAcrossTables = Check(
    "across.totals", formula: "1 income = 2 total, 1 expenditure = 3 total",
    source: "Tables 2 and 3 take table 1's sides apart."
  ) { document in
    guard let balance = document.present(1) else { return [] }
    return [(2, "income"), (3, "expenditure")].compactMap { number, side in
      let totals = balance.totals(side).compactMap { TableAmount(balance, $0, .amount) }
      return TableAmount(document.present(number), \.totalRow, .total)?.isOne(of: totals)
    }
  }
}

/// The budgets that forms print of each project, by its name as a key; a project's row is repeated for each indicator.
/// Two forms may print the same amount, each for one half.
private func budgetsByProject(_ tables: [CheckedTable]) -> [String: [Money]] {
  struct Part: Hashable {
    let table: Int
    let form: Int?
    let budget: Money
  }
  var parts: [String: Set<Part>] = [:]
  for table in tables {
    for row in table.rows {
      guard let name = row.string(.projectName), let budget = row.amount(.budget) else { continue }
      parts[matchKey(name), default: []].insert(Part(table: table.number, form: row.row.form, budget: budget))
    }
  }
  return parts.mapValues { $0.map(\.budget) }
}

/// A project's name without what says that its money is left of last year's: 某项目（结转).
private func projectKey(_ name: String) -> String {
  var key = matchKey(name)
  for mark in ["上年结转", "结转结余", "结转"] where key.hasEnd(mark) && key.count > mark.count {
    key.removeLast(mark.count)
  }
  return key
}

/// Whether a form can be about a row of the list: another unit may have a project of the same name.
private func isOfUnit(_ listed: CheckedRow, _ form: CheckedRow) -> Bool {
  guard let unit = listed.unit else { return true }
  let named = [ColumnName.compilingUnit, .responsibleDepartment].compactMap { form.row[$0].value.text }
  if named.isEmpty { return true }
  let key = matchKey(unit)
  return named.map(matchKey).contains { $0.contains(key) || key.contains($0) }
}

extension CheckedRow {
  /// Whether a row of table 10 is not another year's; other tables have no years.
  fileprivate func isOfYear(_ year: Int?) -> Bool {
    guard row.schema.index(of: .budgetYear) != nil, case .integer(let own) = row[.budgetYear].value else { return true }
    return own == year
  }
}

extension CheckedTable {
  /// Whether a form lists the tasks of the year with the money of each: its total is theirs, whatever else is spent.
  fileprivate var listsTasks: Bool {
    rows.contains { $0.row.extra.contains { $0.header.contains("任务名称") || $0.header.contains("主要内容") } }
  }

  /// Whatever the expenditure side prints in a column.
  fileprivate func printed(_ column: ColumnName) -> [TableAmount] {
    rows.filter { $0.string(.side) == "expenditure" }.compactMap { TableAmount(self, $0, column) }
  }
}

extension CheckedDocument {
  /// The total of one column of a table against the totals of others.
  fileprivate func agreements(_ number: Int, _ column: ColumnName, with others: [(Int, ColumnName)]) -> [Comparison] {
    guard let total = TableAmount(present(number), \.totalRow, column) else { return [] }
    return others.compactMap { number, column in
      TableAmount(present(number), \.totalRow, column)?.is(total)
    }
  }
}
