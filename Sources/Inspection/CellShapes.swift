import Extraction
import Normalization
import Reconstruction

/// The cells of a page, with their rows and columns in the whole table.
struct CellShapes {
  private(set) var shapes: [Shape] = []
  private(set) var tags: [Tag] = []

  init(_ page: PageLayout, _ tables: TablesOfPage) {
    var boxes: Set<Rectangle> = []
    var owners: [TextLine: (table: Int, cell: Cell)] = [:]
    for entry in tables.entries {
      for cell in entry.table.grid.cells {
        for line in cell.lines where line.page == page.number { owners[line] = (entry.number, cell) }
        guard cell.page == page.number else { continue }
        boxes.insert(cell.box)
        append(cell, in: cell.box, table: entry.number)
      }
    }
    // What the page shows, but is no cell of its own in the table: the rest of a row that began on the page before,
    // or a header that is there again.
    for cell in page.grids.flatMap(\.grid.cells) where !boxes.contains(cell.box) {
      if let owner = cell.lines.lazy.compactMap({ owners[$0] }).first {
        append(owner.cell, in: cell.box, table: owner.table, isRest: true)
      } else {
        shapes.append(Shape(.repeated, .box(cell.box), title: "not a row of its own: \(text(cell))"))
      }
    }
  }

  private mutating func append(_ cell: Cell, in box: Rectangle, table: Int, isRest: Bool = false) {
    let place = "\(cell.row + 1),\(cell.column + 1)"
    var title = "table \(table), row \(cell.row + 1), column \(cell.column + 1)"
    if cell.rowSpan > 1 || cell.columnSpan > 1 {
      title += ", spans \(cell.rowSpan) rows and \(cell.columnSpan) columns"
    }
    if isRest { title += ", begun on page \(cell.page)" }
    if !cell.lines.isEmpty { title += ": \(text(cell))" }
    shapes.append(Shape(.cell, .box(box.insetBy(Settings.Outlines.insideCell)), title: title))
    tags.append(Tag(subject: .cell, role: .cell, text: isRest ? "..\(place)" : place, box: box))
  }
}

private func text(_ cell: Cell) -> String { normalizeText(joinLines(cell.lines.map(\.text))) }
