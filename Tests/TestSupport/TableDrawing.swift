import Extraction
import Normalization
import Reconstruction

@testable import Disclosure

/// Sets a table for tests. A row is its cells from left to right, as they begin: a cell may end in `→2` for the columns
/// and `↓3` for the rows it covers, and what it covers is left out of the row and of the rows below. A line break parts
/// printed lines; each space in front indents the text by 5 points.
///
/// - Parameters:
///   - captions: the lines above the table, one under the other.
///   - pageStarts: the rows that begin a new page.
package func table(
  captions: [String] = [], notes: [String] = [], pageStarts: [Int] = [], _ rows: [[String]]
) -> LogicalTable {
  var taken: Set<[Int]> = []
  var cells: [Cell] = []
  for (row, texts) in rows.enumerated() {
    let page = 1 + pageStarts.filter { $0 <= row }.count
    var column = 0
    for text in texts {
      while taken.contains([row, column]) { column += 1 }
      let (text, columnSpan, rowSpan) = spans(text)
      for r in row..<row + rowSpan {
        for c in column..<column + columnSpan { taken.insert([r, c]) }
      }
      cells.append(cell(text, row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, page: page))
      column += columnSpan
    }
  }
  let columnCount = (taken.map { $0[1] }.max() ?? -1) + 1
  let pages = Array(1...1 + pageStarts.count)
  let box = Rectangle(minX: 0, minY: 0, maxX: 100 * Double(columnCount), maxY: 20 * Double(rows.count))
  return LogicalTable(
    grid: Grid(rowCount: rows.count, columnCount: columnCount, cells: cells), pages: pages,
    boxes: pages.map { _ in box }, captions: lines(captions, below: -20 * Double(captions.count)),
    notes: lines(notes, below: box.maxY))
}

/// Parts `合计→2↓3` into its text and how many columns and rows it covers.
private func spans(_ text: String) -> (text: String, columnSpan: Int, rowSpan: Int) {
  var text = text[...]
  var columnSpan = 1
  var rowSpan = 1
  while let last = text.last, let count = last.wholeNumberValue, let mark = text.dropLast().last, "→↓".contains(mark) {
    if mark == "→" { columnSpan = count } else { rowSpan = count }
    text = text.dropLast(2)
  }
  return (String(text), columnSpan, rowSpan)
}

private func cell(_ text: String, row: Int, column: Int, rowSpan: Int, columnSpan: Int, page: Int) -> Cell {
  let box = Rectangle(
    minX: 100 * Double(column), minY: 20 * Double(row), maxX: 100 * Double(column + columnSpan),
    maxY: 20 * Double(row + rowSpan))
  let indent = 5 * Double(text.prefix { $0 == " " }.count)
  let lines = text.drop { $0 == " " }.split(separator: "\n").enumerated().map { index, line in
    TextLine(
      text: String(line),
      box: Rectangle(
        minX: box.minX + 2 + indent, minY: box.minY + 10 * Double(index),
        maxX: box.minX + 2 + indent + 10 * Double(line.count), maxY: box.minY + 10 * Double(index + 1)),
      fontSize: 10, page: page)
  }
  return Cell(
    row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, box: box, page: page, lines: lines)
}

private func lines(_ texts: [String], below top: Double) -> [TextLine] {
  texts.enumerated().map { index, text in
    let y = top + 20 * Double(index)
    return TextLine(
      text: text, box: Rectangle(minX: 0, minY: y, maxX: 10 * Double(text.count), maxY: y + 10), fontSize: 10, page: 1)
  }
}
