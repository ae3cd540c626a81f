import Extraction

/// Lines that stand so close beside each other that they look like one: where a text has a gap, and behind it goes on
/// exactly where other lines begin, those are two columns.
func partingAtStarts(_ lines: [TextLine], _ glyphs: [Glyph], _ page: Int) -> [TextLine] {
  if glyphs.isEmpty { return lines }
  let starts = buildLines(glyphs, page: page, splitGap: Settings.Alignment.labelGap).map(\.box.minX).sorted()
  let common = zip(starts, starts.dropFirst(Settings.Alignment.fewestOfStart - 1))
    .filter { $1 - $0 < Settings.Alignment.sameStart }.map(\.0)
  if common.count < 2 { return lines }
  return lines.flatMap { line -> [TextLine] in
    let inside = common.filter { $0 > line.box.minX + line.size && $0 < line.box.maxX - line.size }
    guard !inside.isEmpty, line.text.unicodeScalars.contains(" ") else { return [line] }
    let isAtStart = common.contains { abs($0 - line.box.minX) < Settings.Alignment.sameStart }
    return parting(line, glyphs, page) { left, next, gap in
      gap > Settings.Alignment.labelGap * line.size
        && inside.contains { abs($0 - next.box.minX) < Settings.Alignment.sameStart }
        // A text in the middle of its column begins anywhere, and may stand higher than the one beside it.
        && (isAtStart || abs(left.lineY - next.lineY) > Settings.Alignment.sameBaseline * line.size)
    }
  }
}

extension TextLine {
  /// Whether a place is within it.
  func holds(x: Double, y: Double) -> Bool {
    abs(y - box.midY) < Settings.Lines.sameLine * size && x > box.minX && x < box.maxX
  }
}

/// Labels that fill their cells so that they look like one, where they meet between two columns of the body.
func partingAtBorders(
  _ lines: [TextLine], _ glyphs: [Glyph], of columns: [ClosedRange<Double>], _ page: Int
) -> [TextLine] {
  let gaps = zip(columns, columns.dropFirst()).compactMap { left, right in
    left.upperBound < right.lowerBound ? left.upperBound...right.lowerBound : nil
  }
  return lines.flatMap { line -> [TextLine] in
    let inside = gaps.filter { line.box.minX < $0.lowerBound && $0.upperBound < line.box.maxX }
    guard !inside.isEmpty, line.text.utf8.contains(UInt8(ascii: " ")) else { return [line] }
    let parts = parting(line, glyphs, page) { left, right, gap in
      // Word processors leave a little room beside digits.
      gap > Settings.Lines.wordGap * line.size && !left.scalar.isASCII && !right.scalar.isASCII
        && inside.contains { left.box.maxX <= $0.upperBound && $0.lowerBound <= right.box.minX }
    }
    // 项　目 is one label, 类　款 are those of two columns.
    let areLabels = zip(parts, parts.dropFirst()).allSatisfy { left, right in
      min(left.text.unicodeScalars.count, right.text.unicodeScalars.count) > 1
        || areOfTwo(columns, TextChunk(left).range, TextChunk(right).range)
    }
    return areLabels ? parts : [line]
  }
}

/// A line in the parts that a rule tells from two characters beside each other and how much further apart they are than
/// most in the line: the characters of a name that is spaced out stand apart from one another everywhere.
private func parting(
  _ line: TextLine, _ glyphs: [Glyph], _ page: Int,
  where isParted: (_ left: Glyph, _ right: Glyph, _ gap: Double) -> Bool
) -> [TextLine] {
  let own = glyphs.filter { line.holds(x: $0.box.midX, y: $0.lineY) }.sorted { $0.box.minX < $1.box.minX }
  let gaps = zip(own, own.dropFirst()).map { $1.box.minX - $0.box.maxX }.sorted()
  let usual = gaps.isEmpty ? 0 : max(0, gaps[gaps.count / 2])
  var parts: [[Glyph]] = [[]]
  for glyph in own {
    if let last = parts[parts.count - 1].last, isParted(last, glyph, glyph.box.minX - last.box.maxX - usual) {
      parts.append([])
    }
    parts[parts.count - 1].append(glyph)
  }
  return parts.count == 1 ? [line] : parts.flatMap { buildLines($0, page: page) }
}
