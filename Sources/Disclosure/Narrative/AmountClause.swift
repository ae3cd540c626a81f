import Normalization

/// The words before an amount: what it is of, of which year, and whether it is a change.
///
/// They reach back to the comma, colon or bracket before the amount, or to the amount before it.
struct AmountClause {
  let label: String
  let kind: Fact.Kind
  /// Whether it is one of several that 、 sets side by side.
  let isListed: Bool
  /// Whether it is what another amount is compared with: 比2025年预算数100万元增加5万元.
  let isBase: Bool
  /// Whether it is what something has changed to: 增加至237万元.
  private let isResult: Bool
  private let words: String

  /// - Parameters:
  ///   - text: what stands between the amount before and this one.
  ///   - rest: what stands behind it.
  init(_ text: ArraySlice<Unicode.Scalar>, behind rest: ArraySlice<Unicode.Scalar>) {
    let clause = lastClause(text)
    let words = withoutPunctuation(String(String.UnicodeScalarView(clause)))
    self.words = words
    isListed = clause.startIndex > text.startIndex && text[clause.startIndex - 1] == "、"
    let change = changes.compactMap { word, kind in
      words.lastRange(ofWord: word).map { (range: $0, kind: kind) }
    }
    .max { $0.range.lowerBound < $1.range.lowerBound }
    let result = ends(words, in: "至到") ? results.first(where: words.hasEnd) : nil
    if let next = rest.first, next == "以" || next == "及" || next == "（" || next == "(",
      thresholdEndings.contains(where: { rest.starts(with: $0) })
    {
      // 单价100万元以上的设备 are counted by it; nobody spends it.
      (kind, label, isResult, isBase) = (.threshold, subject(words), false, false)
    } else if let result {
      (kind, label, isResult, isBase) = (.amount, subject(String(words.dropLast(result.count))), true, false)
    } else if let change, words[change.range.upperBound...].count <= 4 {
      // The verb must stand close before the amount: 增加 in 增加值 two words ago says nothing of it.
      (kind, label, isResult, isBase) = (change.kind, subject(String(words[..<change.range.lowerBound])), false, false)
    } else if let difference = Difference(words) {
      (kind, label, isResult, isBase) = (difference.kind, subject(difference.words), false, false)
    } else if comparedWith(words) != nil {
      (kind, label, isResult, isBase) = (.amount, subject(withoutComparison(words)), false, true)
    } else {
      (kind, label, isResult, isBase) = (.amount, subject(words), false, false)
    }
  }

  /// The year that the words name, and whether it is that of the amounts that follow, too; nil where they name none.
  func year(_ fiscalYear: Int?) -> (value: Int, lasts: Bool)? {
    if isResult { return fiscalYear.map { ($0, true) } }
    let words = isBase ? comparedWith(words) ?? words : withoutComparison(words)
    if let year = firstYear(in: words) { return isRangeOfYears(words) ? nil : (year, !isBase) }
    if ["上年", "去年", "上一年"].contains(where: words.hasWord) {
      // What is carried over from last year is money of this one.
      if carriedOver.contains(where: words.hasWord) { return nil }
      return fiscalYear.map { ($0 - 1, false) }
    }
    if ["本年", "今年", "当年"].contains(where: words.hasWord) { return fiscalYear.map { ($0, true) } }
    return nil
  }
}

private let changes: [(String, Fact.Kind)] = [
  ("增加", .increase), ("增长", .increase), ("上升", .increase), ("调增", .increase), ("追加", .increase),
  ("减少", .decrease), ("下降", .decrease), ("降低", .decrease), ("压减", .decrease), ("调减", .decrease),
  ("核减", .decrease),
]
/// Behind one of these an amount is what has come of a change. The longer ones come first.
private let results = ["至", "到"].flatMap { end in
  (["增加", "增长", "上升", "调增", "提高", "提升", "减少", "下降", "降低", "压减", "调减", "核减", "压缩"] + ["增", "减", "降"]).map { $0 + end }
}

private let thresholdEndings = ["以上", "以下", "及以上", "及以下", "（含）以上", "（含）以下", "(含)以上", "(含)以下"].map {
  Array($0.unicodeScalars)
}

private func ends(_ words: String, in marks: String) -> Bool {
  words.unicodeScalars.last.map(marks.unicodeScalars.contains) ?? false
}

private let carriedOver = ["结转", "结余", "余额"]

/// A change in other words: 小于上年预算数, 较2025年预算多.
private struct Difference {
  let kind: Fact.Kind
  /// What is compared.
  let words: String

  init?(_ words: String) {
    for (word, kind) in [("小于", Fact.Kind.decrease), ("低于", .decrease), ("大于", .increase), ("高于", .increase)] {
      guard let range = words.range(ofWord: word), words[range.upperBound...].hasWord("年") else { continue }
      (self.kind, self.words) = (kind, String(words[..<range.lowerBound]))
      return
    }
    for (word, kind) in [("多", Fact.Kind.increase), ("少", .decrease)] where words.hasEnd(word) {
      let rest = String(words.dropLast())
      guard withoutComparison(rest) != rest else { continue }
      (self.kind, self.words) = (kind, rest)
      return
    }
    return nil
  }
}

