struct Point: Hashable {
  var x: Double
  var y: Double
}

/// One unbroken run of a path, in points of the page as displayed.
struct Subpath {
  private(set) var points: [Point] = []
  /// The index, in `points`, of the end of each curve.
  private(set) var curveEnds: Set<Int> = []

  init(points: [Point] = []) {
    self.points = points
  }

  mutating func append(_ point: Point, curved: Bool) {
    if curved { curveEnds.insert(points.count) }
    points.append(point)
  }

  /// The straight pieces, each from one point to the next.
  var segments: [(from: Point, to: Point)] {
    guard points.count > 1 else { return [] }
    return (1..<points.count).compactMap { curveEnds.contains($0) ? nil : (points[$0 - 1], points[$0]) }
  }

  /// The box around all points.
  var extent: Rectangle? {
    guard let first = points.first else { return nil }
    var box = Rectangle(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
    for point in points.dropFirst() {
      box.minX = min(box.minX, point.x)
      box.minY = min(box.minY, point.y)
      box.maxX = max(box.maxX, point.x)
      box.maxY = max(box.maxY, point.y)
    }
    return box
  }

  /// The box that the subpath fills, where it is a rectangle along the axes or so thin that its ends do not matter:
  /// some programs mitre the ends of borders. Nil for any other shape.
  var filledBox: Rectangle? {
    guard curveEnds.isEmpty, let box = extent else { return nil }
    if min(box.width, box.height) < Settings.Rules.areaThickness { return box }
    for point in points {
      let isOnSide = min(point.x - box.minX, box.maxX - point.x) <= Settings.Rules.lean
      let isOnTopOrBottom = min(point.y - box.minY, box.maxY - point.y) <= Settings.Rules.lean
      guard isOnSide && isOnTopOrBottom else { return nil }
    }
    return box
  }
}
