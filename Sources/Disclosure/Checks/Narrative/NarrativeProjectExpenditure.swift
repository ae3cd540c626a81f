import Normalization

extension Check {
  static let narrativeProjectExpenditure = Check(
    "narrative.project_expenditure", formula: "项目支出 in the narrative = project expenditure (3, 5, 8, 11, 12, 13)",
    source: "The narrative repeats the tables."
  ) { document in
    document.kinds(["项目支出", "项目支出预算", "项目支出总额"], "project_expenditure", others: [(8, "amount"), (13, "total")])
  }
}
