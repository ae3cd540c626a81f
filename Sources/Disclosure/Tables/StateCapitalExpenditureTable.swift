extension TableDefinition {
  /// 12: expenditure from the state capital operations budget.
  static let stateCapitalExpenditure = TableDefinition(
    12, "state_capital_expenditure", "部门国有资本经营预算财政拨款支出预算表", .coded,
    titles: TitleRule(
      all: [["国有资本"], ["支出"]], none: ["三公", "绩效", "采购", "收入", "经济", "收支", "政府性基金", "一般公共预算"]),
    columns: [
      .code, .name, .level,
      LabelledColumn(
        .total, "总计", .amount,
        ["总计", "合计", "小计", "*支出/*计", "*预算数/*计", "*预算数", "支出合计", "支出总计", "金额", "预算", "预算数", "*年预算", "本年预算"]),
      LabelledColumn(.basicExpenditure, "基本支出", .amount, ["基本支出", "基本支出/小计", "基本支出/合计", "*基本支出"]),
      LabelledColumn(.projectExpenditure, "项目支出", .amount, ["项目支出", "项目支出/小计", "项目支出/合计", "*项目支出"]),
    ])
}
