import Extraction
import Normalization

/// Finds tables that have no rules at all: rows of aligned text under a title, or rows with amounts at the top of a
/// page, which may go on from the page before.
///
/// - Parameters:
///   - glyphs: the glyphs outside of all other grids.
///   - isWholePage: whether the page has no other grids.
///   - areas: what is shaded on the page.
///   - words: tell titles and notes, which end a table.
/// - Returns: the grids, and the glyphs that lie in none of them.
func unruledGrids(
  _ glyphs: [Glyph], isWholePage: Bool, areas: [Area], page: Int, pageHeight: Double, words: LayoutVocabulary
) -> (grids: [PageGrid], outside: [Glyph]) {
  let lines = joiningSpacedOut(
    buildLines(glyphs, page: page, splitGap: Settings.Lines.columnGap, unlessFollowedBy: words.unitsOfAmounts))
  // A page number stands alone; a code in the last row of a full page does not.
  let all = chunkRows(lines.map(TextChunk.init))
  let rows = all.indices.filter { index in
    all[index].count > 1 || !isPageNumber(all[index][0].line, pageHeight: pageHeight) || isLineOfCode(all, index)
  }.map { all[$0] }
  // Prose has one chunk a line; looking closer at its words would be the larger part of the work on most pages.
  let areLast = isWholePage && (areLastRows(rows) || isHeadedRow(rows))
  guard areLast || rows.count(where: { $0.count >= 2 || $0[0].isAmount }) >= 2 else { return ([], glyphs) }
  var grids: [PageGrid] = []
  var start = 0
  var isUnderTitle = false
  for end in 0...rows.count {
    let closes =
      end < rows.count && closesTable(rows, end, words)
      && !(isUnderTitle && isTextOfForm(rows, end, from: start, words))
    let isEnd = end == rows.count || closes || (end > start && isFar(rows[end], below: rows[end - 1]))
    guard isEnd else { continue }
    let body = withoutCaptions(rows[start..<end])
    if isTable(joiningHalves(Array(body)), isUnderTitle: isUnderTitle) || (areLast && body.count == rows.count),
      let grid = unruledGrid(Array(body), glyphs, areas, page)
    {
      grids.append(grid)
    }
    isUnderTitle = end < rows.count && (rows[end].contains { words.isTitle($0.line) } || leadsToLabels(rows, end))
    start = closes ? end + 1 : end
  }
  if grids.isEmpty { return ([], glyphs) }
  let outside = glyphs.filter { glyph in !grids.contains { $0.box.contains(x: glyph.box.midX, y: glyph.lineY) } }
  return (grids, outside)
}

/// Whether a number that stands alone is a line of a code that its narrow column breaks: it stands as close to its
/// neighbour as lines do, and others begin where it does.
private func isLineOfCode(_ rows: [[TextChunk]], _ index: Int) -> Bool {
  let (number, size) = (rows[index][0], rows[index][0].size)
  let isClose = [index - 1, index + 1].filter(rows.indices.contains).contains {
    abs(rows[$0][0].y - number.y) <= Settings.Lines.widestPitch * size
  }
  let starts = rows.joined().count {
    $0.isNumber && abs($0.box.minX - number.box.minX) < Settings.Alignment.sameStart
  }
  return isClose && starts >= Settings.Alignment.fewestOfStart
}

/// A title, a note, a sentence or one that leads to a table: what is no row of a table.
private func closesTable(_ rows: [[TextChunk]], _ index: Int, _ words: LayoutVocabulary) -> Bool {
  let row = rows[index]
  // 备注 may label a column, or a field.
  if row.contains(where: { words.isTitle($0.line) })
    || (words.opensNote(row[0].line) && (row.count == 1 || words.isLabelled(row[0].line)))
  {
    return true
  }
  return row.count == 1
    && (row[0].line.text.unicodeScalars.contains { $0 == "。" || $0 == "；" } || leadsToLabels(rows, index))
    && !isBesideLabel(rows, index)
}

/// Whether a sentence stands under a label of its own and over rows of several columns: a form whose first fields take
/// the whole width.
private func isTextOfForm(_ rows: [[TextChunk]], _ index: Int, from start: Int, _ words: LayoutVocabulary) -> Bool {
  let above = rows[start..<index].drop(while: isCaption)
  guard let label = above.first, label.count == 1, !label[0].line.isSentence, !words.isTitle(rows[index][0].line),
    !words.opensNote(rows[index][0].line)
  else { return false }
  for next in rows[index...].dropFirst().prefix(Settings.Unruled.mostLinesOfText) {
    if next.contains(where: { words.isTitle($0.line) }) { return false }
    if next.count >= Settings.Unruled.fewestLabels { return true }
  }
  return false
}

