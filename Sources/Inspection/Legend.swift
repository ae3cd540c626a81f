import Extraction

/// What the colours of a sketch mean, set in columns below the page.
package struct Legend: Sendable {
  /// In points.
  package let height: Double
  package private(set) var shapes: [Shape] = []

  /// - Parameters:
  ///   - sketch: the shapes over the page.
  ///   - pageWidth: in points.
  ///   - top: where the page ends, in points.
  ///   - unit: how large the print is, 1 on a page of ordinary size.
  init(of sketch: [Shape], pageWidth: Double, top: Double, unit: Double) {
    // Narrow pages, as text input makes them, get a smaller print.
    let size = min(7 * unit, pageWidth / 30)
    let columnWidth = 30 * size
    let columns = max(1, Int(pageWidth / columnWidth))
    // A value is highlighted on request only.
    let entries = Role.allCases.filter { role in
      role.meaning != nil && (role != .value || sketch.contains { $0.role == .value })
    }
    let rows = (entries.count + columns - 1) / columns
    let pitch = 1.7 * size
    height = Double(rows + 1) * pitch
    for (index, role) in entries.enumerated() {
      let x = Double(index / rows) * columnWidth + size
      let y = top + Double(index % rows) * pitch + pitch / 2
      let swatch = Rectangle(minX: x, minY: y, maxX: x + 2.2 * size, maxY: y + size)
      shapes.append(Shape(role, role == .rule ? line(through: swatch) : .box(swatch)))
      let count = sketch.count { $0.role == role && !$0.isLabel }
      shapes.append(
        Shape(
          .legend, .label("\(role.meaning ?? "") (\(count))", x: x + 2.8 * size, baseline: y + 0.85 * size, size: size))
      )
    }
  }
}

private func line(through box: Rectangle) -> PictureMark.Figure {
  .line(fromX: box.minX, fromY: box.midY, toX: box.maxX, toY: box.midY)
}

extension Shape {
  var isLabel: Bool {
    if case .label = figure { return true }
    return false
  }
}
