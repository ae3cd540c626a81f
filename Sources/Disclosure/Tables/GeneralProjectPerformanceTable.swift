extension TableDefinition {
  /// 17: the performance goals of each other project, one form a project or one list of all.
  static let generalProjectPerformance = TableDefinition(
    17, "general_project_performance", "部门一般项目绩效目标表", .form,
    titles: TitleRule(all: [["绩效"], ["一般", "项目"]], none: ["整体", "重点"]),
    columns: LabelledColumn.projectFields + LabelledColumn.indicators)
}
