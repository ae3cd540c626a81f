import Extraction

/// Builds the grid of a table that has rules above and below, and perhaps between some rows, but none between its
/// columns: columns by alignment, rows by baseline.
///
/// - Parameters:
///   - glyphs: what the lines are made of, where known: labels stand closer beside each other than values.
///   - columnEdges: x of the column borders where the drawing tells them.
///   - fewestRows: one where a title says that labels alone are a table.
///   - namesAlone: how many rows are known to be names whose amounts are blank, and no prose.
/// - Returns: nil where what stands between the rules is no table: prose, or a single column.
func alignedGrid(
  _ lines: [TextLine], glyphs: [Glyph] = [], box: Rectangle, separators: [Edge], page: Int,
  columnEdges: [Double]? = nil, fewestRows: Int = 2, namesAlone: Int = 0
) -> PageGrid? {
  let chunks = joiningNumbers(partingAtStarts(lines, glyphs, page).map(TextChunk.init))
  let rows = joiningHalves(chunkRows(chunks))
  // The lines of a number that is broken in a narrow column are no prose.
  let texts = rows.count { $0.count >= 2 || !$0[0].isNumber } - namesAlone
  let wide = Settings.Alignment.rowsForEachWide * rows.count { $0.count >= 2 }
  guard rows.count >= fewestRows,
    wide >= texts || wide >= texts - linesBesideLabels(rows)
      || haveSeveralColumns(
        rows, between: separators.filter { $0.length > Settings.HorizontalRules.headerRule * box.width })
  else { return nil }
  let firstValues = rows.firstIndex { row in row.contains { $0.isNumber } } ?? rows.count
  let headerBottom =
    firstValues < rows.count
    ? headerEnd(rows, firstValues, separators.filter { $0.length > Settings.HorizontalRules.headerRule * box.width })
    : rows.count < 2 ? box.maxY : 0
  let body = joiningPairs(chunks.filter { $0.y >= headerBottom })
  let above = glyphs.filter { $0.lineY < headerBottom }
  let stacks = stacks(body)
  let columns = stacks.filter { $0.heights.count > 1 }.map(\.range)
  let labels = joiningPairs(
    above.isEmpty
      ? chunks.filter { $0.y < headerBottom } : labelLines(above, over: columns, page).map(TextChunk.init),
    over: columns)
  let header = HeaderLabels(labels, separators: separators)
  let alignment =
    columnEdges.map(ColumnAlignment.init(edges:))
    ?? ColumnAlignment(labels: header.leaves, stacks: stacks, size: body.first?.size ?? 0)
  guard alignment.columns.count >= 2 else { return nil }

  let placed = besideOneAnother(body.map { ($0, alignment.span($0.range)) })
  let bodyRows = alignedRows(placed, separators: separators)
  let headerRows = headerBlocks(header.roots, alignment)
  var result = grid(headerRows + bodyRows, alignment.edges(left: box.minX, right: box.maxX), box, page)
  result.isAligned = columnEdges == nil
  result.hasDoubtfulColumns = !alignment.isByLabel && !header.leaves.isEmpty
  result.hasColumnRules = false
  result.areColumnsCertain = alignment.isCertain(chunks)
  return result
}

/// What is placed, with no two texts of one line in one column: one that spans several begins behind what stands left of
/// it, as the goal of a form does behind its label.
private func besideOneAnother(_ placed: [PlacedChunk]) -> [PlacedChunk] {
  var result = placed
  for index in placed.indices where placed[index].columns.count > 1 {
    let (chunk, columns) = placed[index]
    let left = placed.lazy.filter { other in
      abs(other.chunk.y - chunk.y) < Settings.Lines.sameLine * chunk.size && other.chunk.box.maxX <= chunk.box.minX
    }.map(\.columns.upperBound).max()
    if let left, left >= columns.lowerBound, left < columns.upperBound {
      result[index].columns = left + 1...columns.upperBound
    }
  }
  return result
}

/// Whether several texts stand beside each other between most rules: texts of many lines beside short ones. Where a rule
/// follows on each line, a single row of several texts is enough: of two sides one may be filled in alone.
private func haveSeveralColumns(_ rows: [[TextChunk]], between separators: [Edge]) -> Bool {
  guard separators.count >= Settings.Alignment.fewestBands else { return false }
  let bands = Dictionary(grouping: rows) { row in separators.count { $0.position < row[0].y } }
  let wide = bands.values.count { band in band.contains { $0.count >= 2 } }
  return wide * 2 > bands.count || (wide > 0 && bands.values.allSatisfy { $0.count == 1 })
}

