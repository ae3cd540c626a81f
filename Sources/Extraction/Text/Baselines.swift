/// Finds the lines on which characters stand.
///
/// poppler makes a character's box from its baseline and from what its font claims of its own height, which in some
/// fonts is more than twice the size. The share of the box that lies above the baseline is the same for all
/// characters of a font whose boxes are equally high for their size: a few characters whose place of drawing is known
/// beyond doubt tell it for all. (One font name may stand for several fonts with other claims.)
enum Baselines {
  /// - Parameters:
  ///   - fonts: for each glyph, a number that tells its font.
  ///   - origins: where characters were drawn; may be empty, and then the estimates stay.
  static func settle(_ glyphs: inout [Glyph], fonts: [Int], origins: DrawnOrigins) {
    guard origins.count > 0 else { return }
    var samples: [Shape: [Double]] = [:]
    /// The last shape of which there were samples enough.
    var known: Shape?
    for (glyph, font) in zip(glyphs, fonts) where glyph.rotation == 0 && glyph.box.height > 0 {
      let shape = Shape(glyph, font)
      if shape == known { continue }
      guard samples[shape, default: []].count < Settings.Baselines.sample else {
        known = shape
        continue
      }
      guard let origin = origin(of: glyph.box, in: origins) else { continue }
      samples[shape, default: []].append((origin.y - glyph.box.minY) / glyph.box.height)
    }
    let shares = samples.mapValues { $0.sorted()[$0.count / 2] }
    // Characters of one shape follow each other.
    var last: (shape: Shape, share: Double?)?
    func share(_ shape: Shape) -> Double? {
      if let last, last.shape == shape { return last.share }
      let share = shares[shape]
      last = (shape, share)
      return share
    }
    for index in glyphs.indices {
      let box = glyphs[index].box
      if glyphs[index].rotation == 90 || glyphs[index].rotation == 270 {
        glyphs[index].baseline = box.midX
      } else if glyphs[index].rotation == 0, let share = share(Shape(glyphs[index], fonts[index])) {
        glyphs[index].baseline = box.minY + share * box.height
      }
    }
  }

  /// Puts the characters of a page that was askew where they were drawn: poppler gives a word the height of its first one.
  static func level(_ glyphs: inout [Glyph], origins: DrawnOrigins) {
    let reach = Settings.Tilt.offLine
    for index in glyphs.indices where glyphs[index].rotation == 0 {
      let glyph = glyphs[index]
      let near = origins.within(glyph.box.minX - reach...glyph.box.minX + reach).map { $0.y - glyph.baseline }
      guard let off = near.min(by: { abs($0) < abs($1) }), abs(off) < reach else { continue }
      glyphs[index].baseline += off
      glyphs[index].box.minY += off
      glyphs[index].box.maxY += off
    }
  }

  /// Puts sub- and superscripts on the line of what they stand behind: the 2.5 of PM₂.₅, the 2 of CO₂ or m². Left to
  /// themselves they are as far from their line as from the next one. A raised digit behind a digit is the number of a
  /// footnote, or an exponent, and would make another number of both: it stays what it is, ¹ or ².
  ///
  /// - Parameter glyphs: in reading order.
  static func joinScripts(_ glyphs: inout [Glyph]) {
    var host: Glyph?
    for index in glyphs.indices {
      let glyph = glyphs[index]
      if let body = host, index > 0, isScript(glyph, of: body, behind: glyphs[index - 1]) {
        glyphs[index].scalar = glyph.scalar(behind: body)
        glyphs[index].baseline = body.baseline
      } else {
        host = glyph
      }
    }
  }

  private static func isScript(_ glyph: Glyph, of body: Glyph, behind previous: Glyph) -> Bool {
    let em = Double(body.fontSize)
    let limit = Settings.Baselines.script
    guard glyph.fontSize > 0, Double(glyph.fontSize) <= limit.size * em, glyph.scalar.isASCII, glyph.rotation == 0,
      body.rotation == 0
    else { return false }
    return abs(glyph.box.minX - previous.box.maxX) <= limit.gap * em
      && abs(glyph.baseline - body.baseline) <= limit.shift * em
  }

  /// A font and how high its boxes are, in steps of the font size.
  private struct Shape: Hashable {
    let font: Int
    let height: Int

    init(_ glyph: Glyph, _ font: Int) {
      self.font = font
      height = Int((Settings.Baselines.heightSteps * glyph.box.height / Double(max(glyph.fontSize, 1))).rounded())
    }
  }

  /// The only origin at the left edge of the box and within its height; nil where there are several or none.
  private static func origin(of box: Rectangle, in origins: DrawnOrigins) -> Point? {
    let tolerance = Settings.Baselines.originGap
    var found: Point?
    for point in origins.within(box.minX - tolerance...box.minX + tolerance)
    where point.y >= box.minY && point.y <= box.maxY {
      // The same character may be drawn twice in place.
      if let found, abs(found.y - point.y) > tolerance { return nil }
      found = point
    }
    return found
  }
}

extension Glyph {
  /// The character as it is meant behind another: a smaller digit, raised, behind a digit as a superscript.
  package func scalar(behind host: Glyph) -> Unicode.Scalar {
    let em = Double(host.fontSize)
    guard fontSize > 0, Double(fontSize) <= Settings.Baselines.script.size * em, host.scalar.isDigit, rotation == 0,
      host.baseline - baseline > Settings.Baselines.raised * em, let raised = scalar.raised
    else { return scalar }
    return raised
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// The same digit as a superscript; nil for all that is no digit.
  package var raised: Unicode.Scalar? {
    switch self {
    case "1": "¹"
    case "2": "²"
    case "3": "³"
    case "0", "4"..."9": Unicode.Scalar(0x2070 + value - 0x30)
    default: nil
    }
  }
}
