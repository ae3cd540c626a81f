extension TableDefinition {
  /// 12: expenditure from the state capital operations budget.
  static let stateCapitalExpenditure = TableDefinition(
    12, "state_capital_expenditure", "部门国有资本经营预算财政拨款支出预算表", .coded, of: .functional,
    titles: TitleRule(
      all: [["国有资本"], ["支出"]], none: ["三公", "绩效", "采购", "收入", "经济", "收支", "政府性基金", "一般公共预算"]),
    columns: [
      .code, .name, .level,
      .fundTotal,
      .basicExpenditure,
      .projectExpenditure,
      .unitOfTree,
    ] + LabelledColumn.crossed(.departmentEconomic, .governmentEconomic))
}
