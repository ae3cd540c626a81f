import Normalization

/// The words before an amount: what it is of, of which year, and whether it is a change.
///
/// They reach back to the comma, colon or bracket before the amount, or to the amount before it.
struct AmountClause {
  let label: String
  let kind: Fact.Kind
  private let words: String

  /// - Parameter text: what stands between the amount before and this one.
  init(_ text: ArraySlice<Unicode.Scalar>) {
    let words = withoutPunctuation(lastClause(text))
    self.words = words
    let change = changes.compactMap { word, kind in
      words.lastRange(ofWord: word).map { (range: $0, kind: kind) }
    }
    .max { $0.range.lowerBound < $1.range.lowerBound }
    // The verb must stand close before the amount: 增加 in 增加值 two words ago says nothing of it.
    if let change, words[change.range.upperBound...].count <= 4 {
      kind = change.kind
      label = subject(String(words[..<change.range.lowerBound]))
    } else {
      kind = .amount
      label = subject(words)
    }
  }

  /// The year that the words name; nil where they name none.
  func year(_ fiscalYear: Int?) -> Int? {
    let words = withoutComparison(words)
    if let year = firstYear(in: words) { return year }
    if ["上年", "去年", "上一年"].contains(where: words.hasWord) { return fiscalYear.map { $0 - 1 } }
    if ["本年", "今年", "当年"].contains(where: words.hasWord) { return fiscalYear }
    return nil
  }
}

private let changes: [(String, Fact.Kind)] = [
  ("增加", .increase), ("增长", .increase), ("上升", .increase), ("调增", .increase), ("追加", .increase),
  ("减少", .decrease), ("下降", .decrease), ("降低", .decrease), ("压减", .decrease), ("调减", .decrease),
  ("核减", .decrease),
]

/// What follows the last comma, colon or open bracket; what stands in brackets that are closed stays.
private func lastClause(_ text: ArraySlice<Unicode.Scalar>) -> String {
  var depth = 0
  var start = text.endIndex
  while start > text.startIndex {
    let scalar = text[start - 1]
    if scalar == "）" || scalar == ")" {
      depth += 1
    } else if scalar == "（" || scalar == "(" {
      if depth == 0 { break }
      depth -= 1
    } else if depth == 0, "，,、：:；;。".unicodeScalars.contains(scalar) {
      // The colon of 预算总额：100元 leads to the amount.
      if start < text.endIndex || !":：".unicodeScalars.contains(scalar) { break }
    }
    start -= 1
  }
  return String(String.UnicodeScalarView(text[start...]))
}

private func withoutPunctuation(_ text: String) -> String {
  let marks = "“”‘’\"'《》:： \u{3000}".unicodeScalars
  return String(String.UnicodeScalarView(text.unicodeScalars.filter { !marks.contains($0) }))
}

/// `收入较2023年` without the comparison: `收入`.
private func withoutComparison(_ text: String) -> String {
  for word in ["同比", "相比", "较", "比"] {
    guard let range = text.range(ofWord: word) else { continue }
    let rest = text[range.upperBound...]
    guard rest.hasWord("年") || rest.isEmpty else { continue }
    return String(text[..<range.lowerBound])
  }
  return text
}

/// The noun that the amount belongs to: years, verbs and words of transition around it are left out.
private func subject(_ words: String) -> String {
  var words = withoutComparison(words)
  var isChanged = true
  while isChanged {
    isChanged = false
    for prefix in leading where words.hasPrefix(prefix) && words.count > prefix.count {
      words.removeFirst(prefix.count)
      isChanged = true
    }
    if let rest = withoutYear(words) {
      words = rest
      isChanged = true
    }
    for suffix in trailing where words.hasSuffix(suffix) && words.count > suffix.count {
      words.removeLast(suffix.count)
      isChanged = true
    }
  }
  return leading.contains(words) || trailing.contains(words) ? "" : words
}

private let leading = [
  "其中", "主要是", "主要", "包括", "占", "共", "的", "和", "及", "与", "是", "为", "年度", "年初", "当年", "本年度", "我单位",
  "我局", "上年", "去年", "本年", "今年", "本单位", "本部门", "本级", "即",
]
private let trailing = [
  "为", "是", "共计", "合计为", "约", "达", "共", "预计", "拟", "安排", "年初预算数", "预算数", "的", "计", "完成", "予以",
]

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
