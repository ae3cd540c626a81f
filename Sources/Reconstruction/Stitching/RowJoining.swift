import Extraction
import Normalization

extension Grid {
  /// Appends the rows of a continuation on the same columns. A row that the page edge cut in two becomes one again,
  /// and a tall cell that goes on with a blank one is one cell.
  mutating func append(_ continuation: Grid, _ words: LayoutVocabulary) {
    let isCut =
      continuation.rowCount > 0 && rowCount > 0
      && (startsWithRestOfRow(continuation, words) || startsWithOtherCellsOfRow(continuation))
    let shift = rowCount - (isCut ? 1 : 0)
    for cell in continuation.cells {
      if isCut, cell.row == 0, cell.rowSpan == 1 {
        guard !cell.lines.isEmpty else { continue }
        if let index = lastRowCell(over: cell) { cells[index].lines += cell.lines }
        continue
      }
      if cell.row == 0, cell.lines.isEmpty, let index = lastRowCell(over: cell),
        cells[index].rowSpan > 1 || cell.rowSpan > 1, !cells[index].lines.isEmpty
      {
        cells[index].rowSpan += cell.rowSpan - (isCut ? 1 : 0)
        continue
      }
      var cell = cell
      cell.row += shift
      cells.append(cell)
    }
    rowCount = shift + continuation.rowCount
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// Whether the continuation's first row is the rest of this grid's last row: each of its cells completes a number
  /// that was broken off or goes on with a text. That the text ran out of room proves it, and so does a broken number.
  private func startsWithRestOfRow(_ continuation: Grid, _ words: LayoutVocabulary) -> Bool {
    let rest = continuation.cells.filter { $0.row == 0 && !$0.lines.isEmpty }
    var hasNumber = false
    var isTextFull = true
    for cell in rest {
      guard cell.rowSpan == 1, let index = lastRowCell(over: cell), cells[index].column == cell.column,
        cells[index].columnSpan == cell.columnSpan
      else { return false }
      let before = cells[index]
      if isNumberFragment(cell.text) || isNumberFragment(before.text) {
        // `12,437.3` and `6` are one number; two complete numbers are two rows.
        if words.completesCode(before.text, cell.text) {
          hasNumber = true
          continue
        }
        guard isBrokenOff(before.text), case .number = parseNumber(before.text + cell.text) else { return false }
        hasNumber = true
      } else {
        guard !before.lines.isEmpty, !startsWithSectionNumber(cell.text) else { return false }
        isTextFull = isTextFull && before.isFull
      }
    }
    let hasNumbersAbove = cells.contains {
      $0.row + $0.rowSpan == rowCount && $0.rowSpan == 1 && !$0.lines.isEmpty && isNumberFragment($0.text)
    }
    return !rest.isEmpty && (hasNumber || (isTextFull && hasNumbersAbove))
  }

  /// Whether the continuation's first row holds the cells that this grid's last row lacks: centred cells of a cut row
  /// stand partly above and partly below the page edge. The row before shows which cells a row fills.
  private func startsWithOtherCellsOfRow(_ continuation: Grid) -> Bool {
    let rest = continuation.cells.filter { $0.row == 0 && !$0.lines.isEmpty }
    let last = cells.filter { $0.row == rowCount - 1 && !$0.lines.isEmpty }
    guard rowCount >= Settings.Stitching.fewestRowsOfCut, let first = last.first, let next = rest.first,
      first.column < next.column,
      rest.allSatisfy({ $0.rowSpan == 1 }), last.allSatisfy({ $0.rowSpan == 1 })
    else { return false }
    let filled = Set(last.map(\.column))
    let before = Set(cells.filter { $0.row == rowCount - 2 && !$0.lines.isEmpty }.map(\.column))
    let missing = Set(rest.map(\.column))
    // The row above fills both what the last row has and what the rest brings; no cell has both parts.
    return filled.isDisjoint(with: missing) && before.contains(first.column) && before.contains(next.column)
      && !rest.contains { $0.column == first.column }
  }

  /// A number that cannot end where it does: a group or the decimals are incomplete.
  private func isBrokenOff(_ number: String) -> Bool {
    guard case .number = parseNumber(number) else { return true }
    let scalars = normalizeText(number).unicodeScalars
    guard let dot = scalars.lastIndex(of: ".") else { return false }
    return scalars.distance(from: dot, to: scalars.endIndex) == 2
  }

  private func lastRowCell(over cell: Cell) -> Int? {
    cells.lastIndex {
      $0.row + $0.rowSpan == rowCount && $0.column <= cell.column
        && $0.column + $0.columnSpan >= cell.column + cell.columnSpan
    }
  }
}

extension Cell {
  /// Whether the last line leaves no room for two more characters.
  fileprivate var isFull: Bool {
    guard let line = lines.last else { return false }
    let room = Settings.Stitching.roomOfFullLine * line.fontSize
    return line.box.width + room > box.width || line.box.maxX + room > box.maxX
  }

  /// The lines joined as layout broke them, not otherwise normalized.
  package var text: String {
    lines.count == 1 ? lines[0].text : joinLines(lines.map(\.text))
  }
}
