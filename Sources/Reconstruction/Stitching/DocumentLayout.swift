import Diagnostics
import Extraction

/// The layout of a whole document: pages are appended one by one, tables that go on over pages are stitched.
package struct DocumentLayout: Sendable {
  /// All tables in document order.
  package private(set) var tables: [LogicalTable] = []
  /// The lines that belong to no table, in document order; running heads and feet are left out when finished.
  package private(set) var lines: [TextLine] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// How pages were turned to be read; pages that stand upright are left out.
  package private(set) var turns: [Int: PageTurn] = [:]
  /// Pages that show nothing but their number and what stands on others as well.
  package private(set) var blankPages: Set<Int> = []
  private var pageNumbers = PageNumbers()
  private var runningLines = RunningLines()
  /// How many pages were taken; of two pages on one sheet each counts.
  private var sheet = 0
  /// The lines at the foot of the last page that make the title of a table on the next.
  private var titleAtFoot: [TextLine] = []
  /// The last line of a note at the foot of the last page.
  private var noteAtFoot: TextLine?
  /// The last table of the last page, which the next page may continue.
  private var open: OpenTable?
  /// The table before it, which it may continue to the right.
  private var closed: OpenTable?

  package let vocabulary: LayoutVocabulary

  /// - Parameter vocabulary: the words of the document's kind.
  package init(vocabulary: LayoutVocabulary) { self.vocabulary = vocabulary }

  /// Takes the next page; pages come in ascending order.
  package mutating func append(_ page: PageLayout) {
    if page.turn.degrees != 0 { turns[page.number] = page.turn }
    for page in page.halves.isEmpty ? [page] : page.halves { appendPage(page) }
  }

  private mutating func appendPage(_ page: PageLayout) {
    if isBlank(page) {
      passOver(page)
      return
    }
    var surroundings = TableSurroundings(page, vocabulary, isRunning: runningLines.hasSeen)
    takeTitleAtFoot(&surroundings, page)
    takeRestOfNote(&surroundings, page)
    diagnostics += page.diagnostics
    pageNumbers.append(page)
    for (index, grid) in page.grids.enumerated() {
      if !grid.isRuled {
        diagnostics.append(Diagnostic(.tableNoRules, page: page.number))
      }
      var next = OpenTable(
        grid, page: page.number, sheet: sheet, origin: page.origin, captions: surroundings.captions[index],
        notes: surroundings.notes[index],
        isFollowedByText: index + 1 == page.grids.count
          && surroundings.hasText(below: grid, pageHeight: page.height, isRunning: runningLines.hasSeen),
        above: index == 0 ? page.lines.filter { $0.box.midY < grid.box.minY } : [])
      if index > 0 || open?.extend(by: next, vocabulary) != true {
        next.table.isUnjoined =
          index == 0 && open.map { $0.endsBefore(next) || $0.mayGoOn(in: next) } == true
          && next.titleKey(vocabulary) == nil && !surroundings.hasText(above: grid, pageHeight: page.height)
        close()
        open = next
      }
    }
    lines.append(contentsOf: surroundings.free)
    runningLines.append(surroundings.free + titleAtFoot, pageHeight: page.height)
    sheet += 1
  }

  /// Whether a page shows nothing but its number and what stands on others as well. A spreadsheet whose sheet is a little
  /// wider than the paper prints one behind each page, and a document printed on both sides has some.
  private func isBlank(_ page: PageLayout) -> Bool {
    page.grids.isEmpty && !page.hasImages
      && page.lines.allSatisfy { isPageNumber($0, pageHeight: page.height) || runningLines.hasSeen($0) }
  }

  /// A table, a title and a note go on behind a page that shows nothing.
  private mutating func passOver(_ page: PageLayout) {
    blankPages.insert(page.number)
    diagnostics += page.diagnostics
    pageNumbers.append(page)
    lines += page.lines.filter { !isPageNumber($0, pageHeight: page.height) }
    runningLines.append(page.lines, pageHeight: page.height)
    open?.passOver(page: page.number)
    closed?.passOver(page: page.number)
  }

  /// Gives the title at the foot of the page before to the table that begins this one, if that has none and nothing
  /// stands above it; else the lines are text. The foot of this page is kept for the next one.
  private mutating func takeTitleAtFoot(_ surroundings: inout TableSurroundings, _ page: PageLayout) {
    let foot = titleAtFoot
    titleAtFoot = isRunningFoot(surroundings.foot, page) ? [] : surroundings.foot
    if titleAtFoot.isEmpty { surroundings.free += surroundings.foot }
    if foot.isEmpty { return }
    let isHeaded = surroundings.captions.first?.contains { vocabulary.isTitle($0) || vocabulary.isTableNumber($0) }
    let isBelowText = page.grids.first.map { surroundings.hasText(above: $0, pageHeight: page.height) }
    if isHeaded == false, isBelowText == false {
      surroundings.captions[0] = foot + surroundings.captions[0]
    } else {
      lines += foot
    }
  }

  /// Gives the lines at the top of the page with which a note goes on to the table of the page before.
  private mutating func takeRestOfNote(_ surroundings: inout TableSurroundings, _ page: PageLayout) {
    defer { noteAtFoot = surroundings.noteAtFoot(pageHeight: page.height) }
    guard let note = noteAtFoot else { return }
    let top = Array(surroundings.free.drop(while: runningLines.hasSeen))
    // Nothing of another table stands above the rest.
    guard let first = top.first,
      !(surroundings.captions + surroundings.notes).joined().contains(where: { $0.box.minY < first.box.minY }),
      page.grids.allSatisfy({ $0.box.minY > first.box.minY })
    else { return }
    let rest = vocabulary.restOfNote(note, top)
    open?.table.notes += rest
    surroundings.free.removeAll(where: rest.contains)
  }

  /// Whether what looks like a title at the foot of a page is none: without a unit, owner or number, it stood there
  /// before or is no larger than the table's text.
  private func isRunningFoot(_ foot: [TextLine], _ page: PageLayout) -> Bool {
    // Forms of one kind have the same title at the same place; no running foot has a unit or an owner, or a subtitle.
    if foot.contains(where: { vocabulary.isLabelled($0) || vocabulary.isTableNumber($0) }) { return false }
    if foot.count == 1, foot.contains(where: { vocabulary.isTitle($0) && runningLines.hasSeen($0) }) { return true }
    let sizes = (page.grids.last?.grid.cells ?? []).flatMap(\.lines).map(\.fontSize).sorted()
    let usual = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
    return foot.allSatisfy { $0.fontSize <= Settings.Captions.largerTitle * usual }
  }

  /// Call once after the last page.
  package mutating func finish() {
    close()
    lines += titleAtFoot
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
