/// One of the pages side by side over which a sheet wider than the paper is printed, as they come again for its next rows:
/// a spreadsheet may print each page's right half behind it, before the next page.
struct SheetPart: Sendable {
  /// x of the column borders on its page.
  var columnEdges: [Double]
  /// By how many columns its own are further right in the whole table, and how many of them repeat the first ones.
  var shift: Int
  var repeated: Int
  /// Its rows on the first page.
  var grid: Grid

  fileprivate func isOn(_ next: OpenTable) -> Bool {
    columnEdges.count == next.columnEdges.count
      && zip(columnEdges, next.columnEdges).allSatisfy { abs($0 - $1) <= Settings.Stitching.columnShift }
  }
}

/// What is known of a sheet printed in parts.
struct SheetParts: Sendable {
  var parts: [SheetPart] = []
  /// How many of the parts the last rows have.
  var filled = 0
  /// Where the last rows begin in the table, and their borders on the page.
  var firstRow = 0
  var rowEdges: [Double] = []
}

extension OpenTable {
  /// Notes that a right half was put beside the left one; both stand on one page each.
  mutating func takePart(_ next: OpenTable, below left: OpenTable, shift: Int) {
    guard left.rowEdges.count == 1, next.rowEdges.count == 1 else {
      sheet = SheetParts()
      return
    }
    if sheet.parts.isEmpty {
      sheet.parts = [SheetPart(columnEdges: left.columnEdges, shift: 0, repeated: 0, grid: left.table.grid)]
    }
    let repeated = left.table.grid.columnCount - shift
    sheet.parts.append(
      SheetPart(columnEdges: next.columnEdges, shift: shift, repeated: repeated, grid: next.table.grid))
    sheet.filled = sheet.parts.count
  }

  /// Takes the next page of a sheet that is printed in parts: its next rows, or their right half.
  ///
  /// - Returns: false where the page is none of these.
  mutating func extend(byPart next: OpenTable, _ words: LayoutVocabulary) -> Bool {
    guard !sheet.parts.isEmpty, next.rowEdges.count == 1,
      next.titleKey(words) == nil || next.titleKey(words) == titleKey(words)
    else { return false }
    let isBelow = sheet.filled == sheet.parts.count
    let part = sheet.parts[isBelow ? 0 : sheet.filled]
    guard part.isOn(next) else { return false }
    let repeated = repeatedHeaderRows(part.grid, next.table.grid, words)
    // Under a unit of its own, another header is another table's.
    guard repeated > 0 || next.table.captions.isEmpty else { return false }
    let rest = next.table.grid.droppingFirst(repeated)
    let edges = Array(next.rowEdges[0].dropFirst(repeated))
    if isBelow {
      table.grid.append(rest, words)
      (sheet.firstRow, sheet.rowEdges, sheet.filled) = (table.grid.rowCount - rest.rowCount, edges, 1)
    } else {
      guard edges.count == sheet.rowEdges.count,
        zip(edges, sheet.rowEdges).allSatisfy({
          abs(($0 - edges[0]) - ($1 - sheet.rowEdges[0])) < Settings.Stitching.rowShift
        })
      else { return false }
      for cell in rest.cells where cell.column >= part.repeated {
        var cell = cell
        cell.row += sheet.firstRow
        cell.column += part.shift
        if let index = table.grid.cells.firstIndex(where: { $0.row == cell.row && $0.column == cell.column }) {
          table.grid.cells[index].lines += cell.lines
        } else {
          table.grid.cells.append(cell)
        }
      }
      table.grid.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
      sheet.filled += 1
    }
    appendPages(of: next)
    rowEdges += next.rowEdges
    table.continuedCaptions += next.table.captions
    return true
  }
}
