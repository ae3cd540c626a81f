import Extraction

/// Gives lines back to the cell that they overflow. A spreadsheet that wraps a name in a row too low for it prints the
/// last line over the first line of the row below.
///
/// The line crosses the border, stands closer to the next line of its cell than two lines of one text can, and follows
/// the last line of the cell above as a wrapped line does.
func withoutOverflow(_ cells: [Cell]) -> [Cell] {
  var cells = cells
  var bottoms: [Place: Int] = [:]
  for (index, cell) in cells.enumerated() {
    bottoms[Place(row: cell.row + cell.rowSpan, column: cell.column, span: cell.columnSpan)] = index
  }
  for index in cells.indices where cells[index].lines.count >= 2 {
    let cell = cells[index]
    guard let above = bottoms[Place(row: cell.row, column: cell.column, span: cell.columnSpan)],
      let last = cells[above].lines.last
    else { continue }
    let (first, second) = (cell.lines[0], cell.lines[1])
    let size = min(first.fontSize, second.fontSize)
    let overlaps =
      second.box.midY - first.box.midY < Settings.Overflow.overlap * size && first.box.maxX > second.box.minX
      && second.box.maxX > first.box.minX
    let step = first.box.midY - last.box.midY
    let follows =
      step > Settings.Overflow.pitch.above * size && step < Settings.Overflow.pitch.below * size
      && abs(first.box.minX - last.box.minX) < Settings.Overflow.indent * size
    let crossesBorder = first.box.midY - cell.box.minY < Settings.Overflow.crossing * size
    guard overlaps, follows, crossesBorder else { continue }
    cells[above].lines.append(first)
    cells[index].lines.removeFirst()
  }
  return cells
}

private struct Place: Hashable {
  let row: Int
  let column: Int
  let span: Int
}
