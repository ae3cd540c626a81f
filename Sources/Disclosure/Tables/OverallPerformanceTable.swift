extension TableDefinition {
  /// 15: the performance goals of the department as a whole.
  static let overallPerformance = TableDefinition(
    15, "overall_performance", "部门预算整体绩效目标表", .form,
    titles: TitleRule(all: [["整体"], ["绩效"]], none: ["专项资金"]),
    columns: [
      LabelledColumn(
        .departmentName, "部门（单位）名称", .string,
        ["部门单位名称", "部门名称", "单位名称", "*单位名称", "*部门名称", "部门单位", "预算部门", "一级预算部门", "部门", "预算单位", "填报部门", "填报单位", "申报部门"]),
      LabelledColumn(
        .totalExpenditure, "部门支出预算数", .amount,
        [
          "部门支出预算数", "*支出预算数", "*支出预算", "*预算总额", "*支出总额", "*支出预算*", "预算支出总额", "年度预算支出", "年度支出预算", "预算支出合计", "资金总额",
          "*资金总额", "金额合计", "年度预算安排",
          "年度预算资金", "预算金额", "部门整体支出金额", "年度预算", "年度部门预算", "部门年度预算", "年度预算数", "整体支出金额", "部门整体支出", "总支出", "部门总预算",
          "年度总预算", "总预算", "部门整体预算", "预算支出总计", "预算支出", "预算规模", "本年预算",
        ] + FormGrammar.listTotalLabels),
      LabelledColumn(
        .goal, "当年整体绩效目标", .string,
        [
          "当年整体绩效目标", "*绩效目标", "*总体目标", "*整体目标", "*总目标", "*年度目标", "*实施期目标", "*履职目标", "*中期目标", "*长期目标", "年度主要目标",
          "年度工作目标", "部门工作目标",
        ]),
    ] + LabelledColumn.indicators)
}
