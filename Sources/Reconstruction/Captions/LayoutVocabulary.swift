import Normalization

/// The words by which the layout tells titles, numbers of tables, notes, dates and codes from other text. What tables
/// are about is not this room's business: who lays out documents of a kind hands in the words of that kind.
///
/// Words are match keys, compared with the keys of printed lines.
package struct LayoutVocabulary: Sendable {
  /// What a title ends with for certain: a line that ends in it is no upper line of a longer title.
  package var tableWord: String
  /// What else a title may end with.
  package var otherTitleEndings: [String]
  /// What a title ends with that lacks its last word: see `isPlainTitle`. Without any, there are no such titles.
  package var plainTitleEndings: [String]
  /// What such a title is about: it has one of these words.
  package var titleSubjects: [String]
  /// How none ends all the same: labels of columns, and what says that a table is blank.
  package var endingsOfNoTitle: [String]
  /// What behind a dash ends with where it is a subtitle, as in brackets: `…情况表—经济分类`.
  package var subtitleEndings: [String]
  /// What a title begins with where its table goes on.
  package var continuationMark: String
  /// What is left of a table's number without its numerals.
  package var tableNumberWords: Set<String>
  /// What the line below a table begins with where it is a note.
  package var noteOpeners: [String]
  /// What makes a line below a table a note wherever it stands.
  package var noteWords: [String]
  /// What dates have beside digits.
  package var dateMarks: Set<Unicode.Scalar>
  /// What goes on with an amount in a sentence: `4,011.89 万元`.
  package var unitsOfAmounts: Set<Unicode.Scalar>
  /// How many digits a code has at each level, the highest level first.
  package var codeLengths: [Int]

  package init(
    tableWord: String, otherTitleEndings: [String], endingsOfNoTitle: [String] = [], plainTitleEndings: [String] = [],
    titleSubjects: [String] = [], subtitleEndings: [String] = [], continuationMark: String,
    tableNumberWords: Set<String>, noteOpeners: [String], noteWords: [String], dateMarks: Set<Unicode.Scalar>,
    unitsOfAmounts: Set<Unicode.Scalar>,
    codeLengths: [Int]
  ) {
    self.tableWord = tableWord
    self.otherTitleEndings = otherTitleEndings
    self.endingsOfNoTitle = endingsOfNoTitle
    self.plainTitleEndings = plainTitleEndings
    self.titleSubjects = titleSubjects
    self.subtitleEndings = subtitleEndings
    self.continuationMark = continuationMark
    self.tableNumberWords = tableNumberWords
    self.noteOpeners = noteOpeners
    self.noteWords = noteWords
    self.dateMarks = dateMarks
    self.unitsOfAmounts = unitsOfAmounts
    self.codeLengths = codeLengths
  }
}

extension LayoutVocabulary {
  /// Whether a line is a table's title: it ends as titles do, perhaps with a subtitle in brackets behind.
  package func isTitle(_ line: TextLine) -> Bool {
    if line.isSentence { return false }
    var text = withoutQuotes(withoutMarkBehind(normalizeLabel(line.text)))
    if let bracket = text.unicodeScalars.lastIndex(of: "（"), bracket != text.startIndex,
      text.hasEnd("）") || isBrokenSubtitle(text[bracket...])
    {
      text = String(text[..<bracket])
    }
    let key = matchKey(withoutSubtitleBehindDash(withoutTrailingBrackets(text)))
    guard key.hasEnd(tableWord) || otherTitleEndings.contains(where: key.hasEnd), !isTableNumber(line) else {
      return false
    }
    // 本表为空表 is a note, and 采购目录 a label; 部门预算基本表 is neither.
    if noteWords.contains(where: key.hasStart) || endingsOfNoTitle.contains(where: key.hasEnd) { return false }
    // The lower line of a title may have little before its bracket: 预算表（不含上年结转）.
    let length = Settings.Captions.titleLength
    return matchKey(line.text).count >= length.lowerBound && (3...length.upperBound).contains(key.count)
  }

  /// Whether a line is nothing but a table's number: 表一, 附表3, 表五-1, 公开01表, 附件2.
  package func isTableNumber(_ line: TextLine) -> Bool { isTableNumber(line.text) }

  package func isTableNumber(_ text: String) -> Bool {
    let key = matchKey(text)
    guard key.utf8.count <= Settings.Captions.longestNumber, key.unicodeScalars.count >= 2,
      key.unicodeScalars.contains(where: isNumeral)
    else { return false }
    return tableNumberWords.contains(
      String(String.UnicodeScalarView(key.unicodeScalars.filter { !isNumeral($0) })))
  }

