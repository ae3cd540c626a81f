import Normalization
import Reconstruction

/// The office that a table says it belongs to: in a line above it, or in the first rows of the grid.
func printedOwner(_ table: LogicalTable) -> String? {
  let captions = labelledCaptions(table).lazy.filter { OwnerLabels.contains($0.label) }
  if let owner = captions.compactMap({ officeName($0.value) }).first { return owner }
  return ownerInside(table, rows: 4)
}

/// The office in a labelled cell of the grid: `部门名称：某市财政局` in one cell, or the name in the cell beside.
///
/// - Parameter labels: the keys that may stand alone in their cell; a label with its colon may be any owner's.
func ownerInside(_ table: LogicalTable, rows: Int, alone labels: Set<String> = []) -> String? {
  let cells = table.grid.cells.filter { $0.row < rows && !$0.lines.isEmpty }
  for cell in cells {
    let text = normalizeLabel(cell.text)
    if OwnerLabels.opens(text) {
      let value = text.drop { $0 != "：" && $0 != ":" }.dropFirst()
      if let name = officeName(String(value)) { return name }
      guard value.isEmpty else { continue }
    } else if !labels.contains(matchKey(text)) {
      continue
    }
    let next = cells.first { $0.row == cell.row && $0.column == cell.column + cell.columnSpan }
    if let name = next.flatMap({ officeName(normalizeLabel($0.text)) }) { return name }
  }
  return nil
}

/// The name of an office as it is printed behind a label, without the unit's code before it; nil for what is no name: a
/// unit of money, also broken (单位：万), a number, a sentence, another label.
func officeName(_ value: String) -> String? {
  let noise = Set("万千百亿元角分人民币美、/（）()：: ")
  var name = UnitNames.withoutCode(value)
  // The place of the seal.
  for seal in ["（盖章）", "（公章）", "（签章）"] where name.hasEnd(seal) { name = String(name.dropLast(seal.count)) }
  let words = name.filter { !noise.contains($0) }
  guard words.count >= 2, name.count <= 40, hasIdeograph(words) else { return nil }
  return name.contains { "，。；：:".contains($0) } ? nil : name
}
