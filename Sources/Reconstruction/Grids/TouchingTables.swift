import Extraction
import Normalization

extension PageGrid {
  /// The tables of which a grid consists: tables that touch make one lattice, but each begins with its title, in a row of
  /// its own, perhaps with its number in the row above.
  func partedAtTitles(_ words: LayoutVocabulary) -> [PageGrid] {
    var starts: [Int] = []
    for cell in grid.cells where cell.row > 0 && isWholeRow(cell) {
      guard cell.lines.contains(where: words.isTitle),
        cell.row >= Settings.Stitching.titleRows || hasRowsOfTable(above: cell.row, words)
      else { continue }
      let hasNumber = grid.cells.contains {
        $0.row + $0.rowSpan == cell.row && isWholeRow($0) && $0.lines.contains(where: words.isTableNumber)
      }
      let start = hasNumber ? cell.row - 1 : cell.row
      if starts.last.map({ start - $0 > Settings.Stitching.titleRows }) ?? (start > 0) { starts.append(start) }
    }
    guard !starts.isEmpty,
      !grid.cells.contains(where: { cell in
        starts.contains { cell.row < $0 && $0 < cell.row + cell.rowSpan }
      })
    else { return [self] }
    let bounds = [0] + starts + [grid.rowCount]
    return zip(bounds, bounds.dropFirst()).map { rows($0..<$1) }
  }

  /// Whether what stands above a title near the grid's top is the rest of a table from the page before: a row with several
  /// cells, and in one of them what no caption says.
  private func hasRowsOfTable(above row: Int, _ words: LayoutVocabulary) -> Bool {
    grid.cells.contains { cell in
      cell.row < row && cell.columnSpan < grid.columnCount
        && cell.lines.contains {
          !words.isTitle($0) && !words.isTableNumber($0) && !words.isLabelled($0) && !words.isDate(matchKey($0.text))
        }
    }
  }

  private func isWholeRow(_ cell: Cell) -> Bool { cell.columnSpan == grid.columnCount && cell.rowSpan == 1 }

  /// Some of the rows, on the columns that they have.
  private func rows(_ range: Range<Int>) -> PageGrid {
    var cells = grid.cells.filter { range.contains($0.row) }
    let used = Set(cells.flatMap { [$0.column, $0.column + $0.columnSpan] }).sorted()
    let index = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    for position in cells.indices {
      let cell = cells[position]
      let end = index[cell.column + cell.columnSpan] ?? 0
      cells[position].row -= range.lowerBound
      cells[position].column = index[cell.column] ?? 0
      cells[position].columnSpan = end - cells[position].column
    }
    var result = self
    result.rowEdges = Array(rowEdges[range.lowerBound...range.upperBound])
    result.columnEdges = used.map { columnEdges[$0] }
    result.box.minY = rowEdges[range.lowerBound]
    result.box.maxY = rowEdges[range.upperBound]
    result.grid = Grid(rowCount: range.count, columnCount: max(used.count - 1, 1), cells: cells)
    return result
  }
}
