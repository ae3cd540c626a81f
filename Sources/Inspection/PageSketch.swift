import Disclosure
import Extraction
import Reconstruction

/// A page with what was seen on it, as shapes to be drawn over its picture.
public struct PageSketch: Sendable {
  /// 1-based.
  public let number: Int
  /// In points, as displayed.
  public let width: Double
  /// In points, as displayed, without the legend.
  public let height: Double
  /// Lowest first.
  public private(set) var shapes: [Shape] = []
  /// What the colours mean and how many shapes have them, below the page.
  public let legend: Legend

  /// - Parameters:
  ///   - page: the page itself.
  ///   - layout: the finished layout of the whole document: whether a row is a row of a table, and a line a paragraph
  ///     or a page number, is settled by other pages too.
  ///   - schemas: which of the 17 each of the layout's tables is, as `DisclosureReader.identify` tells.
  ///   - drawsText: whether the page's characters become shapes too, for want of a picture.
  public init(_ page: Page, in layout: DocumentLayout, schemas: [TableSchema?], drawsText: Bool = false) {
    number = page.number
    width = page.width
    height = page.height
    let pageLayout = PageLayout(page)
    let tables = TablesOfPage(page.number, of: layout, schemas: schemas)
    // Posters are looked at from further away.
    let unit = max(1, max(page.width, page.height) / 842)
    var drawn: [Shape] = []
    if drawsText { drawn += page.glyphs.map(Shape.init(glyph:)) }
    drawn += ruleShapes(pageLayout.edges)
    drawn += CellShapes(pageLayout, tables, unit: unit).shapes
    drawn += LineShapes(page, pageLayout, tables, running: layout.lines, unit: unit).shapes
    drawn += tables.shapes(over: pageLayout, unit: unit)
    for role in Role.allCases { shapes += drawn.filter { $0.role == role } }
    legend = Legend(of: shapes, pageWidth: page.width, top: page.height, unit: unit)
  }

  /// Of page and legend, in points.
  public var canvasHeight: Double { height + legend.height }

  /// All that is to be drawn over the page, lowest first.
  public var marks: [PictureMark] {
    (shapes + legend.shapes).map { PictureMark($0.figure, $0.role.ink) }
  }
}

extension Shape {
  fileprivate init(glyph: Glyph) {
    let size = glyph.fontSize > 0 ? Double(glyph.fontSize) : glyph.box.height
    self.init(.glyph, .glyph(glyph.scalar, x: glyph.box.minX, baseline: glyph.baseline, size: size))
  }
}

private func ruleShapes(_ edges: EdgeSet) -> [Shape] {
  let horizontal = edges.horizontal.map {
    Shape(.rule, .line(fromX: $0.start, fromY: $0.position, toX: $0.end, toY: $0.position))
  }
  let vertical = edges.vertical.map {
    Shape(.rule, .line(fromX: $0.position, fromY: $0.start, toX: $0.position, toY: $0.end))
  }
  return horizontal + vertical
}
