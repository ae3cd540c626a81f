/// The labels and names of budget units.
enum UnitNames {
  /// The labels over a column of units, as keys.
  static let labels: Set<String> = [
    "单位", "单位名称", "部门单位", "部门单位名称", "部门名称", "预算单位", "预算单位名称", "单位部门名称", "基层单位名称", "用款单位", "二级单位", "二级预算单位名称",
    "部门及单位名称",
  ]

  /// Whether a key labels the codes of units: 单位代码, 部门（单位）编码.
  static func labelsCode(_ key: String) -> Bool {
    (key.hasWord("单位") || key.hasWord("部门")) && ["代码", "编码", "编号"].contains(where: key.hasSuffix)
      && !["科目", "分类", "经济"].contains(where: key.hasWord)
  }

  /// How the names of offices, their units and institutions end.
  private static let endings = [
    "局", "厅", "委", "委员会", "办", "办公室", "办公厅", "部", "署", "院", "中心", "站", "队", "支队", "总队", "大队", "所", "处", "科", "馆", "学校",
    "学院",
    "大学", "中学", "小学", "幼儿园", "医院", "法院", "检察院", "政府", "会", "社", "团", "园", "台", "校", "基地", "公司", "机关", "本级", "本部", "街道",
    "镇", "乡",
    "监狱", "戒毒所", "殡仪馆", "陵园", "福利院", "图书馆", "管理区", "管委会",
  ]

  /// Whether a label may name a unit: it ends as such names do, a bracket behind it aside.
  static func isUnit(_ label: String) -> Bool {
    let bare = withoutTrailingBracket(withoutCode(label))
    return bare.unicodeScalars.count >= 3 && endings.contains(where: bare.hasSuffix)
      || label.hasSuffix("（本级）") || label.hasSuffix("本级")
  }

  /// Whether a text says whose a table is: a unit, or a place.
  static func isOwner(_ text: String) -> Bool {
    // 全市公园 are no office.
    if text.hasPrefix("全") { return false }
    return isUnit(text) || ["省", "市", "区", "县", "旗", "州", "盟"].contains(where: text.hasSuffix)
  }

  /// The name without the unit's code before it: `125001 某某局`, `302-某某局`, `[105]某某局`.
  static func withoutCode(_ label: String) -> String {
    let opened = label.drop(while: { "[【（".contains($0) })
    let code = opened.prefix(while: { $0.isASCII && $0.isNumber })
    let rest = opened.dropFirst(code.count).drop(while: { "]】）-－—_ 　".contains($0) })
    return code.count >= 3 && rest.first.map { hasIdeograph(String($0)) } ?? false ? String(rest) : label
  }
}
