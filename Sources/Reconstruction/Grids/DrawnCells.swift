import Extraction

/// The cells of a table without vertical rules that its producer draws cell by cell, as browsers do: each cell brings
/// its own piece of the rules above and below it, or its own shade. Where such pieces meet at the same x in several
/// rows, a column begins.
struct DrawnCells {
  /// x of the column borders, the table's own at the ends.
  let columnEdges: [Double]
  private let lattice: Lattice?
  /// The edges between rows.
  private let horizontal: [Edge]

  /// - Parameters:
  ///   - pieces: rules as they are drawn, not merged, or the shades of cells.
  ///   - horizontal: the edges between rows.
  ///   - box: of the table.
  ///   - glyphs: what is printed in it.
  /// - Returns: nil where the pieces show no columns.
  init?(_ pieces: [DrawnPiece], horizontal: [Edge], box: Rectangle, glyphs: [Glyph]) {
    typealias Limit = Settings.DrawnCells
    let inside = pieces.filter { piece in
      piece.y > box.minY - Settings.HorizontalRules.sameEnd && piece.y < box.maxY + Settings.HorizontalRules.sameEnd
        && piece.start > box.minX - Settings.HorizontalRules.sameEnd
        && piece.end < box.maxX + Settings.HorizontalRules.sameEnd && piece.end - piece.start > Settings.Edges.dashGap
    }
    let strips = strips(of: inside)
    let areShades = inside.contains { $0.height > 0 }
    var runs = textRuns(glyphs)
    let found = areShades ? sides(of: inside, runs) : borders(of: strips)
    let rowCount = Set(runs.map { Int($0.y / Limit.rowStep) }).count
    let borders = found.filter { x in
      Set(runs.filter { $0.crosses(x) }.map { Int($0.y / Limit.rowStep) }).count * 2 <= rowCount
    }
    guard !borders.isEmpty, let left = strips.map(\.start).min(), let right = strips.map(\.end).max(),
      borders.count > 1 || strips.count(where: { $0.joins(borders[0]) }) >= Limit.fewestRowsOfOneBorder
    else { return nil }
    let edges = [left] + borders + [right]
    columnEdges = edges
    for index in runs.indices { runs[index].part(at: edges) }
    if haveSeveralTexts(runs, between: columnEdges) { return nil }

    var horizontal = horizontal.filter { edge in
      edge.position > box.minY - Settings.HorizontalRules.frame
        && edge.position < box.maxY + Settings.HorizontalRules.frame && edge.end > left && edge.start < right
    }
    for y in [box.minY, box.maxY]
    where !horizontal.contains(where: { abs($0.position - y) <= Settings.Edges.parallel }) {
      horizontal.append(Edge(position: y, start: left, end: right))
    }
    horizontal.sort { $0.position < $1.position }
    if areShades { horizontal = partingCells(horizontal, between: columnEdges, runs) }
    var vertical: [Edge] = []
    let bands = bands(between: horizontal)
    for (index, x) in columnEdges.enumerated() {
      let isOuter = index == 0 || index == columnEdges.count - 1
      let isOpen =
        isOuter ? [Bool](repeating: false, count: bands.count) : openBands(bands, at: x, runs, inside, horizontal)
      for (band, isOpen) in zip(bands, isOpen) where !isOpen {
        if let last = vertical.indices.last, vertical[last].position == x, vertical[last].end == band.lowerBound {
          vertical[last].end = band.upperBound
        } else {
          vertical.append(Edge(position: x, start: band.lowerBound, end: band.upperBound))
        }
      }
    }
    lattice = Lattice(EdgeSet(horizontal: horizontal, vertical: vertical))
    self.horizontal = horizontal
  }

