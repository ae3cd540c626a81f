import Extraction
import Normalization

extension Grid {
  /// Appends the rows of a continuation on the same columns. A row that the page edge cut in two becomes one again,
  /// and a tall cell that goes on with a blank one is one cell.
  ///
  /// - Parameter isOpen: whether the last row ends without a border.
  mutating func append(_ continuation: Grid, isOpen: Bool = false, _ words: LayoutVocabulary) {
    let isCut =
      continuation.rowCount > 0 && rowCount > 0
      && (startsWithRestOfRow(continuation, isOpen, words) || startsWithOtherCellsOfRow(continuation))
    let shift = rowCount - (isCut ? 1 : 0)
    let ended = rowsEndedByAmounts(of: continuation)
    var extended: [Cell] = []
    for cell in continuation.cells {
      if isCut, cell.row == 0, cell.rowSpan == 1 || !cell.lines.isEmpty {
        guard !cell.lines.isEmpty else { continue }
        if let index = lastRowCell(over: cell) {
          cells[index].lines += cell.lines
          cells[index].rowSpan += cell.rowSpan - 1
        }
        continue
      }
      if cell.row == 0, cell.lines.isEmpty, let index = lastRowCell(over: cell),
        cells[index].rowSpan > 1 || cell.rowSpan > 1, !cells[index].lines.isEmpty,
        ended[cells[index].row] != cell.rowSpan
      {
        cells[index].rowSpan += cell.rowSpan - (isCut ? 1 : 0)
        cells[index].heightBehind += cell.box.height
        extended.append(cells[index])
        continue
      }
      var cell = cell
      cell.row += shift
      if cell.row == shift, let index = lastRowCell(over: cell), cells[index].lines.isEmpty,
        cells[index].column == cell.column, cells[index].columnSpan == cell.columnSpan,
        cell.standsInMiddle(with: cells[index])
      {
        // The text stands in the middle of a cell that began on a page before.
        cells[index].rowSpan += cell.rowSpan
        cells[index].lines = cell.lines
        continue
      }
      cells.append(cell)
    }
    rowCount = shift + continuation.rowCount
    // What stands above the rows that were added is in order.
    let start = (cells.lastIndex { $0.row < shift } ?? -1) + 1
    cells[start...].sort { ($0.row, $0.column) < ($1.row, $1.column) }
    for cell in extended { takeBlankCells(above: cell) }
  }

  /// The rows in which tall cells begin that end with the page, because one of them is a whole amount and another one stands
  /// below it: the sum of a project, and that of the unit which begins the next page. What else spans the same rows ends
  /// with it, though the cell below it is blank.
  ///
  /// - Returns: for each such row how many rows the cell below spans.
  private func rowsEndedByAmounts(of continuation: Grid) -> [Int: Int] {
    var ended: [Int: Int] = [:]
    for cell in continuation.cells.prefix(while: { $0.row == 0 }) where printedAmount(cell.text) != nil {
      guard let index = lastRowCell(over: cell), cells[index].rowSpan > 1, cells[index].column == cell.column,
        cells[index].columnSpan == cell.columnSpan, printedAmount(cells[index].text) != nil,
        cells[index].text != cell.text, !isBrokenOff(cells[index], before: cell.text)
      else { continue }
      ended[cells[index].row] = cell.rowSpan
    }
    return ended
  }

  /// Joins a tall cell with the blank ones of the pages before that end where it begins, if its text stands in the
  /// middle of all of them and of what it goes on with behind: a label over three pages or more.
  private mutating func takeBlankCells(above cell: Cell) {
    guard let first = cell.lines.first, let last = cell.lines.last, first.page == cell.page else { return }
    let middle = (first.box.midY + last.box.midY) / 2
    var height = 0.0
    var taken: [Int] = []
    var top = cell
    while let index = blankCell(above: top) {
      top = cells[index]
      taken.append(index)
      height += top.box.height
      // From the middle of its own page's part to the middle of all parts.
      let offset = (height - cell.heightBehind) / 2
      guard abs(cell.box.midY - middle - offset) < Settings.Stitching.offMiddle * first.size else { continue }
      guard let own = cells.lastIndex(of: cell), let first = taken.last else { return }
      cells[first] = cell
      cells[first].row = top.row
      cells[first].rowSpan += cell.row - top.row
      for index in ([own] + taken.dropLast()).sorted(by: >) { cells.remove(at: index) }
      return
    }
  }

