import Extraction

/// Builds the ruled grids of a page and puts the glyphs into their cells, one by one.
///
/// - Returns: the grids, top to bottom, the glyphs that lie in none of them, and those of a watermark behind a table.
func buildGrids(_ edges: EdgeSet, glyphs: [Glyph], page: Int, words: LayoutVocabulary) -> (
  grids: [PageGrid], outside: [Glyph], watermark: [Glyph]
) {
  let candidates = connectedComponents(of: edges).compactMap(Lattice.init)
  // A frame around a table is not a table.
  var lattices = candidates.filter { frame in frame.cells.count > 1 || !candidates.contains { $0.isInside(frame) } }
  for index in lattices.indices where lattices[index].hasOpenTop {
    let others = lattices.indices.filter { $0 != index }.map { lattices[$0].box }
    let above = edges.horizontal.filter { edge in
      !others.contains { $0.contains(x: (edge.start + edge.end) / 2, y: edge.position) }
    }
    lattices[index].takeRows(between: above, glyphs, page, words)
    lattices[index].takeLabel(in: glyphs, page, words)
  }
  lattices.sort { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }
  lattices.removeAll { $0.hasRowsAlone(glyphs, page, words) }
  let areOpen = lattices.indices.map { index in
    if lattices[index].partBody(glyphs, page, words) { return true }
    let box = lattices[index].box
    let below = lattices.map(\.box.minY).filter { $0 > box.maxY }.min() ?? .infinity
    return lattices[index].takeBody(below: glyphs, above: below, page, words)
  }

  let fields = PageFields(lattices)
  var contents = lattices.map { [[Glyph]](repeating: [], count: $0.cells.count) }
  var outside: [Glyph] = []
  var watermark: [Glyph] = []
  let largest = Settings.Characters.watermark * medianSize(glyphs)
  for glyph in glyphs {
    guard let home = fields.home(of: glyph) else {
      outside.append(glyph)
      continue
    }
    // A character larger than its cell, and far larger than the page's text, is a watermark behind the table.
    let field = lattices[home.grid].cells[home.cell]
    let edges = lattices[home.grid].rowEdges
    if glyph.size > largest, glyph.size > edges[field.rows.upperBound] - edges[field.rows.lowerBound] {
      watermark.append(glyph)
      continue
    }
    contents[home.grid][home.cell].append(glyph)
  }
  // A box with nothing in it is an ornament or a field to write in, not a table.
  let grids = lattices.indices.flatMap { index -> [PageGrid] in
    if contents[index].allSatisfy(\.isEmpty) { return [] }
    var grid = pageGrid(lattices[index], contents[index], page)
    grid.hasOpenBody = areOpen[index]
    grid.hasOpenFoot = !areOpen[index] && lattices[index].hasOpenFoot
    grid.partRowsWithoutRules()
    return grid.partedAtTitles(words)
  }
  return (grids, outside, watermark)
}

private func medianSize(_ glyphs: [Glyph]) -> Double {
  if glyphs.isEmpty { return 0 }
  return glyphs.map(\.size).sorted()[glyphs.count / 2]
}

/// The grid of one table of which all glyphs are known; those a little outside go to the cell beside them.
func pageGrid(_ lattice: Lattice, _ glyphs: [Glyph], _ page: Int) -> PageGrid {
  let fields = FieldIndex(lattice)
  let box = lattice.box
  var contents = [[Glyph]](repeating: [], count: lattice.cells.count)
  for glyph in glyphs {
    let (x, y) = (min(max(glyph.homeX, box.minX), box.maxX), min(max(glyph.homeY(in: box), box.minY), box.maxY))
    if let cell = fields.cell(x: x, y: y) { contents[cell].append(glyph) }
  }
  return pageGrid(lattice, contents, page)
}

private func pageGrid(_ lattice: Lattice, _ contents: [[Glyph]], _ page: Int) -> PageGrid {
  let cells = zip(lattice.cells, contents).map { field, glyphs in
    Cell(
      row: field.rows.lowerBound, column: field.columns.lowerBound, rowSpan: field.rows.count,
      columnSpan: field.columns.count,
      box: Rectangle(
        minX: lattice.columnEdges[field.columns.lowerBound], minY: lattice.rowEdges[field.rows.lowerBound],
        maxX: lattice.columnEdges[field.columns.upperBound], maxY: lattice.rowEdges[field.rows.upperBound]),
      page: page, lines: cellLines(glyphs, page: page))
  }
  return PageGrid(
    box: lattice.box, columnEdges: lattice.columnEdges, rowEdges: lattice.rowEdges,
    grid: Grid(rowCount: lattice.rowCount, columnCount: lattice.columnCount, cells: withoutOverflow(cells)))
}