  /// The grid of the cells, or nil where no rules part the rows: two amounts stand in one of them, or lines further apart
  /// than those of one text.
  func grid(_ glyphs: [Glyph], page: Int) -> PageGrid? {
    guard let lattice else { return nil }
    var grid = pageGrid(lattice, glyphs, page)
    let amounts = grid.grid.cells.map { cell in cell.lines.count { TextChunk($0).isAmount } }
    let shared = amounts.count { $0 > 1 }
    if shared * Settings.Alignment.bandsForEachDouble > amounts.count(where: { $0 > 0 }) { return nil }
    let filled = grid.grid.cells.filter { !$0.lines.isEmpty }
    if filled.count(where: \.hasApartLines) * Settings.Alignment.bandsForEachDouble > filled.count { return nil }
    grid.grid.widenGroups(separators: horizontal)
    grid.grid.widenHeadings()
    grid.hasColumnRules = false
    return grid
  }
}

extension Cell {
  /// Whether some of its lines are further apart than those of one text.
  var hasApartLines: Bool {
    zip(lines, lines.dropFirst()).contains { $0.isApart(from: $1) }
  }
}

extension TextLine {
  /// Whether the line below is further from it than lines of one text are.
  func isApart(from below: TextLine) -> Bool {
    below.box.midY - box.midY > Settings.Lines.widestPitch * max(size, below.size)
  }
}

extension Grid {
  /// Spans the labels of groups over the labels under them: browsers draw the rules in as many pieces over a merged cell
  /// as over others.
  fileprivate mutating func widenGroups(separators: [Edge]) {
    let values = cells.filter { $0.lines.contains { TextChunk($0).isNumber } }.map(\.row).min() ?? rowCount
    let labels = cells.filter { $0.row + $0.rowSpan <= values && !$0.lines.isEmpty }
    guard values >= 2, !labels.isEmpty else { return }
    var level = HeaderLabels(labels.flatMap(\.lines).map(TextChunk.init), separators: separators).roots
    while !level.isEmpty {
      for label in level where !label.children.isEmpty { widen(label) }
      level = level.flatMap(\.children)
    }
  }

  /// Spans a text that stands alone in its row, and in the middle of it, over the row.
  fileprivate mutating func widenHeadings() {
    for row in 0..<rowCount {
      let inRow = cells.filter { $0.row == row }
      let filled = inRow.filter { !$0.lines.isEmpty }
      guard filled.count == 1, var head = filled.first, inRow.count > 1, inRow.allSatisfy({ $0.rowSpan == 1 }),
        inRow.reduce(0, { $0 + $1.columnSpan }) == columnCount
      else { continue }
      let whole = inRow.reduce(head.box) { $0.union($1.box) }
      guard head.lines.allSatisfy({ abs($0.box.midX - whole.midX) < Settings.Lines.sameLine * $0.size }) else {
        continue
      }
      cells.removeAll { $0.row == row }
      (head.column, head.columnSpan, head.box) = (0, columnCount, whole)
      cells.append(head)
    }
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  private mutating func widen(_ label: HeaderLabels.Label) {
    func cell(under label: HeaderLabels.Label) -> Cell? {
      cells.first { $0.box.contains(x: label.box.midX, y: label.box.midY) }
    }
    let leaves = label.leaves.compactMap(cell)
    guard var head = cell(under: label), let first = leaves.map(\.column).min(),
      let end = leaves.map({ $0.column + $0.columnSpan }).max(), first <= head.column,
      head.column + head.columnSpan <= end, end - first > head.columnSpan
    else { return }
    let beside = cells.filter {
      $0.row == head.row && $0.column >= first && $0.column + $0.columnSpan <= end && $0 != head
    }
    guard beside.allSatisfy({ $0.lines.isEmpty && $0.rowSpan == head.rowSpan }),
      beside.reduce(head.columnSpan, { $0 + $1.columnSpan }) == end - first
    else { return }
    cells.removeAll { $0 == head || beside.contains($0) }
    head.box = beside.reduce(head.box) { $0.union($1.box) }
    (head.column, head.columnSpan) = (first, end - first)
    cells.append(head)
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }
}

/// A piece of what a page draws along a row: of a rule, or the shade of a cell.
struct DrawnPiece {
  let y: Double
  let start: Double
  let end: Double
  /// Of a shade.
  var height = 0.0
}

/// The pieces at one height.
private struct Strip {
  var y: Double
  var start: Double
  var end: Double
  var starts: [Double]
  var ends: [Double]

