import Extraction
import Normalization

/// A table that may go on over the next page.
struct OpenTable: Sendable {
  var table: LogicalTable
  /// x of the column borders.
  var columnEdges: [Double]
  /// y of the row borders on each page.
  var rowEdges: [[Double]]
  /// The pages it stands on as they follow each other in the document; of two pages on one sheet each counts.
  var sheets: ClosedRange<Int>
  /// The last page before the one that may continue it: its own, or a blank one behind.
  private var end: Int
  /// Whether the columns were found by alignment.
  let isAligned: Bool
  /// Whether rules stand between the columns of its header alone: its next page may have none.
  let hasOpenBody: Bool
  /// Whether its last row ends on its last page without a border.
  private var hasOpenFoot: Bool
  /// x of the page's left side on its sheet.
  let origin: Double
  /// Where it is wider than the paper: the pages side by side.
  var sheet = SheetParts()
  /// Whether running text stands below it on its last page.
  var isFollowedByText = false
  /// All lines above the grid on its first page, top to bottom: the rest of a title that the paper's edge cuts is none
  /// of its captions.
  var above: [TextLine]

  /// - Parameters:
  ///   - sheet: how many pages come before, of two pages on one sheet each.
  ///   - origin: x of the page's left side on its sheet.
  init(
    _ grid: PageGrid, page: Int, sheet: Int, origin: Double = 0, captions: [TextLine], notes: [TextLine],
    isFollowedByText: Bool = false, above: [TextLine] = []
  ) {
    table = LogicalTable(grid: grid.grid, pages: [page], boxes: [grid.box], captions: captions, notes: notes)
    table.grid.shareLines()
    table.hasColumnRules = grid.hasColumnRules
    table.showsMergedCells = grid.showsMergedCells
    table.isAligned = grid.isAligned || grid.hasOpenBody
    table.hasDoubtfulColumns = grid.hasDoubtfulColumns
    table.areColumnsCertain = grid.areColumnsCertain
    columnEdges = grid.columnEdges.map { $0 - origin }
    rowEdges = [grid.rowEdges]
    sheets = sheet...sheet
    end = page
    isAligned = grid.isAligned
    hasOpenBody = grid.hasOpenBody
    hasOpenFoot = grid.hasOpenFoot
    self.origin = origin
    self.isFollowedByText = isFollowedByText
    self.above = above
  }

  /// Whether another table begins on the page after this one's last. Pages that could not be read lie between others.
  func endsBefore(_ next: OpenTable) -> Bool {
    guard let first = next.table.pages.first else { return false }
    return next.sheets.lowerBound == sheets.upperBound + 1 && first <= end + 1
  }

  /// Whether what begins a later page without labels of its own may be its rest: on the pages between, no table was seen,
  /// perhaps because they show no more than a part of one row.
  func mayGoOn(in next: OpenTable) -> Bool {
    let between = next.sheets.lowerBound - sheets.upperBound - 1
    return (1...Settings.Stitching.pagesOfOneRow).contains(between) && !next.table.grid.beginsWithLabels
  }

  /// Takes note of a page behind it that shows nothing.
  mutating func passOver(page: Int) {
    if page == end + 1 { end = page }
  }

  /// Takes the pages of a continuation; where both have a half of one sheet, that page is named once.
  mutating func appendPages(of next: OpenTable) {
    sheets = sheets.lowerBound...next.sheets.upperBound
    end = next.end
    hasOpenFoot = next.hasOpenFoot
    isFollowedByText = next.isFollowedByText
    table.areColumnsCertain = table.areColumnsCertain && next.table.areColumnsCertain
    for (page, box) in zip(next.table.pages, next.table.boxes) {
      if page == table.pages.last, let last = table.boxes.last {
        table.boxes[table.boxes.count - 1] = last.union(box)
      } else {
        table.pages.append(page)
        table.boxes.append(box)
      }
    }
    table.notes += next.table.notes
  }

