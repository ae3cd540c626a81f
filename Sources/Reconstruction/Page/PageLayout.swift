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
  package let grids: [PageGrid]
  /// The lines outside the grids, top to bottom, left to right.
  package let lines: [TextLine]

  /// How the page was turned so that its text runs from left to right; width, height and all boxes are those of the
  /// turned page.
  package let turn: PageTurn
  /// Where characters got lost or doubled.
  let diagnostics: [Diagnostic]

  /// - Parameter vocabulary: the words of the document's kind.
  package init(_ displayed: Page, vocabulary: LayoutVocabulary) {
    let (page, turn) = upright(displayed)
    self.turn = turn
    number = page.number
    width = page.width
    height = page.height
    let glyphs = withDisplayedSizes(page.glyphs)
    edges = mergedEdges(of: withoutGlyphOutlines(page.rules, glyphs: glyphs))
    let (ruled, others, watermark) = buildGrids(edges, glyphs: glyphs, page: page.number)
    let (aligned, rest) = horizontalRuleGrids(
      edges, ruled: ruled, glyphs: others, page: page.number, pageWidth: page.width,
      words: vocabulary)
    let (unruled, outside) = unruledGrids(rest, page: page.number, pageHeight: page.height, words: vocabulary)
    grids = (ruled + aligned + unruled).sorted { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }
    lines = buildLines(outside, page: page.number, splitGap: Settings.Lines.partGap)
    diagnostics = lostGlyphs(page, grids: grids, lines: lines, watermark: watermark)
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
}
