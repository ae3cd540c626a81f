import Normalization

extension Check {
  static let narrativeExpenditure = Check(
    "narrative.expenditure",
    formula: "总支出 in the narrative = total expenditure (1, 3) or that of the appropriations (4)",
    source: "The narrative repeats the tables."
  ) { document in
    let words = ["总支出", "预算总支出", "支出总计", "支出合计", "支出总预算", "支出预算", "支出预算总额", "收支总预算", "支出总额"]
    return document.totals(words, side: "expenditure", codedTable: 3)
  }
}
