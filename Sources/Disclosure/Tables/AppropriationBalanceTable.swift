extension TableDefinition {
  /// 4: income from appropriations beside what they are spent on.
  static let appropriationBalance = TableDefinition(
    4, "appropriation_balance", "部门财政拨款收支预算总表", .sideBySide,
    titles: TitleRule(
      all: [["拨款收支", "拨款预算收支", "拨款总体收支", "拨款总收支"]], none: ["非财政", "明细", "政府性基金", "国有资本", "一般公共预算", "专户", "增减", "绩效"]),
    columns: [
      .side,
      .level,
      .item,
      LabelledColumn(
        .total, "预算数（收入）／合计（支出）", .amount,
        ["*预算数", "*预算数/合计", "*预算数/小计", "合计", "总计", "金额", "*预算", "*金额", "小计", "*预算数*", "本年预算", "*预算额", "本年"]),
      LabelledColumn(
        .generalPublicBudget, "一般公共预算", .amount,
        ["一般公共预算", "一般公共预算*", "*一般公共预算财政拨款*", "*预算数/一般公共预算*"] + FundNames.generalPublicBudget),
      LabelledColumn(
        .governmentFund, "政府性基金预算", .amount, ["政府性基金预算", "政府性基金*", "*政府性基金预算*"] + FundNames.governmentFund),
      LabelledColumn(
        .stateCapital, "国有资本经营预算", .amount, ["国有资本经营预算", "国有资本经营*", "*国有资本经营预算*"] + FundNames.stateCapital),
    ])
}
