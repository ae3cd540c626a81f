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

  /// Whether a stroke, level or aslant, stands below the two arms of the sign: some column meets three, none more.
  private static func hasFoot(_ picture: GrayPicture) -> Bool {
    let most = (0..<picture.width).map { x in
      (1..<picture.height).count {
        picture[x, $0] < Settings.Scans.markInk && picture[x, $0 - 1] >= Settings.Scans.markInk
      }
    }.max()
    return most == 3
  }
}
