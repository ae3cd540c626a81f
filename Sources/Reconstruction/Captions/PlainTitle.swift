import Normalization

/// Titles without the word by which titles are told from other text: `部门支出预算总体情况`, `表三 部门支出`. The same words
/// are labels and headings elsewhere, so that such a line is a title by where it stands alone: right above a table.
extension LayoutVocabulary {
  /// Whether a line says what a table is about, in the words that titles end with where their last word is left out.
  package func isPlainTitle(_ line: TextLine) -> Bool { isPlainTitle(line.text) }

  /// - Parameter isSetApart: whether something else than its place tells that it is no label: marks for titles, the number of
  ///   a section.
  package func isPlainTitle(_ text: String, isSetApart: Bool = false) -> Bool {
    let printed = withoutMarkBehind(normalizeLabel(text))
    let whole = withoutTrailingBrackets(printed)
    var text = whole
    // 表1：部门支出总体情况
    if let colon = text.firstIndex(of: "："), isTableNumber(String(text[..<colon])) {
      text = String(text[text.index(after: colon)...])
    }
    // Most lines that are asked are a unit or an owner. A section's number makes a heading of the text, which keeps it.
    guard !text.unicodeScalars.contains(where: marksOfSentences.contains), !startsWithSectionNumber(text) else {
      return false
    }
    let key = matchKey(text)
    return plainTitleEndings.contains(where: key.hasEnd) && titleSubjects.contains(where: key.hasWord)
      && (isSetApart || isQuoted(printed) ? Settings.Captions.setApartTitleLength : Settings.Captions.plainTitleLength)
        .contains(matchKey(whole).count)
      && !noteWords.contains(where: key.hasStart) && !endingsOfNoTitle.contains(where: key.hasEnd)
  }

  /// What a numbered heading of the text says that a table below it is about: `（二）财政拨款收支情况`; nil for other texts.
  package func titleInHeading(_ text: String) -> String? {
    guard let words = textBehindSectionNumber(text), case let title = normalizeLabel(String(words)),
      isPlainTitle(title, isSetApart: true)
    else { return nil }
    return title
  }

  /// Whether a line is the second one of such a title.
  func endsPlainTitle(_ line: TextLine, of upper: TextLine) -> Bool {
    guard opensTitle(upper, above: line, self), !isLabelled(line), !isTableNumber(line), !isTableNumber(upper) else {
      return false
    }
    return isPlainTitle(joinLines([upper.text, line.text]))
  }

  /// The line among those above a table that is such a title. Between it and the table stand none but its number, unit,
  /// owner, year and a subtitle in brackets, and beside it its number, unit and owner.
  ///
  /// - Parameter top: y of the table.
  func plainTitle(in lines: [TextLine], above top: Double) -> Int? {
    var below = top
    for index in lines.indices.reversed().prefix(Settings.Captions.farthestPlainTitle) {
      let line = lines[index]
      if isPlainTitle(line) || (index > 0 && endsPlainTitle(line, of: lines[index - 1])) {
        let isAlone = lines.indices.allSatisfy {
          $0 == index || !sharesLine(lines[$0], line) || isLabelled(lines[$0]) || isTableNumber(lines[$0])
        }
        return isAlone && below - line.box.maxY < Settings.Captions.gapBelowPlainTitle * line.size ? index : nil
      }
      // A sentence that leads to the table says more than the heading of its section.
      guard
        (isLabelled(line) && !introducesTable(line)) || isTableNumber(line) || isSubtitle(line)
          || isDate(matchKey(line.text))
          || lines.contains(where: { $0 != line && sharesLine($0, line) && isUnit($0) })
      else { return nil }
      below = min(below, line.box.minY)
    }
    return nil
  }

  private func isSubtitle(_ line: TextLine) -> Bool {
    let text = normalizeLabel(line.text)
    return text.hasStart("（") && text.hasEnd("）")
  }
}

extension LogicalTable {
  /// The title above the grid where it is one by its place alone; nil where there is a title that says it is one.
  package func plainTitle(_ words: LayoutVocabulary) -> String? {
    guard
      let end = captions.indices.last(where: { index in
        words.isPlainTitle(captions[index])
          || (index > 0 && words.endsPlainTitle(captions[index], of: captions[index - 1]))
      }), printedTitle(words) == nil
    else { return nil }
    return title(endingAt: end, words)
  }
}

/// Whether marks for titles stand around a text, perhaps with a subtitle in brackets between or behind them.
private func isQuoted(_ text: String) -> Bool { text.hasStart("《") && text.unicodeScalars.contains("》") }

private let marksOfSentences = Set("。；，：:;,".unicodeScalars)
