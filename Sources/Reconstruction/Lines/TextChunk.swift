import Extraction
import Normalization

/// A run of text on one line with clear room on both sides: what stands in one cell of one row.
struct TextChunk {
  var line: TextLine
  /// Whether it is a number, or a part of one.
  let isNumber: Bool

  init(_ line: TextLine) {
    self.line = line
    isNumber = isNumberFragment(line.text) && line.text.unicodeScalars.contains { ("0"..."9").contains($0) }
  }

  var box: Rectangle { line.box }
  var size: Double { line.size }
  /// The middle of the printed line; the box's own height says nothing.
  var y: Double { line.box.midY }
}

/// Rows of chunks: all that is printed at one height, left to right.
func chunkRows(_ chunks: [TextChunk]) -> [[TextChunk]] {
  var rows: [[TextChunk]] = []
  for chunk in chunks.sorted(by: { ($0.y, $0.box.minX) < ($1.y, $1.box.minX) }) {
    if let last = rows.last?.last, chunk.y - last.y < Settings.Lines.sameLine * min(chunk.size, last.size) {
      rows[rows.count - 1].append(chunk)
    } else {
      rows.append([chunk])
    }
  }
  return rows.map { $0.sorted { $0.box.minX < $1.box.minX } }
}