  /// The blank cell that ends, at the foot of the page before, where a cell begins.
  private func blankCell(above cell: Cell) -> Int? {
    let near = cells.indices.reversed().prefix { cells[$0].page >= cell.page - 1 }
    let index = near.first { cells[$0].row + cells[$0].rowSpan == cell.row && cells[$0].column == cell.column }
    guard let index, cells[index].lines.isEmpty, cells[index].columnSpan == cell.columnSpan,
      cells[index].page == cell.page - 1
    else { return nil }
    return index
  }

  /// Whether the continuation's first row is the rest of this grid's last row, which takes proof: a number that cannot
  /// end where it does, a code that the rest completes, a text that cannot end there, or texts that ran out of room in a
  /// table that has no row without a number. Two amounts that are whole are two rows, and so are a blank cell and an amount
  /// below it.
  private func startsWithRestOfRow(_ continuation: Grid, _ isOpen: Bool, _ words: LayoutVocabulary) -> Bool {
    let rest = continuation.cells.filter { $0.row == 0 && !$0.lines.isEmpty }
    let last = cellsOfLastRow.filter { !$0.lines.isEmpty }
    var isNumberCut = false
    var isCodeCut = false
    var isTextCut = false
    var bringsNumber = false
    var isTextFull = true
    var starts: [TextLine] = []
    for cell in rest {
      guard let index = lastRowCell(over: cell), cells[index].column == cell.column,
        cells[index].columnSpan == cell.columnSpan
      else { return false }
      let before = cells[index]
      let isCut = breaksOff(before.text, before: cell.text)
      if cell.rowSpan > 1 {
        // A text beside several rows goes on as well: the goal of a project whose indicators stand beside it.
        guard !isNumberFragment(cell.text), !before.lines.isEmpty, before.isFull else { return false }
      } else if isNumberFragment(cell.text) || (isNumberFragment(before.text) && !isCut) {
        if before.column == last.first?.column,
          words.completesCode(before.text, cell.text, isFull: before.isFull)
        {
          isCodeCut = true
        } else if before.lines.isEmpty {
          bringsNumber = true
        } else if isBrokenOff(before, before: cell.text) {
          isNumberCut = true
        } else {
          return false
        }
      } else {
        guard !before.lines.isEmpty, !startsWithSectionNumber(cell.text), !startsWithComparison(cell.text) else {
          return false
        }
        isTextFull = isTextFull && (isCut || (isOpen ? before.isNearlyFull : before.isFull))
        isTextCut = isTextCut || isCut || isItem(before, cutBefore: cell, of: continuation)
        starts += cell.lines.prefix(1)
      }
    }
    guard let first = rest.first(where: { $0.rowSpan == 1 }), !isNumberCut else { return isNumberCut }
    guard isTextFull else { return false }
    if !bringsNumber, isTextCut || areTextsOfLastRow(rest, last, isOpen, words) { return true }
    // What stands in the middle beside a longer text is whole: rests begin at the top.
    guard areOnOneLine(starts) else { return false }
    if isCodeCut { return true }
    if last.contains(where: { $0.rowSpan == 1 && isNumberFragment($0.text) }) {
      // A row that brings its own amounts must lack what rows begin with: its code. The right half of a sheet has rows of amounts
      // alone, which may lack any.
      let isHeadless = last.first.map { $0.column < first.column && printedAmount($0.text) == nil } ?? false
      return (!bringsNumber || isHeadless) && !hasRowsWithoutNumber
    }
    // Where rows have words for numbers, as the targets of a form, the rest lacks what all rows above have.
    return !bringsNumber && !filledByAllRows(above: rowCount).isSubset(of: rest.map(\.column))
  }

  /// Whether full texts go on without a number where a row of them would not stand: below a row without a border, unless all
  /// of its cells go on, as those of two rows would seem to; or where no row above has text in their columns alone, as
  /// headings of groups have.
  private func areTextsOfLastRow(_ rest: [Cell], _ last: [Cell], _ isOpen: Bool, _ words: LayoutVocabulary) -> Bool {
    let filled = last.filter { $0.rowSpan == 1 }.map(\.column)
    let going = rest.filter { $0.rowSpan == 1 }.map(\.column)
    if isOpen { return Set(filled) != Set(going) }
    return rowCount >= Settings.Stitching.fewestRowsOfCut && Set(filled).isStrictSuperset(of: going)
      && !rest.contains { $0.lines.first.map(words.opensNote) ?? false } && !hasRow(filledAs: going)
  }

