import Normalization

extension Grid {
  /// Whether most rows have a text in the same place as another grid, from a column on: a second form of the same kind,
  /// and neither the right half of the first nor its rest under a repeated header.
  func isLaidOut(like other: Grid, from column: Int = 1) -> Bool {
    struct Place: Hashable {
      let row: Int
      let column: Int
    }
    var texts: [Place: String] = [:]
    // The other one may go on over thousands of rows: those that this one has as well are enough.
    for cell in other.cells.prefix(while: { $0.row < rowCount }) where cell.column >= column && !cell.lines.isEmpty {
      texts[Place(row: cell.row, column: cell.column)] = cell.text
    }
    let rows = Set(
      cells.filter { cell in
        cell.column >= column && texts[Place(row: cell.row, column: cell.column)] == cell.text
          && parseNumber(cell.text) == .notANumber
      }.map(\.row))
    return rows.count >= Settings.Stitching.fewestRowsOfTwin && rows.count * 2 > rowCount
  }

  /// Whether both begin with the same labels of rows, one below the other: another form of the kind, though nothing is
  /// printed above it. No header is as high that is repeated in other words.
  func namesRows(like other: Grid) -> Bool {
    let labels = firstLabels
    return labels.count == Settings.Stitching.fewestRowsOfTwin && Set(labels).count == labels.count
      && labels == other.firstLabels
  }

  /// The first texts of the first column.
  private var firstLabels: [String] {
    let texts = cells.lazy.filter { $0.column == 0 && !$0.lines.isEmpty }.map(\.text)
    return texts.prefix(Settings.Stitching.fewestRowsOfTwin).filter { parseNumber($0) == .notANumber }.map(matchKey)
  }
}
