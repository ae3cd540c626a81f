import CPoppler

/// Characters as they were drawn: where, in which font, by which of its shapes.
///
/// poppler leaves out of a page's text what a font maps to no text, and says nothing. All that it draws comes by here, so that
/// what is drawn and never read can be counted. Spaces are drawn too, by shapes without ink: whether a shape has any is
/// looked at only where it was not read, as that loads the font.
struct DrawnShapes {
  private struct Mark {
    var origin: Point
    var font: Int32
    var shape: UInt32
    var em: Float
  }

  /// Stands for a document: system fonts are the same for several of them, and what they map to text is not.
  final class Document {}

  private let document: Document
  private var marks: [Mark] = []
  /// Each with a reference of its own, for as long as the page is read.
  private var fonts: [Font] = []
  private var last: OpaquePointer?
  private var lastFont: Int32 = -1

  init(of document: Document) { self.document = document }

  /// Call it for each text that is drawn, before its characters.
  mutating func begin(in context: OpaquePointer) {
    let face = cairo_get_font_face(context)
    if let face, face == last { return }
    last = face
    guard let face, cairo_font_face_get_type(face) != CAIRO_FONT_TYPE_USER else {
      // The shapes of such a font are drawings of the document, which only poppler can draw.
      lastFont = -1
      return
    }
    if let index = fonts.firstIndex(where: { $0.face == face }) {
      lastFont = Int32(index)
    } else {
      lastFont = Int32(fonts.count)
      fonts.append(Font(face, document))
    }
  }

  /// - Parameter em: size of the text in points.
  mutating func add(_ shape: UInt, at origin: Point, em: Double) {
    if lastFont < 0 || shape > Settings.HiddenText.lastShape { return }
    marks.append(Mark(origin: origin, font: lastFont, shape: UInt32(shape), em: Float(em)))
  }

  /// Whether a shape of the current font leaves ink; where the document draws its shapes itself, nobody knows better.
  func hasInk(_ shape: UInt) -> Bool { ink(of: shape).map { $0.width > 0 && $0.height > 0 } ?? true }

  /// The box of a shape's ink in ems from where it is drawn, y running down; nil where the document draws its shapes
  /// itself.
  func ink(of shape: UInt) -> Rectangle? {
    if lastFont < 0 || shape > Settings.HiddenText.lastShape { return nil }
    return fonts[Int(lastFont)].ink(of: UInt32(shape))
  }

  /// Whether a shape of the current font can be read: a row of dots or a dash says nothing.
  func isWriting(_ shape: UInt) -> Bool {
    if lastFont < 0 || shape > Settings.HiddenText.lastShape { return true }
    return fonts[Int(lastFont)].inkHeight(UInt32(shape)) > Settings.HiddenText.lowestWriting
  }

  /// Forgets what something else was painted over.
  mutating func remove(under box: Rectangle) {
    marks.removeAll { box.contains(x: $0.origin.x, y: $0.origin.y) }
  }

  /// How many characters were drawn with ink where none was read.
  ///
  /// - Parameters:
  ///   - glyphs: the characters that were read, with those that are hidden.
  ///   - width: of the page in points; what lies at its sides or beyond is left out by poppler by rights.
  func unreadCount(beside glyphs: [Glyph], width: Double, height: Double) -> Int {
    // A font's shapes that were read once need not be looked for again.
    let unknown = marks.filter { !fonts[Int($0.font)].knownShapes.has($0.shape) }
    if unknown.isEmpty { return 0 }
    var starts: [Point] = []
    starts.reserveCapacity(glyphs.count)
    for glyph in glyphs { DrawnShapes.appendStarts(of: glyph, to: &starts) }
    let places = DrawnOrigins(starts)
    var count = 0
    for mark in unknown {
      let font = fonts[Int(mark.font)]
      if font.knownShapes.has(mark.shape) { continue }
      let reach = Double(mark.em) * Settings.HiddenText.readReach.along
      let across = Double(mark.em) * Settings.HiddenText.readReach.across
      let isRead = places.within(mark.origin.x - reach...mark.origin.x + reach).contains {
        abs($0.y - mark.origin.y) < across
      }
      if isRead || !font.hasInk(mark.shape) {
        font.knownShapes.add(mark.shape)
      } else if mark.origin.x > Double(mark.em), mark.origin.x < width - Double(mark.em),
        mark.origin.y > Double(mark.em),
        mark.origin.y < height - Double(mark.em)
      {
        count += 1
      }
    }
    return count
  }