  /// Where pieces meet.
  var joints: [Double] {
    starts.compactMap { start in
      ends.first { abs($0 - start) <= Settings.Edges.gap }.map { ($0 + start) / 2 }
    }
  }

  func joins(_ x: Double) -> Bool { joints.contains { abs($0 - x) <= Settings.Edges.parallel } }
}

private func strips(of pieces: [DrawnPiece]) -> [Strip] {
  var strips: [Strip] = []
  for piece in pieces.sorted(by: { ($0.y, $0.start) < ($1.y, $1.start) }) {
    if let last = strips.indices.last, piece.y - strips[last].y <= Settings.Edges.parallel {
      strips[last].start = min(strips[last].start, piece.start)
      strips[last].end = max(strips[last].end, piece.end)
      strips[last].starts.append(piece.start)
      strips[last].ends.append(piece.end)
    } else {
      strips.append(Strip(y: piece.y, start: piece.start, end: piece.end, starts: [piece.start], ends: [piece.end]))
    }
  }
  return strips
}

/// Where the pieces of several rows meet.
private func borders(of strips: [Strip]) -> [Double] {
  let joints = strips.enumerated().flatMap { index, strip in strip.joints.map { (x: $0, strip: index) } }
    .sorted { $0.x < $1.x }
  var result: [Double] = []
  var first = 0
  while first < joints.count {
    var end = first + 1
    while end < joints.count, joints[end].x - joints[first].x <= Settings.Edges.parallel { end += 1 }
    let group = joints[first..<end]
    if Set(group.map(\.strip)).count >= Settings.DrawnCells.fewestRows {
      result.append(group.reduce(0) { $0 + $1.x } / Double(group.count))
    }
    first = end
  }
  return result
}

/// Text without a gap in it, and how far it surely reaches, whatever its font says of its characters' widths.
struct TextRun {
  let y: Double
  var start: Double
  var end: Double
  let size: Double
  var isOneCharacter: Bool
  /// Whether it is an amount by itself.
  var isAmount = false
  /// The end of the first of two characters set apart: 合　　计.
  var endOfFirst: Double?

  var inset: Double { Settings.DrawnCells.sureReach * size }

  func crosses(_ x: Double) -> Bool { start + inset < x && x < end - inset }

