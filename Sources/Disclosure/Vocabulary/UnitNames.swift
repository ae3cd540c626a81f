import Normalization

/// The labels and names of budget units.
package enum UnitNames {
  /// The labels over a column of units, as keys.
  static let labels: Set<String> = [
    "单位", "单位名称", "部门单位", "部门单位名称", "部门名称", "预算单位", "预算单位名称", "单位部门名称", "基层单位名称", "用款单位", "二级单位", "二级预算单位名称",
    "部门及单位名称",
  ]

  /// Whether a key labels the codes of units: 单位代码, 部门（单位）编码.
  static func labelsCode(_ key: String) -> Bool {
    (key.hasWord("单位") || key.hasWord("部门")) && ["代码", "编码", "编号"].contains(where: key.hasEnd)
      && !["科目", "分类", "经济"].contains(where: key.hasWord)
  }

  /// How the names of offices, their units and institutions end. An ending that ends in another is left out: 委员会 ends
  /// in 会, 医院 in 院.
  private static let endings = [
    "局", "厅", "委", "会", "办", "办公室", "部", "署", "院", "中心", "站", "队", "所", "处", "科", "馆", "校", "大学", "中学", "小学", "园", "政府",
    "社",
    "团", "台", "基地", "公司", "机关", "本级", "街道", "镇", "乡", "监狱", "管理区",
  ]

  /// What else stands as a unit among the lines of a list. Elsewhere a label that ends so is of something else: 农贸市场.
  private static let listedEndings = endings + ["银行", "企业", "医疗机构", "宫", "厂", "场"]

  /// Whether a label may name a unit: it ends as such names do, a bracket behind it aside.
  package static func isUnit(_ label: String) -> Bool {
    let bare = withoutTrailingBracket(withoutCode(label))
    return bare.unicodeScalars.count >= 3 && endings.contains(where: bare.hasEnd)
      || label.hasEnd("（本级）") || label.hasEnd("本级")
  }

  /// Whether a line of a list may name a unit. Projects may end as units do (数据中心), so this alone proves nothing.
  static func mayBeListed(_ label: String) -> Bool {
    if label.hasEnd("（本级）") || label.hasEnd("（机关）") { return true }
    let bare = withoutTrailingBracket(withoutCode(label))
    return bare.unicodeScalars.count >= 3 && listedEndings.contains(where: bare.hasEnd) && !bare.hasWord("“")
  }

  /// Whether a text says whose a table is: a unit, or a place.
  static func isOwner(_ text: String) -> Bool {
    // 全市公园 are no office.
    if text.hasStart("全") { return false }
    return isUnit(text) || ["省", "市", "区", "县", "旗", "州", "盟"].contains(where: text.hasEnd)
  }

  /// The name without the unit's code before it: `125001 某某局`, `302-某某局`, `106_某某局`, `[105]某某局`.
  static func withoutCode(_ label: String) -> String {
    let opened = label.drop(while: { "[【（".contains($0) })
    let code = opened.prefix(while: { $0.isASCII && $0.isNumber })
    let rest = opened.dropFirst(code.count).drop(while: { "]】）-－—_ 　".contains($0) })
    return code.count >= 3 && rest.first.map { hasIdeograph(String($0)) } ?? false ? String(rest) : label
  }
}
