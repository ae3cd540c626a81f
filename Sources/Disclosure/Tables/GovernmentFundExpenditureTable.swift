extension TableDefinition {
  /// 11: expenditure from the government fund budget.
  static let governmentFundExpenditure = TableDefinition(
    11, "government_fund_expenditure", "部门政府性基金预算财政拨款支出预算表", .coded, of: .functional,
    titles: TitleRule(
      all: [["政府性基金"], ["支出", "收支", "政府性基金预算表"]],
      none: ["收入", "国有资本", "项目支出", "三公", "绩效", "采购", "购买", "经济", "转移支付", "专项", "增减", "一般公共预算", "结转支出", "债券支出"]),
    columns: [
      .code, .name, .level,
      .fundTotal,
      .basicExpenditure,
      .projectExpenditure,
      .unitOfTree,
    ] + LabelledColumn.crossed(.departmentEconomic, .governmentEconomic))
}
