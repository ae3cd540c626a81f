import Normalization

/// What offices print in a table, or in the place of a value, that has nothing in it.
enum StatementsOfNothing {
  private static let whole: Set<String> = ["无", "没有", "空表", "不涉及", "暂无", "无数据", "无内容"]
  /// How such a sentence begins where it says that there is none of something. A name may begin with 无 too: 无线电管理.
  private static let openers = [
    "无此项", "无该项", "无此类", "无相关", "无数据", "无政府性基金", "无国有资本", "无政府采购", "无三公", "无预算", "无支出", "无项目支出",
  ]
  /// Whose nothing it is.
  private static let owners = ["本部门", "本单位", "我部门", "我单位", "本局", "我局", "本院", "我院", "本校", "我校", "本年度", "本表", "此表", "该表"]
  private static let negations = ["无", "没有", "未安排", "未发生", "不涉及", "空表", "为空", "未编制"]
  /// What says so wherever it stands.
  private static let endings = ["故本表", "故此表", "本表为空", "此表为空", "本表无", "此表无", "为空表"]

  /// Whether a text says that there is nothing to print: `无`, `本部门无此项支出`, `本单位2024年没有政府采购预算，故本表无数据。`
  static func includes(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: { "无没空未不".unicodeScalars.contains($0) }) else { return false }
    let key = matchKey(text)
    if whole.contains(key) || openers.contains(where: key.hasStart) || endings.contains(where: key.hasWord) {
      return true
    }
    return owners.contains(where: key.hasStart) && negations.contains(where: key.hasWord)
  }
}

extension TableView {
  /// What the table prints where that is nothing but that there is nothing; empty where it prints more.
  var statementsOfNothing: [String] {
    let texts = (0..<rowCount).flatMap { row in filledColumns(row).map { text(row, $0) } }
    return texts.allSatisfy(StatementsOfNothing.includes) ? texts : []
  }
}
