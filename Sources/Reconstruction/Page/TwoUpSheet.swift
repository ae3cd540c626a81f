import Extraction

/// Where a sheet that holds two pages side by side, as booklets and scans do, is to be cut: the middle of the room
/// around its centre that no character stands in and no rule crosses. Nil for a page that is one.
///
/// Room in the middle alone proves nothing, as columns of one table leave it too. Both halves must have what only
/// pages have: a ruled table of their own, a title, a page number, or prose as wide as the half.
func gutter(_ page: Page, _ edges: EdgeSet, _ glyphs: [Glyph], _ words: LayoutVocabulary) -> Double? {
  guard page.width > Settings.TwoUp.shape * page.height, let gutter = freeMiddle(page.width, edges, glyphs) else {
    return nil
  }
  let halves = [false, true].map { isRight in
    Half(
      edges: edges.half(gutter, isRight: isRight), glyphs: glyphs.filter { ($0.box.midX >= gutter) == isRight },
      page: page)
  }
  guard halves.allSatisfy({ !$0.glyphs.isEmpty }) else { return nil }
  let ruled = halves.count(where: \.isRuled)
  return ruled == 2 || halves.allSatisfy({ $0.isRuled || $0.showsPage(words) }) ? gutter : nil
}

/// The middle of the widest free stretch of x that contains the centre of the sheet, or nearly so.
private func freeMiddle(_ width: Double, _ edges: EdgeSet, _ glyphs: [Glyph]) -> Double? {
  let middle = width / 2
  let reach = Settings.TwoUp.offCentre * width
  var left = middle - 2 * reach
  var right = middle + 2 * reach
  // What lies across the centre leaves no gutter; what lies beside it narrows the room.
  for range in edges.horizontal.map({ ($0.start, $0.end) }) + edges.vertical.map({ ($0.position, $0.position) })
    + glyphs.map({ ($0.box.minX, $0.box.maxX) })
  {
    if range.0 < middle - reach, range.1 > middle + reach { return nil }
    if (range.0 + range.1) / 2 < middle { left = max(left, range.1) } else { right = min(right, range.0) }
  }
  return right - left >= Settings.TwoUp.narrowestGutter ? (left + right) / 2 : nil
}

extension EdgeSet {
  /// The edges on one side of a gutter that none of them crosses.
  func half(_ gutter: Double, isRight: Bool) -> EdgeSet {
    EdgeSet(
      horizontal: horizontal.filter { ($0.start >= gutter) == isRight },
      vertical: vertical.filter { ($0.position >= gutter) == isRight })
  }
}

private struct Half {
  let edges: EdgeSet
  let glyphs: [Glyph]
  let page: Page

  /// Whether rules cross in it, as those of a table do.
  var isRuled: Bool { !connectedComponents(of: edges).isEmpty }

  /// Whether it has a title or a page number, or is prose: lines without gaps as wide as the half's text.
  func showsPage(_ words: LayoutVocabulary) -> Bool {
    let lines = buildLines(glyphs, page: page.number, splitGap: Settings.Lines.columnGap)
    if lines.contains(where: { words.isTitle($0) || isPageNumber($0, pageHeight: page.height) }) { return true }
    guard let left = lines.map(\.box.minX).min(), let right = lines.map(\.box.maxX).max() else { return false }
    return lines.count { $0.box.width > Settings.TwoUp.proseWidth * (right - left) } >= Settings.TwoUp.fewestProseLines
  }
}
