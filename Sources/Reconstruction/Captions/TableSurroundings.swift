import Extraction
import Normalization

/// Which of a page's free lines belong to its grids.
struct TableSurroundings {
  /// For each grid the lines above it (number, title, unit, owner), top to bottom.
  var captions: [[TextLine]]
  /// For each grid the notes below it, top to bottom.
  var notes: [[TextLine]]
  /// What belongs to no grid, page numbers left out.
  var free: [TextLine] = []
  /// The lines at the foot of the page, below its last grid, that are a title with its number, unit and owner: of a
  /// table on the next page, perhaps. They are in no other list.
  var foot: [TextLine] = []

  /// - Parameter isRunning: whether a line stood at the same place on a page before.
  init(_ page: PageLayout, _ words: LayoutVocabulary, isRunning: (TextLine) -> Bool = { _ in false }) {
    let grids = page.grids
    captions = Array(repeating: [], count: grids.count)
    notes = captions
    let lines = page.lines.filter { !isPageNumber($0, pageHeight: page.height) }
    var rest = lines[...]
    for index in grids.indices {
      let top = grids[index].box.minY
      var above = Array(
        rest.prefix {
          $0.box.midY < max(top, $0.box.minY + Settings.Captions.reach) && $0.box.midY < top + Settings.Captions.reach
        })
      rest = rest.dropFirst(above.count)
      if index > 0 { notes[index - 1] = takeNotes(&above, words) }
      captions[index] = takeCaptions(&above, over: grids[index], words, isFirst: index == 0, isRunning: isRunning)
      free.append(contentsOf: above)
    }
    var below = Array(rest)
    if !grids.isEmpty {
      notes[grids.count - 1] = takeNotes(&below, words)
      foot = takeFoot(&below, words)
    }
    free.append(contentsOf: below)
  }
}

extension TableSurroundings {
  /// The last line of a note that ends the page: it may go on with the next one.
  func noteAtFoot(pageHeight: Double) -> TextLine? {
    guard let last = notes.last?.last, foot.isEmpty,
      !free.contains(where: { $0.box.minY > last.box.minY && !isInMargin($0, pageHeight: pageHeight) })
    else { return nil }
    return last
  }

  /// Whether free lines stand above a grid, running heads left out.
  func hasText(above grid: PageGrid, pageHeight: Double) -> Bool {
    free.contains { $0.box.midY < grid.box.minY && !isInMargin($0, pageHeight: pageHeight) }
  }

  /// Whether sentences of running text stand below a grid, or one that leads to another table.
  func hasText(below grid: PageGrid, pageHeight: Double, isRunning: (TextLine) -> Bool) -> Bool {
    free.contains { line in
      line.box.midY > grid.box.maxY && !isRunning(line)
        && (introducesTable(line) || (line.isSentence && !isInMargin(line, pageHeight: pageHeight)))
    }
  }
}

/// Takes the title that ends the page, with the lines that belong to it.
private func takeFoot(_ lines: inout [TextLine], _ words: LayoutVocabulary) -> [TextLine] {
  var rest = lines
  let foot = takeCaptions(&rest, words)
  guard foot.contains(where: words.isTitle), foot == Array(lines.suffix(foot.count)) else { return [] }
  lines = rest
  return foot
}

/// Takes the notes from the lines below a grid: a line that says it is one, and what follows it closely.
private func takeNotes(_ lines: inout [TextLine], _ words: LayoutVocabulary) -> [TextLine] {
  guard let first = lines.first, words.opensNote(first) else { return [] }
  var count = 1
  var number = numberOfNote(first)
  while count < lines.count {
    let gap = lines[count].box.minY - lines[count - 1].box.maxY
    let next = numberOfNote(lines[count])
    let isNext =
      next != nil && next == number.map { $0 + 1 } && gap < Settings.Captions.brokenNoteGap * lines[count].size
    if isNext { number = next }
    if words.opensNote(lines[count]) || isNext
      || (gap < Settings.Captions.noteGap * lines[count].size && !words.isTitle(lines[count]))
      || (goesOn(lines[count - 1], to: lines[count], gap) && !words.isTitle(lines[count]))
    {
      count += 1
    } else {
      break
    }
  }
  let notes = Array(lines.prefix(count))
  lines.removeFirst(count)
  return notes
}

