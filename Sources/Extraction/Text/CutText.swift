import Diagnostics

/// Says that texts are cut: a row too low for its text shows the first lines and hides the others, and what is read ends
/// where the reader of the page sees it end.
enum CutText {
  static func diagnostic(for page: Page) -> Diagnostic? {
    let texts = page.cutCells.compactMap { cell -> String? in
      let shown = page.glyphs.filter {
        cell.contains(x: $0.homeX, y: $0.box.midY) && $0.rotation == 0
      }
      return shown.isEmpty ? nil : String(shown.prefix(Settings.HiddenText.longestSample).map { Character($0.scalar) })
    }
    guard let first = texts.first else { return nil }
    return Diagnostic(.textCut(count: texts.count, first: first), page: page.number)
  }
}
