import Normalization

extension Check {
  static let narrativeBasicExpenditure = Check(
    "narrative.basic_expenditure", formula: "基本支出 in the narrative = basic expenditure (3, 5, 6, 7)",
    source: "The narrative repeats the tables."
  ) { document in
    document.kinds(["基本支出", "基本支出预算", "基本支出总额"], "basic_expenditure", others: [(6, "total"), (7, "amount")])
  }

  static let narrativeProjectExpenditure = Check(
    "narrative.project_expenditure", formula: "项目支出 in the narrative = project expenditure (3, 5, 8, 11, 12, 13)",
    source: "The narrative repeats the tables."
  ) { document in
    document.kinds(["项目支出", "项目支出预算", "项目支出总额"], "project_expenditure", others: [(8, "amount"), (13, "total")])
  }
}

extension DisclosureDocument {
  /// Which of the funds the sentence speaks of is not always told, so any total of the kind will do. Where all funds
  /// may be meant, the table of all funds must be there.
  fileprivate func kinds(_ words: [String], _ column: String, others: [(Int, String)]) -> [Comparison] {
    let allFunds = StatedAmount(present(3), present(3)?.totalRow, column)
    let appropriations =
      [5, 11, 12].map { StatedAmount(present($0), present($0)?.totalRow, column) }
      + others.map { StatedAmount(present($0), present($0)?.totalRow, $1) }
    return statedFacts { _, key in words.contains(key) }.compactMap { fact in
      guard allFunds != nil || fact.isAboutAppropriations else { return nil }
      return Comparison(fact, isOneOf: appropriations + [allFunds])
    }
  }
}
