/// A canonical column and the labels it is printed under; see `LabelPattern` for their form.
struct LabelledColumn: Sendable {
  let column: Column
  let labels: [String]

  init(_ name: ColumnName, _ label: String, _ type: ColumnType, _ labels: [String] = []) {
    column = Column(name, label, type)
    self.labels = labels
  }
}

// Columns that several tables share.
extension LabelledColumn {
  static let code = LabelledColumn(
    .code, "科目编码", .string, ["*科目编码", "*科目代码", "编码", "代码", "*科目编号", "*科目编码*/编码", "*科目*/编码"])
  static let name = LabelledColumn(
    .name, "科目名称", .string,
    ["*科目名称", "*科目*/名称", "名称", "单位名称", "部门名称", "*科目", "*分类", "项目", "项目名称", "单位", "*单位名称", "部门单位"])
  static let level = LabelledColumn(.level, "层级", .integer)

  static let side = LabelledColumn(.side, "收支方向", .string)
  static let item = LabelledColumn(
    .item, "项目", .string,
    [
      "项目", "*项目", "*项目名称", "*科目", "*科目名称", "*项目按*", "*项目类别*", "*功能分*", "*经济分类*", "*经济科目*", "*支出用途*", "支出性质*", "收入来源",
      "收入类别", "支出类别", "收入", "支出",
    ])

  static let basicExpenditure = LabelledColumn(
    .basicExpenditure, "基本支出", .amount, ["基本支出", "基本支出/小计", "基本支出/合计", "基本支出*/小计", "基本支出*/合计", "*基本支出", "*基本支出预算"])
  static let personnelOfBasic = LabelledColumn(
    .personnel, "人员经费", .amount, ["人员经费", "基本支出*/人员*", "*人员经费", "人员*支出", "人员类", "人员类项目"])
  static let operatingOfBasic = LabelledColumn(
    .operating, "公用经费", .amount,
    ["公用经费", "日常公用经费", "基本支出*/*公用*", "*公用经费", "公用*支出", "*公用支出"] + operatingProjects)
  /// The kind of projects that pays for offices, as the budget system names it.
  static let operatingProjects = ["公用类", "公用经费类", "公用经费项目", "公用经费类项目", "公用类项目"]
  static let projectExpenditure = LabelledColumn(
    .projectExpenditure, "项目支出", .amount,
    [
      "项目支出", "项目支出/小计", "项目支出/合计", "项目支出*/小计", "项目支出*/合计", "*项目支出", "专项业务*支出", "专项业务*", "*项目支出预算", "项目经费", "专项支出",
    ])

  /// The total of the expenditure from one fund: 11 and 12.
  static let fundTotal = LabelledColumn(
    .total, "总计", .amount,
    [
      "总计", "合计", "小计", "*支出/*计", "*预算数/*计", "*预算数", "支出合计", "支出总计", "本年支出合计", "*支出合计", "*支出总计", "金额", "预算", "预算数",
      "*年预算",
      "本年预算", "本年支出", "*预算支出", "本年",
    ])

  static let departmentCode = LabelledColumn(.departmentCode, "部门代码", .string, ["部门代码", "部门编码", "主管部门代码"])
  static let departmentName = LabelledColumn(
    .departmentName, "部门名称", .string, ["部门名称", "主管部门", "主管部门名称", "部门"])
  static let unitCode = LabelledColumn(.unitCode, "单位代码", .string, ["单位代码", "单位编码", "预算单位代码"])

  /// The unit that a row belongs to, where a coded table prints one tree of codes a unit. Filled by position, not by
  /// label: see `UnitLines`.
  static let unitOfTree = LabelledColumn(.unitName, "预算单位", .string)

  /// What a table prints of other classifications than its own beside its rows. Filled by the law of the codes.
  static func crossed(_ classifications: Classification...) -> [LabelledColumn] {
    classifications.flatMap { classification in
      let (code, name) = classification.crossedColumns
      return [
        LabelledColumn(code, "\(classification.label)科目编码", .string),
        LabelledColumn(name, "\(classification.label)科目名称", .string),
      ]
    }
  }
}

extension Classification {
  /// The official name.
  fileprivate var label: String {
    switch self {
    case .functional: "支出功能分类"
    case .departmentEconomic: "部门预算支出经济分类"
    case .governmentEconomic: "政府预算支出经济分类"
    }
  }
}
