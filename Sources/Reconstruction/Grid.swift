import Extraction

/// One cell of a grid with everything printed in it.
public struct Cell: Hashable, Sendable {
  /// 0-based index of the cell's first row.
  public var row: Int
  /// 0-based index of the cell's first column.
  public var column: Int
  /// How many rows it covers, at least 1.
  public var rowSpan: Int
  /// How many columns it covers, at least 1.
  public var columnSpan: Int
  public var box: Rectangle
  /// 1-based page on which the cell starts.
  public var page: Int
  /// The printed lines, top to bottom.
  public var lines: [TextLine]

  public init(
    row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, box: Rectangle, page: Int, lines: [TextLine] = []
  ) {
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.box = box
    self.page = page
    self.lines = lines
  }
}

/// A table's cells, on one page or stitched over several.
public struct Grid: Sendable {
  public var rowCount: Int
  public var columnCount: Int
  /// Sorted by row, then column.
  public var cells: [Cell]

  public init(rowCount: Int, columnCount: Int, cells: [Cell]) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.cells = cells
  }
}

/// A table as a reader sees it: its grid, and the lines around it that belong to it.
public struct LogicalTable: Sendable {
  public var grid: Grid
  /// 1-based pages it stands on, ascending.
  public var pages: [Int]
  /// The box on each of `pages`, in the same order.
  public var boxes: [Rectangle]
  /// The lines above the grid that belong to it (number, title, unit, owner), top to bottom.
  public var captions: [TextLine]
  /// The lines above its parts on later pages: the title and the unit once more, as a rule.
  public var continuedCaptions: [TextLine] = []
  /// The lines below the grid that belong to it (notes), top to bottom.
  public var notes: [TextLine]

  public init(grid: Grid, pages: [Int], boxes: [Rectangle], captions: [TextLine] = [], notes: [TextLine] = []) {
    self.grid = grid
    self.pages = pages
    self.boxes = boxes
    self.captions = captions
    self.notes = notes
  }
}
