import Normalization

/// The words for groups of items in the lists 13 and 14.
enum ListedCategories {
  /// Lines that group projects by kind of money or of unit. No project is called so.
  private static let ofProjects: Set<String> = [
    "全额", "差额", "自收自支", "参公", "全额拨款", "差额拨款", "通用项目", "专用项目", "人员类", "人员类项目", "运转类", "运转类项目", "公用经费项目", "其他运转类",
    "其他运转类项目",
    "特定目标类", "特定目标类项目", "其他履职尽责专项业务费", "部门项目", "部门预算项目", "专项业务经费", "专项资金", "基本建设项目", "经常性项目", "一次性项目", "延续性项目", "新增项目",
    "项目支出",
  ]

  private static let numbering: Set<Character> = [
    "一", "二", "三", "四", "五", "1", "2", "3", "4", "5", "、", ".", "．", "（", "）", "(", ")", "-", "－", "—", " ", "类", "A",
    "B", "C", "Ａ", "Ｂ", "Ｃ",
  ]

  static func isOfProjects(_ label: String) -> Bool { ofProjects.contains(matchKey(label)) }

  /// Whether a label is 货物, 工程 or 服务, numbered or lettered or not: 一、货物A.
  static func isProcurement(_ label: String) -> Bool {
    ["货物", "工程", "服务", "货物采购", "工程采购", "服务采购"].contains(String(label.filter { !numbering.contains($0) }))
  }

  /// Whether a text is a code of the catalogue of goods, works and services: `A`, `A02010104`.
  static func isCode(_ text: String) -> Bool {
    guard let letter = text.first, "ABC".contains(letter) else { return false }
    let digits = text.dropFirst()
    return digits.count % 2 == 0 && digits.count <= 10 && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// Parts the code of the catalogue of goods, works and services from the item: `A-货物`, `A02010104台式计算机`. Nil where
  /// there is none: A4纸 begins with no code.
  static func split(_ label: String) -> (code: String, name: String)? {
    guard let letter = label.first, "ABC".contains(letter) else { return nil }
    let digits = label.dropFirst().prefix { $0.isASCII && $0.isNumber }
    let behind = label.dropFirst(1 + digits.count)
    let name = behind.drop { "-－—.．、:： ".contains($0) }
    guard let first = name.unicodeScalars.first, first.properties.isIdeographic else { return nil }
    let isSeparated = name.count < behind.count
    let isCode =
      digits.isEmpty ? isSeparated || isProcurement(String(name)) : digits.count >= 2 && digits.count % 2 == 0
    return isCode ? (String(letter) + digits, String(name)) : nil
  }
}
