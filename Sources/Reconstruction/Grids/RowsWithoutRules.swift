import Extraction
import Normalization

extension PageGrid {
  /// Parts rows of the lattice in which a column holds several whole amounts, one below the other: the table has rules
  /// between its columns and none between its rows. What stands beside each other is a row, as in tables without rules.
  mutating func partRowsWithoutRules() {
    var row = 0
    while row < grid.rowCount {
      row += isStackOfRows(row) || (hasOpenBody && row + 1 == grid.rowCount) ? part(row) : 1
    }
  }

  /// Whether a row's cells hold the amounts of several rows.
  private func isStackOfRows(_ row: Int) -> Bool {
    if hasTotalBelowBlank(row) || hasNumberedNames(row) { return true }
    var stacks = 0
    for cell in grid.cells(from: row) where cell.rowSpan == 1 && cell.lines.count >= 2 {
      let amounts = cell.lines.count { isWholeAmount($0.text) }
      if amounts > Settings.RowsWithoutRules.amountsOfOneCell || cell.holdsSeveralSigns { return true }
      // In a stack, short ones are whole as well: 8.85 over 4.43.
      if amounts == cell.lines.count || cell.lines.allSatisfy({ isDecimal($0.text) }) { stacks += 1 }
    }
    return stacks >= Settings.RowsWithoutRules.fewestStacks
  }

  /// Whether a cell of the row has several numbered names, further apart than lines of one text, beside several amounts:
  /// most of them may have none.
  private func hasNumberedNames(_ row: Int) -> Bool {
    let cells = grid.cells(from: row).filter { $0.rowSpan == 1 && $0.lines.count > 1 }
    return cells.contains { cell in
      cell.lines.count { startsWithSectionNumber($0.text) } > 1
        && zip(cell.lines, cell.lines.dropFirst()).allSatisfy { $0.isApart(from: $1) }
    } && cells.contains { cell in cell.lines.allSatisfy { isWholeAmount($0.text) || isDecimal($0.text) } }
  }

  /// Whether the row's amounts all stand beside the last line of a text whose lines are further apart than those of one:
  /// the row above the amounts has none.
  private func hasTotalBelowBlank(_ row: Int) -> Bool {
    let cells = grid.cells(from: row).filter { $0.rowSpan == 1 && !$0.lines.isEmpty }
    guard let apart = cells.first(where: \.hasApartLines), let last = apart.lines.last else { return false }
    let amounts = cells.flatMap(\.lines).filter { isWholeAmount($0.text) }
    return !amounts.isEmpty
      && amounts.allSatisfy { abs($0.box.midY - last.box.midY) < Settings.RowsWithoutRules.sameLine * last.size }
      && cells.allSatisfy { $0 == apart || $0.lines.count == 1 }
  }

  /// - Returns: how many rows it makes of one.
  private mutating func part(_ row: Int) -> Int {
    let whole = grid.cells(from: row).filter { $0.rowSpan == 1 }
    let placed = whole.flatMap { cell in
      cell.lines.map { (TextChunk($0), cell.column...cell.column + cell.columnSpan - 1) }
    }
    let rows = alignedRows(placed, separators: [], hasColumnRules: true)
    if rows.count < 2 { return 1 }
    let low = rows.map { row in row.contains { $0.rowSpan == 1 } ? row.filter { $0.rowSpan == 1 } : row }
    let bottoms = zip(low, low.dropFirst()).map { upper, lower in
      ((upper.map(\.bottom).max() ?? 0) + (lower.map(\.top).min() ?? 0)) / 2
    }
    let added = rows.count - 1
    let edges = [rowEdges[row]] + bottoms + [rowEdges[row + 1]]
    rowEdges.replaceSubrange(row...row + 1, with: edges)
    var cells = grid.cells.compactMap { cell -> Cell? in
      var cell = cell
      if cell.row > row {
        cell.row += added
      } else if cell.row + cell.rowSpan > row {
        if cell.row == row, cell.rowSpan == 1 { return nil }
        cell.rowSpan += added
      }
      return cell
    }
    for cell in whole {
      var covered = 0
      for (index, blocks) in rows.enumerated() {
        if index < covered { continue }
        let own = blocks.filter { $0.columns.lowerBound == cell.column }
        covered = index + (own.map(\.rowSpan).min() ?? 1)
        var part = cell
        (part.row, part.rowSpan) = (row + index, covered - index)
        (part.box.minY, part.box.maxY) = (edges[index], max(edges[index], edges[covered]))
        part.lines = CellLines(own.flatMap(\.chunks).map(\.line))
        cells.append(part)
      }
    }
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    grid = Grid(rowCount: grid.rowCount + added, columnCount: grid.columnCount, cells: cells)
    return rows.count
  }
}

extension Cell {
  /// Whether nothing stands in it but signs of comparison, one below the other: each is of an indicator of its own.
  fileprivate var holdsSeveralSigns: Bool {
    // 定性 stands among them.
    lines.allSatisfy { $0.text.utf8.count <= 6 }
      && lines.count { $0.text.unicodeScalars.count == 1 && startsWithComparison($0.text) } >= 2
  }
}
