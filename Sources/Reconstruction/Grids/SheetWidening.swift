import Normalization

extension OpenTable {
  /// The table with the columns of the next one beside its own, or nil: a sheet wider than the paper goes on to the
  /// right on as many pages, row by row at the same heights, under other labels and without a title. The columns that
  /// name the rows may be printed again.
  func continuedToTheRight(by next: OpenTable, _ words: LayoutVocabulary) -> OpenTable? {
    guard let last = table.pages.last, next.table.pages.first == last + 1, next.table.captions.isEmpty,
      next.titleKey(words) == nil, next.hasHeaderOfItsOwn, table.grid.rowKeys(0) != next.table.grid.rowKeys(0),
      let (left, right) = onCommonRows(with: next), left.table.grid.rowCount >= Settings.Stitching.fewestRowsOfSheet
    else { return nil }
    let (mine, theirs) = (left.table.grid, right.table.grid)
    var repeated = 0
    while repeated < min(mine.columnCount, theirs.columnCount) - 1,
      mine.columnTexts(repeated) == theirs.columnTexts(repeated)
    {
      repeated += 1
    }
    var result = left
    let shift = mine.columnCount - repeated
    let added = theirs.cells.compactMap { cell -> Cell? in
      guard cell.column >= repeated else { return nil }
      var cell = cell
      cell.column += shift
      return cell
    }
    let cells = (mine.cells + added).sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    result.table.grid = Grid(rowCount: mine.rowCount, columnCount: theirs.columnCount + shift, cells: cells)
    let offset = (columnEdges.last ?? 0) - (next.columnEdges.dropFirst(repeated).first ?? 0)
    result.columnEdges += next.columnEdges.dropFirst(repeated + 1).map { $0 + offset }
    result.table.pages += next.table.pages
    result.table.boxes += next.table.boxes
    result.table.notes += next.table.notes
    return result
  }

  /// Both tables on the same rows, or nil where the rows stand at other heights. One of two single pages may have
  /// borders that the other lacks: a header of two rows beside one of one.
  private func onCommonRows(with next: OpenTable) -> (OpenTable, OpenTable)? {
    guard rowEdges.count == next.rowEdges.count else { return nil }
    if table.grid.rowCount == next.table.grid.rowCount, zip(rowEdges, next.rowEdges).allSatisfy(haveSameHeights) {
      return (self, next)
    }
    guard rowEdges.count == 1, let (mine, theirs) = relative(rowEdges[0]).common(with: relative(next.rowEdges[0])),
      table.grid.rowCount + 1 == rowEdges[0].count, next.table.grid.rowCount + 1 == next.rowEdges[0].count
    else { return nil }
    return (onRows(mine), next.onRows(theirs))
  }

  /// - Parameter index: for each row border its new index.
  private func onRows(_ index: [Int]) -> OpenTable {
    var result = self
    result.table.grid = Grid(
      rowCount: index.last ?? 0, columnCount: table.grid.columnCount,
      cells: table.grid.cells.map { cell in
        var cell = cell
        let end = index[cell.row + cell.rowSpan]
        cell.row = index[cell.row]
        cell.rowSpan = end - cell.row
        return cell
      })
    return result
  }
}

private func relative(_ edges: [Double]) -> [Double] { edges.map { $0 - (edges.first ?? 0) } }

private func haveSameHeights(_ a: [Double], _ b: [Double]) -> Bool {
  guard a.count == b.count else { return false }
  let heights = zip(zip(a, a.dropFirst()), zip(b, b.dropFirst())).map { abs(($0.1 - $0.0) - ($1.1 - $1.0)) }
  return heights.allSatisfy { $0 < Settings.Stitching.rowShift }
}

extension [Double] {
  /// For both lists of borders their indices among the borders of the longer one, which must have all of the other's.
  fileprivate func common(with other: [Double]) -> ([Int], [Int])? {
    let all = count >= other.count ? self : other
    func indices(_ edges: [Double]) -> [Int] {
      edges.compactMap { edge in all.firstIndex { abs($0 - edge) < Settings.Stitching.rowShift } }
    }
    let (mine, theirs) = (indices(self), indices(other))
    guard mine.count == count, theirs.count == other.count, mine.last == all.count - 1, theirs.last == all.count - 1,
      mine.isStrictlyAscending, theirs.isStrictlyAscending
    else { return nil }
    return (mine, theirs)
  }
}

extension [Int] {
  /// Whether renamed borders still part what they parted: two that fall together would leave a cell without room.
  var isStrictlyAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}

extension Grid {
  /// What stands in each row of a column.
  fileprivate func columnTexts(_ column: Int) -> [String] {
    cells.filter { $0.column == column }.map { "\($0.row) \(matchKey($0.text))" }
  }
}
