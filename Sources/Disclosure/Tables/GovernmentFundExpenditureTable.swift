extension TableDefinition {
  /// 11: expenditure from the government fund budget.
  static let governmentFundExpenditure = TableDefinition(
    11, "government_fund_expenditure", "部门政府性基金预算财政拨款支出预算表", .coded,
    titles: TitleRule(
      all: [["政府性基金"], ["支出"]], none: ["三公", "绩效", "采购", "收入", "经济", "收支", "国有资本", "一般公共预算"]),
    columns: [
      .code, .name, .level,
      LabelledColumn(
        .total, "总计", .amount,
        ["总计", "合计", "小计", "*支出/*计", "*预算数/*计", "*预算数", "支出合计", "支出总计", "金额", "预算", "预算数", "*年预算", "本年预算"]),
      LabelledColumn(.basicExpenditure, "基本支出", .amount, ["基本支出", "基本支出/小计", "基本支出/合计", "*基本支出"]),
      LabelledColumn(.projectExpenditure, "项目支出", .amount, ["项目支出", "项目支出/小计", "项目支出/合计", "*项目支出"]),
    ])
}
