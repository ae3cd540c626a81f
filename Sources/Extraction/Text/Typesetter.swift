/// Sets lines and tables one under the other in a made-up geometry: every character is a square of `em` points on
/// lines `pitch` points apart; every cell of a table is ruled on all four sides.
struct Typesetter {
  static let em = 10.0
  static let pitch = 16.0
  /// An ASCII space; it moves the pen and leaves no glyph.
  static let space = 5.0
  static let margin = 20.0
  /// Between a cell's border and its text.
  static let padding = 3.0

  private var glyphs: [Glyph] = []
  private var rules: [Rule] = []
  private var y = margin
  private var right = margin

  mutating func set(line: Substring) {
    set(line, x: Typesetter.margin)
    y += Typesetter.pitch
  }

  /// Sets rows whose cells are separated by tabs. Every row gets as many cells as the widest has, every column the
  /// width of its widest cell.
  mutating func set(table: [Substring]) {
    guard !table.isEmpty else { return }
    let rows = table.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    var widths = [Double](repeating: Typesetter.em, count: rows.map(\.count).max() ?? 0)
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], Typesetter.width(cell)) }
    }
    var borders = [Typesetter.margin]
    for width in widths { borders.append((borders.last ?? 0) + width + Typesetter.padding * 2) }

    for row in rows {
      rule(.horizontal, at: y, from: borders.first, to: borders.last)
      for border in borders { rule(.vertical, at: border, from: y, to: y + Typesetter.pitch) }
      for (column, cell) in row.enumerated() { set(cell, x: borders[column] + Typesetter.padding) }
      y += Typesetter.pitch
    }
    rule(.horizontal, at: y, from: borders.first, to: borders.last)
    right = max(right, borders.last ?? 0)
  }

  func page(number: Int) -> Page {
    var page = Page(
      number: number, width: right + Typesetter.margin, height: y + Typesetter.margin, glyphs: glyphs, rules: rules)
    page.showsMergedCells = false
    return page
  }

  private mutating func set(_ text: Substring, x: Double) {
    let top = y + (Typesetter.pitch - Typesetter.em) / 2
    var x = x
    for scalar in text.unicodeScalars {
      let advance = Typesetter.advance(scalar)
      if advance == Typesetter.em {
        let box = Rectangle(minX: x, minY: top, maxX: x + advance, maxY: top + Typesetter.em)
        glyphs.append(Glyph(scalar: scalar, box: box, fontSize: Float(Typesetter.em)))
      }
      x += advance
    }
    right = max(right, x)
  }

  private mutating func rule(_ orientation: Rule.Orientation, at position: Double, from start: Double?, to end: Double?)
  {
    guard let start, let end else { return }
    rules.append(Rule(orientation: orientation, position: position, start: start, end: end, thickness: 0.5))
  }

  private static func width(_ text: Substring) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance($1) }
  }

  private static func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20, 0xA0: space
    case 0..<0x20, 0x7F, 0xFEFF: 0
    case _ where scalar.isDirectionMark: 0
    default: em
    }
  }
}
