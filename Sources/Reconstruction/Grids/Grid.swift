import Extraction

/// One cell of a grid with everything printed in it.
package struct Cell: Hashable, Sendable {
  package var box: Rectangle
  /// The printed lines, top to bottom.
  package var lines: CellLines
  /// Points by which it goes on, blank, on the pages behind.
  @NarrowSize var heightBehind = 0.0
  /// 0-based index of the cell's first row.
  @Narrow package var row: Int
  /// 0-based index of the cell's first column.
  @Narrow package var column: Int
  /// How many rows it covers, at least 1.
  @Narrow package var rowSpan: Int
  /// How many columns it covers, at least 1.
  @Narrow package var columnSpan: Int
  /// 1-based page on which the cell starts.
  @Narrow package var page: Int

  package init(
    row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, box: Rectangle, page: Int, lines: [TextLine] = []
  ) {
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.page = page
    self.box = box
    self.lines = CellLines(lines)
  }
}

extension Cell {
  /// Makes it reach over a blank cell beside or below it.
  package mutating func cover(_ cell: Cell) {
    rowSpan = max(rowSpan, cell.row + cell.rowSpan - row)
    columnSpan = max(columnSpan, cell.column + cell.columnSpan - column)
    box = box.union(cell.box)
  }
}

/// A table's cells, on one page or stitched over several.
package struct Grid: Sendable {
  package var rowCount: Int
  package var columnCount: Int
  /// Sorted by row, then column.
  package var cells: [Cell]

  package init(rowCount: Int, columnCount: Int, cells: [Cell]) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.cells = cells
  }

  /// The cells that begin in a row.
  func cells(from row: Int) -> ArraySlice<Cell> {
    cells.fromFirst { $0.row >= row }.prefix { $0.row == row }
  }
}

/// A table as a reader sees it: its grid, and the lines around it that belong to it.
package struct LogicalTable: Sendable {
  package var grid: Grid
  /// 1-based pages it stands on, ascending.
  package var pages: [Int]
  /// The box on each of `pages`, in the same order.
  package var boxes: [Rectangle]
  /// The lines above the grid that belong to it (number, title, unit, owner), top to bottom.
  package var captions: [TextLine]
  /// The lines above its parts on later pages: the title and the unit once more, as a rule.
  package var continuedCaptions: [TextLine] = []
  /// The lines below the grid that belong to it (notes), top to bottom.
  package var notes: [TextLine]
  /// Whether it begins a page without a title, follows a table and could not be joined to it: perhaps a part of it.
  package var isUnjoined = false
  /// Whether rules stand between its columns. Without, a blank cell may stand between a text and what belongs to it.
  package var hasColumnRules = true
  /// Whether a cell over several fields is seen as one; else those that it takes beside its first are blank cells.
  package var showsMergedCells = true
  /// Whether its columns were found by alignment alone.
  package var isAligned = false
  /// Whether its labels leave doubt which column is whose.
  package var hasDoubtfulColumns = false
  /// Whether its columns are beyond doubt, though they were found by alignment alone.
  package var areColumnsCertain = false

  package init(grid: Grid, pages: [Int], boxes: [Rectangle], captions: [TextLine] = [], notes: [TextLine] = []) {
    self.grid = grid
    self.pages = pages
    self.boxes = boxes
    self.captions = captions
    self.notes = notes
  }
}
