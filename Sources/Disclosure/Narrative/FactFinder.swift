import Foundation
import Normalization
import Reconstruction

/// Finds every amount of money in running text: a number and its unit, 元, 千元, 万元, 百万元 or 亿元.
struct FactFinder {
  let fiscalYear: Int?
  private(set) var facts: [Fact] = []

  /// The facts of all sections, in document order.
  static func facts(in sections: [NarrativeSection], fiscalYear: Int?) -> [Fact] {
    var finder = FactFinder(fiscalYear: fiscalYear)
    for section in sections { finder.read(section, path: []) }
    return finder.facts
  }

  private init(fiscalYear: Int?) { self.fiscalYear = fiscalYear }

  private mutating func read(_ section: NarrativeSection, path: [String]) {
    let path = section.number == nil ? path : path + [section.heading]
    for paragraph in section.paragraphs {
      var subject = ""
      for sentence in sentences(paragraph.text) { read(sentence, path, paragraph.page, &subject) }
    }
    for inner in section.sections { read(inner, path: path) }
  }

  /// - Parameter paragraphSubject: what the sentence before was about, and then what this one is.
  private mutating func read(
    _ sentence: [Unicode.Scalar], _ path: [String], _ page: Int, _ paragraphSubject: inout String
  ) {
    var position = 0
    var previousEnd = 0
    var labels = SentenceLabels(before: paragraphSubject)
    var sentenceYear: Int?
    var text: String?
    while let found = nextAmount(sentence, from: position) {
      position = found.end
      let clause = AmountClause(sentence[previousEnd..<found.start], behind: sentence[found.end...])
      labels.follow(sentence[previousEnd..<found.start])
      previousEnd = found.end
      let year = clause.year(fiscalYear)
      if let year, year.lasts { sentenceYear = year.value }
      let label = labels.label(of: clause)
      let whole = text ?? String(String.UnicodeScalarView(sentence))
      text = whole
      facts.append(
        Fact(
          section: path, sentence: whole, label: label.isEmpty ? lastTitle(path) : label, kind: clause.kind,
          amount: found.amount, precision: found.precision,
          year: clause.kind == .amount ? year?.value ?? sentenceYear ?? fiscalYear : fiscalYear, page: page))
    }
    if let head = labels.head { paragraphSubject = head }
  }

  private func lastTitle(_ path: [String]) -> String {
    path.last.flatMap(SectionHeading.init)?.parts.title ?? ""
  }
}

/// What the amounts of a sentence are of, where their own words do not say.
private struct SentenceLabels {
  /// What the sentence before is about.
  private let before: String
  /// What the first amount of the sentence is of.
  private(set) var head: String?
  private var previous = ""
  private var isListed = false
  /// For each open bracket what stands before it.
  private var outer: [String] = []

  init(before: String) { self.before = before }

  /// Notes the brackets between the amount before and the next one.
  mutating func follow(_ gap: ArraySlice<Unicode.Scalar>) {
    /// Where brackets open in this gap. What closes in it, too, is part of the words.
    var opened: [Int] = []
    for (index, scalar) in zip(gap.indices, gap) {
      if scalar == "（" || scalar == "(" {
        opened.append(index)
      } else if scalar == "）" || scalar == ")", opened.popLast() == nil, let label = outer.popLast() {
        // A list in brackets is at its end: what follows is of what stands before it.
        (previous, isListed) = (label, false)
      }
    }
    for index in opened {
      let words = AmountClause(gap[..<index], behind: []).label
      outer.append(words.isEmpty ? previous : words)
    }
  }

  mutating func label(of clause: AmountClause) -> String {
    var label = clause.label
    if label.isEmpty { label = clause.kind == .amount ? previous : isListed ? head ?? previous : previous }
    if label.isEmpty, clause.kind != .amount, head == nil { label = before }
    if clause.kind == .amount, !clause.isBase || !clause.label.isEmpty {
      (previous, isListed) = (label, clause.isListed)
      if head == nil, !label.isEmpty { head = label }
    }
    return label
  }
}

/// The sentences of a text, each with the mark that ends it: 。 or ；. Within brackets neither does.
private func sentences(_ text: String) -> [[Unicode.Scalar]] {
  var sentences: [[Unicode.Scalar]] = []
  var current: [Unicode.Scalar] = []
  let scalars = Array(text.unicodeScalars)
  /// How many brackets are open that are closed again.
  var depth = 0
  for (index, scalar) in scalars.enumerated() {
    current.append(scalar)
    switch scalar {
    case "（", "(": if closes(scalars[(index + 1)...]) { depth += 1 }
    case "）", ")": depth = max(0, depth - 1)
    case "。", "；":
      guard depth == 0 else { continue }
      sentences.append(current)
      current = []
    default: continue
    }
  }
  if !current.isEmpty { sentences.append(current) }
  return sentences
}

/// Whether a bracket that opened before is closed again soon: one left open by mistake must not swallow what follows.
private func closes(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
  rest.prefix(Settings.longestBracket).contains { $0 == "）" || $0 == ")" }
}

private struct FoundAmount {
  var start: Int
  var end: Int
  var amount: Decimal
  var precision: Decimal
}

private func nextAmount(_ scalars: [Unicode.Scalar], from first: Int) -> FoundAmount? {
  var index = first
  while index < scalars.count {
    guard isDigit(scalars[index]) else {
      index += 1
      continue
    }
    var end = index
    while end < scalars.count, isPartOfNumber(scalars, end) { end += 1 }
    var start = index
    if start > first, scalars[start - 1] == "-" || scalars[start - 1] == "－" || scalars[start - 1] == "−" { start -= 1 }
    let (factor, length) = unit(scalars, at: end)
    if let factor, case .number(let number) = parseNumber(text(scalars[start..<end])) {
      let decimals = scalars[index..<end].lastIndex { $0 == "." || $0 == "．" }.map { end - 1 - $0 } ?? 0
      return FoundAmount(
        start: start, end: end + length, amount: number * factor, precision: factor * powerOfTen(-decimals))
    }
    index = max(end, index + 1)
  }
  return nil
}

/// Digits; a comma or a point only between digits.
private func isPartOfNumber(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  if isDigit(scalars[index]) { return true }
  return [",", ".", "，", "．"].contains(scalars[index]) && index > 0 && isDigit(scalars[index - 1])
    && index + 1 < scalars.count && isDigit(scalars[index + 1])
}

/// The unit of money at a place, as its factor, and its length.
private func unit(_ scalars: [Unicode.Scalar], at index: Int) -> (Decimal?, Int) {
  var start = index
  while start < scalars.count, scalars[start] == " " { start += 1 }
  for (word, factor) in units where scalars[start...].starts(with: word) {
    return (factor, start - index + word.count)
  }
  return (nil, 0)
}

private let units: [([Unicode.Scalar], Decimal)] = [
  (Array("亿元".unicodeScalars), 100_000_000), (Array("百万元".unicodeScalars), 1_000_000),
  (Array("万元".unicodeScalars), 10_000), (Array("千元".unicodeScalars), 1_000), (Array("元".unicodeScalars), 1),
]

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  ("0"..."9").contains(scalar) || (0xFF10...0xFF19).contains(scalar.value)
}

private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }
