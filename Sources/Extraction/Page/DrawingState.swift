import CPoppler

/// What a cairo context is about to draw with, in points of the page as displayed.
struct DrawingState {
  struct Ink {
    /// As seen on white paper: 0 is black, 1 is white.
    var luminance: Double
    var alpha: Double
    var colour: Colour

    /// Whether it is the black of text, or nearly.
    var isBlack: Bool {
      luminance <= Settings.Ink.black && colour.chroma <= Settings.Ink.black
    }
  }

  /// As the document names it, whatever shines through.
  struct Colour: Hashable {
    var red: Double
    var green: Double
    var blue: Double

    /// 0 is a grey.
    var chroma: Double { max(red, green, blue) - min(red, green, blue) }
  }

  private let context: OpaquePointer
  private let toPoints: cairo_matrix_t

  /// - Parameter resolution: units of the context's device space in a point.
  init(_ context: OpaquePointer, resolution: Double) {
    self.context = context
    var matrix = cairo_matrix_t()
    cairo_get_matrix(context, &matrix)
    let scale = 1 / resolution
    toPoints = cairo_matrix_t(
      xx: matrix.xx * scale, yx: matrix.yx * scale, xy: matrix.xy * scale, yy: matrix.yy * scale,
      x0: matrix.x0 * scale, y0: matrix.y0 * scale)
  }

  /// A point of the current user space, on the page as displayed.
  func displayed(_ x: Double, _ y: Double) -> Point {
    Point(
      x: toPoints.xx * x + toPoints.xy * y + toPoints.x0,
      y: toPoints.yx * x + toPoints.yy * y + toPoints.y0)
  }

  var lineWidth: Double {
    let width = cairo_get_line_width(context)
    return width * (toPoints.xx * toPoints.xx + toPoints.yx * toPoints.yx).squareRoot()
  }

  /// Patterns and gradients count as mid grey. Source of the weights: Rec. ITU-R BT.601, luma.
  var ink: Ink {
    var red = 0.5
    var green = 0.5
    var blue = 0.5
    var alpha = 1.0
    cairo_pattern_get_rgba(cairo_get_source(context), &red, &green, &blue, &alpha)
    let luminance = 0.299 * red + 0.587 * green + 0.114 * blue
    let seen = 1 - alpha * (1 - luminance)
    return Ink(
      luminance: (seen * Settings.Ink.steps).rounded() / Settings.Ink.steps, alpha: alpha,
      colour: Colour(red: red, green: green, blue: blue))
  }

  /// Whether what lies within two of a path's rings is left free, whichever way round they run.
  var fillsEvenOdd: Bool { cairo_get_fill_rule(context) == CAIRO_FILL_RULE_EVEN_ODD }

  /// Whether what is drawn covers what was there, as opposed to blending with it.
  var paintsOver: Bool { cairo_get_operator(context) == CAIRO_OPERATOR_OVER }

  /// How text stands on the page.
  struct Text {
    /// Font size in points as displayed.
    let size: Double
    /// Whether it runs neither along the page nor across it.
    let isSlanted: Bool
    /// Whether it runs up or down the page.
    let runsUpOrDown: Bool
    /// The tangent of the angle, clockwise, by which it leans from the side of the page along which it runs.
    let slope: Double
  }

  var text: Text {
    let matrix = textMatrix
    let limit = Settings.HiddenText.slant
    let runsUpOrDown = abs(matrix.yx) > abs(matrix.xx)
    let slope = runsUpOrDown ? -matrix.xx / matrix.yx : matrix.xx == 0 ? 0 : matrix.yx / matrix.xx
    return Text(
      size: (matrix.xx * matrix.xx + matrix.yx * matrix.yx).squareRoot(),
      isSlanted: abs(matrix.yx) > limit * abs(matrix.xx) && abs(matrix.xx) > limit * abs(matrix.yx),
      runsUpOrDown: runsUpOrDown, slope: slope)
  }

