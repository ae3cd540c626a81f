extension TableDefinition {
  /// 1: all income beside all expenditure.
  static let balance = TableDefinition(
    1, "balance", "部门收支预算总表", .sideBySide,
    titles: TitleRule(
      all: [["收支"], ["总表", "总体", "预算表", "平衡表", "情况表", "汇总表", "收支表"]],
      none: [
        "拨款", "明细", "政府性基金", "国有资本", "一般公共预算", "专户", "绩效", "增减", "说明", "非税",
        // Of one kind of money.
        "单位资金", "财政资金", "补助收支", "结转收支", "结余收支", "结余资金收支", "专项",
      ]),
    columns: [
      .side,
      .level,
      .item,
      LabelledColumn(
        .amount, "预算数", .amount,
        ["*预算数", "*预算数/合计", "*预算数/小计", "合计", "总计", "金额", "*预算", "*金额", "小计", "*预算数*", "*年预算数", "本年"]),
    ])
}
