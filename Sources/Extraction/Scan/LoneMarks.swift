/// Signs of comparison that stand alone in their cells, which a reader of running text takes for the characters it knows
/// better: `=` for 三, `≥` for V. Their strokes tell.
enum LoneMarks {
  /// - Parameter picture: of the line, without anything else on it.
  static func settled(_ scalar: Unicode.Scalar, in picture: GrayPicture) -> Unicode.Scalar {
    switch scalar {
    case "三", "二":
      let bars = bars(picture)
      // The bars of an equals sign are equal; of the strokes of 二 the upper one is shorter.
      let isEqual =
        bars.count == 2 && bars[0].length * 10 >= bars[1].length * 9 && bars[1].length * 10 >= bars[0].length * 9
      return isEqual ? "=" : scalar
    case "V", "v", ">", "＞", "Ⅴ", "〉", "》": return hasFoot(picture) ? "≥" : scalar
    case "<", "＜", "く", "〈", "《": return hasFoot(picture) ? "≤" : scalar
    default: return scalar
    }
  }

  /// Level strokes that are most of the ink's width, from the top.
  private static func bars(_ picture: GrayPicture) -> [(rows: ClosedRange<Int>, length: Int)] {
    let counts = (0..<picture.height).map { y in
      (0..<picture.width).count { picture[$0, y] < Settings.Scans.markInk }
    }
    guard let most = counts.max(), most > 0 else { return [] }
    var bars: [(rows: ClosedRange<Int>, length: Int)] = []
    for (y, count) in counts.enumerated() where count * 10 >= most * 6 {
      if let last = bars.last, last.rows.upperBound == y - 1 {
        bars[bars.count - 1] = (last.rows.lowerBound...y, max(last.length, count))
      } else {
        bars.append((y...y, count))
      }
    }
    return bars
  }

  /// Whether a level stroke stands below all else.
  private static func hasFoot(_ picture: GrayPicture) -> Bool {
    let inked = (0..<picture.height).filter { y in
      (0..<picture.width).contains { picture[$0, y] < Settings.Scans.markInk }
    }
    guard let top = inked.first, let bottom = inked.last, let foot = bars(picture).last else { return false }
    return foot.rows.upperBound >= bottom - 1 && foot.rows.count * 4 <= bottom - top + 1
  }
}
