import Extraction
import Foundation
import Normalization
import Reconstruction

/// The amounts of a table's grid that its rows do not give back: nothing printed in a table may get lost on the way.
///
/// - Returns: one diagnostic `text.unplaced` for each amount, with its page and place.
func unplacedAmounts(_ identified: IdentifiedTable, _ reading: TableReading) -> [Diagnostic] {
  guard let definition = identified.definition else { return [] }
  var placed = placedNumbers(reading)
  // Forms repeat their fields on each row, so there it counts only that an amount is given back at all.
  let isForm = definition.schema.kind == .form
  return identified.view.table.grid.cells.compactMap { cell in
    guard cell.row >= identified.header.bodyStart || isForm, let number = printedAmount(cell.text) else { return nil }
    let spellings = units.map { $0.inYuan(number) }
    if let found = spellings.first(where: { placed[$0, default: 0] > 0 }) {
      if !isForm { placed[found, default: 0] -= 1 }
      return nil
    }
    return Diagnostic(
      code: "text.unplaced", page: cell.page, table: definition.schema.number,
      message: "table \(definition.schema.number), grid row \(cell.row + 1), column \(cell.column + 1): "
        + "“\(normalizeText(cell.text))” is in none of the table's rows")
  }
}

private let units: [AmountUnit] = [.yuan, .tenThousandYuan, .thousandYuan, .hundredMillionYuan]

/// A printed amount; whole numbers without separators may be codes, years or counts, and are left out.
func printedAmount(_ text: String) -> Decimal? {
  guard case .number(let number) = parseNumber(text),
    normalizeText(text).utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") })
  else { return nil }
  return number
}

/// How often each number is given back, as a value or as extra, in the unit of the value.
private func placedNumbers(_ reading: TableReading) -> [Decimal: Int] {
  var placed: [Decimal: Int] = [:]
  for row in reading.rows {
    for value in row.values {
      switch value {
      case .amount(let number), .number(let number): placed[number, default: 0] += 1
      case .string(let text):
        if case .number(let number) = parseNumber(text) { placed[number, default: 0] += 1 }
      case .null, .integer, .boolean: break
      }
    }
    for extra in row.extra {
      if case .number(let number) = parseNumber(extra.value) { placed[number, default: 0] += 1 }
    }
  }
  for note in reading.notes {
    for word in note.split(separator: " ") {
      if case .number(let number) = parseNumber(String(word)) { placed[number, default: 0] += 1 }
    }
  }
  return placed
}
