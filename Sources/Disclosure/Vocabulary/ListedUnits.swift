import Normalization

/// The names of offices and their units among the lines of a list.
enum ListedUnits {
  private static let endings = [
    "局", "厅", "委", "委员会", "办", "办公室", "办公厅", "部", "署", "院", "中心", "站", "队", "所", "处", "科", "馆", "校", "学院", "大学", "中学",
    "小学",
    "幼儿园", "政府", "会", "社", "团", "园", "台", "基地", "公司", "机关", "本级", "本部", "街道", "监狱", "管理区", "银行", "企业", "医疗机构", "宫", "厂",
    "场",
  ]

  /// Whether a label may name a unit: it ends as such names do, a code before it and a bracket behind it aside. Projects
  /// may end so too (数据中心), so this alone proves nothing.
  static func mayName(_ label: String) -> Bool {
    if label.hasSuffix("（本级）") || label.hasSuffix("（机关）") { return true }
    let bare = withoutBracket(withoutCode(label))
    return bare.count >= 3 && endings.contains(where: bare.hasSuffix) && !bare.hasWord("“")
  }

  /// The name without the unit's code before it: `125001 某某局`, `106_某某局`, `[105]某某局`.
  static func withoutCode(_ label: String) -> String {
    let opened = label.drop { "[【（".contains($0) }
    let code = opened.prefix { $0.isASCII && $0.isNumber }
    guard code.count >= 3 else { return label }
    let rest = opened.dropFirst(code.count).drop { "]】）-－—_ 　".contains($0) }
    return rest.isEmpty ? label : String(rest)
  }

  private static func withoutBracket(_ label: String) -> String {
    guard label.hasSuffix("）"), let start = label.lastIndex(of: "（"), start > label.startIndex else { return label }
    return String(label[..<start])
  }
}
