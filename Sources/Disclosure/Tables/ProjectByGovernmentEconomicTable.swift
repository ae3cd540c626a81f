extension TableDefinition {
  /// 9: project expenditure by the government's economic classification.
  static let projectByGovernmentEconomic = TableDefinition(
    9, "project_by_government_economic", "部门一般公共预算财政拨款项目支出预算表（政府预算支出经济分类科目）", .coded, of: .governmentEconomic,
    titles: TitleRule(
      all: [["项目支出"], ["一般公共预算"], ["政府预算支出经济", "政府预算经济", "政府经济", "政府支出经济"]],
      none: ["功能", "基本支出", "绩效", "采购", "政府性基金", "国有资本", "工资福利", "商品和服务", "个人和家庭", "增减"]),
    secondTitles: .projectsOfGeneralBudget,
    columns: [
      .code, .name, .level,
      LabelledColumn(
        .amount, "项目支出", .amount,
        ["项目支出", "*项目支出", "项目支出/*计", "*项目支出/*计", "总计", "合计", "小计", "*预算数", "金额", "预算", "*年预算", "预算数", "本年"]),
      .unitOfTree,
    ] + LabelledColumn.crossed(.functional, .departmentEconomic))
}
