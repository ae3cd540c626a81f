extension LabelledColumn {
  /// The indicator columns that the forms 15 to 17 share, with the labels over them, the telling ones first.
  static let indicators = [
    LabelledColumn(
      .indicator, "指标名称", .string,
      ["指标名称", "三级指标", "三级指标名称", "三级目标", "四级指标", "*指标名称", "具体指标", "指标内容", "绩效指标内容", "绩效指标"]),
    LabelledColumn(
      .weight, "指标权重", .number,
      ["指标权重", "权重", "*指标权重*", "*权重*", "分值", "指标分值", "分值权重", "分值权重*", "分值*分", "分值90", "分值100"]),
    LabelledColumn(.measure, "计量单位", .string, ["计量单位", "*计量单位", "*度量单位", "指标单位", "*值单位"]),
    LabelledColumn(
      .`operator`, "指标性质", .string,
      ["指标性质", "*指标性质", "指标值性质", "*指标值性质", "指标值类型", "运算符号", "计算符号", "比较符号", "指标符号", "符号", "*方向性"]),
    LabelledColumn(
      .target, "指标值", .string,
      [
        "指标值", "*指标值", "目标值", "年度指标值", "*目标值", "指标值*年度", "指标值*年", "指标值及*", "指标值包含*", "指标目标值*", "预期*实现值", "预计*实现值",
        "*实现值", "*绩效标准", "*标准值",
      ]),
    LabelledColumn(.core, "是否核心指标", .boolean, ["是否核心指标", "*核心指标*", "是否核心"]),
  ]

  /// The fields that the project forms 16 and 17 share. Below the labels that stand in forms as in lists, those that
  /// only a list's header can be read by.
  static let projectFields = [
    LabelledColumn(
      .compilingUnit, "编制单位", .string,
      ["编制单位", "单位名称", "项目单位", "*编制单位", "预算单位", "预算单位名称", "*预算单位名称", "填报单位", "申报单位", "项目申报单位"]),
    LabelledColumn(
      .projectName, "专项资金名称", .string,
      ["专项资金名称", "项目名称", "*资金名称", "*项目名称", "*专项名称", "项目政策名称", "政策项目名称", "项目支出名称"] + FormGrammar.listProjectLabels),
    LabelledColumn(
      .responsibleDepartment, "业务主管部门", .string,
      [
        "业务主管部门", "主管部门", "资金主管部门", "*主管部门", "主管部门及代码", "*主管部门及代码", "主管部门单位", "主管部门名称", "主管单位",
        "主管预算部门", "主管预算单位", "一级预算单位",
      ]),
    LabelledColumn(
      .budget, "当年预算", .amount,
      [
        "当年预算", "当年预算数", "*当年预算", "*本年预算", "*预算", "*预算数", "预算金额", "*预算金额", "金额", "金额合计", "预算资金", "*预算资金", "当年预算*",
        "资金总额", "*资金总额",
        "预算安排总额", "*安排总额", "项目总额", "项目金额", "项目资金", "资金规模", "*资金规模", "*预算总额", "资金金额", "项目总金额", "年度预算资金", "*年度金额", "预算安排",
        "项目预算安排", "总金额", "资金额度", "项目资金额度", "资金申请总额", "年度资金申请总额", "项目资金申请", "安排资金", "安排资金总额",
      ] + FormGrammar.listTotalLabels),
    LabelledColumn(
      .ownLevelSpending, "区级支出（市级支出）", .amount,
      ["区级支出*", "市级支出*", "本级支出*", "县级支出*"]),
    LabelledColumn(
      .lowerLevelTransfer, "补助镇街（补助区县）", .amount, ["补助镇街*", "补助区县*", "*补助下级*", "补助乡镇*"]),
    LabelledColumn(.overview, "项目概况", .string, ["项目概况", "*项目概况", "项目概述", "项目简介"]),
    LabelledColumn(.basis, "立项依据", .string, ["立项依据", "*立项依据"]),
    LabelledColumn(
      .goal, "当年绩效目标", .string,
      [
        "当年绩效目标", "*绩效目标", "*总体目标", "*总目标", "绩效目标内容", "绩效目标描述", "项目绩效目标", "*实施期目标", "*年度目标", "*中期目标", "*长期目标",
        "项目目标", "年度工作目标", "预期目标", "主要目标", "项目主要目标",
      ]),
  ]
}
