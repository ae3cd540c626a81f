import Disclosure
import Extraction
import Reconstruction

/// A value that stands out on the page where it is printed.
package struct MarkedValue: Sendable {
  package var role: Role
  /// On the page as displayed.
  package var place: PrintedPlace
  package var title: String

  package init(_ role: Role, _ place: PrintedPlace, title: String) {
    (self.role, self.place, self.title) = (role, place, title)
  }
}

/// A page with what was seen on it, as shapes to be drawn over its picture.
package struct PageSketch: Sendable {
  /// 1-based.
  package let number: Int
  /// In points, as displayed.
  package let width: Double
  /// In points, as displayed, without the legend.
  package let height: Double
  /// Lowest first.
  package private(set) var shapes: [Shape] = []
  /// What the colours mean and how many shapes have them, below the page.
  package let legend: Legend

  /// - Parameters:
  ///   - page: the page itself.
  ///   - layout: the finished layout of the whole document: whether a row is a row of a table, and a line a paragraph
  ///     or a page number, is settled by other pages too.
  ///   - schemas: which of the 17 each of the layout's tables is, as `DisclosureReader.identify` tells.
  ///   - values: places of values that stand out in colours of their own, by what is to be said of them; those on other
  ///     pages are left out.
  ///   - drawsText: whether the page's characters become shapes too, for want of a picture.
  package init(
    _ displayed: Page, in layout: DocumentLayout, schemas: [TableSchema?], values: [MarkedValue] = [],
    drawsText: Bool = false
  ) {
    // What was seen was seen on the page turned so that it can be read; the shapes are turned back at the end.
    let (page, turn) = upright(displayed)
    number = page.number
    width = displayed.width
    height = displayed.height
    let pageLayout = PageLayout(displayed)
    let tables = TablesOfPage(page.number, of: layout, schemas: schemas)
    // Posters are looked at from further away.
    let unit = max(1, max(page.width, page.height) / Settings.ordinarySide)
    var drawn: [Shape] = []
    if drawsText { drawn += page.glyphs.map(Shape.init(glyph:)) }
    drawn += ruleShapes(pageLayout.edges)
    let cells = CellShapes(pageLayout, tables)
    let lines = LineShapes(page, pageLayout, tables, running: layout.lines)
    drawn += cells.shapes + lines.shapes + tables.shapes
    drawn = drawn.map { $0.displayed(turn) }
    // Labels are upright however the page was turned to be read, so their places are looked for on the page as displayed.
    var places = FreePlaces(displayed, unit: unit)
    drawn += (cells.tags + lines.tags + tables.tags).compactMap { tag in
      var tag = tag
      tag.box = turn.displayed(tag.box)
      return places.shape(tag)
    }
    // The boxes of values are on the page as displayed already.
    drawn += values.filter { $0.place.page == displayed.number }.map { value in
      // A blank one has the borders of its cell, which neighbours share.
      let outside = value.place.text.isEmpty ? -Settings.Outlines.insideBlank : Settings.Outlines.outsideValue
      return Shape(value.role, .box(value.place.box.insetBy(-outside)), title: value.title)
    }
    for role in Role.allCases { shapes += drawn.filter { $0.role == role } }
    legend = Legend(of: shapes, pageWidth: width, top: height, unit: unit)
  }

  /// Of page and legend, in points.
  package var canvasHeight: Double { height + legend.height }

  /// All that is to be drawn over the page, lowest first.
  package var marks: [PictureMark] {
    (shapes + legend.shapes).map { PictureMark($0.figure, $0.role.ink) }
  }
}

extension Shape {
  /// The shape where it is on the page as displayed.
  fileprivate func displayed(_ turn: PageTurn) -> Shape {
    func point(_ x: Double, _ y: Double) -> Rectangle {
      turn.displayed(Rectangle(minX: x, minY: y, maxX: x, maxY: y))
    }
    var shape = self
    switch figure {
    case .box(let box): shape.figure = .box(turn.displayed(box))
    case .line(let fromX, let fromY, let toX, let toY):
      let (from, to) = (point(fromX, fromY), point(toX, toY))
      shape.figure = .line(fromX: from.minX, fromY: from.minY, toX: to.minX, toY: to.minY)
    // Placed when the page is displayed.
    case .label: break
    case .glyph(let scalar, let x, let baseline, let size):
      let place = point(x, baseline)
      shape.figure = .glyph(scalar, x: place.minX, baseline: place.minY, size: size)
    }
    return shape
  }

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