/// Whether a row is a sentence that leads to a table, with labels side by side below it: 重点项目绩效目标情况如下：
private func leadsToLabels(_ rows: [[TextChunk]], _ index: Int) -> Bool {
  guard index + 1 < rows.count, rows[index].count == 1, introducesTable(rows[index][0].line) else { return false }
  let labels = rows[index + 1]
  return labels.count >= Settings.Unruled.fewestLabels && !labels.contains { $0.isNumber || $0.line.isSentence }
}

private func isFar(_ row: [TextChunk], below above: [TextChunk]) -> Bool {
  row[0].y - above[0].y > Settings.Unruled.farthestRow * row[0].size
}

/// The rows below the captions. A form's first fields have colons too; they stand in a column of their own, and their
/// values in another.
private func withoutCaptions(_ rows: ArraySlice<[TextChunk]>) -> ArraySlice<[TextChunk]> {
  var body = rows
  while let first = body.first, isCaption(first), !isLabelOfGroup(first, over: body.dropFirst()) {
    let fields = body.prefix(Settings.Unruled.fewestRows)
    if fields.count == Settings.Unruled.fewestRows,
      fields.allSatisfy({ row in
        row.count >= 2 && normalizeLabel(row[0].line.text).hasEnd("：")
          && abs(row[1].box.minX - first[1].box.minX) < Settings.Alignment.sameStart
      })
    {
      break
    }
    body = body.dropFirst()
  }
  return body
}

/// Whether a row is the label of some columns and no caption: nothing stands behind its colon, and others begin left of it
/// and end right of it: 其中：
private func isLabelOfGroup(_ row: [TextChunk], over body: ArraySlice<[TextChunk]>) -> Bool {
  guard row.count == 1, let label = row.first, normalizeLabel(label.line.text).hasEnd("："),
    let left = body.joined().map(\.box.minX).min(), let right = body.joined().map(\.box.maxX).max()
  else { return false }
  let room = Settings.Lines.partGap * label.size
  return label.box.minX > left + room && label.box.maxX < right - room
}

/// Unit, owner and subtitle between the title and the table. Of the labels of columns few have a colon: 其中：预留份额.
private func isCaption(_ row: [TextChunk]) -> Bool {
  let own = row.count { chunk in
    let text = normalizeLabel(chunk.line.text)
    return text.unicodeScalars.contains { $0 == "：" || $0 == ":" } || AmountUnit.find(in: text) != nil
      || (row.count == 1 && text.hasStart("（") && text.hasEnd("）"))
  }
  return own > 0 && own * Settings.Unruled.chunksForEachCaption >= row.count
}

/// Whether rows are a table: most have several columns and some have amounts; without a title nearly all must.
private func isTable(_ rows: [[TextChunk]], isUnderTitle: Bool) -> Bool {
  if isUnderTitle, isHeaderAlone(rows) { return true }
  guard rows.count >= Settings.Unruled.fewestRows else { return false }
  let wide = rows.filter { $0.count >= 2 }
  let amounts = rows.filter { row in
    row.count >= 2 && row.contains { $0.isNumber && $0.line.text.unicodeScalars.contains { $0 == "." || $0 == "," } }
  }
  return isUnderTitle
    ? wide.count * Settings.Alignment.rowsForEachWide >= rows.count - linesBesideLabels(rows)
      && (!amounts.isEmpty || wide.count >= Settings.Unruled.fewestWideRows)
    : isTail(rows) || haveTargets(rows)
      || amounts.count >= Settings.Unruled.fewestAmountRows && haveCommonRightEdge(amounts)
        && (wide.count * Settings.Unruled.rowsForEachNarrow >= rows.count * (Settings.Unruled.rowsForEachNarrow - 1)
          || (amounts.count * Settings.Unruled.rowsForEachAmount >= rows.count
            && rows.filter { $0.count >= 3 }.count >= Settings.Unruled.fewestRowsOfThree))
}

/// Whether several rows have a sign of comparison among their texts: indicators beside their targets.
private func haveTargets(_ rows: [[TextChunk]]) -> Bool {
  rows.count { row in
    row.count >= Settings.Unruled.fewestLabels && row.contains { startsWithComparison($0.line.text) }
  } >= Settings.Unruled.fewestWideRows
}

