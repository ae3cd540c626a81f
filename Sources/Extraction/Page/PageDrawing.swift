import CPoppler
import Glibc

/// Renders a page to a surface whose callbacks report what is drawn, and collects the lines, areas and images.
final class PageDrawing {
  private(set) var rules: [Rule] = []
  private(set) var areas: [Area] = []
  private(set) var images: [Rectangle] = []
  /// The origins of the characters drawn: on the baseline, at the left edge of text that runs to the right.
  private(set) var origins: [Point] = []
  /// The origins of characters that no reader takes for text of the page: slanted ones, as of a watermark, those that
  /// the clip cuts away, white ones on white paper, and those painted over afterwards.
  private(set) var hiddenOrigins: [Point] = []
  /// Those of `origins` that may lie beside their clip, and the part of the line that the clip leaves.
  private(set) var clippedOrigins: [ClippedOrigin] = []
  /// The characters of `origins` that run along the page, with their shapes.
  private(set) var shapes: DrawnShapes
  /// Characters beside their clip of which it is not known yet whether the text they belong to shows at all.
  private var besideClip: [ClippedOrigin] = []
  /// How many characters of texts that begin on the paper stand beyond its sides, where poppler reads none.
  private(set) var charactersBeyondPaper = 0
  /// The clips that show some lines of a text and cut others away, above or below.
  private(set) var cuttingClips: [Rectangle] = []
  /// What the clip that is set has done to the texts drawn since it was.
  private var clipEffect = ClipEffect()
  private var stamps = Stamps()
  /// Where the clip last let anything of a text be seen.
  private var lastSeen: SeenText?

  /// What is painted in patterns and gradients without being an area: nobody knows how dark it is.
  private var shadings: [Rectangle] = []

  /// Opaque pictures, each with the number of origins that there were before it.
  private var covers: [(box: Rectangle, origins: Int)] = []
  /// How many characters were drawn before an opaque picture in their place. Of a picture that was passed over it is not
  /// known whether it is painted thinly.
  private(set) var charactersUnderPictures = 0

  /// Whether anything is drawn that is neither line nor box nor character.
  private(set) var hasFigures = false
  private(set) var angles = DrawnAngles()
  /// Whether pictures were noted and not decoded.
  private(set) var hasPassedOver = false

  private let context: OpaquePointer
  /// x from side to side of the paper.
  private let paper: ClosedRange<Double>
  private let decodesPictures: Bool

  private init(_ context: OpaquePointer, of document: DrawnShapes.Document, width: Double, decodesPictures: Bool) {
    self.context = context
    paper = 0...width
    self.decodesPictures = decodesPictures
    shapes = DrawnShapes(of: document)
  }

  /// The one that is being made in this thread: others may ask cairo for surfaces of their own meanwhile.
  static var current: PageDrawing? { from(pthread_getspecific(currentKey)) }

