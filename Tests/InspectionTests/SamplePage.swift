import Disclosure
import Extraction
import Reconstruction

@testable import Inspection

/// Pages made for these tests: rules and text at known places.
struct SamplePage {
  var page: Page

  init(_ number: Int = 1, width: Double = 400, height: Double = 300) {
    page = Page(number: number, width: width, height: height)
  }

  /// Writes text from a left edge, its glyphs centred on `y`.
  mutating func text(_ text: String, x: Double, y: Double, size: Double = 10) {
    var left = x
    for scalar in text.unicodeScalars {
      let advance = scalar.isASCII ? size / 2 : size
      let box = Rectangle(minX: left, minY: y - size / 2, maxX: left + advance, maxY: y + size / 2)
      page.glyphs.append(Glyph(scalar: scalar, box: box, fontSize: Float(size)))
      left += advance
    }
  }

  /// A ruled table of cells 100 points wide and 20 high.
  mutating func table(_ rows: [[String]], x: Double = 50, y: Double = 100) {
    let right = x + 100 * Double(rows.first?.count ?? 0)
    let bottom = y + 20 * Double(rows.count)
    for row in 0...rows.count {
      let top = y + 20 * Double(row)
      page.rules.append(Rule(orientation: .horizontal, position: top, start: x, end: right))
    }
    for column in 0...(rows.first?.count ?? 0) {
      let left = x + 100 * Double(column)
      page.rules.append(Rule(orientation: .vertical, position: left, start: y, end: bottom))
    }
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() {
        self.text(text, x: x + 100 * Double(column) + 4, y: y + 20 * Double(row) + 10)
      }
    }
  }
}

/// The sketch of one of the pages of a document.
func sketch(_ pages: [SamplePage], page: Int = 1, drawsText: Bool = false) -> PageSketch {
  var layout = DocumentLayout()
  for page in pages { layout.append(PageLayout(page.page)) }
  layout.finish()
  return PageSketch(
    pages[page - 1].page, in: layout, schemas: DisclosureReader().identify(layout), drawsText: drawsText)
}

extension PageSketch {
  func titles(_ role: Role) -> [String] { shapes.filter { $0.role == role }.compactMap(\.title) }

  func labels(_ role: Role) -> [String] {
    shapes.filter { $0.role == role }.compactMap { shape in
      if case .label(let text, _, _, _) = shape.figure { text } else { nil }
    }
  }

  func boxes(_ role: Role) -> [Rectangle] {
    shapes.filter { $0.role == role }.compactMap { shape in
      if case .box(let box) = shape.figure { box } else { nil }
    }
  }
}