/// The number that a line of a note begins with, behind the word that says it is one: `注：1.…`, `2、…`.
private func numberOfNote(_ line: TextLine) -> Int? {
  let text = normalizeLabel(line.text)
  let colon = text.prefix(Settings.Captions.longestLabelOfLine).firstIndex(of: "：")
  return [text[...], colon.map { text[text.index(after: $0)...] }].lazy.compactMap { $0 }
    .filter { startsWithSectionNumber(String($0)) }.compactMap { Int($0.prefix(while: \.isNumber)) }.first
}

/// Whether a line of a note breaks off at its end and the next one is the rest of its sentence, as running text with wide
/// gaps between its lines prints it: `…没有使用国有资本经营预算拨款安排的支 | 出。`
private func goesOn(_ line: TextLine, to next: TextLine, _ gap: Double) -> Bool {
  guard gap < Settings.Captions.brokenNoteGap * line.size, abs(next.size - line.size) < 0.1 * line.size,
    line.text.count >= Settings.Captions.shortestBrokenNote, let last = line.text.unicodeScalars.last,
    !"。；！？：.;!?:".unicodeScalars.contains(last), let end = next.text.unicodeScalars.last,
    "。；".unicodeScalars.contains(end)
  else { return false }
  // A paragraph of its own is indented, and as long as it likes.
  return next.box.minX < line.box.minX + line.size && next.box.maxX < line.box.maxX + line.size
}

/// Takes the captions from the lines above a grid, reading upwards: unit and owner lines, then the title with its
/// subtitle or its second line, then the table's number. Where no title is found, only unit and owner lines are taken.
private func takeCaptions(
  _ lines: inout [TextLine], over grid: PageGrid? = nil, _ words: LayoutVocabulary, isFirst: Bool = false,
  isRunning: (TextLine) -> Bool = { _ in false }
) -> [TextLine] {
  var start = lines.count
  var titleStart: Int?
  var heading: Int?
  var index = lines.count - 1
  while index >= 0, lines.count - index <= Settings.Captions.farthest {
    let line = lines[index]
    if titleStart != nil {
      guard belongsToTitle(line, above: lines[index + 1], words) else { break }
      start = index
    } else if words.isTitle(line) || (index > 0 && words.endsTitle(line, of: lines[index - 1])) {
      titleStart = index
      start = index
    } else if line.isSentence {
      break
    } else if words.isLabelled(line), index == start - 1 {
      start = index
    } else if let lower = heading, index == lower - 1, normalizeLabel(lines[lower].text).hasStart("（"),
      opensTitle(line, above: lines[lower], words), !words.isTableNumber(line)
    {
      // What was found is its subtitle in brackets.
      heading = index
    } else if isHeading(line, over: lines[min(index + 1, lines.count - 1)], start: start, index: index, words) {
      // A title that is cut off lacks its 表, but it is still the largest line right above the table.
      heading = index
    } else if let grid, index == lines.count - 1, isTitle(line, rightAbove: grid, words) {
      heading = index
    }
    index -= 1
  }
  if titleStart == nil, heading == nil, let title = lines.lastIndex(where: words.isTitle),
    lines.count - title <= Settings.Captions.farthest
  {
    // The first rows of a table without outer borders look like text between it and its title.
    let captions = [lines[title]] + lines[(title + 1)...].filter(words.isLabelled)
    lines.removeAll { captions.contains($0) }
    return captions
  }
  if titleStart == nil, let heading {
    start = heading > 0 && words.isTableNumber(lines[heading - 1]) ? heading - 1 : heading
    titleStart = start
  } else if titleStart == nil, let grid, let title = words.plainTitle(in: lines, above: grid.box.minY),
    !isRunning(lines[title])
  {
    start = title
    while start > 0, belongsToTitle(lines[start - 1], above: lines[start], words) { start -= 1 }
    titleStart = title
  }
  if let title = titleStart, !lines[title...].contains(where: words.isUnit) {
    start = labelledLinesAbove(start, of: title, lines, isFirst: isFirst, words)
  }
  let captions = Array(lines[start...])
  lines.removeSubrange(start...)
  return captions
}

