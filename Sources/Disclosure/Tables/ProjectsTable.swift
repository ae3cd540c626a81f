extension TableDefinition {
  /// 13: the projects one by one.
  static let projects = TableDefinition(
    13, "projects", "部门项目支出明细表", .listing,
    titles: TitleRule(
      all: [
        ["项目支出", "专项业务经费支出", "专项业务费支出", "项目预算明细", "项目预算表", "项目预算汇总", "项目经费预算", "项目经费支出", "预算项目明细"],
        ["明细", "预算表", "总表", "情况表", "支出表", "汇总表", "一览表", "安排表"],
      ],
      none: [
        "绩效", "经济", "财政拨款项目支出", "一般公共预算", "基本支出", "政府性基金", "国有资本", "采购", "重点", "三公", "资产", "增减", "转移支付",
        // Of one kind of projects.
        "购买服务项目", "债券项目", "结转项目", "基建项目", "基本建设项目",
      ]),
    secondTitles: TitleRule(
      all: [
        ["专项资金", "财政专项", "专项支出", "专项经费", "项目清单", "项目资金", "项目安排", "重点项目", "主要项目", "项目支出", "预算项目", "经费项目"],
        ["预算", "安排", "清单", "明细", "汇总", "计划", "项目表", "项目支出表"],
      ],
      none: [
        "绩效", "经济", "一般公共预算", "基本支出", "政府性基金", "国有资本", "采购", "三公", "资产", "增减", "转移支付", "结转", "说明", "整体", "债", "评价",
        "专户",
      ]),
    columns: [
      .departmentCode,
      .departmentName,
      .unitCode,
      LabelledColumn(.unitName, "单位名称", .string, ["单位名称", "预算单位", "项目单位", "*单位名称", "单位", "用款单位", "资金使用单位", "部门单位"]),
      // The first label that any column has names the projects.
      LabelledColumn(
        .projectName, "项目名称", .string,
        [
          "项目名称", "三级项目名称", "二级项目名称", "*二级项目", "明细项目名称", "子项目名称", "*项目名称", "支出项目类别", "支出项目类别*", "*支出项目", "项目内容", "专项名称",
          "专项业务*名称", "专项资金名称", "专项*名称", "*项目明细", "项目",
          "*项目", "专项业务经费", "专项业务费", "支出内容", "资金名称", "名称", "项目类别", "科目名称",
        ]),
      LabelledColumn(
        .total, "合计", .amount,
        [
          "合计", "总计", "*预算数/合计", "*预算数", "小计", "*预算金额", "金额", "*合计", "项目金额", "*金额", "专项业务经费", "*支出预算", "总额", "*资金总额",
          "预算总额", "年度预算", "预算安排数", "预算安排",
          "项目支出",
          "预算", "本年预算", "*年预算", "本年",
        ]),
      LabelledColumn(
        .generalPublicBudget, "一般公共预算", .amount, ["一般公共预算", "*一般公共预算*", "*一般公共预算*/小计"] + FundNames.generalPublicBudget),
      LabelledColumn(
        .governmentFund, "政府性基金预算", .amount, ["政府性基金预算", "*政府性基金*", "*政府性基金*/小计"] + FundNames.governmentFund),
      LabelledColumn(
        .stateCapital, "国有资本经营预算", .amount, ["国有资本经营预算", "国有资本", "*国有资本经营*", "*国有资本经营*/小计"] + FundNames.stateCapital),
      LabelledColumn(
        .specialAccount, "财政专户管理资金", .amount, ["财政专户管理资金", "*财政专户*", "专户资金", "专户管理资金"] + FundNames.specialAccount),
      LabelledColumn(.unitFunds, "单位资金", .amount, ["单位资金", "*单位资金*", "单位资金/小计", "*自有资金", "*其他资金"]),
      .level,
      LabelledColumn(
        .category, "项目类别", .string, ["项目类别", "*项目类别", "项目类型", "类型", "项目性质", "支出类别", "项目分类", "一级项目名称", "一级项目"]),
    ])
}
