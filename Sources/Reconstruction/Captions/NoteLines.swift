import Normalization

extension LayoutVocabulary {
  /// The notes below a table, each as one text: the lines that a column or a page was too narrow for are put together.
  package func notes(_ lines: [TextLine]) -> [String] {
    var notes: [String] = []
    for (index, line) in lines.enumerated() {
      if index > 0, isFull(lines[index - 1], before: line), isRest(line, of: lines[index - 1]) {
        notes[notes.count - 1] = joinLines([notes[notes.count - 1], line.text])
      } else {
        notes.append(line.text)
      }
    }
    return notes.map(normalizeText)
  }

  /// The lines at the top of a page with which the note goes on that ends the page before; none where it is complete.
  func restOfNote(_ note: TextLine, _ lines: [TextLine]) -> [TextLine] {
    let right = lines.map(\.box.maxX).max() ?? 0
    guard note.box.maxX + 2 * note.size > right else { return [] }
    var rest: [TextLine] = []
    for line in lines.prefix(Settings.Captions.mostLinesOfRest) {
      guard isRest(line, of: rest.last ?? note), !isTitle(line) else { return [] }
      rest.append(line)
      if let last = line.text.unicodeScalars.last, "。；）)".unicodeScalars.contains(last) { return rest }
    }
    return []
  }

  /// Whether a line ends where its column does, and not before the line below.
  private func isFull(_ line: TextLine, before next: TextLine) -> Bool {
    line.page != next.page
      || (next.box.maxX < line.box.maxX + line.size && next.box.minY > line.box.midY)
  }

  /// Whether a line goes on with the sentence that the line above breaks off: it is as large, not indented, and begins
  /// neither another note nor a part of one.
  private func isRest(_ line: TextLine, of upper: TextLine) -> Bool {
    guard abs(line.size - upper.size) < 0.1 * upper.size, upper.text.count >= Settings.Captions.shortestBrokenNote,
      let last = upper.text.unicodeScalars.last,
      !"。；！？：.;!?:".unicodeScalars.contains(last) || isBracketOpen(normalizeLabel(upper.text))
    else { return false }
    let key = matchKey(line.text)
    return line.box.minX < upper.box.minX + upper.size && !startsWithSectionNumber(line.text)
      && !(noteOpeners + noteWords).contains { key.hasStart($0) }
      && !line.text.unicodeScalars.prefix(Settings.Captions.longestLabelOfLine).contains { $0 == "：" || $0 == ":" }
  }
}
