import Extraction
import Normalization

/// Builds lines of text from single glyphs. Poppler's own grouping is not used: in some files it tears a number apart.
///
/// - Parameters:
///   - splitGap: a gap wider than this many font sizes ends a line, so that `部门：…      单位：元` is two.
///     Nil keeps all that stands on one baseline together, as inside a cell.
///   - units: a line also ends behind an amount with decimals, however small the gap, unless one of these follows;
///     nil where it does not.
func buildLines(
  _ glyphs: [Glyph], page: Int, splitGap: Double? = nil, unlessFollowedBy units: Set<Unicode.Scalar>? = nil
) -> [TextLine] {
  if glyphs.isEmpty { return [] }
  var lines: [TextLine] = []
  let sorted = inOrder(glyphs) { ($0.lineY, $0.box.minX) < ($1.lineY, $1.box.minX) }
  var first = 0
  while first < sorted.count {
    var end = first + 1
    // The line's height drifts with its glyphs: digits and Chinese may stand a point or two apart.
    var reference = sorted[first].lineY
    while end < sorted.count {
      let glyph = sorted[end]
      let limit = Settings.Lines.sameLine * min(sorted[end - 1].size, glyph.size)
      if glyph.lineY - reference > limit { break }
      reference += (glyph.lineY - reference) / Double(end - first + 1)
      end += 1
    }
    let line = end - first == sorted.count ? sorted : Array(sorted[first..<end])
    appendLine(inOrder(line) { $0.box.minX < $1.box.minX }, page, splitGap, units, &lines)
    first = end
  }
  return lines
}

/// The glyphs sorted; mostly they are, and are not copied then.
private func inOrder(_ glyphs: [Glyph], _ precedes: (Glyph, Glyph) -> Bool) -> [Glyph] {
  let isSorted = glyphs.indices.dropFirst().allSatisfy { !precedes(glyphs[$0], glyphs[$0 - 1]) }
  return isSorted ? glyphs : glyphs.sorted(by: precedes)
}

/// The lines of a cell: of a label that runs up or down the page, too.
func cellLines(_ glyphs: [Glyph], page: Int) -> [TextLine] {
  guard let first = glyphs.first, first.rotation % 180 != 0, glyphs.allSatisfy({ $0.rotation == first.rotation }) else {
    return raisingMarks(buildLines(glyphs, page: page))
  }
  // Turned so that it runs to the right; where it stands on the page stays.
  let turned = glyphs.map { glyph in
    let box = glyph.box
    let upright =
      first.rotation == 90
      ? Rectangle(minX: box.minY, minY: -box.maxX, maxX: box.maxY, maxY: -box.minX)
      : Rectangle(minX: -box.maxY, minY: box.minX, maxX: -box.minY, maxY: box.maxX)
    return Glyph(scalar: glyph.scalar, box: upright, fontSize: glyph.fontSize)
  }
  return buildLines(turned, page: page).map { line in
    let box = line.box
    var line = line
    line.box =
      first.rotation == 90
      ? Rectangle(minX: -box.maxY, minY: box.minX, maxX: -box.minY, maxY: box.maxX)
      : Rectangle(minX: box.minY, minY: -box.maxX, maxX: box.maxY, maxY: -box.minX)
    return line
  }
}

/// The lines of a cell in which the mark of a footnote stands below its amount, as a narrow cell has no room behind it: a
/// line of small digits below one of digits, which is whole. The rest of a broken amount is as large as its beginning.
private func raisingMarks(_ lines: [TextLine]) -> [TextLine] {
  guard lines.count > 1, let mark = lines.last, mark.text.utf8.count <= Settings.Lines.longestMark else { return lines }
  let amount = lines[lines.count - 2]
  let raised = mark.text.unicodeScalars.compactMap(\.raised)
  guard raised.count == mark.text.unicodeScalars.count, mark.fontSize > 0,
    mark.fontSize <= Settings.Lines.sizeOfMark * amount.fontSize,
    amount.text.unicodeScalars.contains(where: { $0 == "." || $0 == "," }),
    amount.text.unicodeScalars.last.map({ ("0"..."9").contains($0) }) ?? false
  else { return lines }
  var result = lines
  result[lines.count - 1].text = String(scalars: raised)
  return result
}

