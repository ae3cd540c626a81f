import Normalization

extension LogicalTable {
  /// The lines above the table that say nothing about it: neither title nor number, unit nor owner. They are running
  /// text that stands close to a table.
  func strayCaptions(_ words: LayoutVocabulary) -> [TextLine] {
    let title = (printedTitle(words) ?? printedHeading(words)).map(matchKey) ?? ""
    return (captions + continuedCaptions).filter { line in
      let key = matchKey(line.text)
      if key.isEmpty || title.contains(key) || words.isTitle(line) || words.isTableNumber(line) { return false }
      if words.isLabelled(line) { return introducesTable(line) }
      let isBracketed =
        ["(", "（", "["].contains { line.text.hasStart($0) } && key.count < Settings.Captions.longestSubtitle
      return !isBracketed && !words.isDate(key)
    }
  }
}

/// Whether the line leads to the table in a sentence: `项目情况如下：`.
func introducesTable(_ line: TextLine) -> Bool {
  let text = normalizeText(line.text)
  return (text.hasEnd("：") || text.hasEnd(":")) && text.unicodeScalars.count > Settings.Captions.longestLabel
}
