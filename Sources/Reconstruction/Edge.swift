import Extraction

/// A straight line of a table after merging: everything that the page draws along one position.
public struct Edge: Hashable, Sendable {
  /// y of a horizontal edge, x of a vertical one.
  public var position: Double
  public var start: Double
  public var end: Double

  public init(position: Double, start: Double, end: Double) {
    self.position = position
    self.start = start
    self.end = end
  }

  public var length: Double { end - start }
}

/// The horizontal and vertical edges of a page or of one table.
public struct EdgeSet: Hashable, Sendable {
  public var horizontal: [Edge] = []
  public var vertical: [Edge] = []

  public init(horizontal: [Edge] = [], vertical: [Edge] = []) {
    self.horizontal = horizontal
    self.vertical = vertical
  }
}