  /// Whether a cell is an item of a list whose numbers stand in its column above or go on below (`16、金` above `融支出`),
  /// and the rest begins with none.
  private func isItem(_ cell: Cell, cutBefore rest: Cell, of continuation: Grid) -> Bool {
    guard beginsWithItemNumber(cell.text), !beginsWithItemNumber(rest.text) else { return false }
    func isFilled(_ other: Cell) -> Bool { other.column == cell.column && !other.lines.isEmpty }
    let next = continuation.cells.first { isFilled($0) && $0.row > 0 }
    if let next, beginsWithItemNumber(next.text) { return true }
    let above = cells.reversed().lazy.filter(isFilled).prefix(Settings.Stitching.fewestItems)
    return above.count == Settings.Stitching.fewestItems && above.allSatisfy { beginsWithItemNumber($0.text) }
  }

  /// Whether one of the rows above the last one has text in these columns alone.
  private func hasRow(filledAs columns: [Int]) -> Bool {
    let first = rowCount - 1 - Settings.Stitching.rowsOfHabit
    var found: [Int: [Int]] = [:]
    for cell in cells.reversed() where !cell.lines.isEmpty && cell.row < rowCount - 1 {
      if cell.row < first { break }
      found[cell.row, default: []].insert(cell.column, at: 0)
    }
    return found.values.contains(columns)
  }

  /// Whether a row below the first one with numbers has none, as the headings of groups do. The last row is not asked.
  private var hasRowsWithoutNumber: Bool {
    var filled: Set<Int> = []
    var numbered: Set<Int> = []
    for cell in cells where !cell.lines.isEmpty && cell.row < rowCount - 1 {
      filled.insert(cell.row)
      if isNumberFragment(cell.text) { numbered.formUnion(cell.row..<cell.row + cell.rowSpan) }
    }
    guard let first = numbered.min() else { return false }
    return filled.contains { $0 > first && !numbered.contains($0) }
  }

  /// Whether the continuation's first row holds the cells that this grid's last row lacks: centred cells of a cut row
  /// stand partly above and partly below the page edge. The row before shows which cells a row fills.
  private func startsWithOtherCellsOfRow(_ continuation: Grid) -> Bool {
    let rest = continuation.cells.filter { $0.row == 0 && !$0.lines.isEmpty }
    let last = filledCells(inRow: rowCount - 1)
    guard rowCount >= Settings.Stitching.fewestRowsOfCut, let first = last.first, let next = rest.first,
      rest.allSatisfy({ $0.rowSpan == 1 }), last.allSatisfy({ $0.rowSpan == 1 })
    else { return false }
    let filled = Set(last.map(\.column))
    let missing = Set(rest.map(\.column))
    // No cell has both parts.
    guard filled.isDisjoint(with: missing) else { return false }
    if first.column < next.column {
      // The row above fills both what the last row has and what the rest brings.
      let before = Set(filledCells(inRow: rowCount - 2).map(\.column))
      return before.contains(first.column) && before.contains(next.column)
    }
    // Where the rest has what rows begin with, as a code in two lines beside a name in one, neither part alone fills what all
    // rows above fill, and both together do; beside a cell merged over it, the last row has no other in that column.
    let merged = cellsOfLastRow.filter { $0.rowSpan > 1 }
    let pattern = filledByAllRows(above: rowCount - 1).subtracting(merged.map(\.column))
    return !pattern.isSubset(of: filled) && !pattern.isSubset(of: missing)
      && pattern.isSubset(of: filled.union(missing))
  }

  /// The cells that end the grid. They are looked for from its end, as there may be thousands of rows, until all
  /// columns are accounted for.
  private var cellsOfLastRow: [Cell] {
    var found: [Cell] = []
    var columns = 0
    for cell in cells.reversed() where cell.row + cell.rowSpan == rowCount {
      found.append(cell)
      columns += cell.columnSpan
      if columns >= columnCount { break }
    }
    return found.reversed()
  }

