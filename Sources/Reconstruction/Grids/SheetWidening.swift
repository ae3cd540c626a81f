import Extraction
import Normalization

extension OpenTable {
  /// The table with the columns of the next one beside its own, or nil: a sheet wider than the paper goes on to the
  /// right on as many pages, row by row at the same heights, under other labels and without a title of its own. The
  /// columns that name the rows may be printed again, and the unit above them; so may blank rows where the left half
  /// has its title, and the rest of a title that the paper's edge cuts.
  func continuedToTheRight(by next: OpenTable, _ words: LayoutVocabulary) -> OpenTable? {
    guard endsBefore(next), !next.isUnderHeading(otherThanOf: self, words) else { return nil }
    let next = next.withoutBlankRowsAbove
    // What costs least is asked first: nearly every page of a long table fails one of these.
    guard table.grid.rowKeys(0) != next.table.grid.rowKeys(0),
      let (left, right) = onCommonRows(with: next), left.table.grid.rowCount >= Settings.Stitching.fewestRowsOfSheet
    else { return nil }
    let wholeTitle = titleGoingOn(in: next, words)
    let isHeaded = next.hasHeaderOfItsOwn || next.hasLabelsOverBlanks
    // A list of words has no amounts below its labels: where the title goes on, so does the table, and where its rows are
    // of several heights, which are no other table's.
    guard
      isHeaded || wholeTitle != nil
        || (next.table.captions.isEmpty && next.hasUnevenRows && next.table.grid.beginsWithLabels)
    else { return nil }
    let title = next.titleKey(words)
    // The line above a title's lower one may be cut, and the lower one stand on both sheets: with either half of it.
    let isTitleRepeated =
      title.flatMap { title in titleKey(words).map { title.hasEnd($0) || $0.hasEnd(title) } } ?? false
    // Columns at the same places under the same labels, or others for them, are no more columns.
    if columnEdges.count == next.columnEdges.count,
      zip(columnEdges, next.columnEdges).allSatisfy({ abs($0 - $1) <= Settings.Stitching.columnShift }),
      headerRowsInOtherWords(table.grid, next.table.grid) > 0
    {
      return nil
    }
    guard wholeTitle != nil || isTitleRepeated || (title == nil && !isHeadedOtherwise(than: next, words)) else {
      return nil
    }
    let (mine, theirs) = (left.table.grid, right.table.grid)
    var repeated = 0
    while repeated < min(mine.columnCount, theirs.columnCount) - 1,
      mine.columnTexts(repeated) == theirs.columnTexts(repeated)
    {
      repeated += 1
    }
    guard !theirs.isLaidOut(like: mine, from: repeated) else { return nil }
    // Under captions of its own it might be another table with as many rows; that has a column of names, and the table
    // before has amounts. Under the same title, other labels over amounts alone or over nothing name no rows either, whether
    // the left half has amounts or not.
    guard
      wholeTitle != nil || next.table.captions.isEmpty || theirs.hasOnlyAmounts(besideRowsOf: mine, from: repeated)
        || (isTitleRepeated
          ? theirs.hasAmountsAlone(from: repeated)
            || (next.hasLabelsOverBlanks && theirs.cells(besideRowsOf: mine, from: repeated).isEmpty)
          : !mine.hasLabelledAmounts)
    else { return nil }
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
    result.appendPages(of: next)
    result.takePart(next, below: left, shift: shift)
    if let wholeTitle { result.table.setTitle(wholeTitle) }
    let units = next.table.captions.filter {
      AmountUnit.find(in: normalizeText($0.text)) != nil && words.isLabelled($0)
    }
    if !result.table.captions.contains(where: { AmountUnit.find(in: normalizeText($0.text)) != nil }) {
      result.table.captions += units
    } else {
      result.table.continuedCaptions += units
    }
    return result
  }

  /// Whether labels stand in the first rows and nothing below them.
  var hasLabelsOverBlanks: Bool {
    let filled = table.grid.cells.filter { !$0.lines.isEmpty }
    guard let last = filled.map(\.row).max(), last < Settings.Stitching.headerRows, last + 1 < table.grid.rowCount,
      filled.count >= 2
    else { return false }
    return filled.allSatisfy { parseNumber($0.text) == .notANumber }
  }

  /// Whether the rows of its first page are of several heights.
  private var hasUnevenRows: Bool {
    let heights = zip(rowEdges[0], rowEdges[0].dropFirst()).map { $1 - $0 }.sorted()
    let steps = zip(heights, heights.dropFirst()).count { $1 - $0 > Settings.Stitching.rowShift }
    return steps + 1 >= Settings.Stitching.fewestHeights
  }

  /// The whole title where the paper's edge cuts it: what stands above this table is none, but with what stands at the
  /// same height and in the same type above the next one it is.
  private func titleGoingOn(in next: OpenTable, _ words: LayoutVocabulary) -> TextLine? {
    // A title that the grid swallowed is whole.
    guard ownTitleKey(words) == nil, next.table.printedTitle(words) != nil || next.ownTitleKey(words) == nil,
      let start = above.max(by: { $0.fontSize < $1.fontSize }), !words.isTableNumber(start)
    else { return nil }
    for rest in next.above
    where abs(rest.box.midY - start.box.midY) < Settings.Stitching.rowShift
      && abs(rest.fontSize - start.fontSize) < Settings.Stitching.sameType * start.fontSize
      && !words.isLabelled(rest)
    {
      var whole = start
      whole.text = joinLines([start.text, rest.text])
      if words.isTitle(whole) { return whole }
    }
    return nil
  }

