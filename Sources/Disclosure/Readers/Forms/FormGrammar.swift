import Normalization

/// The words of the forms 15 to 17 beside the labels of their columns: what a template prints that is neither a value
/// nor a column of the contract. A template of another city is supported by adding its words here and its labels to
/// `PerformanceColumns`; the layout (`FormSheets`, `FormFields`, `FormIndicators`) is the same for all.
enum FormGrammar {
  /// Labels that name a project or a sum only where they stand over a column of a list. In a form 项目 and 合计 may
  /// label anything.
  static let listProjectLabels = ["项目"]
  static let listTotalLabels = ["总计", "合计"]

  /// Labels of fields that have no canonical column; their values are kept beside the columns under the label.
  static let others = Patterns([
    "实施单位", "*实施单位", "实施期限", "*实施期限", "实施周期", "项目周期", "项目期限", "项目属性", "项目类型", "项目类别", "*项目负责人", "负责人", "联系人",
    "联系电话", "*预算编码", "*部门编码", "*部门代码", "单位编码", "项目编码", "项目代码", "执行率分值*", "*执行率分值*", "备注", "其他说明", "*财政拨款",
    "*财政资金", "*其他资金", "*上年结转*", "*结转资金", "*自有资金", "*单位资金", "*事业收入", "*政府性基金*", "*一般公共预算*", "基本支出", "项目支出", "基本支出预算*",
    "项目支出预算*", "基本支出总额", "项目支出总额",
    "*中央补助",
    "*省级资金", "*市级资金", "*区级资金", "*县级资金", "任务名称", "主要内容", "总额", "主要政策任务", "政策依据", "资金用途", "部门职能", "部门职责*", "单位职能*",
    // Of a project's time and kind, and who fills the form in.
    "起始年度", "终止年度", "起始时间", "终止时间", "开始时间", "结束时间", "支出项目类别", "填报人", "联系方式", "*执行单位", "*实施方案",
    // Of money in a grid of its own: each year's amount and its share of all. 项目名称 stands there over a department's projects.
    "当年金额", "占比", "近两年收支金额", "项目名称",
  ])

  /// Labels over several fields, or over the indicators. They have no value of their own, but a unit of their fields.
  static let groups = Patterns([
    "*资金情况", "*资金情况*元", "年度主要任务", "*主要任务", "资金来源", "*预算申请", "*资金申请", "按收入性质分", "按支出性质分", "项目基本情况", "基本情况", "其中",
  ])

  /// What stands beside the indicators, and is no label of a field though it speaks of goals: 绩效目标指标.
  static let sides = Patterns([
    "绩效指标", "*绩效指标", "绩效目标指标", "*绩效目标指标", "绩效指标绩效指标", "绩效指标绩效", "指标", "指标体系", "绩效目标衡量指标", "*目标指标",
  ])

  /// The columns of the categories of indicators. They are kept beside the canonical columns, and repeated.
  static let levels = Patterns([
    "一级指标", "一级指", "二级指标", "二级指", "一级指标名称", "二级指标名称", "指标类型", "指标类别", "一级目标", "二级目标", "活动", "任务",
  ])

  /// Labels that a better one of the same field outranks, wherever both stand: the money of a year before that of the
  /// whole time of a project.
  static let weak = Patterns([
    "*中期*资金总额", "*中期*资金", "*长期目标*",
    "*实施期*资金总额", "*实施期*总目标", "*实施期*总体目标", "*中期目标", "*实施期目标", "项目总额", "项目总金额", "项目总预算", "项目总投资*", "总体目标*中期*", "长期绩效目标",
    "项目总体目标",
    "项目总目标", "总体目标",
  ])

  /// Words of labels over what was reached in years before, which some templates print beside the target.
  static let wordsOfPast = ["前年", "上年", "去年", "近两年", "近三年", "前两年", "历年"]

  /// The categories of indicators, as the Ministry of Finance prescribes them (财预〔2020〕10号 and its successors).
  static let categories: Set<String> = [
    "成本指标", "产出指标", "效益指标", "满意度指标", "数量指标", "质量指标", "时效指标", "经济成本指标", "社会成本指标", "生态环境成本指标", "经济效益指标", "社会效益指标",
    "生态效益指标", "可持续影响指标", "服务对象满意度指标", "绩效指标", "年度绩效指标",
    // As Shanghai calls them.
    "投入和管理目标", "产出目标", "效果目标", "影响力目标",
  ]

  struct Patterns: Sendable {
    private let patterns: [LabelPattern]

    init(_ patterns: [String]) { self.patterns = patterns.map { LabelPattern($0) } }

    func match(_ key: String) -> Bool { key.withBytes { key in patterns.contains { $0.matches(key) } } }
  }

  /// Whether a text only holds the place for one, as blank forms print it: `目标1：`, `指标1：指标2：`, `……`.
  static func isPlaceholder(_ text: String) -> Bool {
    // Nearly every text has another character among its first ones.
    guard text.unicodeScalars.allSatisfy(placeholderCharacters.contains) else { return false }
    let rest = placeholderWords.reduce(text) { $0.replacing(word: $1, with: "") }
    return rest.utf8.count < text.utf8.count && rest.unicodeScalars.allSatisfy(placeholderNumbers.contains)
  }

