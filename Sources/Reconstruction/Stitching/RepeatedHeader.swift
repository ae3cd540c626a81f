import Normalization

/// How many rows at the top of a continuation repeat the top of the table. Rows with numbers are never a header; a title,
/// a unit and an owner that both grids swallowed may be printed in other words or in fewer rows than before.
func repeatedHeaderRows(_ table: Grid, _ continuation: Grid, _ words: LayoutVocabulary) -> Int {
  let whole = repeatedRows(table, 0, continuation, 0)
  let captions = continuation.captionRows(words)
  if captions == 0 || whole > captions { return whole }
  let below = repeatedRows(table, table.captionRows(words), continuation, captions)
  return below > 0 ? captions + below : whole
}

/// Whether a row of a continuation counts the columns, `** 1 2 3`, as one of the table's first rows does.
func repeatsColumnNumbers(_ table: Grid, _ continuation: Grid, row: Int) -> Bool {
  guard row < continuation.rowCount, continuation.countsColumns(inRow: row) else { return false }
  let texts = continuation.texts(inRow: row)
  return (0..<min(table.rowCount, Settings.Stitching.mostHeaderRows + 1)).contains { table.texts(inRow: $0) == texts }
}

/// How many rows from one on are the same in both.
private func repeatedRows(_ table: Grid, _ first: Int, _ continuation: Grid, _ other: Int) -> Int {
  let limit = min(table.rowCount - first, continuation.rowCount - other, Settings.Stitching.mostHeaderRows)
  var count = 0
  while count < limit {
    guard repeats(table.rowKeys(first + count), continuation.rowKeys(other + count)) else { break }
    count += 1
  }
  return count
}

/// How many rows at the top of a continuation are laid out as the table's header, cell by cell, with labels most of which
/// are parts of the table's or have them as parts: 科目编码 and 编码.
func headerRowsInOtherWords(_ table: Grid, _ continuation: Grid) -> Int {
  let limit = min(continuation.rowCount, Settings.Stitching.mostHeaderRows)
  let height = (0..<min(table.rowCount, limit + 1)).first { table.rowKeys($0).isEmpty } ?? 0
  guard height > 0, height < limit else { return 0 }
  let (mine, theirs) = (table.cells.prefix { $0.row < height }, continuation.cells.prefix { $0.row < height })
  guard mine.count == theirs.count, mine.count > 2, !beginWithOneField(table, continuation) else { return 0 }
  var alike = 0
  for (old, new) in zip(mine, theirs) {
    guard old.row == new.row, old.column == new.column, old.rowSpan == new.rowSpan, old.columnSpan == new.columnSpan,
      old.lines.isEmpty == new.lines.isEmpty, parseNumber(new.text) == .notANumber || new.lines.isEmpty
    else { return 0 }
    let (key, other) = (matchKey(old.text), matchKey(new.text))
    if key.contains(other) || other.contains(key) { alike += 1 }
  }
  // Of two forms the labels are the same everywhere, and what stands beside them is not.
  // Below it, the first row may have no amount.
  let isSure = continuation.rowKeys(height).isEmpty || alike * 4 > mine.count * 3
  return isSure && alike * 2 > mine.count && !continuation.isLaidOut(like: table) ? height : 0
}

/// Whether both begin with the same label and another value beside it, and nothing else: 项目名称 of two forms.
private func beginWithOneField(_ table: Grid, _ continuation: Grid) -> Bool {
  let (mine, theirs) = (table.rowKeys(0), continuation.rowKeys(0))
  return mine.count == 2 && theirs.count == 2 && mine[0] == theirs[0] && !mine[1].contains(theirs[1])
    && !theirs[1].contains(mine[1])
}

/// Whether a row's labels are those of another; a producer may lose one of several on the way, and two that stand close
/// may have come into one cell: 款项.
private func repeats(_ keys: [String], _ other: [String]) -> Bool {
  if keys.isEmpty || other.isEmpty { return false }
  if keys == other || keys.joined() == other.joined() { return true }
  return keys.count >= Settings.Stitching.fewestLabelsToLose && other.count < keys.count
    && other.count * Settings.Stitching.labelsForEachLost >= keys.count * (Settings.Stitching.labelsForEachLost - 1)
    && other.allSatisfy(keys.contains)
}

extension Grid {
  /// Whether a row counts the columns: `** 1 2 3`.
  fileprivate func countsColumns(inRow row: Int) -> Bool {
    let numbers = texts(inRow: row).compactMap { Int(normalizeText($0)) }
    return numbers.count >= Settings.Stitching.fewestColumnNumbers
      && zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }

  /// What is printed in the cells that begin in a row near the grid's start, left to right.
  fileprivate func texts(inRow row: Int) -> [String] {
    cells.prefix { $0.row <= row }.filter { $0.row == row && !$0.lines.isEmpty }.map(\.text)
  }

  /// How many rows at the top are no part of the table proper: its title, number, unit and owner, which the grid
  /// swallowed.
  func captionRows(_ words: LayoutVocabulary) -> Int {
    var (rows, end) = (0, Settings.Stitching.captionRows)
    for cell in cells {
      if cell.row >= Settings.Stitching.captionRows { break }
      rows = max(rows, cell.row + 1)
      if cell.row >= end || cell.lines.isEmpty { continue }
      let isOwn =
        cell.rowSpan == 1
        && cell.lines.contains { words.isTitle($0) || words.isTableNumber($0) || words.isLabelled($0) }
      if !isOwn { end = cell.row }
    }
    return min(rows, end)
  }
}

extension LogicalTable {
  /// Whether the lines above both tables, or in the rows that their grids swallowed, name two owners under one label: the
  /// same form or table of another unit, as its title is the same.
  func isOfOther(than next: LogicalTable, _ words: LayoutVocabulary) -> Bool {
    let mine = owners(words)
    if mine.isEmpty { return false }
    let theirs = next.owners(words)
    return mine.contains { label, name in theirs[label].map { $0 != name } ?? false }
  }

  /// What is printed behind each label above the table, where it is a name: `编制单位：…`.
  private func owners(_ words: LayoutVocabulary) -> [String: String] {
    let rows = grid.captionRows(words)
    let swallowed = grid.cells.prefix { $0.row < rows }.flatMap(\.lines)
    var owners: [String: String] = [:]
    for line in captions + swallowed where words.isLabelled(line) {
      let text = normalizeLabel(line.text)
      guard let colon = text.firstIndex(of: "：") else { continue }
      let name = matchKey(String(text[text.index(after: colon)...]))
      // A page, a date and a unit of money are no names.
      guard name.unicodeScalars.count >= Settings.Stitching.shortestOwner,
        name.unicodeScalars.allSatisfy(\.properties.isIdeographic), AmountUnit.find(in: text) == nil
      else { continue }
      owners[matchKey(String(text[..<colon]))] = name
    }
    return owners
  }
}