/// Whether a line stands right above the captions and in clearly larger type than they.
private func isHeading(_ line: TextLine, over next: TextLine, start: Int, index: Int, _ words: LayoutVocabulary) -> Bool
{
  index == start - 1 && index + 1 == start && line.fontSize > Settings.Captions.headingSize * next.fontSize
    && next.fontSize > 0
    && matchKey(line.text).count >= Settings.Captions.shortestHeading && !words.isTableNumber(line)
}

/// Whether a line with nothing between it and the table is a title that is cut off: in clearly larger type than the table,
/// and not set at its left side, as the headings of the text are.
private func isTitle(_ line: TextLine, rightAbove grid: PageGrid, _ words: LayoutVocabulary) -> Bool {
  let sizes = grid.grid.cells.flatMap(\.lines).map(\.fontSize).sorted()
  guard !sizes.isEmpty else { return false }
  return line.fontSize > Settings.Captions.headingSize * sizes[sizes.count / 2]
    && line.box.minX > grid.box.minX + Settings.Captions.indentOfTitle * line.fontSize
    && grid.box.minY - line.box.maxY < line.size
    && matchKey(line.text).count >= Settings.Captions.shortestHeading && !words.isTableNumber(line)
}

/// Whether a line above one of a title belongs to it as well.
private func belongsToTitle(_ line: TextLine, above next: TextLine, _ words: LayoutVocabulary) -> Bool {
  opensTitle(line, above: next, words) || words.isTableNumber(line) || sharesLine(line, next)
}

/// Where the captions begin whose title stands below the lines of unit and owner instead of above them. Below another
/// table a name is its foot: who made it.
private func labelledLinesAbove(
  _ start: Int, of title: Int, _ lines: [TextLine], isFirst: Bool, _ words: LayoutVocabulary
) -> Int {
  var first = start
  while first > 0, words.isLabelled(lines[first - 1]) || words.isTableNumber(lines[first - 1]),
    lines[first].box.minY - lines[first - 1].box.maxY < Settings.Captions.gapAboveTitle * lines[first - 1].size
  {
    first -= 1
  }
  if lines[first..<start].contains(where: words.isUnit) { return first }
  return isFirst && lines[first..<start].allSatisfy(isNamed) && !lines[title...].contains(where: words.isLabelled)
    ? first : start
}

/// Whether a line is one short label with what it stands for: `单位名称：某局`.
private func isNamed(_ line: TextLine) -> Bool {
  let parts = normalizeLabel(line.text).split(separator: "：")
  return parts.count == 2 && parts[0].count < Settings.Captions.longestLabelOfLine
}

extension LayoutVocabulary {
  /// Whether a line names the unit of a table's amounts.
  func isUnit(_ line: TextLine) -> Bool {
    isLabelled(line) && AmountUnit.find(in: normalizeText(line.text)) != nil
  }

  /// Whether a line is the last characters of a title that the line above it begins: `…项目绩效` and `目标表`.
  package func endsTitle(_ line: TextLine, of upper: TextLine) -> Bool {
    let key = matchKey(line.text)
    guard (1...3).contains(key.count), key.hasEnd(tableWord), !isTableNumber(line),
      opensTitle(upper, above: line, self)
    else { return false }
    var whole = upper
    whole.text = joinLines([upper.text, line.text])
    return isTitle(whole)
  }
}

/// The upper line of a title printed on two: close above it, of the same or a larger size. A numbered line begins a title:
/// above it stands the heading of the section (（二）绩效目标表 | 1.项目支出绩效目标表).
func opensTitle(_ line: TextLine, above next: TextLine, _ words: LayoutVocabulary) -> Bool {
  let gap = next.box.minY - line.box.maxY
  typealias Limit = Settings.UpperTitleLine
  return gap < Limit.gap * next.size && line.size > Limit.height * next.size && !line.isSentence
    && !words.isLabelled(line) && !startsWithSectionNumber(next.text)
    && line.fontSize > 0 && line.fontSize >= Limit.fontSize * next.fontSize
    && !matchKey(words.withoutMarkBehind(line.text)).hasEnd(words.tableWord)
    && (abs(line.box.midX - next.box.midX) < Limit.centre * next.size
      || abs(line.box.minX - next.box.minX) < Limit.left * next.size)
}

func sharesLine(_ line: TextLine, _ other: TextLine) -> Bool {
  abs(line.box.midY - other.box.midY) < Settings.Lines.sameLine * min(line.size, other.size)
}
