import Extraction

/// How a page was turned so that most of its text runs from left to right. A wide table is often printed sideways on
/// an upright page.
package struct PageTurn: Hashable, Sendable {
  /// The direction of the text as displayed, in degrees clockwise: 0, 90, 180 or 270; by as much the page was turned
  /// counter-clockwise.
  package let degrees: Int
  /// In points, as displayed.
  let width: Double
  /// In points, as displayed.
  let height: Double

  /// Where something on the page as displayed is on the turned page.
  func turned(_ box: Rectangle) -> Rectangle {
    switch degrees {
    case 90: Rectangle(minX: box.minY, minY: width - box.maxX, maxX: box.maxY, maxY: width - box.minX)
    case 270: Rectangle(minX: height - box.maxY, minY: box.minX, maxX: height - box.minY, maxY: box.maxX)
    case 180:
      Rectangle(minX: width - box.maxX, minY: height - box.maxY, maxX: width - box.minX, maxY: height - box.minY)
    default: box
    }
  }

  /// Where something on the turned page is on the page as displayed.
  package func displayed(_ box: Rectangle) -> Rectangle {
    switch degrees {
    case 90: Rectangle(minX: width - box.maxY, minY: box.minX, maxX: width - box.minY, maxY: box.maxX)
    case 270: Rectangle(minX: box.minY, minY: height - box.maxX, maxX: box.maxY, maxY: height - box.minX)
    default: turned(box)
    }
  }

  fileprivate func turned(_ rule: Rule) -> Rule {
    let isHorizontal = rule.orientation == .horizontal
    let old =
      isHorizontal
      ? Rectangle(minX: rule.start, minY: rule.position, maxX: rule.end, maxY: rule.position)
      : Rectangle(minX: rule.position, minY: rule.start, maxX: rule.position, maxY: rule.end)
    let new = turned(old)
    var result = rule
    if degrees != 180 { result.orientation = isHorizontal ? .vertical : .horizontal }
    let lies = result.orientation == .horizontal
    result.position = lies ? new.minY : new.minX
    result.start = lies ? new.minX : new.minY
    result.end = lies ? new.maxX : new.maxY
    return result
  }
}

/// The page turned so that most of its text runs from left to right.
package func upright(_ page: Page) -> (page: Page, turn: PageTurn) {
  var counts: [Int16: Int] = [:]
  for glyph in page.glyphs { counts[glyph.rotation, default: 0] += 1 }
  let main = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  let turn = PageTurn(degrees: Int(main), width: page.width, height: page.height)
  if main == 0 { return (page, turn) }
  var result = page
  if main != 180 { (result.width, result.height) = (page.height, page.width) }
  result.glyphs = page.glyphs.map { glyph in
    // The few glyphs that still run across are labels of two characters, whose direction nobody can tell.
    Glyph(scalar: glyph.scalar, box: turn.turned(glyph.box), fontSize: glyph.fontSize)
  }
  result.rules = page.rules.map(turn.turned)
  result.areas = page.areas.map { Area(box: turn.turned($0.box), luminance: $0.luminance) }
  result.images = page.images.map(turn.turned)
  return (result, turn)
}
