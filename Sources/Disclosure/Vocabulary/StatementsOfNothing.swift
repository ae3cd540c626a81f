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

  // MARK: In the narrative

  /// What the narrative calls the contents of a table, by the table's number. Only what a form of its own is for: of other
  /// tables the narrative says what they do not have, which is not that there is nothing.
  static let subjects = [11: "政府性基金预算", 12: "国有资本经营预算", 14: "政府采购预算"]
  private static let denials = ["没有", "未", "无", "不"]
  /// What may stand between the denial and what is denied.
  private static let verbs = ["使用", "安排", "涉及", "发生", "编制", "当年", "本年度", "本年"]
  /// What may stand behind the subject: it means expenditure, all of it.
  private static let wholes = ["安排的支出", "安排支出", "收支", "支出", "财政拨款", "拨款"]

  /// Whether a clause of the sentence says that the year has nothing of the subject: `本部门2026年没有使用政府性基金预算拨款安排的支出`.
  ///
  /// Only with nothing before it but whose it is and when, and all of the subject denied: that there is no 结转 of it, no
  /// income, or none in another year or for some of the units, is not that.
  ///
  /// - Parameter owner: the key of the department's name.
  static func denies(_ subject: String, in sentence: String, year: Int?, owner: String?) -> Bool {
    let years = year.map { ["\($0)年度", "\($0)年"] } ?? []
    return sentence.split(whereSeparator: { "，,：:".contains($0) }).contains { clause in
      let key = matchKey(String(clause))
      guard let place = key.range(ofWord: subject) else { return false }
      var before = key[..<place.lowerBound]
      before.strip(ends: verbs + years)
      guard let denial = denials.first(where: before.hasEnd) else { return false }
      before = before.dropLast(denial.count)
      before.strip(ends: owners + years + ["当年", "本年"] + [owner].compactMap(\.self))
      var after = key[place.upperBound...]
      after.strip(ends: wholes)
      return before.isEmpty && after.isEmpty
    }
  }
}

extension Substring {
  /// Takes any of the words off its end, as long as one stands there.
  fileprivate mutating func strip(ends words: [String]) {
    while let word = words.first(where: { hasEnd($0) }) { self = dropLast(word.count) }
  }
}

extension TableView {
  /// What the table prints where that is nothing but that there is nothing; empty where it prints more.
  var statementsOfNothing: [String] {
    let texts = (0..<rowCount).flatMap { row in filledColumns(row).map { text(row, $0) } }
    return texts.allSatisfy(StatementsOfNothing.includes) ? texts : []
  }
}
