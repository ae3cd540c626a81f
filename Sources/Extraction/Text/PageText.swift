import CPoppler

/// Reads a page's characters out of poppler, each with its own rectangle.
struct PageText {
  /// The visible characters in poppler's reading order. poppler drops all kinds of space, U+3000 among them, and makes
  /// up its own, which are left out here: what is indented shows by its place.
  let glyphs: [Glyph]
  /// The same with those that are left out, as nobody sees them.
  let read: [Glyph]
  /// The names of the fonts that map characters to no text.
  private(set) var unmappedFonts: [String] = []
  /// How many of the characters were not drawn, and are what a scanner read in the picture that they stand over.
  private(set) var undrawnOverPictures = 0

  /// - Parameters:
  ///   - origins: where characters were drawn, which tells their baselines.
  ///   - hidden: where characters were drawn that cannot be seen or belong to a watermark; they are left out.
  ///   - clipped: those of the origins that may lie beside their clip.
  ///   - pictures: the images of the page. What is written over one without being drawn is what a scanner read there.
  ///   - tilt: by which all of the places above are turned back.
  /// - Throws: `UnpairedText` where it is not known which character stands where.
  init(
    _ page: OpaquePointer, origins: [Point], hidden: [Point], clipped: [ClippedOrigin], pictures: [Rectangle],
    turningBack tilt: PageTilt? = nil
  ) throws(UnpairedText) {
    // The layout call leaves its out-parameters untouched on a page without text.
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    let hasLayout = poppler_page_get_text_layout(page, &rectangles, &count) != 0
    let text = poppler_page_get_text(page)
    defer {
      g_free(rectangles)
      g_free(text)
    }
    guard hasLayout, let rectangles, let text else {
      if let text, text.pointee != 0 { throw UnpairedText() }
      (glyphs, read) = ([], [])
      return
    }
    guard let scalars = PairedCharacters.scalars(of: text, count: Int(count)) else {
      throw UnpairedText()
    }

    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(Int(count))
    var fonts: [Int] = []
    fonts.reserveCapacity(Int(count))
    var rotation = RunRotation()
    var isWordStart = true
    /// For each word, the index of its first character.
    var words: [Int] = []
    let fontRuns = FontRuns(page)
    var runs = fontRuns.runs[...]
    var unmapped: Set<Int> = []
    for (index, scalar) in scalars.enumerated() {
      guard scalar.value > 0x20 else {
        isWordStart = true
        if scalar == "\n" { rotation.endLine(&glyphs) } else { rotation.endWord(at: glyphs.count) }
        continue
      }
      if scalar.isDirectionMark { continue }
      while let run = runs.first, run.characters.upperBound < index { runs.removeFirst() }
      var box = Rectangle(rectangles[index])
      // Damaged documents place characters where no page is; some of these places are no numbers at all.
      guard box.isNearAnyPage else {
        isWordStart = true
        continue
      }
      if let tilt { box = tilt.leveled(box) }
      if isWordStart { words.append(glyphs.count) }
      if !isWordStart, let previous = glyphs.last { rotation.step(from: previous.box, to: box, at: glyphs.count) }
      isWordStart = false
      glyphs.append(Glyph(scalar: scalar, box: box, fontSize: runs.first?.size ?? 0))
      fonts.append(runs.first?.font ?? -1)
      if scalar.isUnmapped, let run = runs.first { unmapped.insert(run.font) }
    }
    rotation.endLine(&glyphs)
    unmappedFonts = unmapped.sorted().map { fontRuns.names[$0] }
    let origins = DrawnOrigins(origins)
    let hidden = DrawnOrigins(hidden)
    undrawnOverPictures = UndrawnText.remove(
      from: &glyphs, fonts: &fonts, words: words, drawn: [origins, hidden], pictures: pictures)
    Baselines.settle(&glyphs, fonts: fonts, origins: origins)
    if tilt != nil { Baselines.level(&glyphs, origins: origins) }
    glyphs = DoubledGlyphs.merged(glyphs)
    let clipped = ClippedOrigins(clipped)
    if !clipped.isEmpty { clipped.settle(&glyphs, origins: origins) }
    read = glyphs
    if !hidden.isEmpty { glyphs = PageText.visible(glyphs, origins, hidden) }
    // Behind a character that nobody sees, as of a watermark, digits are no script of its.
    Baselines.joinScripts(&glyphs)
    self.glyphs = glyphs
  }

  /// The glyphs without those of which the only drawing is a hidden one. A hidden line may run so close to one that shows
  /// that either would do: then the baseline decides.
  private static func visible(_ glyphs: [Glyph], _ origins: DrawnOrigins, _ hidden: DrawnOrigins) -> [Glyph] {
    glyphs.filter { glyph in
      let box = glyph.box
      let edge = box.minX - Settings.HiddenText.originGap...box.minX + Settings.HiddenText.originGap
      let shown = origins.within(edge).filter { $0.y >= box.minY && $0.y <= box.maxY }
      let nearest = shown.map { abs($0.x - box.minX) }.min() ?? 0
      // Two characters begin at one x but for rounding, or by chance: then a hidden one of which the place of drawing is
      // nearer, as of a slanted one, is what the box is of.
      if nearest > Settings.HiddenText.sameOrigin,
        hidden.within(edge).contains(where: {
          $0.y >= box.minY && $0.y <= box.maxY && abs($0.x - box.minX) < nearest - Settings.HiddenText.sameOrigin
        })
      {
        return false
      }
      let offLine = shown.map { abs($0.y - glyph.baseline) }.min()
      if let offLine {
        let isOnLine = offLine <= Settings.HiddenText.onLine || glyph.rotation != 0
        return isOnLine
          || !hidden.within(edge).contains { abs($0.y - glyph.baseline) <= Settings.HiddenText.onLine }
      }
      // The box of a slanted character has its origin somewhere inside.
      let reach = Settings.HiddenText.originReach
      return !hidden.within(box.minX - reach...box.maxX).contains {
        $0.y >= box.minY - reach && $0.y <= box.maxY + reach
      }
    }
  }
}

/// A page's text has another number of characters than of boxes.
struct UnpairedText: Error {}

extension Rectangle {
  fileprivate var isNearAnyPage: Bool {
    let farthest = Settings.Pages.farthestPlace
    return abs(minX) < farthest && abs(minY) < farthest && abs(maxX) < farthest && abs(maxY) < farthest
  }

  fileprivate init(_ rectangle: PopplerRectangle) {
    self.init(
      minX: min(rectangle.x1, rectangle.x2), minY: min(rectangle.y1, rectangle.y2),
      maxX: max(rectangle.x1, rectangle.x2), maxY: max(rectangle.y1, rectangle.y2))
  }
}
