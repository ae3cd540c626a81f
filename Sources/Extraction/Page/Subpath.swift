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

  /// Whether it runs against the other one around what both enclose.
  fileprivate func runsAgainst(_ other: Subpath) -> Bool { turning * other.turning < 0 }

  /// Twice the area that it encloses, positive where it runs one way round, negative where the other.
  private var turning: Double {
    guard let last = points.last else { return 0 }
    var before = last
    return points.reduce(0) { sum, point in
      defer { before = point }
      return sum + before.x * point.y - point.x * before.y
    }
  }
}

/// The boxes that a path fills. A box within the one before it is its hole: browsers draw the border of a cell as the
/// room between two boxes, of which its four sides come back.
///
/// - Parameter isEvenOdd: whether it is a hole whichever way it runs, else only if the other way round.
func filledBoxes(_ path: [Subpath], isEvenOdd: Bool) -> [Rectangle] {
  var boxes: [Rectangle] = []
  var index = 0
  while index < path.count {
    defer { index += 1 }
    guard let box = path[index].filledBox else { continue }
    guard index + 1 < path.count, let next = path[index + 1].filledBox, box.holds(next) || next.holds(box),
      isEvenOdd || path[index].runsAgainst(path[index + 1])
    else {
      boxes.append(box)
      continue
    }
    index += 1
    let (outer, inner) = box.holds(next) ? (box, next) : (next, box)
    let sides = [
      Rectangle(minX: outer.minX, minY: outer.minY, maxX: outer.maxX, maxY: inner.minY),
      Rectangle(minX: outer.minX, minY: outer.minY, maxX: inner.minX, maxY: outer.maxY),
      Rectangle(minX: inner.maxX, minY: outer.minY, maxX: outer.maxX, maxY: outer.maxY),
      Rectangle(minX: outer.minX, minY: inner.maxY, maxX: outer.maxX, maxY: outer.maxY),
    ]
    boxes += sides.filter { $0.width > 0 && $0.height > 0 }
  }
  return boxes
}

extension Rectangle {
  fileprivate func holds(_ other: Rectangle) -> Bool {
    minX <= other.minX && minY <= other.minY && other.maxX <= maxX && other.maxY <= maxY
  }
}
