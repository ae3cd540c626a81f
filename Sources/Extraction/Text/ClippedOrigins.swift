/// Where a character was drawn, and what the clip leaves of its line.
struct ClippedOrigin {
  var point: Point
  /// x from side to side of the clip, rounded outwards to whole points.
  var span: ClosedRange<Double>
  /// Whether it shows and would stand beside the paper.
  var isBeyondPaper = false
}

/// Characters that may stand beside their clip, by the place where they were drawn.
///
/// A spreadsheet writes a text that is too long for its cell in full and clips it at the cell's border. Its last
/// characters stand where the next cell is, but belong to the cell that shows the first ones.
struct ClippedOrigins {
  private let sorted: [ClippedOrigin]

  init(_ origins: [ClippedOrigin]) { sorted = origins.sorted { $0.point.x < $1.point.x } }

  var isEmpty: Bool { sorted.isEmpty }

  /// Sets the glyphs that stand beside their clip within it; one at whose place another is drawn stays.
  func settle(_ glyphs: inout [Glyph], origins: DrawnOrigins) {
    for index in glyphs.indices where glyphs[index].rotation == 0 {
      let box = glyphs[index].box
      let gap = Settings.HiddenText.originGap
      guard let clipped = at(box, gap),
        origins.within(box.minX - gap...box.minX + gap).count(where: { $0.y >= box.minY && $0.y <= box.maxY }) == 1
      else { continue }
      let margin = min(Settings.HiddenText.clipRounding, (clipped.span.upperBound - clipped.span.lowerBound) / 2)
      glyphs[index].homeX = min(
        max(box.midX, clipped.span.lowerBound + margin), clipped.span.upperBound - margin)
    }
  }

  private func at(_ box: Rectangle, _ gap: Double) -> ClippedOrigin? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].point.x < box.minX - gap { low = middle + 1 } else { high = middle }
    }
    return sorted[low...].prefix { $0.point.x <= box.minX + gap }.first {
      $0.point.y >= box.minY && $0.point.y <= box.maxY
    }
  }
}
