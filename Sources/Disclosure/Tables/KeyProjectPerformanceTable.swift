extension TableDefinition {
  /// 16: the performance goals of each key project, one form a project.
  static let keyProjectPerformance = TableDefinition(
    16, "key_project_performance", "部门重点项目绩效目标表", .form,
    // A special fund is a key project; a project with 专项资金 in its name is none: 某专项资金项目绩效目标表.
    titles: TitleRule(
      all: [["绩效"], ["重点", "专项资金总体", "专项资金整体", "专项资金绩效", "专项资金支出", "专项资金预算"]], none: ["重点工作整体", "部门整体", "单位整体"]),
    columns: LabelledColumn.projectFields + LabelledColumn.indicators)
}