  private static let placeholderWords = ["目标", "指标", "任务", "…", "......"]
  private static let placeholderNumbers = Array("0123456789一二三四五六七八九十：:、 ;；".unicodeScalars)
  private static let placeholderCharacters = placeholderNumbers + placeholderWords.flatMap(\.unicodeScalars)
}

/// What a cell of a form is by its text alone.
enum FormRole: Equatable {
  /// It labels a field of a canonical column.
  case field(Int)
  /// It labels a field that has none.
  case other
  /// It stands over several fields.
  case group
  /// It stands beside the indicators.
  case side
  case title
  /// Nothing but a unit of money: `（万元）`.
  case unit
  case blank
  case value

  var isLabel: Bool {
    switch self {
    case .field, .other, .group: true
    case .side, .title, .unit, .blank, .value: false
    }
  }
}

/// Tells the cells of a form of one table apart.
struct FormVocabulary: Sendable {
  let definition: TableDefinition
  /// How many canonical columns precede the indicators.
  let fieldCount: Int

  init?(_ definition: TableDefinition) {
    guard let fieldCount = definition.index(of: .indicator) else { return nil }
    self.definition = definition
    self.fieldCount = fieldCount
  }

  func role(_ text: String) -> FormRole {
    if text.isEmpty || parseNumber(text) == .blank { return .blank }
    if text.isNumeric { return .value }
    if AmountUnit.find(in: text) != nil, text.count <= 8 { return .unit }
    guard text.count <= 30 else { return isFormTitle(text) ? .title : .value }
    if inlineAmounts(text) != nil { return .value }
    if isFormTitle(text) { return .title }
    for key in labelKeys(text) {
      if FormGrammar.sides.match(key) { return .side }
      let field = bestField(key)
      // 一般公共预算 ends in 预算, and is a part of it.
      if let field, field.isExact || !FormGrammar.others.match(key) { return .field(field.target) }
      if FormGrammar.others.match(key) { return .other }
      if FormGrammar.groups.match(key) { return .group }
    }
    return .value
  }

  /// The field that a key names.
  func field(_ key: String) -> Int? {
    guard let field = bestField(key), field.isExact || !FormGrammar.others.match(key) else { return nil }
    return field.target
  }

  /// The field of a label that lost its last character, as narrow cells clip it: 总体目.
  func clippedField(_ text: String) -> Int? {
    let key = matchKey(text)
    guard (3...6).contains(key.count) else { return nil }
    let fields = Set("标门位额称况据".compactMap { field(key + String($0)) })
    return fields.count == 1 ? fields.first : nil
  }

  private func bestField(_ key: String) -> (target: Int, isExact: Bool)? {
    guard !key.isEmpty, key.count <= 20, !FormGrammar.sides.match(key) else { return nil }
    guard !FormGrammar.listProjectLabels.contains(key), !FormGrammar.listTotalLabels.contains(key) else { return nil }
    // 本级支出项目 is a kind of project, and no amount.
    if key.hasEnd("级支出项目") { return nil }
    var best: (score: Int, target: Int)?
    key.withBytes { key in
      for target in 0..<fieldCount {
        for label in definition.labels[target] {
          guard let score = label.score(alone: key), score > best?.score ?? Int.min else { continue }
          best = (score, target)
        }
      }
    }
    return best.map { ($0.target, $0.score >= 50) }
  }

  /// Whether a better label of the same field outranks this one.
  func isWeak(_ text: String) -> Bool { labelKeys(text).contains(where: FormGrammar.weak.match) }
}

/// The key of a label, and that of the label without a bracket or a number behind it: 分值权重（90分） is 分值权重 too, and
/// 年度目标1 is 年度目标.
func labelKeys(_ text: String) -> [String] {
  let key = labelKey(text)
  if let digit = key.last, digit.isASCII, digit.isNumber, key.count <= 8 {
    let bare = String(key.prefix { !($0.isASCII && $0.isNumber) })
    if bare.count == key.count - 1, bare.hasEnd("目标") { return [key, bare] }
  }
  guard let last = text.last, last == "）" || last == ")",
    let start = text.lastIndex(where: { $0 == "（" || $0 == "(" }), start != text.startIndex
  else { return [key] }
  let bare = labelKey(String(text[..<start]))
  return bare.isEmpty || bare == key ? [key] : [key, bare]
}

/// Whether a text is the title of a form: 车驾管所及办案经费项目绩效目标表.
func isFormTitle(_ text: String) -> Bool {
  // Most texts end here. No other character is ever made into these.
  guard text.hasWord("表"), text.hasWord("绩") else { return false }
  var text = withoutMarkBehind(text)
  if text.hasEnd("）"), let bracket = text.lastIndex(of: "（") { text = String(text[..<bracket]) }
  let key = matchKey(text)
  return key.count >= 5 && key.hasEnd("表") && key.hasWord("绩效")
}
