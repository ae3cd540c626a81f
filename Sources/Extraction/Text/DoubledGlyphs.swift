/// Undoes fake bold: the same character drawn a second time, a hair's breadth away.
enum DoubledGlyphs {
  private struct Place: Hashable {
    var scalar: UInt32
    var x: Int32
    var y: Int32
  }

  /// The glyphs without the second drawings.
  static func merged(_ glyphs: [Glyph]) -> [Glyph] {
    let side = Settings.DoubledText.bucket
    var seen = [Place: Int](minimumCapacity: glyphs.count)
    var kept: [Glyph] = []
    kept.reserveCapacity(glyphs.count)
    for glyph in glyphs {
      let em = glyph.fontSize > 0 ? Double(glyph.fontSize) : glyph.box.height
      let margin = min(em * Settings.DoubledText.reach, side)
      let x = glyph.box.midX
      let y = glyph.box.midY
      var hasTwin = false
      search: for row in Int32((y - margin) / side)...Int32((y + margin) / side) {
        for column in Int32((x - margin) / side)...Int32((x + margin) / side) {
          guard let index = seen[Place(scalar: glyph.scalar.value, x: column, y: row)] else { continue }
          let other = kept[index].box
          if abs(other.midX - x) < margin && abs(other.midY - y) < margin {
            hasTwin = true
            break search
          }
        }
      }
      if !hasTwin {
        seen[Place(scalar: glyph.scalar.value, x: Int32(x / side), y: Int32(y / side))] = kept.count
        kept.append(glyph)
      }
    }
    return kept
  }
}
