import Extraction

/// Tables whose header alone has rules between its columns: below it stand rows of text, within a frame or without any
/// rule. What the header's columns are is drawn; the rows below are those of a table with rules between its columns.
extension Lattice {
  /// Gives the header's columns to a body that is one cell.
  ///
  /// - Returns: whether it has such a body.
  mutating func partBody(_ glyphs: [Glyph], _ page: Int, _ words: LayoutVocabulary) -> Bool {
    guard rowCount > 1, columnCount > 1, let body = cells.last, body.columns == 0..<columnCount,
      body.rows.upperBound == rowCount, body.rows.lowerBound > 0
    else { return false }
    let columns = leaves(above: body.rows.lowerBound)
    let (top, bottom) = (rowEdges[body.rows.lowerBound], rowEdges[rowCount])
    let inside = glyphs.filter { $0.lineY > top && $0.lineY < bottom }
    let rows = chunkRows(chunks(inside, page, words))
    guard columns.count > 1, fit(rows, columns, inside) else { return false }
    replaceLast(by: columns)
    return true
  }

  /// Takes the rows right below a header that nothing closes.
  ///
  /// - Parameter limit: y of what stands below: the next grid, or the page's end.
  /// - Returns: whether there are any.
  mutating func takeBody(
    below glyphs: [Glyph], above limit: Double, _ page: Int, _ words: LayoutVocabulary
  ) -> Bool {
    guard columnCount > 1 else { return false }
    let columns = leaves(above: rowCount)
    let own = glyphs.filter { box.contains(x: $0.homeX, y: $0.lineY) }
    let labels = chunks(own, page, words)
    guard columns.count > 1, labels.count >= columns.count, !labels.contains(where: { isWholeAmount($0.line.text) })
    else { return false }
    let near = glyphs.filter {
      $0.lineY > box.maxY && $0.lineY < limit && $0.box.midX > box.minX && $0.box.midX < box.maxX
    }
    if near.isEmpty { return false }
    var last = box.maxY
    let all = chunkRows(chunks(near, page, words))
    let rows = all.indices.prefix { index in
      let row = all[index]
      let (y, size) = (row[0].y, row[0].size)
      defer { last = y }
      // A unit among several texts is the measure of an indicator: 支出成本控制数 | ≤ | 35.5 | 万元.
      let isText =
        row.contains { words.isTitle($0.line) || words.isTableNumber($0.line) }
        || (row.count < Settings.Unruled.fewestLabels && row.contains { words.isLabelled($0.line) }
          && !isLineOfCell(all, index))
        || (row.count == 1 && row[0].line.isSentence && reaches(row[0], over: columns, near))
      return y - last < Settings.Unruled.farthestRow * size && !isText && !words.opensNote(row[0].line)
    }.map { all[$0] }
    guard rows.contains(where: { row in row.count > 1 && row.contains { isWholeAmount($0.line.text) } }),
      fit(rows, columns, near), let lowest = rows.last?.max(by: { $0.y < $1.y })
    else { return false }
    addBody(to: lowest.y + lowest.size, columns)
    return true
  }

  /// Whether rules stand between its rows and around it, and none between columns that its text shows: then it is no
  /// lattice but a table that is ruled only horizontally.
  func hasRowsAlone(_ glyphs: [Glyph], _ page: Int, _ words: LayoutVocabulary) -> Bool {
    guard columnCount == 1 else { return false }
    let rows = chunkRows(chunks(glyphs.filter { box.contains(x: $0.homeX, y: $0.lineY) }, page, words))
    let hasAmounts = rows.contains { row in row.count > 1 && row.contains { isWholeAmount($0.line.text) } }
    let labels = rows.count { $0.count >= Settings.Unruled.fewestLabels }
    let hasLabels =
      labels >= Settings.HeaderColumns.fewestRows
      || (rowCount > 1 && labels > 0 && !rows.joined().contains { $0.line.isSentence })
    // Texts of many lines beside short ones leave few rows with several texts, but most cells have one.
    let bands = Dictionary(grouping: rows) { row in rowEdges.count { $0 < row[0].y } }
    let wide = bands.values.count { band in band.contains { $0.count > 1 } }
    return rows.count > 1 && (hasAmounts || hasLabels)
      && (rows.count(where: { $0.count > 1 }) * Settings.Alignment.rowsForEachWide >= rows.count
        || (bands.count >= Settings.Alignment.fewestBands && wide * 2 > bands.count))
  }

  private func chunks(_ glyphs: [Glyph], _ page: Int, _ words: LayoutVocabulary) -> [TextChunk] {
    let inside = glyphs.filter { $0.box.midX > box.minX && $0.box.midX < box.maxX }
    return buildLines(inside, page: page, splitGap: Settings.Lines.columnGap, unlessFollowedBy: words.unitsOfAmounts)
      .map(TextChunk.init)
  }

  /// The columns of the lowest cells above a row's upper border; empty where they leave some out.
  private func leaves(above row: Int) -> [Range<Int>] {
    let columns = cells.filter { $0.rows.upperBound == row }.map(\.columns).sorted { $0.lowerBound < $1.lowerBound }
    return columns.reduce(0) { $0 + $1.count } == columnCount ? columns : []
  }

  /// Whether what is printed stands within the columns, in several of them, amounts among it; or, as the last indicators of
  /// a project have none, in several of them row by row.
  private func fit(_ rows: [[TextChunk]], _ columns: [Range<Int>], _ glyphs: [Glyph]) -> Bool {
    typealias Limit = Settings.HeaderColumns
    let chunks = rows.flatMap { $0 }
    let crossing = chunks.count { reaches($0, over: columns, glyphs) }
    return Double(crossing) <= Limit.shareAcross * Double(chunks.count)
      && (rows.count { $0.count > 1 } >= Limit.fewestRows
        || (rows.contains { $0.count > 1 } && chunks.contains { isWholeAmount($0.line.text) }))
  }

  /// Whether a text goes on over a border. Two that fill their cells stand closer to each other than columns do, but apart
  /// at the border.
  private func reaches(_ chunk: TextChunk, over columns: [Range<Int>], _ glyphs: [Glyph]) -> Bool {
    let inset = Settings.HeaderColumns.inset * chunk.size
    return columns.dropFirst().contains {
      let x = columnEdges[$0.lowerBound]
      guard chunk.box.minX + inset < x && x < chunk.box.maxX - inset else { return false }
      let line = glyphs.filter { abs($0.lineY - chunk.y) < Settings.Lines.sameLine * chunk.size }
      let (left, right) = (line.filter { $0.box.midX < x }, line.filter { $0.box.midX >= x })
      guard let end = left.map(\.box.maxX).max(), let start = right.map(\.box.minX).min() else { return true }
      return end > x || start < x || start - end < Settings.Lines.wordGap * chunk.size
    }
  }
}
