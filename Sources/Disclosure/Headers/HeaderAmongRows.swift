import Normalization
import Reconstruction

/// The table without the header that stands among its rows once more, as in one put together from several; nil where
/// none does. On the pages that a table goes on over, the layout has dropped it.
func withoutHeaderAmongRows(_ view: TableView, _ header: HeaderBlock) -> LogicalTable? {
  let labels = Set(header.rows.flatMap { row in view.filledColumns(row).map { view.key(row, $0) } })
  guard let first = header.rows.first, labels.count >= Settings.fewestLabelsOfHeader else { return nil }
  let height = header.rows.count
  var repeated: [Int] = []
  var row = header.bodyStart
  while row + height <= view.rowCount {
    // Nearly all rows differ in their first field already.
    let isHeader = (0..<height).allSatisfy { offset in
      (0..<view.columnCount).allSatisfy { view.text(row + offset, $0).hasBytes(of: view.text(first + offset, $0)) }
    }
    if isHeader, !view.reachesInto(row), !view.reachesInto(row + height) {
      repeated += row..<row + height
      row += height
    } else {
      row += 1
    }
  }
  if repeated.isEmpty { return nil }
  var bare = view.table
  bare.grid = bare.grid.dropping(repeated)
  return bare
}

extension TableView {
  /// Whether a cell goes on from the row above.
  fileprivate func reachesInto(_ row: Int) -> Bool {
    row < rowCount && (0..<columnCount).contains { cell(row, $0).map { $0.row < row } ?? false }
  }
}