  /// Appends the first grid of the next page, in place, so that a table over many pages is not copied for each.
  ///
  /// - Returns: false where that grid is a table of its own.
  mutating func extend(by next: OpenTable, _ words: LayoutVocabulary) -> Bool {
    guard endsBefore(next), !next.isUnderHeading(otherThanOf: self, words) else { return false }
    if extend(byPart: next, words) { return true }
    if let wider = continuedToTheRight(by: next, words) {
      self = wider
      return true
    }
    let own = next.ownTitleKey(words)
    let plain = own == nil ? next.plainTitleKey(words) : nil
    if let plain, beginsAnother(next, titled: plain, words) { return false }
    let title = own ?? plain.flatMap { $0 == titleKey(words) ? $0 : nil }
    guard title == nil || title == titleKey(words) || title?.hasStart(words.continuationMark) == true else {
      return false
    }
    if own == nil, isHeadedOtherwise(than: next, words) { return false }
    guard let (mine, theirs) = aligned(with: next) else { return false }
    let isHeaded =
      title == nil
      && next.table.captions.contains { plain == nil || words.isLabelled($0) || words.isTableNumber($0) }
    if title != nil, table.isOfOther(than: next.table, words) { return false }
    var repeated = repeatedHeaderRows(table.grid, theirs.table.grid, words)
    if title == nil, !theirs.table.grid.namesRows(like: table.grid) {
      repeated = max(repeated, headerRowsInOtherWords(table.grid, theirs.table.grid))
    }
    // Forms of one kind follow each other under the same title: the first label is there again, with another value.
    let captionRows = theirs.table.grid.captionRows(words)
    if repeated <= captionRows, title != nil || next.table.printedHeading(words) != nil,
      table.grid.firstLabel(below: table.grid.captionRows(words)) == next.table.grid.firstLabel(below: captionRows)
    {
      return false
    }
    // The form of the same project for another unit begins with the same field, too.
    if title != nil, repeated == captionRows + 1, theirs.table.grid.beginsWithField(in: captionRows),
      let next = theirs.table.grid.firstText(below: repeated),
      table.grid.firstText(below: table.grid.captionRows(words) + 1) == next
    {
      return false
    }
    // Without a title that tells, another header under a unit line of its own is another table, and so is one behind text.
    if repeated == 0, isHeaded || (isFollowedByText && next.hasHeaderOfItsOwn && next.table.grid.beginsWithLabels),
      !table.grid.repeatsAnyRow(theirs.table.grid)
    {
      return false
    }
    // Amounts under labels of which this table knows few are other columns, however many they are.
    if title == nil, repeated == 0, hasOtherAmounts(than: next) { return false }
    if repeated > 0, repeatsColumnNumbers(table.grid, theirs.table.grid, row: repeated) { repeated += 1 }
    if let mine { self = mine }
    table.grid.append(theirs.table.grid.droppingFirst(repeated), isOpen: hasOpenFoot, words)
    appendPages(of: next)
    rowEdges += next.rowEdges
    if table.captions.isEmpty {
      table.captions = next.table.captions
    } else {
      table.continuedCaptions += next.table.captions
    }
    return true
  }

  /// Whether a numbered heading of the text stands right above the table that says what it is about, and another one or
  /// none above the table before.
  func isUnderHeading(otherThanOf table: OpenTable, _ words: LayoutVocabulary) -> Bool {
    func heading(_ table: OpenTable) -> String? {
      table.above.last { !table.table.captions.contains($0) }.flatMap { words.titleInHeading($0.text) }
    }
    return heading(self).map { $0 != heading(table) } ?? false
  }

  /// Whether a title that is one by its place alone is another one than this table's: it stands over labels of its own,
  /// and does not say that the table goes on.
  private func beginsAnother(_ next: OpenTable, titled title: String, _ words: LayoutVocabulary) -> Bool {
    guard !title.hasWord(words.continuationMark), next.table.grid.beginsWithLabels else { return false }
    let mine = titleKey(words) ?? table.printedHeading(words).map(matchKey)
    return !(mine?.hasWord(title) ?? false)
  }

