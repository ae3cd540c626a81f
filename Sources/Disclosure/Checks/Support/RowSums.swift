import Foundation
import Normalization

/// What a total is made of.
enum RowPart {
  case column(String)
  /// A subtotal, or its parts where the table does not print it.
  case either(String, [String])

  func columns(_ printed: Set<String>) -> [String] {
    switch self {
    case .column(let name): printed.contains(name) ? [name] : []
    case .either(let name, let parts): printed.contains(name) ? [name] : parts.filter(printed.contains)
    }
  }
}

extension DisclosureTable {
  /// The total of each row against its parts; nothing where the table prints none of the parts. A row with amounts in
  /// columns of its own template is not judged where these make up the difference.
  func rowSums(_ whole: String, _ parts: [RowPart], where isMeant: (Row) -> Bool = { _ in true })
    -> [Comparison]
  {
    let printed = Set(printedAmountColumns)
    let columns = parts.flatMap { $0.columns(printed) }
    guard printed.contains(whole), !columns.isEmpty else { return [] }
    return rows.filter(isMeant).compactMap { row in
      let addends = columns.compactMap { decimal(row, $0) }
      guard let total = decimal(row, whole) ?? (addends.isEmpty ? nil : 0) else { return nil }
      let comparison = Comparison(
        table: schema.number, place: place(row, whole), expected: addends.reduce(0, +), actual: total,
        tolerance: tolerance(addends: addends.count))
      return comparison.holds || !isExplained(total - addends.reduce(0, +), by: row.extra) ? comparison : nil
    }
  }
}

/// Whether a difference is what surplus columns print: one of them, or all together.
func isExplained(_ difference: Decimal, by extra: [ExtraValue]) -> Bool {
  let amounts = extra.compactMap { value -> Decimal? in
    if case .number(let number) = parseNumber(value.value) { number } else { nil }
  }
  guard !amounts.isEmpty else { return false }
  let sums = amounts + [amounts.reduce(0, +)]
  return AmountUnit.allCases.contains { unit in
    sums.contains { abs(unit.inYuan($0) - abs(difference)) <= unit.factor / 50 }
  }
}
