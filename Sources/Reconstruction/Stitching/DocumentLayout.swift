import Diagnostics

/// The layout of a whole document: pages are appended one by one, tables that go on over pages are stitched.
package struct DocumentLayout: Sendable {
  /// All tables in document order.
  package private(set) var tables: [LogicalTable] = []
  /// The lines that belong to no table, in document order; running heads and feet are left out when finished.
  package private(set) var lines: [TextLine] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// How pages were turned to be read; pages that stand upright are left out.
  package private(set) var turns: [Int: PageTurn] = [:]
  private var pageNumbers = PageNumbers()
  private var runningLines = RunningLines()
  /// The last table of the last page, which the next page may continue.
  private var open: OpenTable?
  /// The table before it, which it may continue to the right.
  private var closed: OpenTable?

  let vocabulary: LayoutVocabulary

  /// - Parameter vocabulary: the words of the document's kind.
  package init(vocabulary: LayoutVocabulary) { self.vocabulary = vocabulary }

  /// Takes the next page; pages come in ascending order.
  package mutating func append(_ page: PageLayout) {
    let surroundings = TableSurroundings(page, vocabulary)
    if page.turn.degrees != 0 { turns[page.number] = page.turn }
    diagnostics += page.diagnostics
    pageNumbers.append(page)
    for (index, grid) in page.grids.enumerated() {
      if !grid.isRuled {
        diagnostics.append(Diagnostic(.tableNoRules, page: page.number))
      }
      let next = OpenTable(
        grid, page: page.number, captions: surroundings.captions[index], notes: surroundings.notes[index])
      if index == 0, let extended = open?.extended(by: next, vocabulary) {
        open = extended
      } else {
        close()
        open = next
      }
    }
    lines.append(contentsOf: surroundings.free)
    runningLines.append(surroundings.free, pageHeight: page.height)
  }

  /// Call once after the last page.
  package mutating func finish() {
    close()
    lines.removeAll(where: runningLines.contains)
    diagnostics += pageNumbers.gaps
  }

  private mutating func close() {
    defer { open = nil }
    guard let open else { return }
    if let wider = closed?.continuedToTheRight(by: open, vocabulary) {
      tables[tables.count - 1] = wider.table
      closed = wider
    } else {
      tables.append(open.table)
      closed = open
    }
  }
}