  /// Whether what stands above the next table, of which nothing is known as a title, is that of another one: another
  /// number (表七 and 表八), or another heading where the paper's edge cuts the ends of both titles. What a page's lines
  /// differ in may be digits: its number.
  func isHeadedOtherwise(than next: OpenTable, _ words: LayoutVocabulary) -> Bool {
    // Above a title that the paper's edge cuts, it is no caption.
    func number(_ open: OpenTable) -> String? {
      (open.table.captions + open.above).first(where: words.isTableNumber).map { matchKey($0.text) }
    }
    if let mine = number(self), let theirs = number(next), mine != theirs { return true }
    func heading(_ table: LogicalTable) -> String? {
      let key = table.printedHeading(words).map(matchKey)
      return key.flatMap { $0.hasWord(words.continuationMark) ? nil : $0 }
    }
    // Such a title is told by what stands below it.
    guard next.table.plainTitle(words) == nil, let mine = heading(table), let theirs = heading(next.table) else {
      return false
    }
    func withoutDigits(_ key: String) -> String { key.filter { !$0.isNumber } }
    let (old, new) = (withoutDigits(mine), withoutDigits(theirs))
    return !old.hasStart(new) && !new.hasStart(old)
  }

  /// Whether both tables have labels over columns of amounts, and the other one, between borders of its own, begins with
  /// a label over each column, of which this table knows few. Its columns may be blank all the way down: the right half of a
  /// sheet, where only the left one has values.
  private func hasOtherAmounts(than next: OpenTable) -> Bool {
    let hasSameBorders =
      columnEdges.count == next.columnEdges.count
      && zip(columnEdges, next.columnEdges).allSatisfy { abs($0 - $1) <= Settings.Stitching.columnShift }
    guard !hasSameBorders, let theirs = next.table.grid.labelsOfAllColumns,
      next.table.grid.hasLabelledAmounts || next.hasLabelsOverBlanks, table.grid.hasLabelledAmounts
    else { return false }
    let mine = Set(
      table.grid.cells.prefix { $0.row < Settings.Stitching.mostHeaderRows }.map { matchKey($0.text) })
    return theirs.count(where: mine.contains) * 2 < theirs.count
  }

  /// Whether the first row is labels only and rows of numbers follow.
  var hasHeaderOfItsOwn: Bool {
    let rows = (0..<min(table.grid.rowCount, Settings.Stitching.headerRows)).map { row in
      table.grid.cells.filter { $0.row == row && !$0.lines.isEmpty }
    }
    func hasNumber(_ cells: [Cell]) -> Bool {
      cells.contains { if case .number = parseNumber($0.text) { true } else { false } }
    }
    guard let first = rows.first, !first.isEmpty, !hasNumber(first) else { return false }
    return rows.dropFirst().contains(where: hasNumber)
  }

  /// The title above the grid, or in its first rows where the grid swallowed it, or that which is one by its place alone.
  func titleKey(_ words: LayoutVocabulary) -> String? {
    ownTitleKey(words) ?? plainTitleKey(words)
  }

  private func plainTitleKey(_ words: LayoutVocabulary) -> String? {
    let swallowed = table.grid.cells.first.flatMap { cell in
      cell.columnSpan == table.grid.columnCount && table.grid.columnCount > 2 && words.isPlainTitle(cell.text)
        ? cell.text : nil
    }
    return (table.plainTitle(words) ?? swallowed).map(matchKey)
  }

  /// The title that says it is one.
  func ownTitleKey(_ words: LayoutVocabulary) -> String? {
    if let title = table.printedTitle(words) { return matchKey(title) }
    let cells = table.grid.cells.prefix { $0.row < Settings.Stitching.titleRows }
    // A wide label stands beside others: 指导性目录 over three columns, 预算金额 over the fourth.
    let isTitle = { (cell: Cell) in
      cell.columnSpan * 2 > self.table.grid.columnCount
        && !cells.contains { other in
          other.row == cell.row && other.column != cell.column
            && other.lines.contains { !words.isTableNumber($0) && !words.isLabelled($0) }
        }
    }
    // A title in large type goes on over several lines of its cell.
    for cell in cells.filter(isTitle) {
      if let line = cell.lines.first(where: words.isTitle) { return matchKey(line.text + subtitle(below: cell)) }
      guard var whole = cell.lines.first, cell.lines.count > 1 else { continue }
      whole.text = joinLines(cell.lines.map(\.text))
      if words.isTitle(whole) { return matchKey(whole.text) }
    }
    return nil
  }