private func appendLine(
  _ glyphs: [Glyph], _ page: Int, _ splitGap: Double?, _ units: Set<Unicode.Scalar>?, _ lines: inout [TextLine]
) {
  var text: [Unicode.Scalar] = []
  var box = glyphs[0].box
  var start = 0
  func flush(_ end: Int) {
    let part = glyphs[start..<end]
    let sizes = part.map(\.size).sorted()
    lines.append(
      TextLine(
        text: String(scalars: text), box: box, fontSize: sizes[sizes.count / 2], page: page))
  }
  text.append(glyphs[0].scalar)
  for index in glyphs.indices.dropFirst() {
    let glyph = glyphs[index]
    let gap = glyph.box.minX - glyphs[index - 1].box.maxX
    let size = min(glyph.size, glyphs[index - 1].size)
    let isBehindAmount =
      ((gap > Settings.Lines.gapBehindAmount * size && endsWithAmount(text))
        || (gap > Settings.Lines.gapBetweenKinds * size && changesKind(glyphs[index - 1].scalar, glyph.scalar)))
      && units.map { !$0.contains(glyph.scalar) } ?? false
    if isBehindAmount || splitGap.map({ gap > $0 * size }) ?? false {
      flush(index)
      start = index
      text = []
      box = glyph.box
    } else if gap > Settings.Lines.wordGap * size {
      text.append(" ")
    }
    text.append(gap > size ? glyph.scalar : glyph.scalar(behind: glyphs[index - 1]))
    box = box.union(glyph.box)
  }
  flush(glyphs.count)
}

/// Whether a text ends as amounts do, with a point and two digits or more (yuan in 万元 have six), or with a thousands group,
/// or as those that are broken in a narrow column: `82,660,221.` and `4,541,015.3`. A lone dash stands for an amount.
private func endsWithAmount(_ text: [Unicode.Scalar]) -> Bool {
  if text.count == 1, ["-", "—", "－", "–"].contains(text[0]) { return true }
  let decimals = text.reversed().prefix { ("0"..."9").contains($0) }.count
  if Settings.Lines.decimals.contains(decimals), text.dropLast(decimals).last == "." { return true }
  let tail = Array(text.suffix(4))
  func areDigits(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool { scalars.allSatisfy { ("0"..."9").contains($0) } }
  guard tail.count == 4 else { return false }
  if tail[0] == ",", areDigits(tail[1...]) { return true }
  let group = tail[3] == "." ? text.suffix(5).dropLast() : tail[2] == "." ? text.suffix(6).dropLast(2) : []
  return group.count == 4 && group.first == "," && areDigits(group.dropFirst())
}

/// A digit beside an ideograph: a code and a name, or a name and a number, when there is some room between them.
private func changesKind(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
  let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
  return (digits.contains(left) && right.isIdeograph)
    || (left.isIdeograph && digits.contains(right))
}

extension Glyph {
  /// In points: the font size where known, else the height of the box; never 0.
  var size: Double {
    Double(fontSize) > Settings.Characters.noSize ? Double(fontSize) : max(box.height, Settings.Characters.noSize)
  }

  /// The height by which glyphs are gathered into lines and put into rows.
  var lineY: Double { rotation % 180 == 0 ? baseline - Glyph.middleAboveBaseline * size : box.midY }

  /// The y by which the character belongs to a cell of the table in which it stands: its line's, or above the foot of the
  /// clip that cuts it. What a page's edge cuts stands below its table, and is on the next page, too.
  func homeY(in table: Rectangle) -> Double { lineY <= table.maxY ? lineY - Double(homeRise) : lineY }
}
