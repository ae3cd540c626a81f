/// A colour of a picture; each component is 0 to 1.
package struct Colour: Hashable, Sendable {
  package var red: Double
  package var green: Double
  package var blue: Double
  /// 0 is transparent, 1 is opaque.
  package var alpha: Double

  package init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  package static let black = Colour(red: 0, green: 0, blue: 0)
}

/// How a figure is drawn.
package struct Ink: Hashable, Sendable {
  /// The colour of lines, of outlines and of text.
  package var stroke: Colour?
  /// The colour inside an outline.
  package var fill: Colour?
  /// In points.
  package var lineWidth: Double
  /// The lengths of dashes and gaps in turn, in points; none for a solid line.
  package var dashes: [Double]

  package init(stroke: Colour?, fill: Colour? = nil, lineWidth: Double = 0.5, dashes: [Double] = []) {
    self.stroke = stroke
    self.fill = fill
    self.lineWidth = lineWidth
    self.dashes = dashes
  }
}

/// Something drawn over a page's picture, in points from the top left corner of the page as displayed.
package struct PictureMark: Hashable, Sendable {
  package enum Figure: Hashable, Sendable {
    case box(Rectangle)
    case line(fromX: Double, fromY: Double, toX: Double, toY: Double)
    /// Text that begins at `x` and stands on `baseline`, letters `size` points high, with a white halo.
    case label(String, x: Double, baseline: Double, size: Double)
    /// Text of the page itself, one glyph.
    case glyph(Unicode.Scalar, x: Double, baseline: Double, size: Double)
  }

  /// The halo around a label: its width in ems, and its opacity. Wide enough to part the label from a rule under it.
  package static let haloWidth = 0.3
  package static let haloOpacity = 0.8

  package var figure: Figure
  package var ink: Ink

  package init(_ figure: Figure, _ ink: Ink) {
    self.figure = figure
    self.ink = ink
  }
}
