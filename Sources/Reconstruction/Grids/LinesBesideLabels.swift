import Extraction
import Normalization

/// How many rows are no more than lines of a long text that stands beside short ones, as the goals of projects beside their
/// names and amounts: 0 where no few rows are of several texts.
func linesBesideLabels(_ rows: [[TextChunk]]) -> Int {
  let areSeveral = rows.count { $0.count >= Settings.Unruled.fewestLabels } >= Settings.Unruled.fewestRows
  guard areSeveral else { return 0 }
  return rows.indices.count { rows[$0].count == 1 && !rows[$0][0].isNumber && isBesideLabel(rows, $0) }
}

/// Whether a lone text with a colon is a line of a cell, as a goal may have one, and no unit or owner.
func isLineOfCell(_ rows: [[TextChunk]], _ index: Int) -> Bool {
  rows[index].count == 1 && AmountUnit.find(in: normalizeLabel(rows[index][0].line.text)) == nil
    && isBesideLabel(rows, index)
}

/// Whether a lone text is a line of a cell: a label stands left of it, beside the lines that follow each other there.
func isBesideLabel(_ rows: [[TextChunk]], _ index: Int) -> Bool {
  guard let text = rows[index].first else { return false }
  for step in [1, -1] {
    var (row, y) = (index + step, text.y)
    while rows.indices.contains(row), abs(rows[row][0].y - y) <= Settings.Lines.widestPitch * text.size {
      if rows[row].contains(where: { $0.box.maxX < text.box.minX }) { return true }
      (row, y) = (row + step, rows[row][0].y)
    }
  }
  return false
}
