import Normalization
import Reconstruction

/// One table as CSV (RFC 4180, lines end in a line feed), one record a row; a merged cell's text stands in the first
/// of its fields. Texts that a spreadsheet would run as formulas are defused, see `formulaSafe`.
package struct GridCSVWriter: Sendable {
  package init() {}

  package func bytes(of table: LogicalTable) -> [UInt8] {
    let grid = table.grid
    var rows = Array(repeating: Array(repeating: "", count: grid.columnCount), count: grid.rowCount)
    for cell in grid.cells where rows.indices.contains(cell.row) && rows[cell.row].indices.contains(cell.column) {
      rows[cell.row][cell.column] = normalizeText(cell.text)
    }
    var buffer: [UInt8] = []
    for row in rows {
      for (column, text) in row.enumerated() {
        if column > 0 { buffer.append(UInt8(ascii: ",")) }
        appendField(formulaSafe(text), to: &buffer)
      }
      buffer.append(UInt8(ascii: "\n"))
    }
    return buffer
  }
}
