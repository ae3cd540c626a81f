/// One character as the page prints it.
package struct Glyph: Hashable, Sendable {
  /// The character as the PDF maps it to Unicode, not yet normalized.
  package var scalar: Unicode.Scalar
  /// Its box as poppler reports it. Some fonts give boxes taller than their row and wider than their column:
  /// trust the centre, not the extent.
  package var box: Rectangle
  /// Font size in points; 0 when the source does not tell.
  package var fontSize: Float
  /// Points by which the character belongs further up than it stands: as far as it takes into the clip of which it stands at
  /// the foot.
  package var homeRise: Float = 0
  /// The y of the line on which the character stands, in points; of text that runs up or down (90 or 270) its middle
  /// x instead. Where the source does not tell, it is estimated from the centre of the box.
  package var baseline: Double
  /// The direction in which the text runs, in degrees clockwise as displayed: 0, 90, 180 or 270.
  package var rotation: Int16
  /// The x by which the character belongs to a cell: its middle, or within the clip that it stands beside.
  package var homeX: Double

  package init(
    scalar: Unicode.Scalar, box: Rectangle, fontSize: Float = 0, baseline: Double? = nil,
    rotation: Int16 = 0
  ) {
    self.scalar = scalar
    self.box = box
    self.fontSize = fontSize
    self.baseline = baseline ?? Glyph.estimatedBaseline(of: box, fontSize: fontSize)
    self.rotation = rotation
    homeX = box.midX
  }

  /// Ems from the baseline to the middle of a character, whatever its font says of its height: half of what a digit
  /// rises, and the middle of an ideograph's square, which reaches a little below the line.
  package static let middleAboveBaseline = 0.36

  static func estimatedBaseline(of box: Rectangle, fontSize: Float) -> Double {
    box.midY + middleAboveBaseline * (fontSize > 0 ? Double(fontSize) : box.height)
  }
}

/// A straight line, horizontal or vertical, that the page draws: a stroke, or a filled box too thin to be an area.
package struct Rule: Hashable, Sendable {
  package enum Orientation: String, Hashable, Sendable { case horizontal, vertical }
  package enum Origin: String, Hashable, Sendable {
    /// A stroked path.
    case stroke
    /// A filled box thinner than a line of text.
    case fill
  }

  package var orientation: Orientation
  /// y of a horizontal rule, x of a vertical one.
  package var position: Double
  /// The smaller coordinate along the rule.
  package var start: Double
  /// The larger coordinate along the rule.
  package var end: Double
  /// Line width in points; 0 for a hairline.
  package var thickness: Double
  package var origin: Origin
  /// 0 is black, 1 is white.
  package var luminance: Double
  /// Whether ink reaches the paper: false for fully transparent colours and for white on nothing.
  package var isVisible: Bool

  package init(
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

  package var length: Double { end - start }
}

/// A filled box: shading of a row or a cell, a background, a bar.
package struct Area: Hashable, Sendable {
  package var box: Rectangle
  /// 0 is black, 1 is white.
  package var luminance: Double

  package init(box: Rectangle, luminance: Double) {
    self.box = box
    self.luminance = luminance
  }
}

/// One page of a document, as displayed (the page's own /Rotate applied): what is printed on it and where.
package struct Page: Sendable {
  /// 1-based.
  package var number: Int
  /// Width in points as displayed.
  package var width: Double
  /// Height in points as displayed.
  package var height: Double
  /// In the order in which the source gives them.
  package var glyphs: [Glyph]
  package var rules: [Rule]
  package var areas: [Area]
  /// Boxes of raster images.
  package var images: [Rectangle]
  /// The names of the fonts that map characters of the page to no text.
  package var unmappedFonts: [String] = []
  /// How many characters the page shows that are not among its glyphs, as their font maps them to nothing at all.
  package var unreadCharacters = 0
  /// What reading the page's picture gave; nil for a page whose text and lines are its own.
  package var pictureReading: PictureReading?
  /// How many of its characters nobody sees, as the page shows a picture in their place: a scanner's software read them there.
  package var charactersBehindPictures = 0
  /// How many characters of texts that begin on the page stand beside its paper, and so are not among its glyphs.
  package var charactersBeyondPaper = 0
  /// Whether anything is drawn on it that is neither line nor box nor character, as text is where its letters are outlines.
  package var hasFigures = false
  /// The cells of which the page shows some lines and cuts others away.
  package var cutCells: [Rectangle] = []
  /// Whether a cell over several fields is ruled as one. Text between tabs has fields alone: those that such a cell takes
  /// beside its first are blank.
  package var showsMergedCells = true

  package init(
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

  /// The part of the page that raster images cover: a scanner may write a page as many strips.
  var shareOfImages: Double {
    images.reduce(0) { $0 + $1.width * $1.height } / max(width * height, 1)
  }
}
