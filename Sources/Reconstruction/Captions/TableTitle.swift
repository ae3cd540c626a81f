import Extraction
import Normalization

extension LogicalTable {
  /// The printed title above the grid: its lines joined, a subtitle in brackets included; nil where there is none.
  package func printedTitle(_ words: LayoutVocabulary) -> String? {
    guard
      var end = captions.indices.last(where: { index in
        words.isTitle(captions[index]) || (index > 0 && words.endsTitle(captions[index], of: captions[index - 1]))
      })
    else { return nil }
    // Of several on one line (an overprinted heading beside the title) the largest is the title.
    for index in captions.indices where words.isTitle(captions[index]) {
      let sharesLine =
        abs(captions[index].box.midY - captions[end].box.midY) < Settings.Lines.sameLine * captions[end].fontSize
      if sharesLine, captions[index].fontSize > captions[end].fontSize * Settings.Captions.largerTitle { end = index }
    }
    return title(endingAt: end, words)
  }

  /// The title of which one of the captions is the last line but for a subtitle.
  func title(endingAt end: Int, _ words: LayoutVocabulary) -> String {
    var start = end
    while start > 0, continuesTitle(captions[start - 1], captions[start], words) { start -= 1 }
    return normalizeLabel(joinLines(captions[start...end].map(\.text) + subtitle(captions, after: end, words)))
  }
}

extension LogicalTable {
  /// The largest line above the grid where none is a title: perhaps a title of which the end is cut off. A subtitle in
  /// brackets is included.
  package func printedHeading(_ words: LayoutVocabulary) -> String? {
    let captions = captions.filter { !words.isTableNumber($0) }
    guard printedTitle(words) == nil, let most = captions.map(\.fontSize).max(),
      let least = captions.map(\.fontSize).min(), captions.count == 1 || most > least,
      // Sizes read in a picture are not exact: of lines about as large, the first is the title.
      let largest = captions.firstIndex(where: { $0.fontSize >= most * Settings.Captions.asLarge })
    else { return nil }
    return normalizeLabel(joinLines([captions[largest].text] + subtitle(captions, after: largest, words)))
  }
}

private func continuesTitle(_ upper: TextLine, _ lower: TextLine, _ words: LayoutVocabulary) -> Bool {
  !words.isTableNumber(upper) && !words.isLabelled(upper) && !startsWithSectionNumber(lower.text)
    && upper.box.maxY <= lower.box.minY + Settings.Captions.titleOverlap
}

/// What belongs to the title below it: a line in brackets (`（部门预算支出经济分类科目）`), or the rest of a bracket that
/// opens in the title. Either may be broken over lines.
private func subtitle(_ lines: [TextLine], after end: Int, _ words: LayoutVocabulary) -> [String] {
  var whole = normalizeLabel(lines[end].text)
  var rest: [String] = []
  for line in lines[(end + 1)...].prefix(Settings.Captions.mostSubtitleLines) {
    let text = normalizeLabel(line.text)
    guard
      isBracketOpen(whole)
        || (rest.isEmpty && text.hasStart("（") && (AmountUnit.find(in: text) == nil || hasSeveralBrackets(text)))
    else { break }
    whole += text
    rest.append(text)
  }
  return words.withoutMarkBehind(whole).hasEnd("）") && !isBracketOpen(whole) ? rest : []
}

/// `（按经济分类）（单位：元）`
private func hasSeveralBrackets(_ text: String) -> Bool { text.count { $0 == "（" } > 1 }
