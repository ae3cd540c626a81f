/// One character as the page prints it.
public struct Glyph: Hashable, Sendable {
  /// The character as the PDF maps it to Unicode, not yet normalized.
  public var scalar: Unicode.Scalar
  /// Its box as poppler reports it. Some fonts give boxes taller than their row and wider than their column:
  /// trust the centre, not the extent.
  public var box: Rectangle
  /// Font size in points; 0 when the source does not tell.
  public var fontSize: Float
  public var isBold: Bool
  /// The y of the line on which the character stands, in points; of text that runs up or down (90 or 270) its middle
  /// x instead. Where the source does not tell, it is estimated from the centre of the box.
  public var baseline: Double
  /// The direction in which the text runs, in degrees clockwise as displayed: 0, 90, 180 or 270.
  public var rotation: Int16

  public init(
    scalar: Unicode.Scalar, box: Rectangle, fontSize: Float = 0, isBold: Bool = false, baseline: Double? = nil,
    rotation: Int16 = 0
  ) {
    self.scalar = scalar
    self.box = box
    self.fontSize = fontSize
    self.isBold = isBold
    self.baseline = baseline ?? Glyph.estimatedBaseline(of: box, fontSize: fontSize)
    self.rotation = rotation
  }

  /// Characters are centred about 0.36 em above their baseline, whatever their font says of its height.
  static func estimatedBaseline(of box: Rectangle, fontSize: Float) -> Double {
    box.midY + 0.36 * (fontSize > 0 ? Double(fontSize) : box.height)
  }
}

/// A straight line, horizontal or vertical, that the page draws: a stroke, or a filled box too thin to be an area.
public struct Rule: Hashable, Sendable {
  public enum Orientation: String, Hashable, Sendable { case horizontal, vertical }
  public enum Origin: String, Hashable, Sendable {
    /// A stroked path.
    case stroke
    /// A filled box thinner than a line of text.
    case fill
  }

  public var orientation: Orientation
  /// y of a horizontal rule, x of a vertical one.
  public var position: Double
  /// The smaller coordinate along the rule.
  public var start: Double
  /// The larger coordinate along the rule.
  public var end: Double
  /// Line width in points; 0 for a hairline.
  public var thickness: Double
  public var origin: Origin
  /// 0 is black, 1 is white.
  public var luminance: Double
  /// Whether ink reaches the paper: false for fully transparent colours and for white on nothing.
  public var isVisible: Bool

  public init(
    orientation: Orientation, position: Double, start: Double, end: Double, thickness: Double = 0,
    origin: Origin = .stroke, luminance: Double = 0, isVisible: Bool = true
  ) {
    self.orientation = orientation
    self.position = position
    self.start = start
    self.end = end
    self.thickness = thickness
    self.origin = origin
    self.luminance = luminance
    self.isVisible = isVisible
  }

  public var length: Double { end - start }
}

/// A filled box: shading of a row or a cell, a background, a bar.
public struct Area: Hashable, Sendable {
  public var box: Rectangle
  /// 0 is black, 1 is white.
  public var luminance: Double

  public init(box: Rectangle, luminance: Double) {
    self.box = box
    self.luminance = luminance
  }
}

/// One page of a document, as displayed (the page's own /Rotate applied): what is printed on it and where.
public struct Page: Sendable {
  /// 1-based.
  public var number: Int
  /// Width in points as displayed.
  public var width: Double
  /// Height in points as displayed.
  public var height: Double
  /// In the order in which the source gives them.
  public var glyphs: [Glyph]
  public var rules: [Rule]
  public var areas: [Area]
  /// Boxes of raster images.
  public var images: [Rectangle]

  public init(
    number: Int, width: Double, height: Double, glyphs: [Glyph] = [], rules: [Rule] = [], areas: [Area] = [],
    images: [Rectangle] = []
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.glyphs = glyphs
    self.rules = rules
    self.areas = areas
    self.images = images
  }
}
