/// A colour of a picture; each component is 0 to 1.
public struct Colour: Hashable, Sendable {
  public var red: Double
  public var green: Double
  public var blue: Double
  /// 0 is transparent, 1 is opaque.
  public var alpha: Double

  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  public static let black = Colour(red: 0, green: 0, blue: 0)

  public func withAlpha(_ alpha: Double) -> Colour {
    Colour(red: red, green: green, blue: blue, alpha: alpha)
  }
}

/// How a figure is drawn.
public struct Ink: Hashable, Sendable {
  /// The colour of lines, of outlines and of text.
  public var stroke: Colour?
  /// The colour inside an outline.
  public var fill: Colour?
  /// In points.
  public var lineWidth: Double
  /// The lengths of dashes and gaps in turn, in points; none for a solid line.
  public var dashes: [Double]

  public init(stroke: Colour?, fill: Colour? = nil, lineWidth: Double = 0.5, dashes: [Double] = []) {
    self.stroke = stroke
    self.fill = fill
    self.lineWidth = lineWidth
    self.dashes = dashes
  }
}

/// Something drawn over a page's picture, in points from the top left corner of the page as displayed.
public struct PictureMark: Hashable, Sendable {
  public enum Figure: Hashable, Sendable {
    case box(Rectangle)
    case line(fromX: Double, fromY: Double, toX: Double, toY: Double)
    /// Text that begins at `x` and stands on `baseline`, letters `size` points high, with a white halo.
    case label(String, x: Double, baseline: Double, size: Double)
    /// Text of the page itself, one glyph.
    case glyph(Unicode.Scalar, x: Double, baseline: Double, size: Double)
  }

  public var figure: Figure
  public var ink: Ink

  public init(_ figure: Figure, _ ink: Ink) {
    self.figure = figure
    self.ink = ink
  }
}
