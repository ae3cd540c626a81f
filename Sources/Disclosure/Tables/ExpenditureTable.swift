extension TableDefinition {
  /// 3: all expenditure by functional classification.
  static let expenditure = TableDefinition(
    3, "expenditure", "部门支出预算总表", .coded, of: .functional,
    titles: TitleRule(
      all: [
        [
          "支出总表", "支出预算总表", "支出总预算", "支出总体", "支出预算总体", "支出预算表", "支出预算情况表", "支出情况表", "支出情况总表", "支出汇总表", "支出预算汇总表",
          "部门支出表",
          "单位支出表",
          "预算支出表", "支出功能分类预算表", "支出功能分类总表",
        ]
      ],
      none: [
        "收支", "收入", "拨款", "一般公共预算", "政府性基金", "国有资本", "项目支出", "基本支出", "三公", "经费", "经济", "绩效", "采购", "购买", "专户", "结转支出",
        "结转资金", "结转结余",
        "专项", "专款", "重点", "债务", "转移支付", "资产", "增减", "工资福利", "商品和服务", "个人和家庭",
        // Of one kind of money, or for one purpose.
        "资金支出", "教育收费", "债券", "费支出", "基金预算", "基金支出", "国资预算", "补助支出", "人员支出", "公用支出", "经营支出", "预备费",
      ]),
    secondTitles: TitleRule(
      all: [["支出预算分类总表", "支出分类总表", "支出预算分类表", "支出分类预算表", "支出分类汇总表", "支出预算分类汇总表"]],
      none: ["收支", "拨款", "一般公共预算", "政府性基金", "国有资本", "项目支出", "基本支出", "经济", "专项", "三公"]),
    columns: [
      .code, .name, .level,
      LabelledColumn(
        .total, "总计", .amount,
        [
          "总计", "合计", "支出合计", "支出总计", "*支出预算/合计", "*预算数/合计", "小计", "*支出合计", "本年支出合计", "预算数", "本年预算数", "预算", "本年预算",
          "本年", "金额",
          "预算金额", "本年预算金额", "总额", "预算总额",
        ]),
      .basicExpenditure,
      .personnelOfBasic,
      .operatingOfBasic,
      .projectExpenditure,
      LabelledColumn(.remittanceToSuperior, "上缴上级支出", .amount, ["上缴上级支出", "*上缴上级*", "*上解上级*"]),
      LabelledColumn(.operatingExpenditure, "事业单位经营支出", .amount, ["事业单位经营支出", "*经营支出"]),
      LabelledColumn(
        .subsidyToAffiliates, "对附属单位补助支出", .amount,
        ["对附属单位补助支出", "*附属单位补助*", "*附属单位的补助*", "*所属单位*补助*", "补助附属*", "对下级*补助*", "补助下级*"]),
      .unitOfTree,
    ] + LabelledColumn.crossed(.departmentEconomic, .governmentEconomic))
}