  /// The table without the blank rows at its top.
  private var withoutBlankRowsAbove: OpenTable {
    guard rowEdges.count == 1, let first = table.grid.cells.filter({ !$0.lines.isEmpty }).map(\.row).min(), first > 0,
      rowEdges[0].count == table.grid.rowCount + 1
    else { return self }
    var result = self
    result.table.grid = table.grid.droppingFirst(first)
    result.rowEdges[0].removeFirst(first)
    return result
  }

  /// Both tables on the same rows, or nil where the rows stand at other heights. One of the two may have borders that the
  /// other lacks: a header of two rows beside one of one, indicators beside the project that they are of.
  private func onCommonRows(with next: OpenTable) -> (OpenTable, OpenTable)? {
    guard rowEdges.count == next.rowEdges.count else { return nil }
    if table.grid.rowCount == next.table.grid.rowCount, zip(rowEdges, next.rowEdges).allSatisfy(haveSameHeights) {
      return (self, next)
    }
    guard let mine = bordersOnPages, let theirs = next.bordersOnPages else { return nil }
    var index = (mine: [0], theirs: [0])
    for (left, right) in zip(mine, theirs) {
      guard let common = left.common(with: right) else { return nil }
      let start = index.mine[index.mine.count - 1]
      index.mine += common.0.dropFirst().map { $0 + start }
      index.theirs += common.1.dropFirst().map { $0 + start }
    }
    let (left, right) = (onRows(index.mine), next.onRows(index.theirs))
    return left.table.grid.rowCount == right.table.grid.rowCount ? (left, right) : nil
  }

  /// The row borders on each page from its first row on, without those of the headers that its later pages repeat; nil
  /// where these are not as high on all pages, or a page edge cut a row.
  private var bordersOnPages: [[Double]]? {
    let repeated = rowEdges.reduce(0) { $0 + $1.count - 1 } - table.grid.rowCount
    let later = rowEdges.count - 1
    guard later > 0 else { return repeated <= 0 ? [relative(rowEdges[0])] : nil }
    guard repeated >= 0, repeated % later == 0, rowEdges.dropFirst().allSatisfy({ $0.count > repeated / later + 1 })
    else { return nil }
    return [relative(rowEdges[0])] + rowEdges.dropFirst().map { relative(Array($0.dropFirst(repeated / later))) }
  }

  /// - Parameter index: for each row border its new index.
  private func onRows(_ index: [Int]) -> OpenTable {
    let last = index.count - 1
    func moved(_ border: Int) -> Int { border <= last ? index[border] : border + index[last] - last }
    var result = self
    result.table.grid = Grid(
      rowCount: moved(table.grid.rowCount), columnCount: table.grid.columnCount,
      cells: table.grid.cells.map { cell in
        var cell = cell
        let end = moved(cell.row + cell.rowSpan)
        cell.row = moved(cell.row)
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

extension LogicalTable {
  /// Puts the whole title where its first part stood.
  fileprivate mutating func setTitle(_ title: TextLine) {
    if let part = captions.firstIndex(where: { $0.box == title.box }) {
      captions[part] = title
    } else {
      captions.insert(title, at: 0)
    }
  }
}

extension [Int] {
  /// Whether renamed borders still part what they parted: two that fall together would leave a cell without room.
  var isStrictlyAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}

extension Grid {
  /// Whether, from a column on, nothing stands beside the rows of numbers of the left half but amounts, one at least: the
  /// right half names no rows.
  fileprivate func hasOnlyAmounts(besideRowsOf left: Grid, from column: Int) -> Bool {
    let beside = cells(besideRowsOf: left, from: column)
    return beside.allSatisfy { parseNumber($0.text) != .notANumber }
      && beside.contains { printedAmount($0.text) != nil }
  }

  /// Whether, from a column on, labels stand above amounts and nothing else below them.
  fileprivate func hasAmountsAlone(from column: Int) -> Bool {
    let filled = cells.filter { $0.column >= column && !$0.lines.isEmpty }
    guard let first = filled.first(where: { parseNumber($0.text) != .notANumber })?.row, first > 0 else { return false }
    return filled.allSatisfy { $0.row < first || parseNumber($0.text) != .notANumber }
  }

  /// What is printed, from a column on, beside the rows of amounts of the left half.
  fileprivate func cells(besideRowsOf left: Grid, from column: Int) -> [Cell] {
    let values = Set(left.cells.filter { printedAmount($0.text) != nil }.map(\.row))
    return cells.filter { $0.column >= column && values.contains($0.row) && !$0.lines.isEmpty }
  }

  /// What stands in each row of a column.
  fileprivate func columnTexts(_ column: Int) -> [String] {
    cells.filter { $0.column == column }.map { "\($0.row) \(matchKey($0.text))" }
  }
}
