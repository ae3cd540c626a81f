import Normalization

extension Check {
  static let narrativeOperatingFunds = Check(
    "narrative.operating_funds", formula: "机关运行经费 in the narrative ≤ operating expenditure (6)",
    source: "The operating funds of the organs are the part of 公用经费 that organs spend; other units' is not in it."
  ) { document in
    guard let table = document.present(6), let total = StatedAmount(table, table.totalRow, "operating") else {
      return []
    }
    let facts = document.statedFacts { fact, key in
      key.contains("机关运行经费") && ["机关运行经费", "预算", "支出", "财政拨款预算"].contains { key.hasSuffix($0) }
    }
    return facts.map { fact in
      Comparison(
        table: 6, place: table.place(total.row, "operating"),
        holds: fact.amount <= total.amount + fact.tolerance(to: table),
        message: "\(total.amount) is less than the \(fact.amount) of 机关运行经费 on page \(fact.page)")
    }
  }
}
