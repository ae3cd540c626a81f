/// Words of titles under which stands other income than all, or something else.
private let ofOtherIncome = [
  "收支", "支出", "拨款", "政府性基金", "国有资本", "一般公共预算", "非税", "征收", "专户", "债务", "绩效",
  // Of one source.
  "事业收入", "其他收入", "经营收入", "补助收入", "上缴收入", "教育收费", "基金收入", "基金预算", "国资预算", "单位资金", "结转收入", "结余收入",
]

extension TableDefinition {
  /// 2: income by functional classification (or by unit) and source.
  static let revenue = TableDefinition(
    2, "revenue", "部门收入预算总表", .coded, of: .functional,
    titles: TitleRule(
      all: [["收入"], ["总表", "总体", "预算表", "情况表", "汇总表", "部门收入表", "单位收入表"]],
      none: ofOtherIncome + ["明细"]),
    secondTitles: TitleRule(all: [["收入表", "收入明细表", "收入预算明细表"]], none: ofOtherIncome),
    columns: [
      .code, .name, .level,
      LabelledColumn(
        .total, "总计", .amount,
        [
          "总计", "合计", "收入合计", "收入总计", "*收入合计", "收入总额", "总收入", "收入预算合计", "资金总计", "*预算数/合计", "小计", "预算数", "本年预算数", "预算",
          "本年预算", "本年", "金额", "预算金额",
          "本年预算金额",
        ]),
      LabelledColumn(
        .appropriation, "财政拨款收入（各项财政拨款之和）", .amount,
        [
          "财政拨款收入", "财政拨款", "本级财政拨款", "本级财政拨款收入", "财政拨款收入/小计", "财政拨款收入/合计", "财政拨款/小计", "*财政拨款收入小计", "财政拨款*/小计",
          "财政补助收入", "财政补助", "本年财政拨款", "本年财政拨款收入", "财政拨款资金",
        ]),
      LabelledColumn(
        .generalPublicBudget, "一般公共预算财政拨款资金", .amount,
        ["一般公共预算财政拨款资金", "*一般公共预算*", "*一般公共预算*/小计", "*一般公共预算*/合计", "财政拨款一般公共预算", "财政拨款收入一般公共预算"]
          + FundNames.generalPublicBudget),
      LabelledColumn(
        .governmentFund, "政府性基金预算财政拨款资金", .amount,
        ["政府性基金预算财政拨款资金", "*政府性基金*", "*政府性基金*/小计", "*政府性基金*/合计", "财政拨款政府性基金预算", "财政拨款收入政府性基金预算"]
          + FundNames.governmentFund),
      LabelledColumn(
        .stateCapital, "国有资本经营预算财政拨款资金", .amount,
        ["国有资本经营预算财政拨款资金", "*国有资本经营*", "*国有资本经营*/小计", "*国有资本经营*/合计", "财政拨款国有资本经营预算", "财政拨款收入国有资本经营预算"]
          + FundNames.stateCapital),
      LabelledColumn(
        .specialAccount, "财政专户管理资金", .amount,
        ["财政专户管理资金", "*财政专户*", "专户资金", "专户管理资金", "专户管理的*", "专户核拨*"]
          + FundNames.specialAccount),
      LabelledColumn(
        .institutionalIncome, "事业收入资金", .amount, ["事业收入资金", "事业收入", "事业收入*", "*单位事业收入", "事业单位收入", "医疗收入", "医疗收入资金"]),
      LabelledColumn(.superiorSubsidy, "上级补助收入资金", .amount, ["上级补助收入资金", "上级补助收入*", "*上级补助*", "上级*补助收入", "主管*补助收入"]),
      LabelledColumn(
        .affiliateRemittance, "附属单位上缴收入资金", .amount,
        ["附属单位上缴收入资金", "附属单位上缴*", "*附属单位上*", "下级单位上缴*", "所属单位上缴*", "附属单位缴款*"]),
      LabelledColumn(
        .operatingIncome, "事业单位经营收入资金", .amount, ["事业单位经营收入资金", "事业单位经营收入*", "经营收入", "*单位经营收入*", "事业经营收入", "经营服务收入"]),
      LabelledColumn(.otherIncome, "其他收入资金", .amount, ["其他收入资金", "其他收入", "其他收入*", "其它收入", "其它收入*", "其他各项收入"]),
      LabelledColumn(
        .carryover, "上年结转", .amount,
        [
          "上年结转", "*上年结转*", "上年结转*/小计", "上年结转*/合计", "*结转结余*", "*结余结转*", "上年结余*", "*上年结余*", "*年初结转*", "以前年度结转*",
          "以前年度结余*", "上年*结转", "上年末结转*", "往年结转*", "历年结转*",
        ]),
      LabelledColumn(
        .institutionFund, "用事业基金弥补收支差额", .amount,
        ["用事业基金弥补收支差额", "*事业基金*", "*弥补收支差额*", "使用非财政拨款结余*", "动用非财政拨款结余*", "*非财政拨款结余弥补*"]),
      .unitOfTree,
    ])
}
