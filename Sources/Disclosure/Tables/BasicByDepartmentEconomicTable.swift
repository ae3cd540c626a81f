extension TableDefinition {
  /// 6: basic expenditure by the departments' economic classification.
  static let basicByDepartmentEconomic = TableDefinition(
    6, "basic_by_department_economic", "部门一般公共预算财政拨款基本支出预算表（部门预算支出经济分类科目）", .coded, of: .departmentEconomic,
    titles: TitleRule(
      all: [["基本支出"], ["一般公共预算"]],
      none: [
        "功能", "政府预算支出经济", "政府预算经济", "政府经济", "政府支出经济", "项目支出", "绩效", "采购", "政府性基金", "国有资本", "工资福利", "商品和服务", "个人和家庭",
        "增减",
      ]),
    columns: [
      .code, .name, .level,
      LabelledColumn(
        .total, "总计", .amount,
        [
          "总计", "合计", "小计", "基本支出", "*基本支出/合计", "*基本支出/小计", "*基本支出", "*基本支出预算*", "预算数", "本年预算数", "金额", "预算", "*年预算",
          "本年预算", "本年",
        ]),
      LabelledColumn(.personnel, "人员经费", .amount, ["人员经费", "*人员经费", "人员*支出", "*/人员*", "人员类", "人员类项目"]),
      LabelledColumn(
        .operating, "日常公用经费", .amount,
        ["日常公用经费", "公用经费", "*公用经费", "公用*支出", "*公用支出"] + LabelledColumn.operatingProjects),
      .unitOfTree,
    ] + LabelledColumn.crossed(.functional, .governmentEconomic))
}
