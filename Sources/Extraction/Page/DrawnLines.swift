/// A line this thick, in points, or thicker is not a rule but a shaded area.
let areaThickness = 3.0

/// The rules that a stroked path leaves on the paper: its straight pieces along the axes.
struct StrokedLines {
  let thickness: Double
  let clip: Rectangle
  private(set) var rules: [Rule] = []
  /// Strokes so broad that they shade instead of ruling.
  private(set) var areas: [Rectangle] = []
  /// Whether the path also has curves, as the outlines of letters have, whose short straight pieces are no rules.
  var isOutline = false

  /// In points: shorter pieces of an outline are parts of letters.
  static let outlineReach = 20.0

  init(thickness: Double, clip: Rectangle) {
    self.thickness = thickness
    self.clip = clip
  }

  mutating func add(_ subpath: Subpath) {
    for (from, to) in subpath.segments {
      let dx = abs(to.x - from.x)
      let dy = abs(to.y - from.y)
      // A line shorter than a hair has no direction; a line that leans is not part of a table.
      guard max(dx, dy) > 0.01, min(dx, dy) <= min(Subpath.lean, 0.1 + max(dx, dy) * 0.01) else { continue }
      let box = Rectangle(
        minX: min(from.x, to.x), minY: min(from.y, to.y), maxX: max(from.x, to.x), maxY: max(from.y, to.y))
      if isOutline && max(dx, dy) < StrokedLines.outlineReach { continue }
      guard let shown = box.intersection(clip) else { continue }
      let isHorizontal = dx >= dy
      if thickness >= areaThickness && max(dx, dy) > thickness {
        let half = thickness / 2
        let stroked =
          isHorizontal
          ? Rectangle(minX: box.minX, minY: box.midY - half, maxX: box.maxX, maxY: box.midY + half)
          : Rectangle(minX: box.midX - half, minY: box.minY, maxX: box.midX + half, maxY: box.maxY)
        if let shown = stroked.intersection(clip) { areas.append(shown) }
      } else {
        rules.append(Rule(along: shown, isHorizontal: isHorizontal, thickness: thickness, origin: .stroke))
      }
    }
  }
}

/// A filled box too thin to shade: the way in which Word and many others draw their rules.
struct FilledBar {
  let rules: [Rule]

  /// Nil where the box is an area.
  init?(_ box: Rectangle) {
    let breadth = min(box.width, box.height)
    guard breadth < areaThickness else { return nil }
    let isHorizontal = box.width >= box.height
    let rule = Rule(along: box, isHorizontal: isHorizontal, thickness: breadth, origin: .fill)
    // A dot may belong to a dotted line of either direction, or be the joint where two lines meet.
    let isDot = max(box.width, box.height) <= breadth * 2 && max(box.width, box.height) < areaThickness
    rules =
      isDot
      ? [
        rule,
        Rule(
          along: box, isHorizontal: !isHorizontal, thickness: isHorizontal ? box.width : box.height, origin: .fill),
      ] : [rule]
  }
}

extension Rule {
  /// The rule that runs through the middle of a thin box.
  init(along box: Rectangle, isHorizontal: Bool, thickness: Double, origin: Origin) {
    self.init(
      orientation: isHorizontal ? .horizontal : .vertical,
      position: isHorizontal ? box.midY : box.midX,
      start: isHorizontal ? box.minX : box.minY,
      end: isHorizontal ? box.maxX : box.maxY,
      thickness: thickness, origin: origin)
  }
}
