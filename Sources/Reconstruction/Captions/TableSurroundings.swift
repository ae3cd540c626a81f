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

  init(_ page: PageLayout) {
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
      if index > 0 { notes[index - 1] = takeNotes(&above, below: grids[index - 1].box) }
      captions[index] = takeCaptions(&above, above: grids[index].box)
      free.append(contentsOf: above)
    }
    var below = Array(rest)
    if let last = grids.last { notes[grids.count - 1] = takeNotes(&below, below: last.box) }
    free.append(contentsOf: below)
  }
}

/// Takes the notes from the lines below a grid: a line that says it is one, and what follows it closely.
private func takeNotes(_ lines: inout [TextLine], below grid: Rectangle) -> [TextLine] {
  guard let first = lines.first, opensNote(first) else { return [] }
  var count = 1
  while count < lines.count {
    let gap = lines[count].box.minY - lines[count - 1].box.maxY
    if opensNote(lines[count]) || (gap < Settings.Captions.noteGap * lines[count].size && !isTitle(lines[count])) {
      count += 1
    } else {
      break
    }
  }
  let notes = Array(lines.prefix(count))
  lines.removeFirst(count)
  return notes
}

func opensNote(_ line: TextLine) -> Bool {
  let key = matchKey(line.text)
  return ["注", "备注", "附注", "说明", "资料来源"].contains { key.hasPrefix($0) }
    || ["此表", "本表", "无此项", "无该项"].contains { key.hasWord($0) }
}

/// Takes the captions from the lines above a grid, reading upwards: unit and owner lines, then the title with its
/// subtitle or its second line, then the table's number. Where no title is found, only unit and owner lines are taken.
private func takeCaptions(_ lines: inout [TextLine], above grid: Rectangle) -> [TextLine] {
  var start = lines.count
  var titleStart: Int?
  var heading: Int?
  var index = lines.count - 1
  while index >= 0, lines.count - index <= Settings.Captions.farthest {
    let line = lines[index]
    if titleStart != nil {
      guard opensTitle(line, above: lines[index + 1]) || isTableNumber(line) || sharesLine(line, lines[index + 1])
      else {
        break
      }
      start = index
    } else if isTitle(line) {
      titleStart = index
      start = index
    } else if isSentence(line) {
      break
    } else if isLabelled(line), index == start - 1 {
      start = index
    } else if isHeading(line, over: lines[min(index + 1, lines.count - 1)], start: start, index: index) {
      // A title that is cut off lacks its 表, but it is still the largest line right above the table.
      heading = index
    }
    index -= 1
  }
  if titleStart == nil, heading == nil, let title = lines.lastIndex(where: isTitle),
    lines.count - title <= Settings.Captions.farthest
  {
    // The first rows of a table without outer borders look like text between it and its title.
    let captions = [lines[title]] + lines[(title + 1)...].filter(isLabelled)
    lines.removeAll { captions.contains($0) }
    return captions
  }
  if titleStart == nil, let heading { start = heading }
  let captions = Array(lines[start...])
  lines.removeSubrange(start...)
  return captions
}

/// Whether a line stands right above the captions and in clearly larger type than they.
private func isHeading(_ line: TextLine, over next: TextLine, start: Int, index: Int) -> Bool {
  index == start - 1 && index + 1 == start && line.fontSize > Settings.Captions.headingSize * next.fontSize
    && next.fontSize > 0
    && matchKey(line.text).count >= Settings.Captions.shortestHeading && !isTableNumber(line)
}

/// Whether a line is a table's title: it ends in 表 or 目录, perhaps with a subtitle in brackets behind it.
package func isTitle(_ line: TextLine) -> Bool {
  var text = normalizeLabel(line.text)
  if isSentence(line) || isTableNumber(line) { return false }
  if text.hasSuffix("）"), let bracket = text.lastIndex(of: "（"), bracket != text.startIndex {
    text = String(text[..<bracket])
  }
  let key = matchKey(text)
  return Settings.Captions.titleLength.contains(key.count) && (key.hasSuffix("表") || key.hasSuffix("目录"))
}

/// The upper line of a title printed on two: close above it, of the same or a larger size.
private func opensTitle(_ line: TextLine, above next: TextLine) -> Bool {
  let gap = next.box.minY - line.box.maxY
  typealias Limit = Settings.UpperTitleLine
  return gap < Limit.gap * next.size && line.size > Limit.height * next.size && !isSentence(line) && !isLabelled(line)
    && line.fontSize > 0 && line.fontSize >= Limit.fontSize * next.fontSize && !matchKey(line.text).hasSuffix("表")
    && (abs(line.box.midX - next.box.midX) < Limit.centre * next.size
      || abs(line.box.minX - next.box.minX) < Limit.left * next.size)
}

/// Whether a line is nothing but a table's number: 表一, 附表3, 表五-1, 公开01表, 附件2.
package func isTableNumber(_ line: TextLine) -> Bool { isTableNumber(line.text) }

private func isTableNumber(_ text: String) -> Bool {
  let key = matchKey(text)
  guard key.utf8.count <= Settings.Captions.longestNumber, key.unicodeScalars.count >= 2,
    key.unicodeScalars.contains(where: tableNumerals.contains)
  else { return false }
  let words = String(String.UnicodeScalarView(key.unicodeScalars.filter { !tableNumerals.contains($0) }))
  return ["表", "附表", "附件", "续表", "公开表", "预算表", "预算公开表", "部门公开表", "附件附表"].contains(words)
}

private let tableNumerals = Set("一二三四五六七八九十0123456789".unicodeScalars)

private func sharesLine(_ line: TextLine, _ other: TextLine) -> Bool {
  abs(line.box.midY - other.box.midY) < Settings.Lines.sameLine * min(line.size, other.size)
}

/// `单位：元`, `部门全称：…`: a short line with a colon, or nothing but a unit.
func isLabelled(_ line: TextLine) -> Bool {
  if isSentence(line) { return false }
  if let colon = line.text.firstIndex(where: { $0 == "：" || $0 == ":" }) {
    // 公开09表：… is a title.
    return !isTableNumber(String(line.text[..<colon]))
  }
  return AmountUnit.find(in: line.text) != nil
}

private func isSentence(_ line: TextLine) -> Bool {
  line.text.unicodeScalars.contains("。") || line.text.unicodeScalars.last == "；" || line.text.unicodeScalars.last == "，"
}
