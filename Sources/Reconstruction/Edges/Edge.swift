/// A straight line of a table after merging: everything that the page draws along one position.
package struct Edge: Hashable, Sendable {
  /// y of a horizontal edge, x of a vertical one.
  package var position: Double
  package var start: Double
  package var end: Double

  package init(position: Double, start: Double, end: Double) {
    self.position = position
    self.start = start
    self.end = end
  }

  package var length: Double { end - start }
}

/// The horizontal and vertical edges of a page or of one table.
package struct EdgeSet: Hashable, Sendable {
  package var horizontal: [Edge] = []
  package var vertical: [Edge] = []

  package init(horizontal: [Edge] = [], vertical: [Edge] = []) {
    self.horizontal = horizontal
    self.vertical = vertical
  }
}
