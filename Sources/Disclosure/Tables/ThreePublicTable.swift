/// Titles of what is said of the three expenses elsewhere than in their statement.
private let ofNoStatement = ["绩效", "增减", "变动", "执行情况", "说明"]
/// Words for money that the three expenses are paid from beside the general public budget.
private let ofOtherMoney = ["政府性基金", "国有资本", "其他资金", "单位资金", "自有资金", "专户"]

extension TableDefinition {
  /// 10: the “three public” expenses: travel abroad, vehicles, reception. Where a template splits each amount by fund,
  /// the general public budget's is meant.
  static let threePublic = TableDefinition(
    10, "three_public", "部门一般公共预算“三公”经费支出预算表", .wide,
    titles: TitleRule(all: [["三公"]], none: ofNoStatement + ofOtherMoney),
    // Of several kinds of money in one.
    secondTitles: TitleRule(all: [["三公"], ["一般公共预算"]], none: ofNoStatement),
    columns: [
      LabelledColumn(.budgetYear, "预算年度", .integer, ["年度", "预算年度", "年份", "预算年份"]),
      LabelledColumn(
        .unitName, "单位名称", .string,
        ["单位名称", "*单位名称", "部门名称", "单位", "部门单位", "*部门单位名称", "预算单位", "部门及单位", "用款单位", "编制单位", "基层单位"]),
      LabelledColumn(
        .total, "合计", .amount,
        [
          "*三公*合计", "*三公*小计", "*三公*总计", "*三公*/合计", "*三公*/小计", "*三公*/总计", "合计", "总计", "*合计", "三公经费", "*三公经费",
          "*三公*总额", "*三公*预算数", "*三公*支出", "总计/一般公共*", "合计/一般公共*", "*三公*/一般公共*", "*三公*合计/一般公共*", "*三公*小计/一般公共*",
        ]),
      LabelledColumn(
        .overseasTravel, "因公出国（境）费", .amount,
        ["*出国*", "*出国*/小计", "*出国*/合计", "*出国*/一般公共*", "*因公出境*"]),
      LabelledColumn(
        .vehicles, "公务用车购置及运行费小计", .amount,
        [
          "*用车购置*运行*/小计", "*用车购置*运行*/合计", "*用车购置*运行*", "*用车购置*运维*", "*用车购置*维护*", "*用车运行*购置*",
          "*车辆购置*运行*", "*公车购置*运行*", "*公务用车费", "*公务用车费用", "*公务用车经费", "*公务用车支出", "*用车*/小计", "*用车*/合计", "*用车*/总计",
          "*用车*/小计/一般公共*", "*用车*/合计/一般公共*", "*用车购置*运行*/一般公共*", "公务用车费", "公务用车费用", "公务用车经费", "公务用车支出", "公务用车",
          "*用车*小计", "*用车*合计", "*用车运行*购置*/小计", "*用车运行*购置*/合计",
        ]),
      LabelledColumn(
        .vehiclePurchase, "公务用车购置费", .amount,
        [
          "*用车购置费", "*用车购置费用", "*用车购置经费", "*用车购置", "*用车购置支出", "*用车购置费支出", "*车辆购置费", "*公车购置费", "*公车购置", "*车辆购置",
          "*车辆购置经费", "*用车*/*购置费*",
          "*用车*/购置*", "*用车*/*购置*经费", "*用车购置费/一般公共*", "*用车购置费/小计", "*用车购置费/合计", "*用车购置/一般公共*",
        ]),
      LabelledColumn(
        .vehicleOperation, "公务用车运行费", .amount,
        [
          "公务用车运行费", "公务用车运行维护费", "*用车*/*运行*", "*用车*/*维护*", "*用车运行*", "*用车运维*", "*车辆运行*", "*公车运行*", "*用车维护*",
          "*用车运行*/一般公共*",
          "*用车*/*运行*/一般公共*",
          // 公务用车运行维护费 over 小计 and the funds it is paid from, and no 公务用车 over both.
          "*用车运行*/小计", "*用车运行*/合计", "*用车运维*/小计", "*用车运维*/合计", "*车辆运行*/小计", "*车辆运行*/合计",
        ]),
      LabelledColumn(
        .reception, "公务接待费", .amount, ["*公务接待*", "*接待费*", "*公务接待*/一般公共*", "*公务接待*/小计", "*公务接待*/合计"]),
      LabelledColumn(
        .meetings, "会议费", .amount, ["会议费", "*会议费*", "*会议费*/小计", "*会议费*/合计", "*会议费*/一般公共*", "会议", "会议经费", "会议支出"]),
      LabelledColumn(
        .training, "培训费", .amount, ["培训费", "*培训费*", "*培训费*/小计", "*培训费*/合计", "*培训费*/一般公共*", "培训", "培训经费", "培训支出"]),
    ])
}
