import Extraction

@testable import Reconstruction

/// Draws pages for tests: rules and text at known places.
struct PageDrawing {
  var page: Page

  init(_ number: Int = 1, width: Double = 600, height: Double = 800) {
    page = Page(number: number, width: width, height: height)
  }

  var layout: PageLayout { PageLayout(page) }

  mutating func horizontal(_ y: Double, _ start: Double, _ end: Double, visible: Bool = true) {
    page.rules.append(Rule(orientation: .horizontal, position: y, start: start, end: end, isVisible: visible))
  }

  mutating func vertical(_ x: Double, _ start: Double, _ end: Double, visible: Bool = true) {
    page.rules.append(Rule(orientation: .vertical, position: x, start: start, end: end, isVisible: visible))
  }

  /// All borders of a lattice.
  /// The lines of three columns and three rows: two columns stand under one label, and the third one's is as tall as both.
  mutating func groupedHeader() {
    for y in [100.0, 140, 160] { horizontal(y, 50, 350) }
    horizontal(120, 50, 250)
    for x in [50.0, 250, 350] { vertical(x, 100, 160) }
    vertical(150, 120, 160)
  }

  mutating func lattice(_ xs: [Double], _ ys: [Double]) {
    for y in ys { horizontal(y, xs[0], xs[xs.count - 1]) }
    for x in xs { vertical(x, ys[0], ys[ys.count - 1]) }
  }

  /// Writes text from a left edge, its glyphs centred on `y`.
  mutating func text(_ text: String, _ x: Double, _ y: Double, size: Double = 10) {
    var left = x
    for scalar in text.unicodeScalars {
      let advance = scalar.isASCII ? size / 2 : size
      if scalar != " " {
        page.glyphs.append(
          Glyph(
            scalar: scalar, box: Rectangle(minX: left, minY: y - size / 2, maxX: left + advance, maxY: y + size / 2),
            fontSize: Float(size)))
      }
      left += advance
    }
  }

  /// A ruled table of single-line cells, 100 points wide and 20 high each, from the given place.
  mutating func table(_ rows: [[String]], x: Double = 50, y: Double = 100) {
    let columns = rows.first?.count ?? 0
    lattice((0...columns).map { x + 100 * Double($0) }, (0...rows.count).map { y + 20 * Double($0) })
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() {
        self.text(text, x + 100 * Double(column) + 4, y + 20 * Double(row) + 10)
      }
    }
  }
}

extension Grid {
  /// The grid as strings, a merged cell's text in its first field.
  var strings: [[String]] {
    var result = Array(repeating: Array(repeating: "", count: columnCount), count: rowCount)
    for cell in cells { result[cell.row][cell.column] = cell.text }
    return result
  }
}

/// The tables of a document of these pages.
func tables(_ pages: [PageDrawing]) -> [LogicalTable] {
  var layout = DocumentLayout()
  for page in pages { layout.append(page.layout) }
  layout.finish()
  return layout.tables
}
