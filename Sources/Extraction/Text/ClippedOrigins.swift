/// Where a character was drawn, and what the clip leaves of its line.
struct ClippedOrigin {
  var point: Point
  /// x from side to side of the clip, rounded outwards to whole points.
  var span: ClosedRange<Double>
  /// y of the clip's lower edge where the middle of the character is below. A line cut by an upper edge may be the lower half
  /// of one that the page before shows.
  var foot: Double?
  /// Points to where the next character of the same line and clip is drawn; nil behind the last.
  var advance: Double?
  /// Whether it shows and would stand beside the paper.
  var isBeyondPaper = false
}

/// Characters that may stand beside their clip, by the place where they were drawn.
///
/// A spreadsheet writes a text that is too long for its cell in full and clips it at the cell's border. Its last
/// characters stand where the next cell is, but belong to the cell that shows the first ones. So do those of a last line of
/// which a row too low for it shows the upper edge alone.
struct ClippedOrigins {
  private let sorted: [ClippedOrigin]

  init(_ origins: [ClippedOrigin]) {
    var lines = origins.sorted { ($0.point.y, $0.point.x) < ($1.point.y, $1.point.x) }
    for (index, next) in lines.enumerated().dropFirst()
    where lines[index - 1].point.y == next.point.y && lines[index - 1].span == next.span {
      lines[index - 1].advance = next.point.x - lines[index - 1].point.x
    }
    sorted = lines.sorted { $0.point.x < $1.point.x }
  }

  var isEmpty: Bool { sorted.isEmpty }

  /// Sets the glyphs that stand beside their clip within it; of two that are drawn at one place, the one that is as wide.
  func settle(_ glyphs: inout [Glyph], origins: DrawnOrigins) {
    var byX: [Int]?
    for index in glyphs.indices where glyphs[index].rotation == 0 {
      let box = glyphs[index].box
      let gap = Settings.HiddenText.originGap
      guard let clipped = at(box, gap) else { continue }
      let drawn = origins.within(box.minX - gap...box.minX + gap).count { $0.y >= box.minY && $0.y <= box.maxY }
      if drawn == 2 {
        let sorted = byX ?? glyphs.indices.sorted { glyphs[$0].box.minX < glyphs[$1].box.minX }
        byX = sorted
        let near = sorted.fromFirst { glyphs[$0].box.minX >= box.minX - 2 * gap }
          .prefix { glyphs[$0].box.minX <= box.minX + 2 * gap }
        guard clipped.isAsWide(as: index, among: near, of: glyphs) else { continue }
      } else if drawn != 1 {
        continue
      }
      let margin = min(Settings.HiddenText.clipRounding, (clipped.span.upperBound - clipped.span.lowerBound) / 2)
      glyphs[index].homeX = min(
        max(box.midX, clipped.span.lowerBound + margin), clipped.span.upperBound - margin)
      if let foot = clipped.foot {
        let middle = clipped.point.y - Glyph.middleAboveBaseline * Double(glyphs[index].fontSize)
        glyphs[index].homeRise = Float(max(0, middle - foot + Settings.HiddenText.clipRounding))
      }
    }
  }

  private func at(_ box: Rectangle, _ gap: Double) -> ClippedOrigin? {
    sorted.fromFirst { $0.point.x >= box.minX - gap }.prefix { $0.point.x <= box.minX + gap }.first {
      $0.point.y >= box.minY && $0.point.y <= box.maxY
    }
  }
}

extension ClippedOrigin {
  /// Whether one of the glyphs that begin at its place has the width of what was drawn and no other has.
  fileprivate func isAsWide(as index: Int, among others: ArraySlice<Int>, of glyphs: [Glyph]) -> Bool {
    guard let advance else { return false }
    func misfit(_ glyph: Glyph) -> Double { abs(glyph.box.width - advance) }
    let own = misfit(glyphs[index]) + Settings.HiddenText.otherWidth * Double(glyphs[index].fontSize)
    return others.allSatisfy { other in
      let box = glyphs[other].box
      return other == index || box.minY > point.y || box.maxY < point.y || misfit(glyphs[other]) > own
    }
  }
}
