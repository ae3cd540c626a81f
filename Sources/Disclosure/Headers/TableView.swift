import Normalization
import Reconstruction

/// A logical table with the normalized text of each cell at hand, addressed by row and column.
package struct TableView {
  package let table: LogicalTable
  package let rowCount: Int
  package let columnCount: Int
  /// For each row and column the index of the covering cell, or -1.
  private let cover: [Int32]
  /// For each cell its text as a label.
  private let texts: [String]
  /// For each cell the place of its key, or -1 for a number: those keys are hardly ever asked for.
  private let keyPlaces: [Int32]
  /// Texts as keys for comparing.
  private let keys: [String]

  package init(_ table: LogicalTable) {
    self.table = table
    let grid = table.grid
    rowCount = grid.rowCount
    columnCount = grid.columnCount
    var cover = [Int32](repeating: -1, count: rowCount * columnCount)
    for (index, cell) in grid.cells.enumerated() {
      for row in cell.row..<min(cell.row + cell.rowSpan, rowCount) {
        for column in cell.column..<min(cell.column + cell.columnSpan, columnCount) {
          cover[row * columnCount + column] = Int32(index)
        }
      }
    }
    self.cover = cover
    let isRuled = table.hasColumnRules && !table.isAligned
    var texts = grid.cells.map { cell in
      let text = normalizeLabel(cell.text)
      return isRuled && cell.columnSpan == 1 && cell.lines.count == 1 ? withSignAttached(text) : text
    }
    for index in texts.indices where texts[index] == "计" && grid.cells[index].row < rowCount {
      // 合 and 计 set apart into two cells are one label.
      let start = grid.cells[index].row * columnCount
      let before = cover[start..<start + min(grid.cells[index].column, columnCount)]
      guard let left = before.last(where: { $0 >= 0 && !texts[Int($0)].isEmpty }),
        ["合", "总", "小"].contains(texts[Int(left)])
      else { continue }
      texts[Int(left)] += texts[index]
      texts[index] = ""
    }
    self.texts = texts
    var keys: [String] = []
    keyPlaces = texts.map { text in
      if text.isNumeric { return -1 }
      keys.append(labelKey(text))
      return Int32(keys.count - 1)
    }
    self.keys = keys
  }

  /// Of the covering cell; -1 where there is none.
  private func index(_ row: Int, _ column: Int) -> Int { Int(cover[row * columnCount + column]) }

  /// The cell that covers the field, if any.
  package func cell(_ row: Int, _ column: Int) -> Cell? {
    let index = index(row, column)
    return index < 0 ? nil : table.grid.cells[index]
  }

  /// Where the covering cell is printed; empty where there is none.
  package func source(_ row: Int, _ column: Int) -> PrintedSources {
    cell(row, column).map { PrintedSources(PrintedText($0)) } ?? []
  }

  /// What the covering cell prints, as a value beyond the canonical columns.
  package func extra(_ header: String, _ row: Int, _ column: Int) -> ExtraField {
    ExtraField(header: header, text: text(row, column), from: source(row, column))
  }

  /// The covering cell's text; empty where there is none.
  package func text(_ row: Int, _ column: Int) -> String {
    let index = index(row, column)
    return index < 0 ? "" : texts[index]
  }

  package func key(_ row: Int, _ column: Int) -> String {
    let index = index(row, column)
    if index < 0 { return "" }
    let place = Int(keyPlaces[index])
    return place < 0 ? labelKey(texts[index]) : keys[place]
  }

  /// Whether a cell begins at the field, as opposed to reaching into it from the left or from above.
  package func begins(_ row: Int, _ column: Int) -> Bool {
    let index = index(row, column)
    return index >= 0 && table.grid.cells[index].row == row && table.grid.cells[index].column == column
  }

  package func isBlank(_ row: Int, _ column: Int) -> Bool {
    let index = index(row, column)
    return index < 0 || texts[index].isEmpty
  }

  /// Whether the covering cell prints nothing but digits with their marks, if anything: no label.
  func isNumeric(_ row: Int, _ column: Int) -> Bool {
    let index = index(row, column)
    return index < 0 || keyPlaces[index] < 0
  }

  package func isBlank(row: Int) -> Bool { (0..<columnCount).allSatisfy { isBlank(row, $0) } }

  /// The columns at which non-blank cells of the row begin; cells that reach in from a row above are left out.
  package func filledColumns(_ row: Int) -> [Int] {
    (0..<columnCount).filter { begins(row, $0) && !isBlank(row, $0) }
  }

  /// The 1-based page on which the row starts. A cell that is merged over rows of two pages may have its text on the
  /// second, and so a cell of the row alone tells first.
  ///
  /// - Parameter columns: those asked first, as of a form beside another; all where none is given.
  package func page(of row: Int, in columns: Range<Int>? = nil) -> Int {
    var merged: Int?
    for column in columns ?? 0..<columnCount {
      let index = index(row, column)
      guard index >= 0, table.grid.cells[index].row == row else { continue }
      if table.grid.cells[index].rowSpan == 1 { return table.grid.cells[index].page }
      merged = min(merged ?? .max, table.grid.cells[index].page)
    }
    return merged ?? (columns == nil ? table.pages.first ?? 1 : page(of: row))
  }
}

extension String {
  /// Whether the text is nothing but digits with the marks of numbers.
  var isNumeric: Bool {
    utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"): true
      default: false
      }
    }
  }
}
