import Extraction

/// Finds tables that are ruled only horizontally: at least two long rules with the same ends, and columns of text
/// between them.
///
/// - Parameters:
///   - edges: the page's edges; those inside `grids` are left out.
///   - glyphs: the glyphs outside of the ruled grids.
///   - rules: the page's rules as they are drawn, not merged.
///   - words: tell a title, which parts two tables.
/// - Returns: the grids, and the glyphs that lie in none of them.
func horizontalRuleGrids(
  _ edges: EdgeSet, ruled: [PageGrid], glyphs: [Glyph], rules drawn: [Rule], page: Int, pageWidth: Double,
  words: LayoutVocabulary
)
  -> (grids: [PageGrid], outside: [Glyph])
{
  let rules = edges.horizontal.filter { edge in
    edge.length > Settings.HorizontalRules.shortest * pageWidth
      && !ruled.contains {
        $0.box.insetBy(-Settings.HorizontalRules.frame).contains(x: (edge.start + edge.end) / 2, y: edge.position)
      }
  }
  if rules.count < 2 { return ([], glyphs) }
  let titles = buildLines(glyphs, page: page, splitGap: Settings.Lines.partGap).filter(words.isTitle).map(\.box.midY)
  var groups: [[Edge]] = []
  for rule in rules {
    if let index = groups.lastIndex(where: { group in
      group.contains { haveSameEnds($0, rule) }
        && !ruled.contains { $0.box.minY > group[0].position && $0.box.minY < rule.position }
        && !titles.contains { $0 > group[group.count - 1].position && $0 < rule.position }
    }) {
      groups[index].append(rule)
    } else {
      groups.append([rule])
    }
  }
  var grids: [PageGrid] = []
  var outside = glyphs
  for group in groups where group.count >= 2 {
    var box = Rectangle(
      minX: group.map(\.start).min() ?? 0, minY: group[0].position, maxX: group.map(\.end).max() ?? 0,
      maxY: group[group.count - 1].position)
    box.maxY = max(box.maxY, bottomWithoutRule(of: box, outside, page, words))
    box = withRowsBeyondRules(box, outside, page, words)
    let inside = outside.filter { box.insetBy(-Settings.HorizontalRules.frame).contains(x: $0.box.midX, y: $0.lineY) }
    let lines = joiningSpacedOut(
      buildLines(inside, page: page, splitGap: Settings.Lines.columnGap, unlessFollowedBy: words.unitsOfAmounts))
    // Rules that reach over some columns only part the rows of those.
    let separators = edges.horizontal.filter { edge in
      edge.position > box.minY + Settings.HorizontalRules.frame
        && edge.position < box.maxY - Settings.HorizontalRules.frame
        && edge.start >= box.minX - Settings.HorizontalRules.sameEnd
        && edge.end <= box.maxX + Settings.HorizontalRules.sameEnd
    }
    let pieces = drawn.filter { $0.isVisible && $0.orientation == .horizontal }
      .map { DrawnPiece(y: $0.position, start: $0.start, end: $0.end) }
    let cells = DrawnCells(pieces, horizontal: edges.horizontal, box: box, glyphs: inside)
    guard
      let grid = cells?.grid(inside, page: page)
        ?? alignedGrid(
          lines, glyphs: inside, box: box, separators: separators, page: page, columnEdges: cells?.columnEdges)
    else { continue }
    grids.append(grid)
    outside.removeAll { box.insetBy(-Settings.HorizontalRules.frame).contains(x: $0.box.midX, y: $0.lineY) }
  }
  return (grids, outside)
}

private func haveSameEnds(_ a: Edge, _ b: Edge) -> Bool {
  abs(a.start - b.start) <= Settings.HorizontalRules.sameEnd && abs(a.end - b.end) <= Settings.HorizontalRules.sameEnd
}