  /// Where a character that was read may have been drawn: on its baseline, where it begins. One below the other, characters
  /// are drawn by their middles or their sides.
  private static func appendStarts(of glyph: Glyph, to places: inout [Point]) {
    switch glyph.rotation {
    case 0: places.append(Point(x: glyph.box.minX, y: glyph.baseline))
    case 180: places.append(Point(x: glyph.box.maxX, y: glyph.baseline))
    default: for x in [glyph.box.minX, glyph.box.midX] { places.append(Point(x: x, y: glyph.box.midY)) }
    }
  }

  /// A font of cairo, kept from going while its shapes may be looked at.
  private final class Font {
    let face: OpaquePointer
    let knownShapes: KnownShapes
    private var scaled: OpaquePointer?

    init(_ face: OpaquePointer, _ document: Document) {
      self.face = cairo_font_face_reference(face)
      knownShapes = KnownShapes.of(face, document)
    }

    deinit {
      if let scaled { cairo_scaled_font_destroy(scaled) }
      cairo_font_face_destroy(face)
    }

    func hasInk(_ shape: UInt32) -> Bool { inkHeight(shape) > 0 }

    /// The height of a shape's ink in ems; nought where it has none.
    func inkHeight(_ shape: UInt32) -> Double {
      let ink = ink(of: shape)
      return ink.width > 0 ? ink.height : 0
    }

    func ink(of shape: UInt32) -> Rectangle {
      if scaled == nil {
        var size = cairo_matrix_t()
        cairo_matrix_init_scale(&size, Settings.HiddenText.shapeSize, Settings.HiddenText.shapeSize)
        var device = cairo_matrix_t()
        cairo_matrix_init_identity(&device)
        let options = cairo_font_options_create()
        scaled = cairo_scaled_font_create(face, &size, &device, options)
        cairo_font_options_destroy(options)
      }
      guard cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS else {
        return Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0)
      }
      var glyph = cairo_glyph_t(index: UInt(shape), x: 0, y: 0)
      var extents = cairo_text_extents_t()
      cairo_scaled_font_glyph_extents(scaled, &glyph, 1, &extents)
      let em = Settings.HiddenText.shapeSize
      return Rectangle(
        minX: extents.x_bearing / em, minY: extents.y_bearing / em, maxX: (extents.x_bearing + extents.width) / em,
        maxY: (extents.y_bearing + extents.height) / em)
    }
  }
}

/// The shapes of a font that have been read as text, or that are spaces. It hangs on cairo's font, and goes with it.
private final class KnownShapes {
  private let document: DrawnShapes.Document
  private var isKnown: [Bool] = []

  private init(_ document: DrawnShapes.Document) { self.document = document }

  func has(_ shape: UInt32) -> Bool { shape < isKnown.count && isKnown[Int(shape)] }

  func add(_ shape: UInt32) {
    if shape >= isKnown.count {
      isKnown += [Bool](repeating: false, count: max(256, Int(shape) + 1 - isKnown.count))
    }
    isKnown[Int(shape)] = true
  }

  static func of(_ face: OpaquePointer, _ document: DrawnShapes.Document) -> KnownShapes {
    if let own = cairo_font_face_get_user_data(face, key) {
      let shapes = Unmanaged<KnownShapes>.fromOpaque(own).takeUnretainedValue()
      if shapes.document === document { return shapes }
    }
    let shapes = KnownShapes(document)
    let own = Unmanaged.passRetained(shapes)
    let status = cairo_font_face_set_user_data(face, key, own.toOpaque()) { data in
      if let data { Unmanaged<KnownShapes>.fromOpaque(data).release() }
    }
    if status != CAIRO_STATUS_SUCCESS { own.release() }
    return shapes
  }

  /// cairo tells its users' data apart by the addresses of their keys; what is stored there does not matter.
  nonisolated(unsafe) private static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
}
