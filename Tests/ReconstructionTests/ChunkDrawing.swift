import Extraction

@testable import Reconstruction

/// A line of text from a left edge, centred on `y`; an ideograph is as wide as `size`, all else half as wide.
func line(_ text: String, _ x: Double, _ y: Double, size: Double = 10) -> TextLine {
  let width = text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? size / 2 : size) }
  return TextLine(
    text: text, box: Rectangle(minX: x, minY: y - size / 2, maxX: x + width, maxY: y + size / 2), fontSize: size,
    page: 1)
}

/// The same as a chunk.
func chunk(_ text: String, _ x: Double, _ y: Double, size: Double = 10) -> TextChunk {
  TextChunk(line(text, x, y, size: size))
}