/// The words of a comparison that lead to an amount without a verb: it is what is compared with, and of the year that
/// they name.
private func comparedWith(_ words: String) -> String? {
  let rest = withoutComparison(words)
  guard rest.count < words.count, !["为", "是", "达", "共", "计"].contains(where: words.hasEnd) else { return nil }
  let base = words.dropFirst(rest.count).drop { "同与比较".contains($0) }
  return base.hasWord("年") && !base.hasWord("相比") ? String(base) : nil
}

/// 2014—2017年: the years of a project, not of its money.
private func isRangeOfYears(_ words: String) -> Bool {
  guard let range = words.range(ofWord: "20") else { return false }
  return words[range.upperBound...].dropFirst(2).drop { $0 == "年" }.first.map { "—-－–~～至".contains($0) } ?? false
}

/// What follows the last comma, colon or open bracket; what stands in brackets that are closed stays.
private func lastClause(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
  var depth = 0
  var start = text.endIndex
  while start > text.startIndex {
    let scalar = text[start - 1]
    if scalar == "）" || scalar == ")" {
      if !text[..<(start - 1)].contains(where: { $0 == "（" || $0 == "(" }) { break }
      depth += 1
    } else if scalar == "（" || scalar == "(" {
      if depth == 0 { break }
      depth -= 1
    } else if depth == 0, "，,、：:；;。".unicodeScalars.contains(scalar), !isPair(text, start - 1) {
      // The colon of 预算总额：100元 leads to the amount.
      if start < text.endIndex || !":：".unicodeScalars.contains(scalar) { break }
    }
    start -= 1
  }
  return text[start...]
}

/// The mark of 收、支: both together are one thing.
private func isPair(_ text: ArraySlice<Unicode.Scalar>, _ index: Int) -> Bool {
  text[index] == "、" && index > text.startIndex && text[index - 1] == "收" && index + 1 < text.endIndex
    && text[index + 1] == "支"
}

private func withoutPunctuation(_ text: String) -> String {
  let marks = "“”‘’\"'《》:： \u{3000}".unicodeScalars
  return String(String.UnicodeScalarView(text.unicodeScalars.filter { !marks.contains($0) }))
}

/// `收入较2023年` without the comparison: `收入`.
private func withoutComparison(_ text: String) -> String {
  var text = text
  for word in ["同比", "相比", "较", "比"] {
    guard let range = text.range(ofWord: word) else { continue }
    let rest = text[range.upperBound...]
    guard rest.hasWord("年") || rest.isEmpty else { continue }
    text = String(text[..<range.lowerBound])
  }
  return text
}

/// The noun that the amount belongs to: years, verbs and words of transition around it are left out.
private func subject(_ words: String) -> String {
  var words = withoutComparison(words)
  var isChanged = true
  while isChanged {
    isChanged = false
    for prefix in leading where words.hasStart(prefix) && words.count > prefix.count {
      words.removeFirst(prefix.count)
      isChanged = true
    }
    if let rest = withoutYear(words) ?? withoutNumber(words) {
      words = rest
      isChanged = true
    }
    for suffix in trailing
    where words.hasEnd(suffix) && words.count > suffix.count && !sums.contains(where: words.hasEnd) {
      words.removeLast(suffix.count)
      isChanged = true
    }
  }
  return leading.contains(words) || trailing.contains(words) || words == "数" ? "" : words
}

private let leading = [
  "其中", "主要是", "主要", "包括", "占", "共", "的", "和", "及", "与", "是", "为", "年度", "年初", "当年", "本年度", "我单位",
  "我局", "上年", "去年", "本年", "今年", "本单位", "本部门", "本级", "即",
]
private let trailing = [
  "为", "是", "各", "由", "从", "共计", "合计为", "约", "达", "共", "预计", "拟", "安排", "年初预算数", "预算数", "的", "计", "完成", "予以",
]

/// Words whose last character is none of the verbs': 总计 is no 总.
private let sums = ["总计", "合计", "小计"]

/// `4.财政专户资金` without the number of its paragraph.
private func withoutNumber(_ text: String) -> String? {
  let digits = text.prefix { $0.isASCII && $0.isNumber }
  let rest = text.dropFirst(digits.count)
  guard (1...2).contains(digits.count), let mark = rest.first, mark == "." || mark == "．",
    let next = rest.dropFirst().first, !next.isNumber
  else { return nil }
  return String(rest.dropFirst())
}

/// `2024年基本支出` without its year, also where the year stands at the end.
private func withoutYear(_ text: String) -> String? {
  let scalars = Array(text.unicodeScalars)
  func isYear(_ start: Int) -> Bool {
    start >= 0 && start + 5 <= scalars.count && scalars[start] == "2" && scalars[start + 1] == "0"
      && ("0"..."9").contains(scalars[start + 2]) && ("0"..."9").contains(scalars[start + 3])
      && scalars[start + 4] == "年"
  }
  if isYear(0) { return String(String.UnicodeScalarView(scalars[5...])) }
  if isYear(scalars.count - 5) { return String(String.UnicodeScalarView(scalars[..<(scalars.count - 5)])) }
  return nil
}
