/// Rejoins paragraphs of a plain text that a page end has cut in the middle of a sentence: `较2023年减少` and
/// `1,265,881.05元，主要原因…`. For text without any facts of layout; `firstIndex` counts the input's paragraphs.
///
/// Two neighbours are joined if the first is longer than a heading and ends in the middle of a sentence, and the
/// second is not the start of a numbered part, not a title, and itself either ends a sentence or is long. Rows of
/// tables (with tabs) are never joined. Empty strings are left out, and do not separate.
package func rejoinBrokenParagraphs(_ paragraphs: [String]) -> [Paragraph] {
  var result: [Paragraph] = []
  var lastPiece = ""
  for (index, text) in paragraphs.enumerated() {
    if text.unicodeScalars.allSatisfy({ spaceKind(of: $0) != .other }) { continue }
    if let last = result.indices.last, isCutOff(lastPiece), isRest(text) {
      result[last].text = joinLines([result[last].text, text])
    } else {
      result.append(Paragraph(text: text, firstIndex: index))
    }
    lastPiece = text
  }
  return result
}

private func isCutOff(_ text: String) -> Bool {
  text.unicodeScalars.count > Settings.longestHeading && !text.unicodeScalars.contains("\t") && !endsSentence(text)
    && !isTitle(text)
}

private func isRest(_ text: String) -> Bool {
  if text.unicodeScalars.contains("\t") || startsWithSectionNumber(text) || isTitle(text) { return false }
  return endsSentence(text) || text.unicodeScalars.count > Settings.longestHeading
}

/// A title has no punctuation of sentences, and ends in the name of what it heads, brackets behind it aside.
private func isTitle(_ text: String) -> Bool {
  if text.unicodeScalars.contains(where: { "。，；：".unicodeScalars.contains($0) }) { return false }
  var title = text[...]
  while title.last == " " { title.removeLast() }
  if title.last == "）" || title.last == ")" {
    guard let opening = title.lastIndex(where: { $0 == "（" || $0 == "(" }) else { return false }
    title = title[..<opening]
  }
  return ["表", "目录", "说明", "情况"].contains { title.hasSuffix($0) }
}
