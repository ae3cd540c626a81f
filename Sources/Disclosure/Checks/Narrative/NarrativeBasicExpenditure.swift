import Normalization

extension Check {
  static let narrativeBasicExpenditure = Check(
    "narrative.basic_expenditure", formula: "基本支出 in the narrative = basic expenditure (3, 5, 6, 7)",
    source: "The narrative repeats the tables."
  ) { document in
    document.kinds(["基本支出", "基本支出预算", "基本支出总额"], "basic_expenditure", others: [(6, "total"), (7, "amount")])
  }
}
