import Extraction

extension OpenTable {
  /// The table on the columns of the one that it goes on from, where both have none but those that alignment shows: on
  /// this page, columns may be missing in which nothing is printed. What is printed in each column must stand within one
  /// column there for the most part, in the same order; nil where it does not.
  func onColumns(under former: OpenTable) -> OpenTable? {
    if let found = onColumns(under: former, shiftedBy: 0) { return found }
    // Each page may set its tables at another place.
    guard let left = columnEdges.first, let right = columnEdges.last, let formerLeft = former.columnEdges.first,
      let formerRight = former.columnEdges.last,
      abs((formerLeft - left) - (formerRight - right)) <= Settings.Stitching.columnShift
    else { return nil }
    return onColumns(under: former, shiftedBy: formerLeft - left)
  }

  private func onColumns(under former: OpenTable, shiftedBy shift: Double) -> OpenTable? {
    var extents = [ClosedRange<Double>?](repeating: nil, count: table.grid.columnCount)
    for cell in table.grid.cells where cell.columnSpan == 1 {
      for line in cell.lines {
        let left = line.box.minX - origin + shift
        let range = left...left + max(0, line.box.width)
        extents[cell.column] = extents[cell.column].map { join($0, range) } ?? range
      }
    }
    let columns = extents.map { extent in extent.flatMap(former.column(around:)) }
    var index: [Int] = []
    for (column, found) in columns.enumerated() {
      guard let found else { return nil }
      if column > 0, found <= index[column - 1] { return nil }
      index.append(found)
    }
    var result = self
    result.columnEdges = former.columnEdges
    result.table.grid = Grid(
      rowCount: table.grid.rowCount, columnCount: former.table.grid.columnCount,
      cells: table.grid.cells.map { cell in
        var cell = cell
        cell.columnSpan = index[cell.column + cell.columnSpan - 1] - index[cell.column] + 1
        cell.column = index[cell.column]
        return cell
      })
    return result
  }

  /// The column that holds most of a range of x: the borders between columns that alignment shows lie anywhere in the
  /// room between them, and a longer text reaches over.
  private func column(around range: ClosedRange<Double>) -> Int? {
    guard columnEdges.count == table.grid.columnCount + 1 else { return nil }
    return (0..<table.grid.columnCount).first { column in
      overlap(columnEdges[column]...max(columnEdges[column], columnEdges[column + 1]), range)
        >= Settings.Stitching.shareInColumn * (range.upperBound - range.lowerBound)
    }
  }
}