/// Whether rows are labels and below them no more than a few rows with amounts: what is left of a table on its last
/// page. Rows of names alone may stand among them.
private func isTail(_ rows: [[TextChunk]]) -> Bool {
  let above = rows.prefix { row in !row.contains { $0.isNumber } }
  let header = above.prefix(above.count - listedRows(at: above))
  let rest = rows.dropFirst(above.count)
  guard header.count <= Settings.Unruled.mostLinesOfLabels, !rest.isEmpty,
    header.contains(where: { $0.count >= Settings.Unruled.fewestLabels }),
    !header.joined().contains(where: { $0.line.isSentence })
  else { return false }
  func isWhole(_ row: [TextChunk]) -> Bool {
    row.count >= Settings.Unruled.fewestLabels && row.contains { $0.isAmount }
  }
  let labels = header.map(\.count).max() ?? 0
  // Of several blocks side by side each may have a name without its amount, and one alone both.
  func isOfBlocks(_ row: [TextChunk]) -> Bool {
    isOfNames(row, most: labels / 2) || (row.count == 2 && !row[0].isNumber && row[1].isAmount)
  }
  if rest.contains(where: isWhole), rest.allSatisfy({ isWhole($0) || isOfBlocks($0) || isNumberOfLine($0) }) {
    return true
  }
  guard header.count <= Settings.HorizontalRules.mostLabelRows else { return false }
  // A name or a code may stand on several lines: those of one row are as close as the lines of a text.
  var groups: [[[TextChunk]]] = []
  for line in rest {
    if let last = groups.last?.last, line[0].y - last[0].y <= Settings.Lines.widestPitch * line[0].size {
      groups[groups.count - 1].append(line)
    } else {
      groups.append([line])
    }
  }
  return groups.allSatisfy { lines in
    lines.count <= Settings.Unruled.mostLinesOfRow && lines.contains { row in row.contains { $0.isAmount } }
      && Set(lines.joined().map { Int($0.box.midX) }).count >= Settings.Unruled.fewestLabels
      && !lines.joined().contains { $0.line.isSentence }
  }
}

/// Whether a row is names without amounts, one on each side at most; behind the number of a line, in as many blocks as the
/// table has.
///
/// - Parameter most: how many names that may be without the number of a line.
private func isOfNames(_ row: [TextChunk], most: Int = 2) -> Bool {
  let names = row.dropFirst(row.count > 1 && isNumberOfLine([row[0]]) ? 1 : 0)
  return (names.count < row.count || row.count <= max(2, most))
    && names.allSatisfy {
      !$0.isNumber && !$0.line.isSentence && $0.line.text.unicodeScalars.count <= Settings.Unruled.longestName
    }
}

/// How many rows of numbered names end some rows: 二十三、债务还本支出 is no label, but an item whose amount is blank.
func listedRows(at rows: ArraySlice<[TextChunk]>) -> Int {
  let names = Array(rows.reversed().prefix { isOfNames($0) })
  return (names.lastIndex(where: isNumbered) ?? -1) + 1
}

private func isNumbered(_ row: [TextChunk]) -> Bool { row.contains { startsWithSectionNumber($0.line.text) } }

/// Whether the rows that are all there is on a page are the last ones of a table: each has its amounts, several of them, or is
/// a numbered name whose amount is blank.
private func areLastRows(_ rows: [[TextChunk]]) -> Bool {
  func isWhole(_ row: [TextChunk], amounts: Int) -> Bool {
    row.count > amounts && row.count { isWholeAmount($0.line.text) } >= amounts
      && !row.contains { $0.line.isSentence }
  }
  if rows.allSatisfy({ $0.count >= Settings.Unruled.fewestLabels && isWhole($0, amounts: 2) }) { return !rows.isEmpty }
  // Their order is that of the numbers, and the total closes it.
  return rows.contains { $0.count >= Settings.Unruled.fewestLabels && isWhole($0, amounts: 2) }
    && rows.first.map(isNumbered) ?? false
    && rows.allSatisfy { isWhole($0, amounts: 1) || isOfNames($0) }
}

/// Whether all there is on a page are labels and one row, whose amounts are several: the last row of a table.
private func isHeadedRow(_ rows: [[TextChunk]]) -> Bool {
  rows.count < Settings.Unruled.fewestRows && isTail(rows)
    && rows.last?.count { isWholeAmount($0.line.text) } ?? 0 > 1
}

