import Normalization

/// The labels under which a disclosure names whose it is, as keys.
enum OwnerLabels {
  /// 部门全称：…, 编制单位：… above a table, or in a row of its own.
  static let all: Set<String> = [
    "部门全称", "部门名称", "部门", "部门单位", "部门单位名称", "单位全称", "单位名称", "单位", "编制部门", "编制单位", "预算部门", "预算单位", "填报部门",
    "填报单位",
  ]

  static func contains(_ label: String) -> Bool { all.contains(matchKey(label)) }

  /// Whether a text is such a label with its colon, with or without the name behind it.
  static func opens(_ text: String) -> Bool {
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
    return contains(String(text[..<colon]))
  }

  /// Whether a text begins with the label of the department above the owner, with its colon: `资金主管部门：…`.
  static func opensSupervisor(_ text: String) -> Bool {
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
    return matchKey(String(text[..<colon])).hasEnd("主管部门")
  }
}
