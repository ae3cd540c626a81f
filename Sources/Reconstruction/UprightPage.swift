import Extraction

/// The page turned so that most of its text runs from left to right, and by how many degrees counter-clockwise it was
/// turned. A wide table is often printed sideways on an upright page.
func upright(_ page: Page) -> (page: Page, turned: Int) {
  var counts: [Int16: Int] = [:]
  for glyph in page.glyphs { counts[glyph.rotation, default: 0] += 1 }
  guard let main = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key, main != 0 else { return (page, 0) }
  let turn = Turn(degrees: Int(main), width: page.width, height: page.height)
  var result = page
  (result.width, result.height) = main == 180 ? (page.width, page.height) : (page.height, page.width)
  result.glyphs = page.glyphs.map { glyph in
    var glyph = glyph
    // The few glyphs that still run across are labels of two characters, whose direction nobody can tell.
    glyph.box = turn.box(glyph.box)
    glyph.rotation = 0
    glyph.baseline = glyph.box.midY + 0.36 * (glyph.fontSize > 0 ? Double(glyph.fontSize) : glyph.box.height)
    return glyph
  }
  result.rules = page.rules.map(turn.rule)
  result.areas = page.areas.map { Area(box: turn.box($0.box), luminance: $0.luminance) }
  result.images = page.images.map(turn.box)
  return (result, Int(main))
}

/// Turns a page counter-clockwise by the direction of its text.
private struct Turn {
  let degrees: Int
  let width: Double
  let height: Double

  func box(_ box: Rectangle) -> Rectangle {
    switch degrees {
    case 90: Rectangle(minX: box.minY, minY: width - box.maxX, maxX: box.maxY, maxY: width - box.minX)
    case 270: Rectangle(minX: height - box.maxY, minY: box.minX, maxX: height - box.minY, maxY: box.maxX)
    default: Rectangle(minX: width - box.maxX, minY: height - box.maxY, maxX: width - box.minX, maxY: height - box.minY)
    }
  }

  func rule(_ rule: Rule) -> Rule {
    let isHorizontal = rule.orientation == .horizontal
    let old =
      isHorizontal
      ? Rectangle(minX: rule.start, minY: rule.position, maxX: rule.end, maxY: rule.position)
      : Rectangle(minX: rule.position, minY: rule.start, maxX: rule.position, maxY: rule.end)
    let new = box(old)
    var result = rule
    if degrees != 180 { result.orientation = isHorizontal ? .vertical : .horizontal }
    let lies = result.orientation == .horizontal
    result.position = lies ? new.minY : new.minX
    result.start = lies ? new.minX : new.minY
    result.end = lies ? new.maxX : new.maxY
    return result
  }
}
