/// The places where a page's characters were drawn, ordered for looking up.
struct DrawnOrigins {
  private let byX: [Point]

  init(_ points: [Point]) {
    byX = points.sorted { $0.x < $1.x }
  }

  var count: Int { byX.count }
  var isEmpty: Bool { byX.isEmpty }

  /// The places whose x is in `range`.
  func within(_ range: ClosedRange<Double>) -> ArraySlice<Point> {
    var low = 0
    var high = byX.count
    while low < high {
      let middle = (low + high) / 2
      if byX[middle].x < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < byX.count, byX[end].x <= range.upperBound { end += 1 }
    return byX[low..<end]
  }
}
