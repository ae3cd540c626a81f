/// The rules that a stroked path leaves on the paper: its straight pieces along the axes.
struct StrokedLines {
  let thickness: Double
  let clip: Rectangle
  private(set) var rules: [Rule] = []
  /// Strokes so broad that they shade instead of ruling.
  private(set) var areas: [Rectangle] = []
  /// Whether the path also has curves, as the outlines of letters have, whose short straight pieces are no rules.
  var isOutline = false

  init(thickness: Double, clip: Rectangle) {
    self.thickness = thickness
    self.clip = clip
  }

  mutating func add(_ subpath: Subpath) {
    for (from, to) in subpath.segments {
      let dx = abs(to.x - from.x)
      let dy = abs(to.y - from.y)
      // A line that leans is not part of a table.
      let lean = Settings.Rules.leanOfShort.points + max(dx, dy) * Settings.Rules.leanOfShort.share
      guard max(dx, dy) > Settings.Rules.shortest, min(dx, dy) <= min(Settings.Rules.lean, lean) else { continue }
      let box = Rectangle(
        minX: min(from.x, to.x), minY: min(from.y, to.y), maxX: max(from.x, to.x), maxY: max(from.y, to.y))
      if isOutline && max(dx, dy) < Settings.Rules.outlineReach { continue }
      guard let shown = box.intersection(clip) else { continue }
      let isHorizontal = dx >= dy
      if thickness >= Settings.Rules.areaThickness && max(dx, dy) > thickness {
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
    guard breadth < Settings.Rules.areaThickness else { return nil }
    let isHorizontal = box.width >= box.height
    let rule = Rule(along: box, isHorizontal: isHorizontal, thickness: breadth, origin: .fill)
    // A dot may belong to a dotted line of either direction, or be the joint where two lines meet.
    let isDot =
      max(box.width, box.height) <= breadth * Settings.Rules.dot
      && max(box.width, box.height) < Settings.Rules.areaThickness
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