  /// The text in brackets in the row below a title that the grid swallowed: two tables may differ in nothing else.
  private func subtitle(below title: Cell) -> String {
    let below = table.grid.cells.prefix { $0.row <= title.row + title.rowSpan }
      .filter { $0.row == title.row + title.rowSpan && !$0.lines.isEmpty }
    guard below.count == 1, let text = below.first.map({ normalizeLabel($0.text) }), text.hasStart("（"),
      text.hasEnd("）"), AmountUnit.find(in: text) == nil
    else { return "" }
    return text
  }

  /// Both tables on common columns. Columns that stand at the same places are the same; where they do not but are
  /// equally many, they correspond in order; where one table has lines that the other lacks between the same outer
  /// borders, both are put on the columns of all lines.
  ///
  /// - Returns: this table on other columns, nil where it keeps its own, and the next one.
  private func aligned(with next: OpenTable) -> (OpenTable?, OpenTable)? {
    if isAligned || hasOpenBody, next.isAligned, let theirs = next.onColumns(under: self) { return (nil, theirs) }
    if columnEdges.count == next.columnEdges.count { return (nil, next) }
    guard let left = columnEdges.first, let right = columnEdges.last, let nextLeft = next.columnEdges.first,
      let nextRight = next.columnEdges.last
    else { return nil }
    if nextLeft > left + Settings.Stitching.outerShift, let theirs = next.withoutFirstColumns(of: self) {
      return (nil, theirs)
    }
    guard abs(left - nextLeft) <= Settings.Stitching.outerShift,
      abs(right - nextRight) <= Settings.Stitching.outerShift
    else { return nil }
    // The outer borders are the same even where they stand a little apart, so both tables end with the last column.
    var union = columnEdges
    for edge in next.columnEdges.dropFirst().dropLast()
    where !union.contains(where: { abs($0 - edge) <= Settings.Stitching.columnShift }) {
      union.append(edge)
    }
    union.sort()
    guard let mine = onColumns(union), let theirs = next.onColumns(union) else { return nil }
    return (mine, theirs)
  }

  /// The table on the columns of another one that it goes on from without its first columns: labels merged over many
  /// rows, which the page before has drawn. Nil unless all its borders are borders there, up to the right one.
  private func withoutFirstColumns(of former: OpenTable) -> OpenTable? {
    let index = columnEdges.compactMap { edge in
      former.columnEdges.firstIndex { abs($0 - edge) <= Settings.Stitching.columnShift }
    }
    guard index.count == columnEdges.count, index.count >= 3, index.isStrictlyAscending, table.captions.isEmpty,
      index.last == former.columnEdges.count - 1,
      !hasHeaderOfItsOwn || former.table.grid.repeatsAnyRow(table.grid)
        || table.grid.cells.contains(where: { $0.row == 0 && $0.rowSpan > 2 })
    else { return nil }
    var result = self
    result.columnEdges = former.columnEdges
    result.table.grid = table.grid.mappingColumns(index)
    return result
  }

  /// - Returns: nil where two borders of this table come to lie on one.
  private func onColumns(_ edges: [Double]) -> OpenTable? {
    var index = columnEdges.map { edge in
      edges.indices.min { abs(edges[$0] - edge) < abs(edges[$1] - edge) } ?? 0
    }
    index[0] = 0
    index[index.count - 1] = edges.count - 1
    guard index.isStrictlyAscending else { return nil }
    var result = self
    result.columnEdges = edges
    result.table.grid = table.grid.mappingColumns(index)
    return result
  }
}

extension Grid {
  /// What the row's cells say, for comparing rows; empty for a blank row and for one with a number in it.
  func rowKeys(_ row: Int) -> [String] {
    var keys: [String] = []
    for cell in cells {
      if cell.row > row { break }
      if cell.row < row || cell.lines.isEmpty { continue }
      if case .number = parseNumber(cell.text) { return [] }
      keys.append(matchKey(cell.text))
    }
    return keys
  }