  /// A title without the table's number or the year behind it: `…总表 公开表05`, `…总表表二`, `…总表-2024年度`. Other texts stay.
  package func withoutMarkBehind(_ text: String) -> String {
    guard let last = text.unicodeScalars.last else { return text }
    var title = text.unicodeScalars[...]
    if isNumeral(last) {
      while let last = title.last, isNumeral(last) || last == "-" { title.removeLast() }
      return title.isEmpty ? text : withoutNumberWord(Substring(title)) ?? text
    }
    guard dateMarks.contains(last) else { return text }
    while let last = title.last, dateMarks.contains(last) { title.removeLast() }
    var digits = 0
    while let last = title.last, ("0"..."9").contains(last) {
      title.removeLast()
      digits += 1
    }
    let rest = withoutMarksBetween(Substring(title))
    return digits == 4 && !rest.isEmpty ? String(rest) : text
  }

  /// The title before a word that numbers tables; nil where what is before none of them ends as titles do. Without a space
  /// between them, 预算 of 支出预算 公开表 may be either's.
  private func withoutNumberWord(_ text: Substring) -> String? {
    let titles = tableNumberWords.filter(text.hasEnd).map { withoutMarksBetween(text.dropLast($0.count)) }
    func longest(endingIn endings: [String]) -> Substring? {
      titles.filter { title in endings.contains(where: title.hasEnd) }.max { $0.utf8.count < $1.utf8.count }
    }
    return (longest(endingIn: [tableWord, "）"] + otherTitleEndings) ?? longest(endingIn: plainTitleEndings)).map(
      String.init)
  }

  /// `…情况表—功能科目` is `…情况表`. Other dashes are a title's own.
  private func withoutSubtitleBehindDash(_ text: String) -> String {
    guard subtitleEndings.contains(where: text.hasEnd),
      let dash = text.unicodeScalars.lastIndex(where: isDash)
    else { return text }
    let title = withoutMarksBetween(text[..<dash])
    return title.hasEnd(tableWord) ? String(title) : text
  }

  func opensNote(_ line: TextLine) -> Bool {
    let key = matchKey(line.text)
    return noteOpeners.contains { key.hasStart($0) } || noteWords.contains { key.hasWord($0) }
  }

  /// `单位：元`, `部门全称：…`: a short line with a colon, or nothing but a unit.
  func isLabelled(_ line: TextLine) -> Bool {
    if line.isSentence { return false }
    if let colon = line.text.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) {
      // 公开09表：… is a title.
      return !isTableNumber(String(line.text[..<colon]))
    }
    return AmountUnit.find(in: line.text) != nil
  }

  /// 2024年1月, 2024年度.
  func isDate(_ key: String) -> Bool {
    key.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || dateMarks.contains($0) }
  }

  /// `20701` and `99`: digits too few for a code of their own, which make the one before longer by a level; by more than one
  /// where it fills its cell: `208` and `0501`.
  func completesCode(_ code: String, _ rest: String, isFull: Bool = false) -> Bool {
    func digits(_ text: String) -> Int? {
      let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
      return scalars.allSatisfy { ("0"..."9").contains($0) } ? scalars.count : nil
    }
    guard let length = digits(code), let more = digits(rest), let highest = codeLengths.first,
      let next = codeLengths.dropFirst().first
    else { return false }
    let isRest = more <= next - highest || (isFull && !codeLengths.contains(more))
    return isRest && length >= highest && codeLengths.dropFirst().contains(length + more)
  }
}

/// `…表（按经济分类）（单位：元）` is `…表`, and so is `《…表（按经济分类）》`.
func withoutTrailingBrackets(_ text: String) -> String {
  var text = withoutQuotes(text)
  while text.hasEnd("）"), let bracket = text.lastIndex(of: "（"), bracket != text.startIndex {
    text = String(text[..<bracket])
  }
  return text
}

/// Without the space or dash between a title and what stands behind it.
private func withoutMarksBetween(_ text: Substring) -> Substring {
  var scalars = text.unicodeScalars
  while let last = scalars.last, last == " " || isDash(last) { scalars.removeLast() }
  return Substring(scalars)
}

private func isDash(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "-", "－", "—", "–", "―": true
  default: false
  }
}

private func withoutQuotes(_ text: String) -> String { text.hasEnd("》") ? String(text.dropLast()) : text }

private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "0"..."9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
  default: false
  }
}

/// Whether a subtitle that begins with its bracket goes on in the next line: `（按支出功能分类科`.
private func isBrokenSubtitle(_ text: Substring) -> Bool {
  isBracketOpen(text) && text.count > 1 && AmountUnit.find(in: String(text)) == nil
    && !text.unicodeScalars.contains { "，。；：:".unicodeScalars.contains($0) }
}

/// Whether more brackets open in a text than close.
func isBracketOpen(_ text: some StringProtocol) -> Bool {
  let scalars = text.unicodeScalars
  return scalars.count { $0 == "（" || $0 == "(" } > scalars.count { $0 == "）" || $0 == ")" }
}

extension TextLine {
  /// Whether the line is part of a sentence, as its marks tell.
  var isSentence: Bool {
    text.unicodeScalars.contains("。") || text.unicodeScalars.last == "；" || text.unicodeScalars.last == "，"
  }
}