  private static let currentKey: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  /// - Parameters:
  ///   - width: of the page as displayed, in points.
  ///   - height: of the page as displayed, in points.
  ///   - decodesPictures: whether poppler is to decode pictures, which nobody looks at.
  ///   - tilt: by which the page is to be turned back.
  static func observe(
    _ page: OpaquePointer, of document: DrawnShapes.Document, width: Double, height: Double, decodesPictures: Bool,
    turningBack tilt: PageTilt? = nil
  ) -> PageDrawing? {
    let resolution = Settings.Pages.resolution
    // cairo refuses larger surfaces, and what is drawn on none is seen by nobody.
    let coarseness = min(Settings.Pages.coarseness, Settings.Pages.longestSurface / max(width, height))
    // A surface smaller than the page would cull what lies outside it.
    let target = canvas(
      width: Int32((width * coarseness).rounded(.up)) + 1, height: Int32((height * coarseness).rounded(.up)) + 1)
    let surface = cairo_surface_create_observer(target, CAIRO_SURFACE_OBSERVER_NORMAL)
    cairo_surface_set_device_scale(surface, coarseness / resolution, coarseness / resolution)
    defer { cairo_surface_destroy(surface) }
    guard let context = cairo_create(surface) else { return nil }
    defer { cairo_destroy(context) }
    cairo_scale(context, resolution, resolution)
    tilt?.level(context)

    let drawing = PageDrawing(context, of: document, width: width, decodesPictures: decodesPictures)
    withExtendedLifetime(drawing) {
      cairo_surface_set_user_data(surface, key, drawing.pointer, nil)
      drawing.observe(surface)
      pthread_setspecific(currentKey, drawing.pointer)
      StandardErrorSilence.during { poppler_page_render(page, context) }
      pthread_setspecific(currentKey, nil)
      drawing.hideBesideClip()
      drawing.endClip(replacedBy: Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0))
      drawing.countUnderPictures()
      drawing.hideStamps()
      cairo_surface_set_user_data(surface, key, nil, nil)
    }
    return drawing
  }

  /// What pages are drawn on. Nobody looks at it, so that one serves for all pages of a size, with what is left on it: to
  /// make it blank takes as long as many a page's text.
  private static func canvas(width: Int32, height: Int32) -> OpaquePointer? {
    if let last = lastCanvas, cairo_image_surface_get_width(last) == width,
      cairo_image_surface_get_height(last) == height
    {
      return last
    }
    cairo_surface_destroy(lastCanvas)
    lastCanvas = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height)
    return lastCanvas
  }

  /// Used by one thread at a time, as poppler is.
  nonisolated(unsafe) private static var lastCanvas: OpaquePointer?

  /// The drawing that reads along what is drawn in `context`; nil for contexts that are none of ours.
  static func attached(to context: OpaquePointer) -> PageDrawing? {
    from(cairo_surface_get_user_data(cairo_get_target(context), key))
  }

  /// Has `surface` report its strokes, fills and images; a surface that is no observer refuses, without harm.
  func observe(_ surface: OpaquePointer?) {
    cairo_surface_observer_add_stroke_callback(surface, { PageDrawing.from($2)?.noteStroke() }, pointer)
    cairo_surface_observer_add_fill_callback(surface, { PageDrawing.from($2)?.noteFill() }, pointer)
    cairo_surface_observer_add_paint_callback(surface, { PageDrawing.from($2)?.paint(isMask: false) }, pointer)
    cairo_surface_observer_add_mask_callback(surface, { PageDrawing.from($2)?.paint(isMask: true) }, pointer)
  }

  /// Keeps the places of characters that are about to be drawn.
  ///
  /// - Parameter isFilled: whether in the colour that is set, as opposed to by outlines, which may yet get any.
  func note(_ glyphs: UnsafeBufferPointer<cairo_glyph_t>, isFilled: Bool) {
    let pen = DrawingState(context, resolution: Settings.Pages.resolution)
    let clip = pen.clip
    let text = pen.text
    let isSlanted = text.isSlanted
    let ink = pen.ink
    let isFaint = isFilled && ink.luminance >= Settings.Ink.white
    // The clip is known to whole pixels only, and a character may stand a little outside and still be seen. What is
    // cut at its sides stays if some of the text is seen: a title wider than its cell is cut there, and the reader wants
    // it whole.
    let reach = Settings.HiddenText.outsideClip.ems * text.size + Settings.HiddenText.outsideClip.points
    let isUpDown = text.runsUpOrDown
    angles.add(slope: text.slope, count: glyphs.count)
    var coloured: [Point] = []
    /// The last character of the text, as long as it goes on from the paper.
    var last: Point?
    var beside: [ClippedOrigin] = []
    var seen: Point?
    shapes.begin(in: context)
    let size = text.size
    var cutsInk = false
    var cutsNextLine = false
    for glyph in glyphs {
      let point = pen.displayed(glyph.x, glyph.y)
      var isCut = point.y - reach > clip.maxY || point.y < clip.minY
      var isBeside = !isUpDown && (point.x + size > clip.maxX || point.x < clip.minX)
      var isBelow =
        !isUpDown && point.y - Glyph.middleAboveBaseline * size > clip.maxY && shapes.hasInk(UInt(glyph.index))
      if isCut || isBeside || isBelow,
        let shown = share(of: UInt(glyph.index), at: point, pen, em: size, shownBy: clip)
      {
        isCut = isCut && shown < Settings.HiddenText.leastShown
        isBeside = false
        // Close around a mark above the middle, it cuts nothing.
        isBelow = isBelow && shown < Settings.HiddenText.wholeInk
      }
      let foot = isBelow ? clip.maxY : nil
      if isSlanted || isCut || (isFaint && (ink.alpha == 0 || isOnWhite(point))) {
        hiddenOrigins.append(point)
        if isCut, !isSlanted, !isFaint, !cutsInk || !cutsNextLine {
          let isWriting = shapes.isWriting(UInt(glyph.index))
          cutsInk = cutsInk || isWriting
          cutsNextLine = cutsNextLine || (isWriting && abs(point.y - min(max(point.y, clip.minY), clip.maxY)) <= size)
        }
      } else if isBeside {
        beside.append(
          ClippedOrigin(
            point: point, span: clip.minX...max(clip.minX, clip.maxX), foot: foot,
            isBeyondPaper: point.x > paper.upperBound && last.map { point.x - $0.x < 2 * size } ?? false
              && shapes.hasInk(UInt(glyph.index))))
      } else {
        origins.append(point)
        if isBelow {
          clippedOrigins.append(ClippedOrigin(point: point, span: clip.minX...max(clip.minX, clip.maxX), foot: foot))
        }
        if !isUpDown {
          shapes.add(UInt(glyph.index), at: point, em: size)
          if !ink.isBlack { coloured.append(point) }
        }
        seen = point
      }
      last = paper.contains(point.x) || last.map { point.x - $0.x < 2 * size } ?? false ? point : nil
    }
    if !coloured.isEmpty { stamps.add(coloured, em: size, ink.colour) }
    if clipEffect.clip != clip { endClip(replacedBy: clip) }
    if seen != nil { clipEffect.shows = true }
    if cutsInk, !isUpDown { clipEffect.cuts = true }
    // Some programs clip the lines alone that do not fit, and show the others of the cell without a clip.
    if cutsNextLine, !isUpDown { clipEffect.shows = true }
    if let seen { see(seen.y, in: clip.minX...max(clip.minX, clip.maxX)) }
    if !beside.isEmpty || !besideClip.isEmpty { keepBesideClip(beside, clip, em: size) }
  }

  /// The part of the height of a character's ink that shows in a clip of its own; nil where the clip is no such one.
  ///
  /// Programs that print by cairo cut out every character by itself that the clip of its cell touches, close around its
  /// ink: the place of drawing is at the left of it, and the baseline of a quotation mark far below.
  private func share(
    of shape: UInt, at point: Point, _ pen: DrawingState, em: Double, shownBy clip: Rectangle
  ) -> Double? {
    let margin = 2 * Settings.HiddenText.clipRounding
    let longest = Settings.HiddenText.largestInk * em + margin
    guard min(clip.width, clip.height) > 0, max(clip.width, clip.height) <= longest else { return nil }
    let ink = pen.placed(shapes.ink(of: shape) ?? Settings.HiddenText.unknownInk, at: point)
    guard ink.height > 0, clip.width <= ink.width + margin, clip.height <= ink.height + margin,
      let shown = ink.intersection(clip)
    else { return nil }
    return shown.height / ink.height
  }

  /// A clip as wide as the paper is none of a cell.
  private func endClip(replacedBy clip: Rectangle) {
    let isOfCell = clipEffect.clip.width < Settings.HiddenText.widestCell * paper.upperBound
    if clipEffect.shows, clipEffect.cuts, isOfCell { cuttingClips.append(clipEffect.clip) }
    clipEffect = ClipEffect(clip: clip)
  }

  /// Sorts out what stands beside the clip: it stays where some of its text is seen, in the same call or in one before
  /// or behind with the same clip on the same line, and goes on without a gap from there. Behind a gap the program has
  /// left out what would not be seen, and the rest is a piece of a text that nobody has.
  private func keepBesideClip(_ beside: [ClippedOrigin], _ clip: Rectangle, em: Double) {
    let span = clip.minX...max(clip.minX, clip.maxX)
    if let shown = beside.first(where: { span.contains($0.point.x) }) { see(shown.point.y, in: span) }
    func isSeen(_ origin: ClippedOrigin) -> Bool {
      guard let lastSeen else { return false }
      return lastSeen.clip == origin.span && abs(lastSeen.y - origin.point.y) < Settings.HiddenText.sameLine
    }
    let all = besideClip + beside
    let seen = all.filter(isSeen).sorted { $0.point.x < $1.point.x }
    besideClip = all.filter { !isSeen($0) }
    let gap = Settings.HiddenText.leftOut * em
    let kept =
      seen.filter { span.contains($0.point.x) } + goingOn(seen.filter { $0.point.x > span.upperBound }, gap)
      + goingOn(seen.filter { $0.point.x < span.lowerBound }.reversed(), gap)
    if kept.count < seen.count { clipEffect.cuts = true }
    origins += kept.map(\.point)
    clippedOrigins += kept
    charactersBeyondPaper += kept.count(where: \.isBeyondPaper)
  }

  /// What shows of a text within a clip, from which it goes on beside it.
  private func see(_ y: Double, in clip: ClosedRange<Double>) {
    if let lastSeen, lastSeen.clip == clip, abs(lastSeen.y - y) < Settings.HiddenText.sameLine { return }
    lastSeen = SeenText(clip: clip, y: y, reach: clip)
  }

  /// The characters on one side of the clip, from there outwards, up to a gap; those behind it are hidden.
  private func goingOn(_ origins: [ClippedOrigin], _ gap: Double) -> [ClippedOrigin] {
    guard var reach = lastSeen?.reach else { return [] }
    let kept = origins.prefix { origin in
      let x = origin.point.x
      guard x - reach.upperBound <= gap, reach.lowerBound - x <= gap else { return false }
      reach = min(x, reach.lowerBound)...max(x, reach.upperBound)
      return true
    }
    lastSeen?.reach = reach
    hiddenOrigins += origins.dropFirst(kept.count).map(\.point)
    return Array(kept)
  }

  /// Once all is drawn, what no text that shows lays claim to is hidden.
  private func hideBesideClip() {
    hiddenOrigins += besideClip.map(\.point)
    besideClip = []
  }

  /// What a stamp says is no text of the page.
  private func hideStamps() {
    let stamped = stamps.characters(over: origins)
    if stamped.isEmpty { return }
    hiddenOrigins += stamped
    origins.removeAll { stamped.contains($0) }
  }

  /// Text under an opaque area drawn later cannot be seen.
  private func hide(under box: Rectangle) {
    let covered = box.insetBy(Settings.HiddenText.coverMargin)
    guard covered.height > Settings.HiddenText.lowestCover,
      origins.contains(where: { covered.contains(x: $0.x, y: $0.y) })
    else { return }
    hiddenOrigins += origins.filter { covered.contains(x: $0.x, y: $0.y) }
    origins.removeAll { covered.contains(x: $0.x, y: $0.y) }
    shapes.remove(under: covered)
  }

  /// Whether the surface that poppler asks for is to hold a picture's pixels, which are not wanted; its place is noted.
  ///
  /// Pictures are decoded to opaque pixels or, masks and stencils, to pixels of nothing but coverage. A small one may
  /// stand in the page's own stream, and poppler would go on reading in the middle of it.
  func passesOver(_ format: CInt, width: CInt, height: CInt) -> Bool {
    guard !decodesPictures, format == CAIRO_FORMAT_RGB24.rawValue || format == CAIRO_FORMAT_A8.rawValue,
      width > 0, height > 0, Int(width) * Int(height) >= Settings.Pages.smallPicture
    else { return false }
    hasPassedOver = true
    // A picture fills the unit square of its user space.
    let pen = DrawingState(context, resolution: Settings.Pages.resolution)
    var square = Subpath(points: [pen.displayed(0, 0)])
    for (x, y) in [(1.0, 0.0), (1, 1), (0, 1)] { square.append(pen.displayed(x, y), curved: false) }
    let clip = pen.clip
    if clip.width > 0, clip.height > 0, let box = square.extent?.intersection(clip) {
      note(picture: box)
      // One with a mask begins with the mask, and ends with it as there is none.
      if format == CAIRO_FORMAT_RGB24.rawValue, pen.paintsOver { cover(box) }
    }
    return true
  }

  /// Takes the stroke that is about to be drawn, unless none of it would be.
  func noteStroke() {
    if cairo_get_line_width(context) > 0, let (pen, clip) = seen { stroke(pen, clip) }
  }

  /// Takes the fill that is about to be drawn, unless none of it would be.
  func noteFill() {
    if let (pen, clip) = seen { fill(pen, clip) }
  }

  /// What is drawn with, and as far as what; nil where nothing would be: cairo draws nothing with a context in error,
  /// outside of all clips, or with ink that is clear.
  private var seen: (pen: DrawingState, clip: Rectangle)? {
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS else { return nil }
    let pen = DrawingState(context, resolution: Settings.Pages.resolution)
    let clip = pen.clip
    return clip.width > 0 && clip.height > 0 && pen.ink.alpha > 0 ? (pen, clip) : nil
  }

  private func stroke(_ pen: DrawingState, _ clip: Rectangle) {
    var lines = StrokedLines(thickness: pen.lineWidth, clip: clip)
    let path = pen.path
    lines.isOutline = path.contains { !$0.curveEnds.isEmpty }
    for subpath in path { lines.add(subpath) }
    let ink = pen.ink
    if lines.isOutline, let box = path.compactMap(\.extent).reduce(nil, { $0?.union($1) ?? $1 }) {
      stamps.add(ring: box, ink.colour)
      noteFigure(ink)
    }
    for area in lines.areas where ink.alpha > 0 { areas.append(Area(box: area, luminance: ink.luminance)) }
    append(lines.rules, ink)
  }

  private func fill(_ pen: DrawingState, _ clip: Rectangle) {
    let path = pen.path
    let ink = pen.ink
    if pen.isImageSource {
      for box in path.compactMap({ $0.extent?.intersection(clip) }) {
        note(picture: box)
        if pen.isOpaqueImageSource, pen.paintsOver { cover(box) }
      }
      return
    }
    let isOutline = path.contains { !$0.curveEnds.isEmpty }
    let boxes = filledBoxes(path, isEvenOdd: pen.fillsEvenOdd)
    if isOutline || boxes.isEmpty { noteFigure(ink) }
    for filled in boxes {
      guard let box = filled.intersection(clip) else { continue }
      if isOutline && max(box.width, box.height) < Settings.Rules.outlineReach { continue }
      if let bar = FilledBar(box) {
        append(bar.rules, ink)
      } else if ink.alpha > 0 {
        areas.append(Area(box: box, luminance: ink.luminance))
        if ink.alpha == 1, pen.isSolidSource, pen.paintsOver { hide(under: box) }
      }
    }
  }

  /// An image drawn over the whole clip, or a stencil filled with a colour. A transparency group is painted in the
  /// same way, but is no image.
  private func paint(isMask: Bool) {
    let pen = DrawingState(context, resolution: Settings.Pages.resolution)
    guard pen.isImageSource || (isMask && pen.isSolidSource) else {
      if !pen.isSolidSource { shadings.append(pen.clip) }
      return
    }
    note(picture: pen.clip)
    if !isMask, pen.isOpaqueImageSource, pen.paintsOver { cover(pen.clip) }
  }

  /// Keeps the place of a picture; one too thin to show anything is a rule.
  private func note(picture box: Rectangle) {
    if let bar = FilledBar(box), max(box.width, box.height) > Settings.Rules.longPicture {
      rules += bar.rules
    } else {
      images.append(box)
    }
  }

  private func cover(_ box: Rectangle) {
    if !origins.isEmpty { covers.append((box, origins.count)) }
  }

  private func countUnderPictures() {
    if covers.isEmpty { return }
    charactersUnderPictures = origins.indices.count { index in
      covers.contains { index < $0.origins && $0.box.contains(x: origins[index].x, y: origins[index].y) }
    }
  }

  /// Takes note of a shape that is no line and no box, and can be seen: it may be a letter's outline.
  private func noteFigure(_ ink: DrawingState.Ink) {
    if ink.alpha > 0, ink.luminance < Settings.Ink.white { hasFigures = true }
  }

  private func append(_ lines: [Rule], _ ink: DrawingState.Ink) {
    for var rule in lines {
      rule.luminance = ink.luminance
      rule.isVisible = ink.alpha > 0 && (ink.luminance < Settings.Ink.white || isOnDarkArea(rule))
      rules.append(rule)
    }
  }

  private func isOnDarkArea(_ rule: Rule) -> Bool {
    let middle = (rule.start + rule.end) / 2
    let x = rule.orientation == .horizontal ? middle : rule.position
    let y = rule.orientation == .horizontal ? rule.position : middle
    let ground = areas.last { $0.box.contains(x: x, y: y) }
    return ground.map { $0.luminance < Settings.Ink.darkGround } ?? false
  }

  /// Whether white ink would not show at a place: nothing is drawn there, or something as white.
  private func isOnWhite(_ place: Point) -> Bool {
    if let ground = areas.last(where: { $0.box.contains(x: place.x, y: place.y) }) {
      return ground.luminance >= Settings.Ink.white
    }
    return !(images + shadings).contains { $0.contains(x: place.x, y: place.y) }
  }

  private var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> PageDrawing? {
    pointer.map { Unmanaged<PageDrawing>.fromOpaque($0).takeUnretainedValue() }
  }

  /// cairo tells its users' data apart by the addresses of their keys; what is stored there does not matter.
  nonisolated(unsafe) private static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
}

/// A text of which a clip shows something.
private struct SeenText {
  /// x from side to side of the clip.
  var clip: ClosedRange<Double>
  var y: Double
  /// As far as the text goes on beside the clip.
  var reach: ClosedRange<Double>
}

/// Whether a clip shows text, and whether it cuts whole lines away.
private struct ClipEffect {
  var clip = Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0)
  var shows = false
  var cuts = false
}
