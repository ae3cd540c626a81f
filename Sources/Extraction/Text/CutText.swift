import Diagnostics

/// The texts of a page that are cut: a row too low for its text shows the first lines and hides the others, and what is
/// read ends where the reader of the page sees it end.
struct CutText {
  let page: Int
  private(set) var cells: [(box: Rectangle, shown: String)]
  /// Where the page's lines end.
  private let top: Double
  private let bottom: Double

  init(_ page: Page) {
    self.page = page.number
    cells = page.cutCells.compactMap { cell in
      let shown = page.glyphs.filter {
        cell.contains(x: $0.homeX, y: $0.box.midY) && $0.rotation == 0
      }
      if shown.isEmpty { return nil }
      return (cell, String(shown.prefix(Settings.HiddenText.longestSample).map { Character($0.scalar) }))
    }
    if cells.isEmpty {
      (top, bottom) = (0, 0)
    } else {
      let ends = page.rules.flatMap { $0.orientation == .vertical ? [$0.start, $0.end] : [$0.position] }
      (top, bottom) = (ends.min() ?? 0, ends.max() ?? page.height)
    }
  }

  /// Takes out of both pages the cells that the edge between them cuts: what the foot of one hides the top of the next
  /// shows.
  ///
  /// - Returns: whether there were any.
  mutating func join(_ next: inout CutText) -> Bool {
    guard next.page == page + 1 else { return false }
    let count = cells.count
    let reach = Settings.HiddenText.sameCell
    let (bottom, top) = (bottom, next.top)
    for cell in cells where cell.box.maxY >= bottom - reach {
      guard
        let rest = next.cells.firstIndex(where: { other in
          other.box.minY <= top + reach && abs(other.box.minX - cell.box.minX) <= reach
            && abs(other.box.maxX - cell.box.maxX) <= reach
        })
      else { continue }
      next.cells.remove(at: rest)
      cells.removeAll { $0.box == cell.box }
    }
    return cells.count < count
  }

  var diagnostic: Diagnostic? {
    cells.first.map { Diagnostic(.textCut(count: cells.count, first: $0.shown), page: page) }
  }
}