/// The lines of a header. Labels that fill their cells stand closer to each other than the columns of values; only two
/// characters alone are one label spaced out: 项　目.
private func labelLines(_ glyphs: [Glyph], over columns: [ClosedRange<Double>], _ page: Int) -> [TextLine] {
  let parts = buildLines(glyphs, page: page, splitGap: Settings.Alignment.labelGap)
  let whole = buildLines(glyphs, page: page, splitGap: Settings.Lines.columnGap)
  let labels = whole.flatMap { line -> [TextLine] in
    let inside = parts.filter { line.holds(x: $0.box.midX, y: $0.box.midY) }
    let isOne =
      inside.contains { $0.text.unicodeScalars.count < Settings.Alignment.shortestLabel }
      || zip(inside, inside.dropFirst()).contains { $1.goesOnInBrackets(behind: $0) }
    return isOne ? [line] : inside
  }
  return partingAtBorders(joiningSpacedOut(labels), glyphs, of: columns, page)
}

extension TextLine {
  /// Whether it begins with a bracket on the line of another text: some fonts leave room before one.
  fileprivate func goesOnInBrackets(behind text: TextLine) -> Bool {
    (self.text.hasPrefix("（") || self.text.hasPrefix("("))
      && abs(box.midY - text.box.midY) < Settings.Alignment.sameBaseline * size
  }
}

/// The y at which the header ends: the last rule above the first values, else the room above them. The upper line of a
/// cell on two lines, with the first number beside its middle, is no label.
private func headerEnd(_ rows: [[TextChunk]], _ firstValues: Int, _ separators: [Edge]) -> Double {
  let below = rows[firstValues].map(\.y).min() ?? 0
  if firstValues > 0, let separator = separators.last(where: { $0.position < below }) {
    return separatorBelowLabels(rows[..<firstValues], separators) ?? separator.position
  }
  let top = topOfTexts(beside: firstValues, rows)
  let last =
    firstValues > 0
      && (isUpperLine(rows[firstValues - 1], of: rows[firstValues...]) || isNameAbove(rows, firstValues))
    ? min(top, firstValues - 1) : top
  let first = last - listedRows(at: rows[..<last])
  guard first > 0 else { return 0 }
  let above = rows[first - 1].map(\.y).max() ?? 0
  return (above + (rows[first].map(\.y).min() ?? 0)) / 2
}

/// The rule below the labels where names without numbers stand between rules above the first ones: more rows than a
/// header has. The labels are the last row of several texts within that many; nil where the header may go on down to the
/// numbers.
private func separatorBelowLabels(_ rows: ArraySlice<[TextChunk]>, _ separators: [Edge]) -> Double? {
  let bands = rows.map { row in separators.count { $0.position < row[0].y } }
  guard let first = bands.first, let last = bands.last, last - first >= Settings.HorizontalRules.mostLabelRows else {
    return nil
  }
  let counts = Dictionary(zip(bands, rows.map(\.count)), uniquingKeysWith: +)
  let labels = (first..<first + Settings.HorizontalRules.mostLabelRows).last {
    counts[$0, default: 0] >= Settings.Unruled.fewestLabels
  }
  return labels.map { separators[$0].position }
}

/// The row in which the texts begin that the first numbers stand beside: an amount at the bottom of its cell stands beside
/// the last line of a long text. Its lines begin at one place, follow each other closely, and all but the last are full.
private func topOfTexts(beside first: Int, _ rows: [[TextChunk]]) -> Int {
  guard rows.indices.contains(first) else { return first }
  var top = first
  // The number may stand between two lines of the text.
  for start in first...min(first + 1, rows.count - 1) {
    for text in rows[start] where !text.isNumber {
      var (line, row) = (text, start)
      while let above = (max(row - 2, 0)..<row).last(where: { rows[$0].contains { line.follows($0) } }),
        let upper = rows[above].first(where: { line.follows($0) })
      {
        (line, row) = (upper, above)
      }
      top = min(top, row)
    }
  }
  return top
}

extension TextChunk {
  /// Whether it goes on with a line above that has no room left.
  fileprivate func follows(_ upper: TextChunk) -> Bool {
    abs(upper.box.minX - box.minX) < Settings.Alignment.sameStart
      && y - upper.y <= Settings.Lines.widestPitch * size
      && upper.box.maxX > box.maxX - Settings.Stitching.roomOfFullLine * size
      && upper.box.width > Settings.Alignment.fullLine * size
  }
}

/// Whether each text of a row has a second line as far below the next row's numbers as it stands above them.
private func isUpperLine(_ row: [TextChunk], of rows: ArraySlice<[TextChunk]>) -> Bool {
  guard let number = rows.first?.first(where: \.isNumber) else { return false }
  let lower = rows.prefix(2).flatMap { $0 }
  return row.allSatisfy { upper in
    lower.contains { line in
      line.y > number.y && abs((line.y - number.y) - (number.y - upper.y)) < Settings.Lines.wordGap * upper.size
        && line.y - upper.y <= Settings.Lines.widestPitch * upper.size
        && line.box.minX < upper.box.maxX && upper.box.minX < line.box.maxX
    }
  }
}

/// Whether the row above the first amounts holds their names: all that follow stand as far above theirs.
private func isNameAbove(_ rows: [[TextChunk]], _ first: Int) -> Bool {
  func areAmounts(_ row: [TextChunk]) -> Bool { row.allSatisfy { $0.isAmount || $0.isDash } }
  guard first > 0, first + 2 < rows.count, areAmounts(rows[first]), areAmounts(rows[first + 2]),
    !rows[first + 1].contains(where: \.isAmount)
  else { return false }
  let (step, next) = (rows[first][0].y - rows[first - 1][0].y, rows[first + 2][0].y - rows[first + 1][0].y)
  return abs(step - next) < Settings.RowsWithoutRules.sameLine * rows[first][0].size
}

