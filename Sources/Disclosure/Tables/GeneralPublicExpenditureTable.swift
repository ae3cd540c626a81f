extension TableDefinition {
  /// 5: expenditure from the general public budget by functional classification.
  static let generalPublicExpenditure = TableDefinition(
    5, "general_public_expenditure", "部门一般公共预算财政拨款支出预算表", .coded, of: .functional,
    titles: TitleRule(
      all: [["一般公共预算"], ["支出"]],
      none: [
        "基本支出", "项目支出", "三公", "经济", "绩效", "采购", "购买", "收支", "收入", "运行经费", "行政经费", "会议费", "政府性基金", "国有资本", "转移支付", "专项",
        "重点", "结转支出", "结转项目", "增减", "工资福利", "商品和服务", "个人和家庭",
      ]),
    columns: [
      .code, .name, .level,
      LabelledColumn(
        .priorYear, "上年预算数", .amount, ["上年预算数", "上年执行数", "*执行数", "上年*", "上年*/合计", "上年*/小计", "*上年*预算数"]),
      LabelledColumn(
        .total, "本年预算数小计", .amount,
        [
          "本年*/小计", "本年*/合计", "总计", "合计", "小计", "本年预算数", "支出合计", "*支出合计", "本年支出合计", "支出总计", "*支出总计", "*预算数", "金额", "预算",
          "预算数",
          "*年预算", "本年预算", "本年", "总额", "预算总额", "一般公共预算支出", "一般公共预算财政拨款支出",
        ]),
      .basicExpenditure,
      .personnelOfBasic,
      .operatingOfBasic,
      .projectExpenditure,
      LabelledColumn(
        .changePercent, "本年预算比上年预算增幅%", .percent,
        [
          "*增幅*", "*增减%*", "*增减幅度*", "*增长幅度*", "增减*%", "*增减比例*", "*增长%*", "*增减率*", "*增减百分比*", "*增长率*", "*变动率*",
          "*变动比例*", "*变动幅度*", "*增减*/%",
          "*增减*/*比例*",
          "*增减*/*幅度*", "*增减*/*百分比*", "*增减*/*率",
        ]),
      .unitOfTree,
    ] + LabelledColumn.crossed(.departmentEconomic, .governmentEconomic))
}
