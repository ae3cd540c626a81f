import Extraction

/// The lattice that the edges of one table span, and the cells that its borders leave.
///
/// Every position at which an edge stands is a line of the lattice. Two neighbouring fields of the lattice with no
/// border between them are one cell; lines on which no cell begins or ends are dropped.
struct Lattice {
  private(set) var columnEdges: [Double]
  private(set) var rowEdges: [Double]
  /// Rectangles of fields: half-open ranges of rows and columns, sorted by row, then column.
  private(set) var cells: [(rows: Range<Int>, columns: Range<Int>)] = []
  /// Whether none of the outer borders is drawn, and the topmost edge parts the first rows.
  let hasOpenTop: Bool
  /// Whether no border is drawn at the bottom, where those between the columns end: the page's edge cuts a row.
  let hasOpenFoot: Bool

  /// Nil where the edges enclose no cell.
  init?(_ drawn: EdgeSet) {
    let edges = drawn.withRulesWhereOthersEnd
    let sides = impliedBorders(of: edges.horizontal, beyond: edges.vertical)
    let ends = impliedBorders(of: edges.vertical, beyond: edges.horizontal)
    columnEdges = distinct(edges.vertical.map(\.position) + sides)
    rowEdges = distinct(edges.horizontal.map(\.position) + ends)
    hasOpenFoot = !ends.isEmpty && ends.last == rowEdges.last
    hasOpenTop = sides.count == 2 && ends.count == 1 && ends[0] == rowEdges.last
    guard columnEdges.count >= 2, rowEdges.count >= 2 else { return nil }
    let borders = Borders(edges, columnEdges: columnEdges, rowEdges: rowEdges)
    cells = rectangles(borders)
    compress()
  }

  var box: Rectangle {
    Rectangle(
      minX: columnEdges[0], minY: rowEdges[0],
      maxX: columnEdges[columnEdges.count - 1], maxY: rowEdges[rowEdges.count - 1])
  }

  /// Adds a row of one cell on top.
  mutating func addRow(from top: Double) {
    rowEdges.insert(top, at: 0)
    cells = [(0..<1, 0..<columnCount)] + cells.map { ($0.rows.lowerBound + 1..<$0.rows.upperBound + 1, $0.columns) }
  }

  /// Parts the last cell, which takes the whole width, into columns.
  mutating func replaceLast(by columns: [Range<Int>]) {
    let last = cells.removeLast()
    cells += columns.map { (last.rows, $0) }
  }

  /// Adds a row with these columns at the bottom.
  mutating func addBody(to bottom: Double, _ columns: [Range<Int>]) {
    rowEdges.append(bottom)
    cells += columns.map { (rowCount - 1..<rowCount, $0) }
  }

  var rowCount: Int { rowEdges.count - 1 }
  var columnCount: Int { columnEdges.count - 1 }

  /// Grows a rectangle from each free field: first to the right, then down as long as its whole width is open.
  /// Always yields rectangles, also where a stray or a missing border would make an L.
  private func rectangles(_ borders: Borders) -> [(rows: Range<Int>, columns: Range<Int>)] {
    var taken = [Bool](repeating: false, count: rowCount * columnCount)
    var result: [(rows: Range<Int>, columns: Range<Int>)] = []
    for row in 0..<rowCount {
      for column in 0..<columnCount where !taken[row * columnCount + column] {
        var right = column + 1
        while right < columnCount, !taken[row * columnCount + right], !borders.leftOf(column: right, row: row) {
          right += 1
        }
        var bottom = row + 1
        while bottom < rowCount, isOpen(row: bottom, columns: column..<right, borders, taken) { bottom += 1 }
        for r in row..<bottom {
          for c in column..<right { taken[r * columnCount + c] = true }
        }
        result.append((row..<bottom, column..<right))
      }
    }
    return result
  }

  private func isOpen(row: Int, columns: Range<Int>, _ borders: Borders, _ taken: [Bool]) -> Bool {
    for column in columns {
      if taken[row * columnCount + column] || borders.above(row: row, column: column) { return false }
      if column > columns.lowerBound, borders.leftOf(column: column, row: row) { return false }
    }
    if columns.lowerBound > 0, !borders.leftOf(column: columns.lowerBound, row: row) { return false }
    if columns.upperBound < columnCount, !borders.leftOf(column: columns.upperBound, row: row) { return false }
    return true
  }

  /// Drops the lines on which no cell begins or ends.
  private mutating func compress() {
    let usedColumns = Set(cells.flatMap { [$0.columns.lowerBound, $0.columns.upperBound] }).sorted()
    let usedRows = Set(cells.flatMap { [$0.rows.lowerBound, $0.rows.upperBound] }).sorted()
    var newColumn = [Int](repeating: 0, count: columnEdges.count)
    for (new, old) in usedColumns.enumerated() { newColumn[old] = new }
    var newRow = [Int](repeating: 0, count: rowEdges.count)
    for (new, old) in usedRows.enumerated() { newRow[old] = new }
    cells = cells.map { cell in
      (
        newRow[cell.rows.lowerBound]..<newRow[cell.rows.upperBound],
        newColumn[cell.columns.lowerBound]..<newColumn[cell.columns.upperBound]
      )
    }
    columnEdges = usedColumns.map { columnEdges[$0] }
    rowEdges = usedRows.map { rowEdges[$0] }
  }
}

