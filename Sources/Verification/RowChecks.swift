import Disclosure
import Foundation

extension Check {
  static let changePercent = Check(
    "row.change_percent", formula: "5: change % = (this year − last year) ÷ last year",
    source: "The column's own label."
  ) { document in
    guard let table = document.present(5) else { return [] }
    return table.rows.compactMap { row in
      guard let change = row.decimal(.changePercent), let now = row.decimal(.total),
        let before = row.decimal(.priorYear), before != 0
      else { return nil }
      // The figure is rounded or cut off to its last printed digit.
      let step = Decimal(sign: .plus, exponent: min(change.exponent, 0), significand: 1)
      var expected = (now - before) / before * 100
      var shown = Decimal()
      NSDecimalRound(&shown, &expected, -min(change.exponent, 0), .plain)
      return Comparison(
        table.place(row, .changePercent), expected: expected, shown: shown, actual: change, tolerance: step)
    }
  }
}

extension Check {
  static let fundsOfAppropriation = Check(
    "row.appropriation", formula: "财政拨款收入 = Σ of the kinds of appropriation (2); 合计 = Σ of the budgets (4)",
    source: "The appropriations are the general public budget's, the government funds' and the state capital's."
  ) { document in
    let funds = [ColumnName.generalPublicBudget, .governmentFund, .stateCapital].map(RowPart.column)
    let revenue = document.present(2)?.rowSums(.appropriation, funds) ?? []
    let balance = document.present(4)
    let expenditure = balance?.rowSums(.total, funds) { $0.string(.side) == "expenditure" } ?? []
    return revenue + expenditure
  }
}

extension Check {
  static let kindsOfClasses = Check(
    "row.basic_kinds", formula: "6: 301 and 303 are personnel expenditure for the most part, 302 is operating",
    source: "人员经费 is what is paid to people: 工资福利支出 and 对个人和家庭的补助; 公用经费 buys goods and services."
  ) { document in
    guard let table = document.present(6) else { return [] }
    return table.rows.compactMap { row in
      guard let code = row.code, ["301", "302", "303"].contains(code) else { return nil }
      let (personnel, operating) = (row.amount(.personnel) ?? .zero, row.amount(.operating) ?? .zero)
      guard personnel != operating else { return nil }
      return Comparison(
        .amount(table.place(row, code == "302" ? .operating : .personnel)),
        holds: (personnel > operating) == (code != "302"),
        message: "\(personnel.decimal) personnel and \(operating.decimal) operating expenditure in \(code)")
    }
  }
}

extension Check {
  static let projectBudgetParts = Check(
    "row.project_budget", formula: "当年预算 = 本级支出 + 补助 (16, 17)", source: "The forms 16 and 17."
  ) { document in
    [16, 17].compactMap(document.present).flatMap { table in
      let sums = table.rowSums(.budget, [.column(.ownLevelSpending), .column(.lowerLevelTransfer)])
      // The fields of a form are printed once, and stand in the row of each of its indicators: it fails once.
      return sums.filter { $0.holds || !table.repeatsFields(of: $0.place) }
    }
  }
}

extension CheckedTable {
  /// Whether the row before is of the same form or project and prints the same.
  fileprivate func repeatsFields(of place: Comparison.Place) -> Bool {
    guard case .amount(let place) = place, place.row > 0 else { return false }
    let (row, before) = (rows[place.row], rows[place.row - 1])
    return row.row.form == before.row.form && row.string(.projectName) == before.string(.projectName)
      && row.amounts == before.amounts
  }
}

private let sources: [ColumnName] = [
  .specialAccount, .institutionalIncome, .superiorSubsidy, .affiliateRemittance, .operatingIncome,
  .otherIncome,
]
private let funds = [ColumnName.generalPublicBudget, .governmentFund, .stateCapital]
/// What the columns of totals are made of, by the number of the table.
let rowWholes: [(number: Int, whole: ColumnName, parts: [RowPart])] = [
  (
    2, .total,
    [.either(.appropriation, funds)] + (sources + [.carryover, .institutionFund]).map(RowPart.column)
  ),
  (
    3, .total,
    [.either(.basicExpenditure, [.personnel, .operating])]
      + [ColumnName.projectExpenditure, .remittanceToSuperior, .operatingExpenditure, .subsidyToAffiliates]
      .map(RowPart.column)
  ),
  (5, .total, [.either(.basicExpenditure, [.personnel, .operating]), .column(.projectExpenditure)]),
  (6, .total, [.column(.personnel), .column(.operating)]),
  (11, .total, [.column(.basicExpenditure), .column(.projectExpenditure)]),
  (12, .total, [.column(.basicExpenditure), .column(.projectExpenditure)]),
  (13, .total, (funds + [.specialAccount, .unitFunds]).map(RowPart.column)),
  (14, .total, [.goods, .works, .services].map(RowPart.column)),
  (14, .total, (funds + sources).map(RowPart.column)),
  (5, .basicExpenditure, [.column(.personnel), .column(.operating)]),
  (3, .basicExpenditure, [.column(.personnel), .column(.operating)]),
]

extension Check {
  static let rowIsSumOfColumns = Check(
    "row.total", formula: "total = Σ of the columns it is made of, in every row of 2, 3, 5, 6, 11, 12, 13 and 14",
    source:
      "The forms print a total column before its parts; the template's own columns count where they do in other rows."
  ) { document in
    rowWholes.flatMap { number, whole, parts in
      document.present(number)?.rowSums(whole, parts) ?? []
    }
  }
}

extension Check {
  static let threePublicExpenses = Check(
    "row.three_public", formula: "公务用车 = 购置 + 运行; 合计 = 出国 + 公务用车 + 接待 (10)",
    source: "The form of table 10."
  ) { document in
    guard let table = document.present(10) else { return [] }
    let years = table.rows.compactMap { if case .integer(let year) = $0.row[.budgetYear].value { year } else { nil } }
    let latest = years.max() ?? 0
    return table.rowSums(.vehicles, [.column(.vehiclePurchase), .column(.vehicleOperation)])
      + table.rowSums(
        .total,
        [
          .column(.overseasTravel), .either(.vehicles, [.vehiclePurchase, .vehicleOperation]),
          .column(.reception),
        ], where: { !isTotalOfYear($0.row, before: latest) })
  }
}

/// Whether a row of an earlier year has its total and no place for anything else: a form may print no more of that year.
private func isTotalOfYear(_ row: Row, before latest: Int) -> Bool {
  guard case .integer(let year) = row[.budgetYear].value, year < latest, row.extra.isEmpty else { return false }
  return [ColumnName.overseasTravel, .vehicles, .vehiclePurchase, .vehicleOperation, .reception].allSatisfy {
    row[$0].value.isNull && row[$0].sources.isEmpty
  }
}