  /// A box in ems from where a character is drawn, in points of the page.
  func placed(_ box: Rectangle, at point: Point) -> Rectangle {
    let matrix = textMatrix
    let x = [box.minX, box.maxX].map { matrix.xx * $0 }
    let y = [box.minY, box.maxY].map { matrix.yy * $0 }
    let slantedX = [box.minY, box.maxY].map { matrix.xy * $0 }
    let slantedY = [box.minX, box.maxX].map { matrix.yx * $0 }
    return Rectangle(
      minX: point.x + min(x[0], x[1]) + min(slantedX[0], slantedX[1]),
      minY: point.y + min(y[0], y[1]) + min(slantedY[0], slantedY[1]),
      maxX: point.x + max(x[0], x[1]) + max(slantedX[0], slantedX[1]),
      maxY: point.y + max(y[0], y[1]) + max(slantedY[0], slantedY[1]))
  }

  /// From font units to points.
  private var textMatrix: cairo_matrix_t {
    var font = cairo_matrix_t()
    cairo_get_font_matrix(context, &font)
    var result = cairo_matrix_t()
    var toPoints = toPoints
    cairo_matrix_multiply(&result, &font, &toPoints)
    return result
  }

  var isSolidSource: Bool {
    cairo_pattern_get_type(cairo_get_source(context)) == CAIRO_PATTERN_TYPE_SOLID
  }

  /// Whether a raster image is being drawn. The surface of a transparency group calls itself an image too, but has no
  /// width that cairo would tell.
  var isImageSource: Bool {
    var surface: OpaquePointer?
    guard cairo_pattern_get_surface(cairo_get_source(context), &surface) == CAIRO_STATUS_SUCCESS else { return false }
    return cairo_surface_get_type(surface) == CAIRO_SURFACE_TYPE_IMAGE && cairo_image_surface_get_width(surface) > 0
  }

  /// Whether the source is a picture that lets nothing shine through.
  var isOpaqueImageSource: Bool {
    var surface: OpaquePointer?
    return isImageSource && cairo_pattern_get_surface(cairo_get_source(context), &surface) == CAIRO_STATUS_SUCCESS
      && cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24
  }

  /// The box around all that may be drawn on, rounded outwards to whole pixels of the surface.
  var clip: Rectangle {
    var x1 = 0.0
    var y1 = 0.0
    var x2 = 0.0
    var y2 = 0.0
    cairo_clip_extents(context, &x1, &y1, &x2, &y2)
    let first = displayed(x1, y1)
    let last = displayed(x2, y2)
    let side = displayed(x2, y1)
    let other = displayed(x1, y2)
    return Rectangle(
      minX: min(first.x, last.x, side.x, other.x), minY: min(first.y, last.y, side.y, other.y),
      maxX: max(first.x, last.x, side.x, other.x), maxY: max(first.y, last.y, side.y, other.y))
  }

  /// The current path; subpaths of one point, which draw no line, are left out.
  var path: [Subpath] {
    guard let path = cairo_copy_path(context) else { return [] }
    defer { cairo_path_destroy(path) }
    guard let data = path.pointee.data else { return [] }
    var subpaths: [Subpath] = []
    var current = Subpath()
    var index = 0
    while index < Int(path.pointee.num_data) {
      let header = data[index].header
      switch header.type {
      case CAIRO_PATH_MOVE_TO:
        if current.points.count > 1 { subpaths.append(current) }
        current = Subpath(points: [displayed(data[index + 1].point.x, data[index + 1].point.y)])
      case CAIRO_PATH_LINE_TO:
        current.append(displayed(data[index + 1].point.x, data[index + 1].point.y), curved: false)
      case CAIRO_PATH_CURVE_TO:
        current.append(displayed(data[index + 3].point.x, data[index + 3].point.y), curved: true)
      default:
        if let first = current.points.first { current.append(first, curved: false) }
      }
      index += Int(max(header.length, 1))
    }
    if current.points.count > 1 { subpaths.append(current) }
    return subpaths
  }
}
