extension TableDefinition {
  /// 16: the performance goals of each key project, one form a project.
  static let keyProjectPerformance = TableDefinition(
    16, "key_project_performance", "部门重点项目绩效目标表", .form,
    titles: TitleRule(all: [["绩效"], ["重点"]], none: ["整体"]),
    columns: LabelledColumn.projectFields + LabelledColumn.indicators)
}
