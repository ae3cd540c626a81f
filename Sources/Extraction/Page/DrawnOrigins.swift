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
    byX.fromFirst { $0.x >= range.lowerBound }.prefix { $0.x <= range.upperBound }
  }
}

extension Array {
  /// The elements from the first for which a condition holds that holds for all behind it.
  ///
  /// Other rooms ask it for each character: it is inlined there, as what is generic is slow where it is not compiled for its type.
  @inlinable package func fromFirst(where holds: (Element) -> Bool) -> ArraySlice<Element> {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return self[low...]
  }
}
