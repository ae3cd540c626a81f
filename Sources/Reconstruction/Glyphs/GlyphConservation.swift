import Diagnostics
import Extraction
import Normalization

/// Whether every character of a page is in exactly one line, in a cell or outside the tables. Building grids and lines
/// only sorts characters; one too few or too many would mean that text got lost or doubled on the way.
///
/// - Parameter watermark: what was recognised as standing behind a table.
/// - Returns: `text.unplaced` or `text.placed_twice` with the characters, where they differ.
func lostGlyphs(
  _ glyphs: [Glyph], of page: Int, grids: [PageGrid], lines: [TextLine], watermark: [Glyph]
) -> [Diagnostic] {
  let printed = glyphs.reduce(0) { $0 + ($1.scalar.isSpace ? 0 : 1) }
  var placed = watermark.count
  forEachLine(grids, lines) { placed += visibleCount($0.text) }
  // Counting is cheap; which characters they are is asked only where the numbers differ.
  guard placed != printed else { return [] }
  var surplus: [Unicode.Scalar: Int] = [:]
  for glyph in glyphs where !glyph.scalar.isSpace { surplus[glyph.scalar, default: 0] += 1 }
  forEachLine(grids, lines) { line in
    for scalar in line.text.unicodeScalars where !scalar.isSpace { surplus[scalar, default: 0] -= 1 }
  }
  for glyph in watermark { surplus[glyph.scalar, default: 0] -= 1 }
  return [
    diagnostic(page, surplus.filter { $0.value > 0 }) { .charactersUnplaced(count: $0, shown: $1) },
    diagnostic(page, surplus.filter { $0.value < 0 }) { .charactersPlacedTwice(count: $0, shown: $1) },
  ].compactMap { $0 }
}

private func diagnostic(
  _ page: Int, _ scalars: [Unicode.Scalar: Int], _ cause: (_ count: Int, _ shown: [String]) -> DiagnosticCause
) -> Diagnostic? {
  if scalars.isEmpty { return nil }
  let shown = scalars.keys.sorted().prefix(Settings.Reports.shownCharacters).map { String($0) }
  let count = scalars.values.reduce(0) { $0 + abs($1) }
  return Diagnostic(cause(count, shown), page: page)
}

private func forEachLine(_ grids: [PageGrid], _ lines: [TextLine], _ body: (TextLine) -> Void) {
  lines.forEach(body)
  for grid in grids {
    for cell in grid.grid.cells { cell.lines.forEach(body) }
  }
}

private func visibleCount(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + ($1.isSpace ? 0 : 1) }
}
