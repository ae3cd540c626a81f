extension TableDefinition {
  /// 17: the performance goals of each other project, one form a project or one list of all.
  static let generalProjectPerformance = TableDefinition(
    17, "general_project_performance", "部门一般项目绩效目标表", .form,
    titles: TitleRule(
      all: [["绩效"], ["一般", "项目", "专项业务"]], none: ["整体", "重点", "专项资金总体", "转移支付绩效", "转移支付资金", "转移支付区域"]),
    columns: LabelledColumn.projectFields + LabelledColumn.indicators)
}
