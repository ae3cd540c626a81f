/// Undoes fake bold: the same character drawn a second time, a hair's breadth away.
enum DoubledGlyphs {
  /// The glyphs without the second drawings.
  static func merged(_ glyphs: [Glyph]) -> [Glyph] {
    let side = Settings.DoubledText.bucket
    var seen = SeenPlaces(capacity: glyphs.count)
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
          guard let index = seen[SeenPlaces.Place(scalar: glyph.scalar.value, x: column, y: row)] else { continue }
          let other = kept[index].box
          if abs(other.midX - x) < margin && abs(other.midY - y) < margin {
            hasTwin = true
            break search
          }
        }
      }
      if !hasTwin {
        seen[SeenPlaces.Place(scalar: glyph.scalar.value, x: Int32(x / side), y: Int32(y / side))] = kept.count
        kept.append(glyph)
      }
    }
    return kept
  }
}

/// Where characters were seen, by character and place, each with its index. Every character of every page is looked for here
/// several times, mostly in vain, and the hashes of a dictionary, made to withstand enemies, cost ten times as much.
private struct SeenPlaces {
  struct Place: Equatable {
    var scalar: UInt32
    var x: Int32
    var y: Int32

    fileprivate var hash: UInt64 {
      let mixed =
        UInt64(scalar) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(UInt32(bitPattern: x)) &* 0xC2B2_AE3D_27D4_EB4F
        ^ UInt64(UInt32(bitPattern: y)) &* 0x1656_67B1_9E37_79F9
      return mixed ^ (mixed >> 32)
    }
  }

  private var entries: [(place: Place, index: Int)]
  private let mask: Int

  /// - Parameter capacity: the most places that will be set.
  init(capacity: Int) {
    var size = 64
    while size < 2 * capacity { size *= 2 }
    entries = Array(repeating: (Place(scalar: 0, x: 0, y: 0), -1), count: size)
    mask = size - 1
  }

  subscript(place: Place) -> Int? {
    get {
      let index = entries[slot(of: place)].index
      return index < 0 ? nil : index
    }
    set { entries[slot(of: place)] = (place, newValue ?? -1) }
  }

  /// Where the place is, or would be.
  private func slot(of place: Place) -> Int {
    var slot = Int(truncatingIfNeeded: place.hash) & mask
    while entries[slot].index >= 0, entries[slot].place != place { slot = (slot + 1) & mask }
    return slot
  }
}