extension Lattice {
  /// Where no outer border is drawn, rows of one cell at the top have nothing but the rules between them, which no other
  /// rule touches.
  fileprivate mutating func takeRows(between edges: [Edge], _ glyphs: [Glyph], _ page: Int, _ words: LayoutVocabulary) {
    while let edge = edges.last(where: { edge in
      edge.position < box.minY - Settings.Edges.parallel && abs(edge.start - box.minX) <= Settings.Edges.joint
        && abs(edge.end - box.maxX) <= Settings.Edges.joint
    }) {
      let within = glyphs.filter {
        $0.lineY > edge.position && $0.lineY < box.minY && $0.box.midX > box.minX && $0.box.midX < box.maxX
      }
      let lines = buildLines(within, page: page, splitGap: Settings.Lines.partGap)
      if lines.isEmpty
        || lines.contains(where: { words.isTitle($0) || words.isLabelled($0) || words.isTableNumber($0) })
      {
        return
      }
      addRow(from: edge.position)
    }
  }

  /// Where no outer border is drawn, a first row of one cell leaves no trace but its text: the label in the middle of
  /// the table right above the first rule.
  fileprivate mutating func takeLabel(in glyphs: [Glyph], _ page: Int, _ words: LayoutVocabulary) {
    let inside = glyphs.filter { box.contains(x: $0.box.midX, y: $0.lineY) }
    let size = medianSize(inside)
    let reach = Settings.Lattices.openRow * size
    let above = glyphs.filter {
      $0.lineY < box.minY && $0.lineY > box.minY - reach && $0.box.midX > box.minX && $0.box.midX < box.maxX
    }
    let lines = buildLines(above, page: page, splitGap: Settings.Lines.partGap)
    guard lines.count == 1, let line = lines.first, abs(line.box.midX - box.midX) < Settings.Lines.sameLine * size,
      abs(line.fontSize - size) < Settings.Stitching.sameType * size, !words.isTitle(line), !words.isLabelled(line),
      !words.isTableNumber(line)
    else { return }
    addRow(from: line.box.midY - (box.minY - line.box.midY))
  }

  fileprivate func isInside(_ frame: Lattice) -> Bool {
    let (inner, outer) = (box, frame.box)
    return inner != outer && outer.contains(x: inner.minX, y: inner.minY)
      && outer.contains(x: inner.maxX, y: inner.maxY)
  }
}

/// Finds the cell at a point by bisection.
struct FieldIndex {
  private let lattice: Lattice
  private var cellOfField: [Int]

  init(_ lattice: Lattice) {
    self.lattice = lattice
    cellOfField = [Int](repeating: 0, count: lattice.rowCount * lattice.columnCount)
    for (index, cell) in lattice.cells.enumerated() {
      for row in cell.rows {
        for column in cell.columns { cellOfField[row * lattice.columnCount + column] = index }
      }
    }
  }

  func cell(x: Double, y: Double) -> Int? {
    guard let column = interval(x, lattice.columnEdges), let row = interval(y, lattice.rowEdges) else { return nil }
    return cellOfField[row * lattice.columnCount + column]
  }
}

/// Finds the cell of a page's tables that a character stands in.
private struct PageFields {
  private let boxes: [Rectangle]
  private let fields: [FieldIndex]
  /// How low the tables up to each reach, whichever of them does.
  private let feet: [Double]

  /// - Parameter lattices: from the highest to the lowest by their upper edges.
  init(_ lattices: [Lattice]) {
    boxes = lattices.map(\.box)
    fields = lattices.map(FieldIndex.init)
    var foot = -Double.infinity
    feet = boxes.map { box in
      foot = max(foot, box.maxY)
      return foot
    }
  }

  /// The last of the tables that hold it: a table within a table begins below its top.
  func home(of glyph: Glyph) -> (grid: Int, cell: Int)? {
    // A page of a text file may hold thousands of tables.
    let (first, end) = (
      feet.fromFirst { $0 >= glyph.lineY }.startIndex, boxes.fromFirst { $0.minY > glyph.lineY }.startIndex
    )
    for index in (first..<max(first, end)).reversed() {
      if let cell = fields[index].cell(x: glyph.homeX, y: glyph.homeY(in: boxes[index])) { return (index, cell) }
    }
    return nil
  }
}

private func interval(_ value: Double, _ edges: [Double]) -> Int? {
  guard let first = edges.first, let last = edges.last, value >= first, value <= last else { return nil }
  var low = 0
  var high = edges.count - 1
  while high - low > 1 {
    let middle = (low + high) / 2
    if edges[middle] <= value { low = middle } else { high = middle }
  }
  return low
}