  /// The columns in which each of the rows above one has text.
  private func filledByAllRows(above row: Int) -> Set<Int> {
    let rows = max(0, row - Settings.Stitching.rowsOfPattern)..<row
    let filled = rows.map { Set(filledCells(inRow: $0).map(\.column)) }
    guard filled.count == Settings.Stitching.rowsOfPattern else { return [] }
    return filled.dropFirst().reduce(filled[0]) { $0.intersection($1) }
  }

  /// The cells with text that begin in a row near the grid's end.
  private func filledCells(inRow row: Int) -> [Cell] {
    let start = (cells.lastIndex { $0.row < row } ?? -1) + 1
    return cells[start...].prefix { $0.row == row }.filter { !$0.lines.isEmpty }
  }

  /// Whether a cell's number cannot end where it does: a group is incomplete, or it has fewer decimals than its column
  /// prints and the rest brings just those. A dash is no number.
  private func isBrokenOff(_ cell: Cell, before rest: String) -> Bool {
    guard case .number = parseNumber(cell.text + rest) else { return false }
    switch parseNumber(cell.text) {
    case .blank, .percent: return false
    case .notANumber: return true
    case .number:
      let (own, whole) = (decimalCount(cell.text), decimalCount(cell.text + rest))
      // What a column prints is asked last: it takes all of its cells.
      return own < whole && (own > 0 || startsWithPoint(rest)) && whole == decimals(inColumn: cell.column)
    }
  }

  /// How many decimals most numbers above the last row print in a column; two where there are none.
  private func decimals(inColumn column: Int) -> Int {
    var counts: [Int: Int] = [:]
    for cell in cells where cell.column == column && cell.row + cell.rowSpan < rowCount {
      if case .number = parseNumber(cell.text) { counts[decimalCount(cell.text), default: 0] += 1 }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? Settings.Stitching.usualDecimals
  }

  private func lastRowCell(over cell: Cell) -> Int? {
    cells.lastIndex {
      $0.row + $0.rowSpan == rowCount && $0.column <= cell.column
        && $0.column + $0.columnSpan >= cell.column + cell.columnSpan
    }
  }
}

extension Cell {
  /// Whether the lines of a tall cell stand above its middle by so much that they are in the middle of both it and the
  /// blank cell that ends the page before: half of what is above, or less where a third page follows.
  fileprivate func standsInMiddle(with above: Cell) -> Bool {
    guard rowSpan > 1, let first = lines.first, let last = lines.last else { return false }
    let offset = box.midY - (first.box.midY + last.box.midY) / 2
    let half = above.box.height / 2
    let isAtTop = first.box.midY - box.minY < Settings.Lines.widestPitch * first.size
    if abs(offset - half) < Settings.Lines.sameLine * first.size { return half > Settings.Lines.sameLine * first.size }
    return !isAtTop && offset > max(half / 2, Settings.Stitching.offMiddle * first.size)
      && (offset < half || above.page + 1 < page)
  }

  /// Whether the last line leaves no room for two more characters.
  fileprivate var isFull: Bool { hasNoRoom(for: Settings.Stitching.roomOfFullLine) }

  /// Whether it leaves no room for a few: where marks may not begin a line, the characters before them go with them.
  fileprivate var isNearlyFull: Bool { hasNoRoom(for: Settings.Stitching.roomOfOpenLine) }

  private func hasNoRoom(for characters: Double) -> Bool {
    guard let line = lines.last else { return false }
    let room = characters * line.fontSize
    return line.box.width + room > box.width || line.box.maxX + room > box.maxX
  }

  /// The lines joined as layout broke them, not otherwise normalized.
  package var text: String {
    lines.count == 1 ? lines[0].text : joinLines(lines.map(\.text))
  }
}

private func areOnOneLine(_ lines: [TextLine]) -> Bool {
  let heights = lines.map(\.box.midY)
  guard let top = heights.min(), let bottom = heights.max() else { return true }
  return bottom - top < Settings.Lines.sameLine * lines[0].size
}

private func startsWithPoint(_ text: String) -> Bool { normalizeText(text).hasStart(".") }

/// How many digits a number prints behind its point.
private func decimalCount(_ number: String) -> Int {
  let scalars = normalizeText(number).unicodeScalars
  guard let point = scalars.lastIndex(of: ".") else { return 0 }
  return scalars[point...].dropFirst().count { ("0"..."9").contains($0) }
}
