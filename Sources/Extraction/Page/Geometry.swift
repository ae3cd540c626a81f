/// A box on a page, in PDF points (1/72 inch) measured from the top left corner of the page as it is displayed,
/// y growing downwards.
package struct Rectangle: Hashable, Sendable {
  package var minX: Double
  package var minY: Double
  package var maxX: Double
  package var maxY: Double

  package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  package var width: Double { maxX - minX }
  package var height: Double { maxY - minY }
  package var midX: Double { (minX + maxX) / 2 }
  package var midY: Double { (minY + maxY) / 2 }

  /// The smallest box that holds both.
  package func union(_ other: Rectangle) -> Rectangle {
    Rectangle(
      minX: min(minX, other.minX), minY: min(minY, other.minY),
      maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY))
  }

  /// The box common to both, or nil where they do not meet.
  package func intersection(_ other: Rectangle) -> Rectangle? {
    let box = Rectangle(
      minX: max(minX, other.minX), minY: max(minY, other.minY),
      maxX: min(maxX, other.maxX), maxY: min(maxY, other.maxY))
    return box.minX <= box.maxX && box.minY <= box.maxY ? box : nil
  }

  /// Whether the point lies inside or on the border.
  package func contains(x: Double, y: Double) -> Bool {
    x >= minX && x <= maxX && y >= minY && y <= maxY
  }

  /// The box shrunk by `margin` points on every side; a negative margin grows it.
  package func insetBy(_ margin: Double) -> Rectangle {
    Rectangle(minX: minX + margin, minY: minY + margin, maxX: maxX - margin, maxY: maxY - margin)
  }
}
