extension TableDefinition {
  /// 10: the “three public” expenses: travel abroad, vehicles, reception. Where a template splits each amount by fund,
  /// the general public budget's is meant.
  static let threePublic = TableDefinition(
    10, "three_public", "部门一般公共预算“三公”经费支出预算表", .wide,
    titles: TitleRule(all: [["三公"]], none: ["绩效"]),
    columns: [
      LabelledColumn(.budgetYear, "预算年度", .integer, ["年度", "预算年度", "年份"]),
      LabelledColumn(.unitName, "单位名称", .string, ["单位名称", "*单位名称", "部门名称", "单位", "部门单位", "*部门单位名称", "预算单位"]),
      LabelledColumn(
        .total, "合计", .amount,
        ["*三公*合计", "三公*/合计", "三公*/小计", "合计", "总计", "*合计", "三公经费", "*三公*总额", "*三公*总计", "总计/一般公共*", "合计/一般公共*"]),
      LabelledColumn(
        .overseasTravel, "因公出国（境）费", .amount, ["*出国*", "*出国*/小计", "*出国*/合计", "*出国*/一般公共*"]),
      LabelledColumn(
        .vehicles, "公务用车购置及运行费小计", .amount,
        [
          "*公务用车购置及*/小计", "*公务用车购置及*/合计", "*公务用车购置和*/小计", "*公务用车购置及*", "*公务用车*/小计",
          "*公务用车*/合计", "*公务用车*/小计/一般公共*", "*公务用车*/合计/一般公共*",
        ]),
      LabelledColumn(
        .vehiclePurchase, "公务用车购置费", .amount,
        [
          "*公务用车购置费", "*公务用车购置", "*公务用车购置支出", "*公务用车*/*购置费*", "*公务用车*/购置*",
          "*公务用车购置费*/一般公共*",
        ]),
      LabelledColumn(
        .vehicleOperation, "公务用车运行费", .amount,
        [
          "公务用车运行费", "公务用车运行维护费", "*公务用车*/*运行*", "*用车运行*", "*公务用车运行*/一般公共*",
          "*公务用车*/*运行*/一般公共*",
        ]),
      LabelledColumn(
        .reception, "公务接待费", .amount, ["*公务接待*", "*接待费*", "*公务接待*/一般公共*", "*公务接待*/小计", "*公务接待*/合计"]),
      LabelledColumn(.meetings, "会议费", .amount, ["会议费", "*会议费*", "*会议费*/小计", "*会议费*/合计"]),
      LabelledColumn(.training, "培训费", .amount, ["培训费", "*培训费*", "*培训费*/小计", "*培训费*/合计"]),
    ])
}
