extension TableDefinition {
  /// 12: expenditure from the state capital operations budget.
  static let stateCapitalExpenditure = TableDefinition(
    12, "state_capital_expenditure", "部门国有资本经营预算财政拨款支出预算表", .coded, of: .functional,
    titles: TitleRule(
      all: [["国有资本经营"], ["支出", "收支", "国有资本经营预算表"]],
      none: ["收入", "政府性基金", "项目支出", "三公", "绩效", "采购", "购买", "经济", "转移支付", "专项", "增减", "一般公共预算", "结转支出"]),
    columns: [
      .code, .name, .level,
      .fundTotal,
      .basicExpenditure,
      .projectExpenditure,
      .unitOfTree,
    ] + LabelledColumn.crossed(.departmentEconomic, .governmentEconomic))
}
