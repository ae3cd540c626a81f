import CPoppler
import Glibc

/// How far a page as displayed is turned askew: a paper that was scanned and its text put back, or one that was placed by hand.
///
/// Its lines are those of no table, as they lean, and the characters of one row are as high as those of the next by the
/// row's end. So such a page is drawn again, turned back around its middle; where things stand on it is told as it is then.
struct PageTilt {
  /// The angle in radians, clockwise.
  let angle: Double
  private let middle: Point

  init(angle: Double, width: Double, height: Double) {
    self.angle = angle
    middle = Point(x: width / 2, y: height / 2)
  }

  /// Has a context that draws in points turn back what is drawn from now on.
  func level(_ context: OpaquePointer) {
    cairo_translate(context, middle.x, middle.y)
    cairo_rotate(context, -angle)
    cairo_translate(context, -middle.x, -middle.y)
  }

  /// Where a character's box is on the page turned back. Its sides stay those that poppler gives, along the page.
  func leveled(_ box: Rectangle) -> Rectangle {
    let (x, y) = (box.midX - middle.x, box.midY - middle.y)
    let (cosine, sine) = (cos(angle), sin(angle))
    let moved = (x: x * cosine + y * sine - x, y: y * cosine - x * sine - y)
    return Rectangle(
      minX: box.minX + moved.x, minY: box.minY + moved.y, maxX: box.maxX + moved.x, maxY: box.maxY + moved.y)
  }
}

/// The angles at which characters of a page are drawn, by which its own is known.
struct DrawnAngles {
  private var total = 0
  /// Of the characters that lean: how many there are by their angle in steps.
  private var leaning: [Int: Int] = [:]

  /// - Parameter slope: the tangent of the angle by which text leans from the nearest side of the page.
  mutating func add(slope: Double, count: Int) {
    total += count
    // Of a broken matrix it may be no number.
    guard abs(slope) >= Settings.Tilt.least, abs(slope) <= Settings.Tilt.most else { return }
    leaning[Int((slope / Settings.Tilt.step).rounded()), default: 0] += count
  }

  /// The angle of nearly all characters; nil where they stand upright, or at several.
  var common: Double? {
    guard let main = leaning.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    let near = (main.key - 1...main.key + 1).map { (key: $0, count: leaning[$0] ?? 0) }
    let count = near.reduce(0) { $0 + $1.count }
    guard Double(count) >= Settings.Tilt.shareOfCharacters * Double(total) else { return nil }
    let sum = near.reduce(0) { $0 + Double($1.key * $1.count) }
    return atan(sum / Double(count) * Settings.Tilt.step)
  }
}
