/// Puts the printed lines of running text together to paragraphs, over page ends too.
///
/// Lengths are in points. The lines come in reading order, without page numbers, running heads and tables.
package struct ParagraphJoiner: Sendable {
  /// One printed line with the few facts of layout that the decision needs.
  package struct Line: Hashable, Sendable {
    package var text: String
    /// From the left edge of the text block to the first character.
    package var indent: Double
    /// From the first character to the end of the last.
    package var width: Double
    /// The size of the type, which is one em; 0 where unknown.
    package var fontSize: Double
    /// Whether the line is the first of its page.
    package var startsPage: Bool

    package init(text: String, indent: Double, width: Double, fontSize: Double, startsPage: Bool = false) {
      self.text = text
      self.indent = indent
      self.width = width
      self.fontSize = fontSize
      self.startsPage = startsPage
    }

    fileprivate var em: Double { fontSize > 0 ? fontSize : Settings.Lines.usualSize }
  }

  /// The width of the text block: a full line's indent and width add up to it.
  package var lineWidth: Double

  package init(lineWidth: Double) {
    self.lineWidth = lineWidth
  }

  /// The paragraphs of the lines; `firstIndex` counts lines. Empty lines end a paragraph and are left out.
  package func join(_ lines: [Line]) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var parts: [String] = []
    var first = 0
    var previous: Line?
    func finish() {
      if !parts.isEmpty { paragraphs.append(Paragraph(text: joinLines(parts), firstIndex: first)) }
      parts = []
    }
    for (index, line) in lines.enumerated() {
      if line.text.unicodeScalars.allSatisfy({ spaceKind(of: $0) != .other }) {
        finish()
        previous = nil
        continue
      }
      if let before = previous, !continues(line, after: before) { finish() }
      if parts.isEmpty { first = index }
      parts.append(line.text)
      previous = line
    }
    finish()
    return paragraphs
  }

  /// Whether the line carries on the paragraph of the line before it.
  func continues(_ line: Line, after previous: Line) -> Bool {
    let sizes = (line.fontSize, previous.fontSize)
    if sizes.0 > 0, sizes.1 > 0, abs(sizes.0 - sizes.1) > Settings.Lines.otherSize * max(sizes.0, sizes.1) {
      return false
    }
    if endsShort(previous, before: line) { return false }
    let isMidSentence = !endsSentence(previous.text)
    if startsWithSectionNumber(line.text) {
      // `根据第` | `（三）条`: flush left after a full line in the middle of a sentence, it is no item's number.
      return isMidSentence && line.indent < Settings.Lines.character * line.em
        && previous.indent + previous.width > lineWidth - Settings.Lines.character * previous.em
    }
    guard line.indent >= Settings.Lines.firstLineIndent * line.em else { return true }
    // Indented: a first line, unless the text is in the middle of a sentence and the indentation is not a first
    // line's, because the whole block is set in or because the new page has another margin. A heading, too, fills a
    // line without ending a sentence.
    return isMidSentence && !startsWithSectionNumber(previous.text)
      && (line.startsPage || abs(line.indent - previous.indent) < Settings.Lines.sameIndent * line.em)
  }

  /// Whether the line ended before the right margin although there was room for the beginning of the next one.
  private func endsShort(_ line: Line, before next: Line) -> Bool {
    let room = lineWidth - line.indent - line.width
    if endsSentence(line.text) { return room > Settings.Lines.character * line.em }
    return room
      > max(
        Settings.Lines.roomOfFullLine * line.em, unbreakableStart(next) + Settings.Lines.character * line.em)
  }

  /// The width of the number or Latin word at the line's start, which could not be divided to fill the line above;
  /// its characters are taken to be half an em wide.
  private func unbreakableStart(_ line: Line) -> Double {
    let run = line.text.unicodeScalars.drop { $0 == " " }.prefix { $0.isASCII && $0 != " " }
    return Double(run.count) * Settings.Lines.halfWidth * line.em
  }
}
