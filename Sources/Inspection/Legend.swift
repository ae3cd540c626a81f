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
    let size = min(Settings.Legend.size * unit, pageWidth / Settings.Legend.columnWidth)
    let columnWidth = Settings.Legend.columnWidth * size
    let columns = max(1, Int(pageWidth / columnWidth))
    // A value is highlighted on request only, few pages are pictures, and few values corrected.
    let entries = Role.allCases.filter { role in
      role.meaning != nil && (![.value, .doubtful, .corrected].contains(role) || sketch.contains { $0.role == role })
    }
    let rows = (entries.count + columns - 1) / columns
    let pitch = Settings.Legend.pitch * size
    height = Double(rows + 1) * pitch
    for (index, role) in entries.enumerated() {
      let x = Double(index / rows) * columnWidth + size
      let y = top + Double(index % rows) * pitch + pitch / 2
      let swatch = Rectangle(minX: x, minY: y, maxX: x + Settings.Legend.swatchWidth * size, maxY: y + size)
      shapes.append(Shape(role, role == .rule ? line(through: swatch) : .box(swatch)))
      let count = sketch.count { $0.role == role && !$0.isLabel }
      shapes.append(
        Shape(
          .legend,
          .label(
            "\(role.meaning ?? "") (\(count))", x: x + Settings.Legend.textIndent * size,
            baseline: y + Settings.Labels.rise * size, size: size))
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
