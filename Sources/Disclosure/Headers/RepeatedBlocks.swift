import Reconstruction

/// A table printed in two or three blocks side by side, as one block with the rows of all: the same labels, from the
/// first column to the last, stand there several times. Nil where they do not.
///
/// Each block may stand under a label of its own (人员经费, 公用经费), which is then no label of the amounts of all. Income
/// beside expenditure is no list that goes on.
func unfoldingBlocks(_ view: TableView, _ header: HeaderBlock) -> LogicalTable? {
  let labels = header.paths.map { $0.last ?? "" }
  guard columnsBesideExpenditure(header).isEmpty, let blocks = [2, 3].first(where: { repeats(labels, $0) }) else {
    return nil
  }
  let width = labels.count / blocks
  let body = header.bodyStart
  let bodyRows = view.rowCount - body
  var table = view.table
  table.grid = Grid(
    rowCount: body + blocks * bodyRows, columnCount: width,
    cells: view.table.grid.cells.compactMap { cell in
      var cell = cell
      let block = cell.column / width
      if cell.row < body {
        guard block == 0 else { return nil }
        cell.columnSpan = min(cell.columnSpan, width - cell.column)
        if differs(cell, view, width: width) { cell.lines = [] }
      } else {
        // 公用经费合计 over two blocks names the amount behind it, in the last of them.
        let last = (cell.column + cell.columnSpan - 1) / width
        let start = last > block ? 0 : cell.column - block * width
        let end = cell.column + cell.columnSpan - last * width
        cell.row += last * bodyRows
        cell.column = start
        cell.columnSpan = end - start
      }
      return cell
    }
    .sorted { ($0.row, $0.column) < ($1.row, $1.column) })
  return table
}

/// Whether the blocks behind the first one have other labels where a cell of the header stands.
private func differs(_ cell: Cell, _ view: TableView, width: Int) -> Bool {
  stride(from: cell.column + width, to: view.columnCount, by: width).contains { column in
    view.key(cell.row, column) != view.key(cell.row, cell.column)
  }
}

/// Whether the labels are one sequence of at least two different ones, `count` times over.
private func repeats(_ labels: [String], _ count: Int) -> Bool {
  let width = labels.count / count
  guard labels.count % count == 0, width >= 2, Set(labels).count >= 2, !labels.contains("") else { return false }
  return labels.indices.allSatisfy { labels[$0] == labels[$0 % width] }
}
