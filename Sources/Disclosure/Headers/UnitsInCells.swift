import Extraction
import Normalization
import Reconstruction

/// The table without the unit behind each of its amounts (`1,234.56万元`), which is said of it as a whole instead.
///
/// It counts before one that is printed above. Where some amounts have none, the cells are left to those who read them.
func withoutUnitsInCells(_ table: LogicalTable) -> LogicalTable {
  var units: [AmountUnit: Int] = [:]
  for cell in table.grid.cells {
    if let unit = unitBehindAmount(cell.text) { units[unit, default: 0] += 1 }
  }
  if units.isEmpty { return table }
  // Forms know the unit of each of their fields.
  if table.grid.cells.contains(where: { $0.text.contains("指标") || $0.text.contains("绩效目标") }) { return table }
  if table.grid.cells.contains(where: { printedAmount($0.text) != nil }) { return table }
  guard let (unit, count) = units.first, units.count == 1, count >= Settings.Units.fewestInCells else { return table }
  var result = table
  for cell in result.grid.cells.indices {
    let text = result.grid.cells[cell].text
    guard unitBehindAmount(text) == unit, var line = result.grid.cells[cell].lines.first else { continue }
    // The unit may be broken over lines as well.
    line.text = String(text.dropLast(unit.printed.count))
    line.box = result.grid.cells[cell].lines.reduce(line.box) { $0.union($1.box) }
    result.grid.cells[cell].lines = [line]
  }
  if let box = table.boxes.first, let page = table.pages.first {
    result.captions.insert(TextLine(text: "单位：\(unit.printed)", box: box, fontSize: 0, page: page), at: 0)
  }
  return result
}

private func unitBehindAmount(_ text: String) -> AmountUnit? {
  guard text.unicodeScalars.last == "元" else { return nil }
  let units = AmountUnit.allCases.filter { text.hasEnd($0.printed) }
  guard let unit = units.max(by: { $0.printed.count < $1.printed.count }),
    case .number = parseNumber(String(text.dropLast(unit.printed.count)))
  else { return nil }
  return unit
}