/// Whether rows are the labels of a table in which nothing is printed.
private func isHeaderAlone(_ rows: [[TextChunk]]) -> Bool {
  let rows = rows.filter { !areColumnNumbers($0) && !isNumberOfLine($0) }
  return rows.count <= Settings.Unruled.mostLinesOfLabels && rows.contains { $0.count >= Settings.Unruled.fewestLabels }
    && (rows.count <= Settings.HorizontalRules.mostLabelRows || rows.count { $0.count >= 2 } * 2 > rows.count)
    && !rows.contains { row in row.contains { $0.isNumber || $0.line.isSentence } }
}

/// Whether nothing is printed in a row but its number.
private func isNumberOfLine(_ row: [TextChunk]) -> Bool {
  row.count == 1 && row[0].isNumber && row[0].line.text.utf8.count <= 2
}

/// Whether a row counts the columns: `** | 1 | 2 | 3`.
func areColumnNumbers(_ row: [TextChunk]) -> Bool {
  let numbers = row.filter(\.isNumber).map { Int($0.line.text) }
  return numbers.count > 1 && row.count - numbers.count <= 1
    && zip(numbers, numbers.dropFirst()).allSatisfy { one, next in one.map { $0 + 1 == next } ?? false }
}

/// Whether enough of the numbers end at one x, as numbers in a column do and numbers in prose do not.
private func haveCommonRightEdge(_ rows: [[TextChunk]]) -> Bool {
  let edges = rows.flatMap { row in row.filter(\.isNumber).map(\.box.maxX) }.sorted()
  return zip(edges, edges.dropFirst(Settings.Unruled.fewestAligned - 1)).contains {
    $1 - $0 < Settings.Unruled.rightEdge
  }
}

private func unruledGrid(_ rows: [[TextChunk]], _ glyphs: [Glyph], _ areas: [Area], _ page: Int) -> PageGrid? {
  let chunks = rows.flatMap { $0 }
  guard let first = chunks.first else { return nil }
  var box = chunks.dropFirst().reduce(first.printed) { $0.union($1.printed) }
  box = box.insetBy(-Settings.Unruled.frame)
  let cells = shadedCells(in: box, glyphs, areas)
  var grid =
    cells?.cells.grid(cells?.glyphs ?? [], page: page)
    ?? alignedGrid(
      chunks.map(\.line), glyphs: glyphs.filter { box.contains(x: $0.box.midX, y: $0.lineY) }, box: box,
      separators: [], page: page, columnEdges: cells?.cells.columnEdges, fewestRows: 1,
      namesAlone: rows.count { isOfNames($0) && isNumbered($0) })
  grid?.isRuled = false
  return grid
}

/// The cells that shades show, each drawn for itself, and the glyphs of the table; nil where none are.
private func shadedCells(in box: Rectangle, _ glyphs: [Glyph], _ areas: [Area]) -> (cells: DrawnCells, glyphs: [Glyph])?
{
  let inRows = areas.map(\.box).filter { shade in
    shade.midY > box.minY && shade.midY < box.maxY
      && (shade.height < box.height / 2 || shade.width < box.width / 2)
  }
  if inRows.count < Settings.DrawnCells.fewestShades { return nil }
  // A column with nothing in it lies outside of the text, beside the shade of its neighbour.
  var whole = box
  for shade in inRows.sorted(by: { $0.minX < $1.minX }) where shade.minX <= whole.maxX + Settings.Edges.gap {
    if shade.maxX >= whole.minX { whole = whole.union(shade) }
  }
  for shade in inRows.sorted(by: { $0.maxX > $1.maxX }) where shade.maxX >= whole.minX - Settings.Edges.gap {
    if shade.minX <= whole.maxX { whole = whole.union(shade) }
  }
  let shades = inRows.filter { whole.contains(x: $0.midX, y: $0.midY) }
  let inside = glyphs.filter { box.contains(x: $0.box.midX, y: $0.lineY) }
  let edges = mergedEdges(
    of: shades.flatMap { shade in
      [shade.minY, shade.maxY].map {
        Rule(orientation: .horizontal, position: $0, start: shade.minX, end: shade.maxX)
      }
    })
  return DrawnCells(
    shades.map { DrawnPiece(y: $0.midY, start: $0.minX, end: $0.maxX, height: $0.height) },
    horizontal: edges.horizontal, box: whole,
    glyphs: inside
  ).map { ($0, inside) }
}