  /// Whether the labels of the continuation's first row stand somewhere in this grid: a header within a form.
  fileprivate func repeatsAnyRow(_ continuation: Grid) -> Bool {
    let keys = continuation.rowKeys(0)
    return keys.count >= 2 && (0..<rowCount).contains { rowKeys($0) == keys }
  }

  /// Whether the first row has labels over all columns, and nothing but labels.
  var beginsWithLabels: Bool {
    let row = cells.first { $0.columnSpan < columnCount }?.row
    let first = cells.filter { $0.row == row }
    return first.count > 1 && first.reduce(0, { $0 + $1.columnSpan }) == columnCount
      && first.allSatisfy { parseNumber($0.text) == .notANumber }
  }

  /// The label that each column begins with; nil where one begins with none.
  fileprivate var labelsOfAllColumns: [String]? {
    let labels = (0..<columnCount).compactMap { texts(inColumn: $0).first }.filter { parseNumber($0) == .notANumber }
    return labels.count == columnCount ? labels.map(matchKey) : nil
  }

  /// Whether a label stands over a column of nothing but amounts, with a point or with thousands set apart. Where the first
  /// row is a label over each column, some of them may be whole.
  var hasLabelledAmounts: Bool {
    let labels = cells.prefix { $0.row == 0 }.count { $0.columnSpan == 1 && !$0.lines.isEmpty }
    return (0..<columnCount).contains { column in
      let texts = texts(inColumn: column)
      let values = texts.drop { parseNumber($0) == .notANumber }.filter { parseNumber($0) != .blank }
      guard values.count < texts.count, !values.isEmpty else { return false }
      let others = values.filter { printedAmount($0) == nil }
      return others.isEmpty
        || labels == columnCount && others.count * 2 < values.count && others.allSatisfy(isNumberFragment)
    }
  }

  /// What is printed in a column, top to bottom.
  func texts(inColumn column: Int) -> [String] {
    cells.filter { $0.column <= column && column < $0.column + $0.columnSpan && !$0.lines.isEmpty }
      .sorted { $0.row < $1.row }.map(\.text)
  }

  /// The first text below some rows.
  fileprivate func firstText(below rows: Int) -> String? {
    cells.first { $0.row >= rows && !$0.lines.isEmpty }.map { matchKey($0.text) }
  }

  /// Whether nothing stands in a row but a label and its value, though there are more columns.
  fileprivate func beginsWithField(in row: Int) -> Bool {
    columnCount > 2 && cells.count { $0.row == row && !$0.lines.isEmpty } == 2
  }

  /// The text of the first cell below some rows.
  fileprivate func firstLabel(below rows: Int) -> String { matchKey(cells.first { $0.row >= rows }?.text ?? "") }

  /// The grid with its columns renamed: `newEdge` gives the new index of each column border.
  fileprivate func mappingColumns(_ newEdge: [Int]) -> Grid {
    Grid(
      rowCount: rowCount, columnCount: newEdge.last ?? columnCount,
      cells: cells.map { cell in
        var cell = cell
        let end = newEdge[cell.column + cell.columnSpan]
        cell.column = newEdge[cell.column]
        cell.columnSpan = end - cell.column
        return cell
      })
  }

  func droppingFirst(_ rows: Int) -> Grid {
    if rows == 0 { return self }
    return Grid(
      rowCount: rowCount - rows, columnCount: columnCount,
      cells: cells.compactMap { cell in
        var cell = cell
        let end = cell.row + cell.rowSpan - rows
        guard end > 0 else { return nil }
        cell.row = max(cell.row - rows, 0)
        cell.rowSpan = end - cell.row
        return cell
      })
  }

  /// The grid without some of its rows.
  ///
  /// - Parameter rows: ascending; no cell reaches into or out of them.
  package func dropping(_ rows: [Int]) -> Grid {
    let dropped = Set(rows)
    var shift = 0
    let shifts = (0..<rowCount).map { row in
      if dropped.contains(row) { shift += 1 }
      return shift
    }
    return Grid(
      rowCount: rowCount - rows.count, columnCount: columnCount,
      cells: cells.compactMap { cell in
        if dropped.contains(cell.row) { return nil }
        var cell = cell
        cell.row -= shifts[cell.row]
        return cell
      })
  }
}
