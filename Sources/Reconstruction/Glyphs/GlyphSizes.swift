import Extraction
import Normalization

/// The glyphs with font sizes that agree with what is seen. Some producers scale the page and set the text in a
/// font of another size; the source then reports the size before scaling. The advance tells the truth: an ideograph
/// is an em wide, a digit about half an em.
func withDisplayedSizes(_ glyphs: [Glyph]) -> [Glyph] {
  var widths: [Float: (ideographs: [Double], digits: [Double])] = [:]
  for glyph in glyphs where glyph.fontSize > 0 {
    let isWide = glyph.scalar.isIdeograph
    guard isWide || ("0"..."9").contains(glyph.scalar) else { continue }
    let width = glyph.rotation % 180 == 0 ? glyph.box.width : glyph.box.height
    if isWide {
      widths[glyph.fontSize, default: ([], [])].ideographs.append(width)
    } else {
      widths[glyph.fontSize, default: ([], [])].digits.append(width)
    }
  }
  var displayed: [Float: Float] = [:]
  for (size, seen) in widths {
    let em = seen.ideographs.isEmpty ? 2 * median(seen.digits) : median(seen.ideographs)
    if em > 0, em < Settings.Characters.scaledDown * Double(size) { displayed[size] = Float(em) }
  }
  if displayed.isEmpty { return glyphs }
  return glyphs.map { glyph in
    var glyph = glyph
    glyph.fontSize = displayed[glyph.fontSize] ?? glyph.fontSize
    return glyph
  }
}

private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
