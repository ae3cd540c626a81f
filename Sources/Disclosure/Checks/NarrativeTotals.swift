import Normalization

extension Check {
  static let narrativeIncome = Check(
    "narrative.income", formula: "总收入 in the narrative = total income (1, 2) or income of the appropriations (4)",
    source: "The narrative repeats the tables."
  ) { document in
    let words = ["总收入", "预算总收入", "收入总计", "收入合计", "收入总预算", "收入预算", "收入预算总额", "收支总预算", "收入总额"]
    return document.totals(words, side: "income", codedTable: 2)
  }

  static let narrativeExpenditure = Check(
    "narrative.expenditure",
    formula: "总支出 in the narrative = total expenditure (1, 3) or that of the appropriations (4)",
    source: "The narrative repeats the tables."
  ) { document in
    let words = ["总支出", "预算总支出", "支出总计", "支出合计", "支出总预算", "支出预算", "支出预算总额", "收支总预算", "支出总额"]
    return document.totals(words, side: "expenditure", codedTable: 3)
  }
}

extension DisclosureDocument {
  fileprivate func totals(_ words: [String], side: String, codedTable: Int) -> [Comparison] {
    let coded = present(codedTable)
    let allFunds = [StatedAmount(coded, coded?.totalRow, "total")] + lines(1, "amount", side)
    let appropriations = lines(4, "total", side)
    return statedFacts { _, key in words.contains(key) }.compactMap { fact in
      // Where all funds may be meant, a table of all funds must be there.
      guard allFunds.contains(where: { $0 != nil }) || fact.isAboutAppropriations else { return nil }
      return Comparison(fact, isOneOf: allFunds + appropriations)
    }
  }

  /// The totals and the numbered lines of one side.
  private func lines(_ number: Int, _ column: String, _ side: String) -> [StatedAmount?] {
    guard let table = present(number) else { return [] }
    return table.rows.filter { table.string($0, "side") == side && table.level($0) ?? 2 < 2 }
      .map { StatedAmount(table, $0, column) }
  }
}