/// Where a table ends that the page edge cut before its closing rule: there are only labels between its rules, and
/// rows with numbers follow below. Ends at the first line that is no part of such rows.
private func bottomWithoutRule(of box: Rectangle, _ glyphs: [Glyph], _ page: Int, _ words: LayoutVocabulary) -> Double {
  func chunks(_ glyphs: [Glyph]) -> [TextChunk] {
    buildLines(glyphs, page: page, splitGap: Settings.Lines.columnGap, unlessFollowedBy: words.unitsOfAmounts).map(
      TextChunk.init)
  }
  let within = glyphs.filter {
    $0.box.midX > box.minX - Settings.HorizontalRules.sameEnd
      && $0.box.midX < box.maxX + Settings.HorizontalRules.sameEnd
  }
  guard !chunks(within.filter { $0.lineY > box.minY && $0.lineY < box.maxY }).contains(where: \.isNumber) else {
    return box.maxY
  }
  let rows = chunkRows(chunks(within.filter { $0.lineY > box.maxY }))
  guard let values = rows.firstIndex(where: { row in row.count >= 2 && row.contains { $0.isNumber } }),
    values < Settings.HorizontalRules.mostLabelRows
  else {
    return box.maxY
  }
  var bottom = box.maxY
  for (index, row) in rows.enumerated() {
    let y = row[0].y
    let isPartOfRow =
      row.count >= 2 || rows[min(index + 1, rows.count - 1)][0].y - y < Settings.Lines.widestPitch * row[0].size
      || (index > 0 && y - rows[index - 1][0].y < Settings.Lines.widestPitch * row[0].size)
    let isFar = index > 0 && y - rows[index - 1][0].y > Settings.HorizontalRules.farthestRow * row[0].size
    if !isPartOfRow || isFar { break }
    bottom = y + row[0].size
  }
  return bottom
}

/// The box with the rows right above its first rule and right below its last one: where a page ends within a table, the
/// rule that closes it is often not drawn. Such a row has several texts, an amount among them, and its numbers stand
/// under or over those of the table, and none over its texts; lines of its wrapped texts come with it.
private func withRowsBeyondRules(
  _ box: Rectangle, _ glyphs: [Glyph], _ page: Int, _ words: LayoutVocabulary
) -> Rectangle {
  typealias Limit = Settings.HorizontalRules
  let within = glyphs.filter { $0.box.midX > box.minX - Limit.sameEnd && $0.box.midX < box.maxX + Limit.sameEnd }
  let outside = within.filter { $0.lineY < box.minY || $0.lineY > box.maxY }
  if outside.isEmpty { return box }
  func rows(_ glyphs: [Glyph]) -> [[TextChunk]] {
    chunkRows(
      buildLines(glyphs, page: page, splitGap: Settings.Lines.columnGap, unlessFollowedBy: words.unitsOfAmounts)
        .map(TextChunk.init))
  }
  let inner = rows(within.filter { $0.lineY >= box.minY && $0.lineY <= box.maxY })
  let chunks = inner.flatMap { $0 }
  let numbers = chunks.filter(\.isNumber)
  if numbers.isEmpty { return box }
  let texts = chunks.filter { !$0.isNumber && !$0.isDash }
  func belongs(_ row: [TextChunk]) -> Bool {
    let own = row.filter(\.isNumber)
    func stands(_ one: TextChunk, among others: [TextChunk]) -> Bool {
      others.contains { $0.box.minX < one.box.maxX && one.box.minX < $0.box.maxX }
    }
    // A column may have a number in this row alone, over dashes or nothing.
    return row.count >= 2 && own.contains { $0.line.text.unicodeScalars.contains(".") }
      && own.contains { stands($0, among: numbers) }
      && own.allSatisfy { stands($0, among: numbers) || !stands($0, among: texts) }
  }
  /// The last of the rows, nearest first, that belongs to the table, and what is printed close to it.
  func reach(_ rows: [[TextChunk]], from edge: Double) -> Double? {
    var last = edge
    var reached: Double?
    for row in rows {
      let y = row[0].y
      let isClose = abs(y - last) < Settings.Lines.widestPitch * row[0].size
      if abs(y - last) > Limit.farthestRow * row[0].size || row.contains(where: { words.isTitle($0.line) }) { break }
      if belongs(row) {
        reached = y
      } else if isClose, !row.contains(where: { words.isLabelled($0.line) || words.opensNote($0.line) }) {
        // A line of a wrapped name, before its amounts or behind them.
        if reached != nil { reached = y }
      } else {
        break
      }
      last = y
    }
    return reached
  }
  var result = box
  let size = numbers[0].size
  if let top = reach(rows(outside.filter { $0.lineY < box.minY }).reversed(), from: box.minY) {
    result.minY = min(box.minY, top - size)
  }
  if let bottom = reach(rows(outside.filter { $0.lineY > box.maxY }), from: box.maxY) {
    result.maxY = max(box.maxY, bottom + size)
  }
  return result
}
