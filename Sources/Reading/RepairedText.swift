import Diagnostics
import Extraction
import Normalization
import Reconstruction

/// The document's text in reading order, repaired: paragraphs rejoined, characters folded, each table as lines of
/// cells separated by tabs. Blocks are separated by an empty line.
///
/// - Throws: what the source throws, if none of its pages can be read.
package func repairedText(from source: any PageSource) throws(ExtractionError) -> (
  text: String, diagnostics: [Diagnostic]
) {
  let (layout, unreadable) = try readLayout(of: source)
  let isPlainText = source is TextSource
  var blocks: [String] = []
  for section in sections(of: layout) {
    blocks += paragraphs(of: section.lines, isPlainText: isPlainText).map(\.text)
    if let table = section.table { blocks += tableBlocks(table, layout.vocabulary) }
  }
  let text = blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  return (text, source.diagnostics + unreadable + layout.diagnostics)
}

/// Captions, one line a row, notes. A merged cell's text stands in its first field.
private func tableBlocks(_ table: LogicalTable, _ words: LayoutVocabulary) -> [String] {
  let grid = table.grid
  var rows = Array(repeating: Array(repeating: "", count: grid.columnCount), count: grid.rowCount)
  for cell in grid.cells where rows.indices.contains(cell.row) && rows[cell.row].indices.contains(cell.column) {
    rows[cell.row][cell.column] = normalizeText(joinLines(cell.lines.map(\.text)))
  }
  let body = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
  let captions = table.captions.map { normalizeText($0.text) }
  let notes = words.notes(table.notes)
  return [captions.joined(separator: "\n"), body, notes.joined(separator: "\n")].filter { !$0.isEmpty }
}
