extension TableDefinition {
  /// 14: what is to be procured.
  static let procurement = TableDefinition(
    14, "procurement", "部门政府采购预算明细表", .listing,
    titles: TitleRule(
      all: [["政府采购", "采购预算", "采购支出"]], none: ["绩效", "服务政府采购", "服务采购", "服务项目采购", "意向", "目录", "增减", "结余", "说明"]),
    columns: [
      .departmentCode,
      .departmentName,
      .unitCode,
      LabelledColumn(.unitName, "单位名称", .string, ["单位名称", "预算单位", "采购单位", "*单位名称", "单位", "部门单位", "用款单位"]),
      LabelledColumn(.itemCode, "项目编号", .string, ["项目编号", "项目编码", "项目代码", "*目录编码", "编号", "*品目编码", "*品目代码"]),
      // The first label that any column has names what is procured.
      LabelledColumn(
        .procurementItem, "采购项目名称", .string,
        [
          "采购项目名称", "采购品目名称", "*品目名称", "*物品名称", "*货物名称", "*采购内容", "*采购标的*", "*采购项目", "*采购项目*", "采购品目", "*品目", "采购目录*",
          "*目录名称", "项目名称", "*项目名称", "*采购品目*", "采购名称", "项目内容", "*项目", "购买服务内容", "名称", "采购类别", "采购类型", "*采购类别*", "类别",
          "科目名称",
          "*科目名称", "功能科目", "*功能分类*",
        ]),
      LabelledColumn(
        .total, "合计", .amount,
        [
          "合计", "总计", "*预算数/合计", "*预算数", "小计", "*金额", "*采购预算", "*预算总额", "*资金总额", "总额", "采购总额", "*采购预算数", "预算", "采购资金",
          "总价",
          "预算总价", "采购总价", "本年预算",
          "*年预算", "本年",
        ]),
      LabelledColumn(.goods, "货物类", .amount, ["货物类", "货物", "*货物*"]),
      LabelledColumn(.works, "工程类", .amount, ["工程类", "工程", "*工程*"]),
      LabelledColumn(.services, "服务类", .amount, ["服务类", "服务", "*服务*"]),
      LabelledColumn(.generalPublicBudget, "一般公共预算", .amount, ["一般公共预算", "*一般公共预算*"] + FundNames.generalPublicBudget),
      LabelledColumn(.governmentFund, "政府性基金预算", .amount, ["政府性基金预算", "*政府性基金*"] + FundNames.governmentFund),
      LabelledColumn(.stateCapital, "国有资本经营预算", .amount, ["国有资本经营预算", "国有资本", "*国有资本经营*"] + FundNames.stateCapital),
      LabelledColumn(
        .specialAccount, "财政专户管理资金", .amount, ["财政专户管理资金", "*财政专户*", "专户资金", "专户管理资金"] + FundNames.specialAccount),
      LabelledColumn(.institutionalIncome, "事业收入", .amount, ["事业收入", "事业收入*"]),
      LabelledColumn(.superiorSubsidy, "上级补助收入", .amount, ["上级补助收入", "上级补助*"]),
      LabelledColumn(.affiliateRemittance, "附属单位上缴收入", .amount, ["附属单位上缴收入", "附属单位上缴*"]),
      LabelledColumn(.operatingIncome, "事业单位经营收入", .amount, ["事业单位经营收入", "*经营收入", "*经营收入*"]),
      LabelledColumn(.otherIncome, "其他收入", .amount, ["其他收入", "其他收入*"]),
      .level,
      LabelledColumn(.category, "采购品目大类", .string, ["采购品目大类", "*品目大类", "采购类别", "采购类型", "采购大类", "采购品目类别"]),
    ] + LabelledColumn.crossed(.functional))
}