/// Which borders between the fields of a lattice are drawn.
private struct Borders {
  private let columnCount: Int
  private var left: [Bool]
  private var top: [Bool]

  init(_ edges: EdgeSet, columnEdges: [Double], rowEdges: [Double]) {
    columnCount = columnEdges.count - 1
    let rowCount = rowEdges.count - 1
    left = [Bool](repeating: false, count: rowCount * columnCount)
    top = left
    for edge in edges.vertical {
      let column = nearestIndex(of: edge.position, in: columnEdges)
      guard column < columnCount else { continue }
      for row in 0..<rowCount where edge.covers(rowEdges[row], rowEdges[row + 1]) {
        left[row * columnCount + column] = true
      }
    }
    for edge in edges.horizontal {
      let row = nearestIndex(of: edge.position, in: rowEdges)
      guard row < rowCount else { continue }
      for column in 0..<columnCount where edge.covers(columnEdges[column], columnEdges[column + 1]) {
        top[row * columnCount + column] = true
      }
    }
  }

  func leftOf(column: Int, row: Int) -> Bool { left[row * columnCount + column] }
  func above(row: Int, column: Int) -> Bool { top[row * columnCount + column] }
}

extension Edge {
  /// Whether the edge runs along more than half of the stretch: rounded corners and sloppy ends do not open a border.
  fileprivate func covers(_ from: Double, _ to: Double) -> Bool {
    min(end, to) - max(start, from) > Settings.Lattices.coveredSide * (to - from)
  }
}

/// Outer borders that are not drawn: where edges run on beyond the outermost crossing edge and end at one place, a
/// border is implied there. A single edge will do if it does not run far: the first row of a header is often crossed
/// by one line only.
private func impliedBorders(of edges: [Edge], beyond crossing: [Edge]) -> [Double] {
  guard let first = crossing.map(\.position).min(), let last = crossing.map(\.position).max() else { return [] }
  let reach = Settings.Lattices.overrun
  var result: [Double] = []
  let early = edges.filter { $0.start < first - reach }
  if let edge = early.min(by: { $0.start < $1.start }),
    first - edge.start < far(edge)
      || early.filter({ $0.start - edge.start <= Settings.Edges.joint }).count >= Settings.Lattices.impliedBorderEdges
  {
    result.append(edge.start)
  }
  let late = edges.filter { $0.end > last + reach }
  if let edge = late.max(by: { $0.end < $1.end }),
    edge.end - last < far(edge)
      || late.filter({ edge.end - $0.end <= Settings.Edges.joint }).count >= Settings.Lattices.impliedBorderEdges
  {
    result.append(edge.end)
  }
  return result
}

/// How far a single edge may run beyond the others and still border cells there.
private func far(_ edge: Edge) -> Double {
  max(Settings.Lattices.singleEdgeOverrun.points, Settings.Lattices.singleEdgeOverrun.share * edge.length)
}

extension EdgeSet {
  /// The edges, with a horizontal one all across where several vertical ones end within the table and nothing is drawn: in
  /// a table with rules between columns alone, a row of merged cells begins there.
  fileprivate var withRulesWhereOthersEnd: EdgeSet {
    guard let top = horizontal.first?.position, let bottom = horizontal.last?.position,
      let left = vertical.first?.position, let right = vertical.last?.position
    else { return self }
    // A border that goes on further down has a gap, as where its dashes were taken for strokes of characters.
    let ends = vertical.flatMap { edge in
      let pieces = vertical.filter { abs($0.position - edge.position) <= Settings.Edges.parallel && $0 != edge }
      return [
        pieces.contains { $0.end < edge.start } ? top : edge.start,
        pieces.contains { $0.start > edge.end } ? bottom : edge.end,
      ].filter { y in
        y > top + Settings.Lattices.overrun && y < bottom - Settings.Lattices.overrun
          && !horizontal.contains { rule in
            abs(rule.position - y) <= Settings.Lattices.overrun && rule.start - Settings.Edges.joint <= edge.position
              && edge.position <= rule.end + Settings.Edges.joint
          }
      }
    }
    if ends.count < Settings.Lattices.endsOfRow { return self }
    var result = self
    for y in distinct(ends)
    where ends.count(where: { abs($0 - y) <= Settings.Edges.parallel }) >= Settings.Lattices.endsOfRow {
      result.horizontal.append(Edge(position: y, start: left, end: right))
    }
    result.horizontal.sort { $0.position < $1.position }
    return result
  }
}

private func distinct(_ positions: [Double]) -> [Double] {
  var result: [Double] = []
  for position in positions.sorted() {
    if let last = result.last, position - last <= Settings.Edges.parallel { continue }
    result.append(position)
  }
  return result
}

private func nearestIndex(of position: Double, in sorted: [Double]) -> Int {
  var best = 0
  for index in sorted.indices where abs(sorted[index] - position) < abs(sorted[best] - position) { best = index }
  return best
}
