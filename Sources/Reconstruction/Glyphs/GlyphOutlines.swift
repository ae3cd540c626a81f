import Extraction

/// The rules without the straight pieces of glyph outlines. Producers fake bold by stroking the outlines of the
/// characters, and each stroke of 年 would pass for a border.
///
/// A rule is a piece of an outline when it lies within the square of a glyph, measured from the centre of its box.
func withoutGlyphOutlines(_ rules: [Rule], glyphs: [Glyph]) -> [Rule] {
  // Most pages have no rule as short as their largest character.
  let largest = glyphs.lazy.map(\.size).filter { $0 <= Settings.Characters.largest }.max() ?? 0
  guard rules.contains(where: { $0.length < 2 * Settings.Characters.halfSquare * largest }) else { return rules }
  let squares = GlyphSquares(glyphs, holding: rules.lazy.map(\.length).min() ?? 0)
  return rules.filter { $0.length >= squares.largest || !squares.contain($0) }
}

/// The squares of a page's glyphs, found by place.
private struct GlyphSquares {
  /// Points. Few glyphs share a square of this side, and few squares share a glyph.
  private static let bucket = 16.0
  private var squares: [Int: [(x: Double, y: Double, half: Double)]] = [:]
  private(set) var largest = 0.0

  /// - Parameter shortest: the length of a rule; squares that do not hold it are left out.
  init(_ glyphs: [Glyph], holding shortest: Double) {
    for glyph in glyphs where glyph.size <= Settings.Characters.largest {
      let (x, y, half) = (glyph.box.midX, glyph.lineY, Settings.Characters.halfSquare * glyph.size)
      if 2 * half < shortest { continue }
      largest = max(largest, 2 * half)
      for column in Self.index(x - half)...Self.index(x + half) {
        for row in Self.index(y - half)...Self.index(y + half) {
          squares[Self.key(column, row), default: []].append((x, y, half))
        }
      }
    }
  }

  func contain(_ rule: Rule) -> Bool {
    let middle = (rule.start + rule.end) / 2
    let (x, y) = rule.orientation == .horizontal ? (middle, rule.position) : (rule.position, middle)
    let reach = rule.length / 2
    return squares[Self.key(Self.index(x), Self.index(y))]?.contains { square in
      let (along, across) =
        rule.orientation == .horizontal ? (x - square.x, y - square.y) : (y - square.y, x - square.x)
      return abs(across) <= square.half && abs(along) + reach <= square.half
    } ?? false
  }

  /// Pages are at most some thousand points wide; places far outside share the outermost buckets.
  private static func index(_ value: Double) -> Int { Int(max(-10_000, min(10_000, value / bucket))) }
  private static func key(_ column: Int, _ row: Int) -> Int { column &* 100_003 &+ row }
}
