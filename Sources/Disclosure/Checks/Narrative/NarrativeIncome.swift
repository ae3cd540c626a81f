import Normalization

extension Check {
  static let narrativeIncome = Check(
    "narrative.income", formula: "总收入 in the narrative = total income (1, 2) or income of the appropriations (4)",
    source: "The narrative repeats the tables."
  ) { document in
    let words = ["总收入", "预算总收入", "收入总计", "收入合计", "收入总预算", "收入预算", "收入预算总额", "收支总预算", "收入总额"]
    return document.totals(words, side: "income", codedTable: 2)
  }
}
