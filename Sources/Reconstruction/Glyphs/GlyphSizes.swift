import Extraction
import Normalization

/// The glyphs with font sizes that agree with what is seen. Some producers scale the page and set the text in a
/// font of another size; the source then reports the size before scaling. The advance tells the truth: an ideograph
/// is an em wide, a digit about half an em.
func withDisplayedSizes(_ glyphs: [Glyph]) -> [Glyph] {
  // A page has few sizes, and glyphs of one follow one another.
  var places: [Float: Int] = [:]
  var widths: [(size: Float, ideographs: [Double], digits: [Double])] = []
  var last = 0
  for glyph in glyphs where glyph.fontSize > 0 {
    let isWide = glyph.scalar.isIdeograph
    guard isWide || ("0"..."9").contains(glyph.scalar) else { continue }
    let width = glyph.rotation % 180 == 0 ? glyph.box.width : glyph.box.height
    if last >= widths.count || widths[last].size != glyph.fontSize {
      last = places[glyph.fontSize] ?? widths.count
      if last == widths.count {
        places[glyph.fontSize] = last
        widths.append((glyph.fontSize, [], []))
      }
    }
    if isWide { widths[last].ideographs.append(width) } else { widths[last].digits.append(width) }
  }
  var displayed: [Float: Float] = [:]
  for seen in widths {
    let em = seen.ideographs.isEmpty ? 2 * median(seen.digits) : median(seen.ideographs)
    if em > 0, em < Settings.Characters.scaledDown * Double(seen.size) { displayed[seen.size] = Float(em) }
  }
  if displayed.isEmpty { return glyphs }
  return glyphs.map { glyph in
    var glyph = glyph
    glyph.fontSize = displayed[glyph.fontSize] ?? glyph.fontSize
    return glyph
  }
}

private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