/// The header as rows of blocks: each level of the tree a row, a label spanning the columns of its leaves.
private func headerBlocks(_ roots: [HeaderLabels.Label], _ alignment: ColumnAlignment) -> [[TextBlock]] {
  var rows: [[TextBlock]] = []
  var level = roots
  while !level.isEmpty {
    rows.append(
      level.map { label in
        let spans = label.leaves.map { alignment.span($0.box.minX...$0.box.maxX) }
        let first = spans.map(\.lowerBound).min() ?? 0
        let last = label.children.isEmpty ? first : spans.map(\.upperBound).max() ?? first
        return TextBlock(columns: first...last, chunks: label.chunks)
      }.sorted { $0.columns.lowerBound < $1.columns.lowerBound })
    level = level.flatMap(\.children)
  }
  return rows
}

/// A text that stands alone in its row, in the middle of the table or all over it, spans all columns.
private func spanningWhole(_ blocks: [TextBlock], _ columnEdges: [Double], _ box: Rectangle) -> [TextBlock] {
  guard blocks.count == 1, var block = blocks.first, block.columns.count < columnEdges.count - 1,
    let left = block.chunks.map(\.box.minX).min(), let right = block.chunks.map(\.box.maxX).max()
  else { return blocks }
  let size = block.chunks[0].size
  let column = (columnEdges[block.columns.lowerBound] + columnEdges[block.columns.upperBound + 1]) / 2
  let isCentred = { (middle: Double) in
    block.chunks.allSatisfy { abs($0.box.midX - middle) < Settings.Lines.sameLine * size }
  }
  // A heading over a form's columns; the labels at the left of its rows are not under it.
  let isOverAllButOne =
    columnEdges.count > Settings.Alignment.fewestUnderHeading && block.columns.count == columnEdges.count - 2
  guard
    right - left > Settings.HorizontalRules.headerRule * box.width || isOverAllButOne
      || (isCentred((box.minX + box.maxX) / 2) && !isCentred(column))
  else { return blocks }
  block.columns = 0...columnEdges.count - 2
  return [block]
}

private func grid(_ rows: [[TextBlock]], _ columnEdges: [Double], _ box: Rectangle, _ page: Int) -> PageGrid {
  var cells: [Cell] = []
  var rowEdges = [box.minY]
  let columnCount = columnEdges.count - 1
  let rows = rows.map { spanningWhole($0, columnEdges, box) }
  for (row, blocks) in rows.enumerated() {
    let low = blocks.filter { $0.rowSpan == 1 }
    let bottom = (low.isEmpty ? blocks : low).map(\.bottom).max() ?? 0
    rowEdges.append(row + 1 == rows.count ? box.maxY : max(bottom, rowEdges[row]))
  }
  // How many rows below are covered in each column.
  var covered = [Int](repeating: 0, count: columnCount)
  for (row, blocks) in rows.enumerated() {
    var byColumn: [Int: (columns: ClosedRange<Int>, chunks: [TextChunk], rowSpan: Int)] = [:]
    for block in blocks {
      // Two blocks in one field: their lines are read one after the other, so nothing is lost.
      let home = byColumn.first { $0.value.columns.overlaps(block.columns) }?.key ?? block.columns.lowerBound
      let old = byColumn[home]
      let first = min(old?.columns.lowerBound ?? block.columns.lowerBound, block.columns.lowerBound)
      let last = max(old?.columns.upperBound ?? block.columns.upperBound, block.columns.upperBound)
      byColumn[home] = (
        first...last, (old?.chunks ?? []) + block.chunks, min(old?.rowSpan ?? block.rowSpan, block.rowSpan)
      )
    }
    var column = 0
    while column < columnCount {
      let entry = byColumn.values.first { $0.columns.lowerBound == column }
      if covered[column] > 0, entry == nil {
        covered[column] -= 1
        column += 1
        continue
      }
      let span = entry?.columns.count ?? 1
      let end = min(row + (entry?.rowSpan ?? 1), rows.count)
      for inside in column..<column + span { covered[inside] = end - row - 1 }
      cells.append(
        Cell(
          row: row, column: column, rowSpan: end - row, columnSpan: span,
          box: Rectangle(
            minX: columnEdges[column], minY: rowEdges[row], maxX: columnEdges[column + span], maxY: rowEdges[end]),
          page: page, lines: entry?.chunks.sorted { ($0.y, $0.box.minX) < ($1.y, $1.box.minX) }.map(\.line) ?? []))
      column += span
    }
  }
  return PageGrid(
    box: box, columnEdges: columnEdges, rowEdges: rowEdges,
    grid: Grid(rowCount: rows.count, columnCount: columnCount, cells: cells), isAligned: true)
}
