import Foundation
import Normalization

extension Check {
  static let rowIsSumOfColumns = Check(
    "row.total", formula: "total = Σ of the columns it is made of, in every row of 2, 3, 5, 6, 11, 12, 13 and 14",
    source: "The forms print a total column before its parts."
  ) { document in
    let sources = [
      "special_account", "institutional_income", "superior_subsidy", "affiliate_remittance", "operating_income",
      "other_income",
    ]
    let funds = ["general_public_budget", "government_fund", "state_capital"]
    let kinds: [(Int, whole: String, parts: [RowPart])] = [
      (
        2, "total",
        [.either("appropriation", funds)] + (sources + ["carryover", "institution_fund"]).map(RowPart.column)
      ),
      (
        3, "total",
        [.either("basic_expenditure", ["personnel", "operating"])]
          + ["project_expenditure", "remittance_to_superior", "operating_expenditure", "subsidy_to_affiliates"]
          .map(RowPart.column)
      ),
      (5, "total", [.either("basic_expenditure", ["personnel", "operating"]), .column("project_expenditure")]),
      (6, "total", [.column("personnel"), .column("operating")]),
      (11, "total", [.column("basic_expenditure"), .column("project_expenditure")]),
      (12, "total", [.column("basic_expenditure"), .column("project_expenditure")]),
      (13, "total", (funds + ["special_account", "unit_funds"]).map(RowPart.column)),
      (14, "total", ["goods", "works", "services"].map(RowPart.column)),
      (14, "total", (funds + sources).map(RowPart.column)),
      (5, "basic_expenditure", [.column("personnel"), .column("operating")]),
      (3, "basic_expenditure", [.column("personnel"), .column("operating")]),
    ]
    return kinds.flatMap { number, whole, parts in
      document.present(number)?.rowSums(whole, parts) ?? []
    }
  }

  static let fundsOfAppropriation = Check(
    "row.appropriation", formula: "财政拨款收入 = Σ of the kinds of appropriation (2); 合计 = Σ of the budgets (4)",
    source: "The appropriations are the general public budget's, the government funds' and the state capital's."
  ) { document in
    let funds = ["general_public_budget", "government_fund", "state_capital"].map(RowPart.column)
    let revenue = document.present(2)?.rowSums("appropriation", funds) ?? []
    let balance = document.present(4)
    let expenditure = balance?.rowSums("total", funds) { row in balance?.string(row, "side") == "expenditure" } ?? []
    return revenue + expenditure
  }

  static let threePublicExpenses = Check(
    "row.three_public", formula: "公务用车 = 购置 + 运行; 合计 = 出国 + 公务用车 + 接待 (10)",
    source: "The form of table 10."
  ) { document in
    guard let table = document.present(10) else { return [] }
    return table.rowSums("vehicles", [.column("vehicle_purchase"), .column("vehicle_operation")])
      + table.rowSums(
        "total",
        [
          .column("overseas_travel"), .either("vehicles", ["vehicle_purchase", "vehicle_operation"]),
          .column("reception"),
        ])
  }

  static let projectBudgetParts = Check(
    "row.project_budget", formula: "当年预算 = 本级支出 + 补助 (16, 17)", source: "The forms 16 and 17."
  ) { document in
    [16, 17].compactMap(document.present).flatMap { table in
      table.rowSums("budget", [.column("own_level_spending"), .column("lower_level_transfer")])
    }
  }
}

/// What a total is made of.
enum RowPart {
  case column(String)
  /// A subtotal, or its parts where the table does not print it.
  case either(String, [String])

  fileprivate func columns(_ printed: Set<String>) -> [String] {
    switch self {
    case .column(let name): printed.contains(name) ? [name] : []
    case .either(let name, let parts): printed.contains(name) ? [name] : parts.filter(printed.contains)
    }
  }
}

extension DisclosureTable {
  /// The total of each row against its parts; nothing where the table prints none of the parts. A row with amounts in
  /// columns of its own template is not judged where these make up the difference.
  fileprivate func rowSums(_ whole: String, _ parts: [RowPart], where isMeant: (Row) -> Bool = { _ in true })
    -> [Comparison]
  {
    let printed = Set(printedAmountColumns)
    let columns = parts.flatMap { $0.columns(printed) }
    guard printed.contains(whole), !columns.isEmpty else { return [] }
    return rows.filter(isMeant).compactMap { row in
      let addends = columns.compactMap { decimal(row, $0) }
      guard let total = decimal(row, whole) ?? (addends.isEmpty ? nil : 0) else { return nil }
      let comparison = Comparison(
        table: schema.number, place: place(row, whole), expected: addends.reduce(0, +), actual: total,
        tolerance: tolerance(addends: addends.count))
      return comparison.holds || !isExplained(total - addends.reduce(0, +), by: row.extra) ? comparison : nil
    }
  }
}

/// Whether a difference is what surplus columns print: one of them, or all together.
private func isExplained(_ difference: Decimal, by extra: [ExtraValue]) -> Bool {
  let amounts = extra.compactMap { value -> Decimal? in
    if case .number(let number) = parseNumber(value.value) { number } else { nil }
  }
  guard !amounts.isEmpty else { return false }
  let sums = amounts + [amounts.reduce(0, +)]
  return AmountUnit.allCases.contains { unit in
    sums.contains { abs(unit.inYuan($0) - abs(difference)) <= unit.factor / 50 }
  }
}
