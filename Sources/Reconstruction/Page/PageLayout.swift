import Diagnostics
import Extraction

/// What the reconstructor sees on one page. Each step of the reconstruction is a stored property, so that it can be
/// printed (`--debug-dump rules|grid`).
package struct PageLayout: Sendable {
  /// 1-based.
  package let number: Int
  /// In points, as displayed.
  package let width: Double
  /// In points, as displayed.
  package let height: Double
  /// The lines that tables are built from: merged, snapped, invisible ones gone.
  package let edges: EdgeSet
  /// The ruled tables of the page, top to bottom.
  package private(set) var grids: [PageGrid]
  /// The lines outside the grids, top to bottom, left to right.
  package private(set) var lines: [TextLine]

  /// How the page was turned so that its text runs from left to right; width, height and all boxes are those of the
  /// turned page.
  package let turn: PageTurn
  /// Where characters got lost or doubled.
  let diagnostics: [Diagnostic]
  /// x of the page's left side: the gutter for the right one of two pages on a sheet, else 0.
  let origin: Double
  /// Whether it shows pictures: what they say may not be known.
  let hasImages: Bool
  /// The two pages of a sheet that holds two, left to right; empty for all others.
  private(set) var halves: [PageLayout]

  /// - Parameter vocabulary: the words of the document's kind.
  package init(_ displayed: Page, vocabulary: LayoutVocabulary) {
    let (page, turn) = upright(displayed)
    let glyphs = withDisplayedSizes(page.glyphs)
    let edges = mergedEdges(of: withoutGlyphOutlines(page.rules, glyphs: glyphs))
    if let gutter = gutter(page, edges, glyphs, vocabulary) {
      self.init(sheet: page, turn, edges, glyphs, gutter, vocabulary)
    } else {
      self.init(page, turn, edges, glyphs, 0...page.width, vocabulary)
    }
  }

  /// - Parameter span: the x that the page takes on its sheet.
  private init(
    _ page: Page, _ turn: PageTurn, _ edges: EdgeSet, _ glyphs: [Glyph], _ span: ClosedRange<Double>,
    _ vocabulary: LayoutVocabulary
  ) {
    self.turn = turn
    number = page.number
    width = span.upperBound - span.lowerBound
    height = page.height
    origin = span.lowerBound
    hasImages = !page.images.isEmpty
    halves = []
    var edges = edges
    var (ruled, others, watermark) = buildGrids(edges, glyphs: glyphs, page: page.number, words: vocabulary)
    if !page.showsMergedCells { ruled = ruled.flatMap { $0.partedAtCaptions(vocabulary) } }
    var isOnRules = ruled.contains(where: \.hasTextOnItsRules)
    if isOnRules || ruled.contains(where: { $0.mayHaveShiftedText || $0.isCutAtLeft(of: others) }),
      let shift = shiftOfTables(edges, to: glyphs, page: page.number, words: vocabulary)
    {
      edges = edges.moved(shift.x, shift.y)
      isOnRules = true
      (ruled, others, watermark) = buildGrids(edges, glyphs: glyphs, page: page.number, words: vocabulary)
    }
    self.edges = edges
    let (aligned, rest) = horizontalRuleGrids(
      edges, ruled: ruled, glyphs: others, rules: page.rules, page: page.number, pageWidth: width, words: vocabulary)
    var (unruled, outside) = unruledGrids(
      rest, isWholePage: ruled.isEmpty && aligned.isEmpty, areas: page.areas, page: page.number,
      pageHeight: page.height, words: vocabulary)
    for index in ruled.indices {
      ruled[index].takeTextOfOpenCells(&outside, edges, pageHeight: page.height, vocabulary)
    }
    var grids = (ruled + aligned + unruled).sorted { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }
    for index in grids.indices where grids[index].isRuled {
      grids[index].takeOverflow(&outside, page: page.number, pageHeight: page.height, vocabulary)
    }
    for index in grids.indices { grids[index].showsMergedCells = page.showsMergedCells }
    let lines = buildLines(outside, page: page.number, splitGap: Settings.Lines.partGap)
    (self.grids, self.lines) = (grids, lines)
    diagnostics =
      lostGlyphs(glyphs, of: page.number, grids: grids, lines: lines, watermark: watermark)
      + (isOnRules || grids.contains(where: \.hasTextOnItsRules) ? [Diagnostic(.textOnRules, page: page.number)] : [])
  }

  /// A sheet with two pages side by side.
  private init(
    sheet: Page, _ turn: PageTurn, _ edges: EdgeSet, _ glyphs: [Glyph], _ gutter: Double,
    _ vocabulary: LayoutVocabulary
  ) {
    halves = [0...gutter, gutter...max(gutter, sheet.width)].map { span in
      let isRight = span.lowerBound == gutter
      return PageLayout(
        sheet, turn, edges.half(gutter, isRight: isRight), glyphs.filter { ($0.box.midX >= gutter) == isRight }, span,
        vocabulary)
    }
    self.turn = turn
    self.edges = edges
    number = sheet.number
    width = sheet.width
    height = sheet.height
    origin = 0
    hasImages = !sheet.images.isEmpty
    grids = halves.flatMap(\.grids)
    lines = halves.flatMap(\.lines)
    diagnostics = halves.flatMap(\.diagnostics)
  }
}

extension PageLayout {
  /// The page with its texts spelled otherwise.
  ///
  /// - Parameter spell: takes the lines of a cell, with its row from 0, or a line outside of tables; gives as many back, or
  ///   nil where they are well.
  package func respelled(_ spell: (_ lines: [String], _ row: Int?) -> [String]?) -> PageLayout {
    var result = self
    for index in result.lines.indices {
      if let spelled = spell([lines[index].text], nil) { result.lines[index].text = spelled[0] }
    }
    for grid in result.grids.indices {
      for cell in result.grids[grid].grid.cells.indices where !grids[grid].grid.cells[cell].lines.isEmpty {
        let cells = grids[grid].grid.cells
        guard let spelled = spell(cells[cell].lines.map(\.text), cells[cell].row) else { continue }
        for (line, text) in spelled.enumerated() { result.grids[grid].grid.cells[cell].lines[line].text = text }
      }
    }
    result.halves = halves.map { $0.respelled(spell) }
    return result
  }
}

/// A grid on one page.
package struct PageGrid: Sendable {
  package var box: Rectangle
  /// x of the column borders, ascending; one more than there are columns.
  package var columnEdges: [Double]
  /// y of the row borders, ascending; one more than there are rows.
  package var rowEdges: [Double]
  package var grid: Grid
  /// Whether the page draws at least some of the table's borders; without any, the grid is a guess by alignment.
  package var isRuled = true
  /// Whether rules stand between its columns.
  var hasColumnRules = true
  /// Whether a cell over several fields is seen as one.
  var showsMergedCells = true
  /// Whether its columns were found by alignment: those in which nothing is printed on this page are not there.
  var isAligned = false
  /// Whether rules stand between the columns of its header alone.
  var hasOpenBody = false
  /// Whether its last row ends without a border, as where the page's edge cuts it.
  var hasOpenFoot = false
  /// Whether its labels leave doubt which column is whose.
  var hasDoubtfulColumns = false
  /// Whether its columns are beyond doubt, though they were found by alignment alone.
  var areColumnsCertain = false
}
