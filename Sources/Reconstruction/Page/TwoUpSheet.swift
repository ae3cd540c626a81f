import Extraction

/// Where a sheet that holds two pages side by side, as booklets and scans do, is to be cut: the middle of the room
/// around its centre that no character stands in and no rule crosses. Nil for a page that is one.
///
/// Room in the middle alone proves nothing, as columns of one table leave it too. Both halves must have what only
/// pages have: a ruled table of their own, a title, or prose as wide as the half; or both have page numbers that follow
/// each other.
func gutter(_ page: Page, _ edges: EdgeSet, _ glyphs: [Glyph], _ words: LayoutVocabulary) -> Double? {
  guard page.width > Settings.TwoUp.shape * page.height, let gutter = freeMiddle(page.width, edges, glyphs) else {
    return nil
  }
  let halves = [false, true].map { isRight in
    Half(
      edges: edges.half(gutter, isRight: isRight), glyphs: glyphs.filter { ($0.box.midX >= gutter) == isRight },
      page: page, width: isRight ? page.width - gutter : gutter)
  }
  guard halves.allSatisfy({ !$0.glyphs.isEmpty }) else { return nil }
  if halves.allSatisfy({ $0.isRuled || $0.showsPage(words) }) { return gutter }
  // A table's last row may hold a number in the margin; two that follow each other are pages.
  let numbers = halves.compactMap(\.number)
  return numbers.count == 2 && numbers[1] == numbers[0] + 1 ? gutter : nil
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
  let isRuled: Bool
  let glyphs: [Glyph]
  private let lines: [TextLine]
  private let page: Page
  private let width: Double

  /// - Parameter width: of the half, in points.
  init(edges: EdgeSet, glyphs: [Glyph], page: Page, width: Double) {
    // Rules that cross are those of a table.
    isRuled = !connectedComponents(of: edges).isEmpty
    self.glyphs = glyphs
    self.page = page
    self.width = width
    lines = isRuled ? [] : buildLines(glyphs, page: page.number, splitGap: Settings.Lines.columnGap)
  }

  /// Whether it begins with a title, or is prose: lines of words without gaps as wide as the half's text, which takes
  /// most of the half.
  func showsPage(_ words: LayoutVocabulary) -> Bool {
    if lines.prefix(Settings.TwoUp.linesToTitle).contains(where: words.isTitle) { return true }
    guard let left = lines.map(\.box.minX).min(), let right = lines.map(\.box.maxX).max(),
      right - left > width / 2
    else { return false }
    let prose = lines.filter { line in
      line.box.width > Settings.TwoUp.proseWidth * (right - left)
        && line.text.unicodeScalars.count { $0.properties.isIdeographic } * 2 > line.text.unicodeScalars.count
    }
    return prose.count >= Settings.TwoUp.fewestProseLines
  }

  /// The page number that is its lowest line.
  var number: Int? {
    let lines = isRuled ? buildLines(glyphs, page: page.number, splitGap: Settings.Lines.columnGap) : lines
    guard let last = lines.last, isPageNumber(last, pageHeight: page.height) else { return nil }
    return Int(String(String.UnicodeScalarView(last.text.unicodeScalars.filter { ("0"..."9").contains($0) })))
  }
}