  /// Leaves the first of two characters alone where each stands in the middle of a column of its own: 类　款.
  fileprivate mutating func part(at edges: [Double]) {
    guard let endOfFirst, let border = edges.firstIndex(where: { start < $0 && $0 < end }), border > 0,
      border + 1 < edges.count
    else { return }
    func isCentred(_ left: Double, _ right: Double, in column: Int) -> Bool {
      abs(left + right - edges[column] - edges[column + 1]) < 2 * inset
    }
    if isCentred(start, endOfFirst, in: border - 1), isCentred(end - size, end, in: border) { end = endOfFirst }
  }
}

private func textRuns(_ glyphs: [Glyph]) -> [TextRun] {
  var runs: [TextRun] = []
  var isNearLast: [Bool] = []
  for line in buildLines(glyphs, page: 0, splitGap: Settings.DrawnCells.gap) {
    let run = TextRun(
      y: line.box.midY, start: line.box.minX, end: line.box.maxX, size: line.size,
      isOneCharacter: line.text.unicodeScalars.count == 1, isAmount: isWholeAmount(line.text) || isDecimal(line.text))
    let isNear =
      runs.last.map { last in
        last.isOneCharacter && run.isOneCharacter && abs(last.y - run.y) < Settings.Lines.sameLine * line.size
          && (0...Settings.DrawnCells.spacedOut * line.size).contains(run.start - last.end)
      } ?? false
    isNearLast.append(isNear)
    runs.append(run)
  }
  // 合　　计 is one text; 类　款　项 are three.
  for index in runs.indices.dropFirst() where isNearLast[index] && !isNearLast[index - 1] {
    let isPair = index + 1 == runs.count || !isNearLast[index + 1]
    if isPair { (runs[index - 1].endOfFirst, runs[index - 1].end) = (runs[index - 1].end, runs[index].end) }
  }
  return runs
}

/// Whether most fields between borders have several texts beside each other, or most of those with an amount several of
/// them: then rules are drawn in pieces, or cells shaded, but not each cell.
private func haveSeveralTexts(_ runs: [TextRun], between columnEdges: [Double]) -> Bool {
  var texts: [DrawnField: (count: Int, end: Double)] = [:]
  var amounts: [DrawnField: Int] = [:]
  for run in runs.sorted(by: { $0.start < $1.start }) {
    let middle = (run.start + run.end) / 2
    let field = DrawnField(
      row: Int(run.y / Settings.DrawnCells.rowStep), column: columnEdges.count { $0 < middle })
    let last = texts[field, default: (0, -.infinity)]
    let isApart = run.start - last.end > Settings.Lines.columnGap * run.size
    texts[field] = (last.count + (isApart ? 1 : 0), run.end)
    if run.isAmount { amounts[field, default: 0] += 1 }
  }
  return texts.values.count { $0.count > 1 } * 2 > texts.count
    || amounts.values.count { $0 > 1 } * 2 > amounts.count
}

/// A line of text between two borders.
private struct DrawnField: Hashable {
  let row: Int
  let column: Int
}

private func bands(between edges: [Edge]) -> [ClosedRange<Double>] {
  var ys: [Double] = []
  for edge in edges where ys.last.map({ edge.position - $0 > Settings.Edges.parallel }) ?? true {
    ys.append(edge.position)
  }
  return zip(ys, ys.dropFirst()).map { $0...$1 }
}

/// In which of the bands text or one shade runs across x: there, cells are merged, over all bands up to the next rule at
/// that x.
private func openBands(
  _ bands: [ClosedRange<Double>], at x: Double, _ runs: [TextRun], _ pieces: [DrawnPiece], _ horizontal: [Edge]
) -> [Bool] {
  func isRuled(_ y: Double, at x: Double) -> Bool {
    horizontal.contains { abs($0.position - y) <= Settings.Edges.parallel && $0.start < x && x < $0.end }
  }
  // A rule that ends there is that of a cell beside one merged over more rows.
  let isClosed = bands.map { band in
    let reach = 2 * Settings.Edges.gap
    return [band.lowerBound, band.upperBound].contains { isRuled($0, at: x - reach) != isRuled($0, at: x + reach) }
  }
  var isOpen = zip(bands, isClosed).map { band, isClosed in
    let shades = pieces.filter { abs($0.y - (band.lowerBound + band.upperBound) / 2) < $0.height / 2 }
    if isClosed || shades.contains(where: { min(abs($0.start - x), abs($0.end - x)) <= Settings.Edges.gap }) {
      return false
    }
    return runs.contains { band.contains($0.y) && $0.crosses(x) }
      || shades.contains { $0.start < x && x < $0.end }
  }
  for index in bands.indices.dropFirst() where isOpen[index - 1] && !isRuled(bands[index].lowerBound, at: x) {
    isOpen[index] = !isClosed[index]
  }
  for index in bands.indices.dropFirst().reversed() where isOpen[index] && !isRuled(bands[index].lowerBound, at: x) {
    isOpen[index - 1] = !isClosed[index - 1]
  }
  return isOpen
}
