import Foundation
import Normalization

extension DisclosureTable {
  /// The rows around one that have a column's value from the same print: those of a form for its fields, those beside a
  /// merged cell. The row itself is among them.
  package func rows(sharing column: Int, of row: Int) -> ClosedRange<Int> {
    var (first, last) = (row, row)
    while sharesWithAbove(column, of: first) { first -= 1 }
    while last + 1 < rows.count, sharesWithAbove(column, of: last + 1) { last += 1 }
    return first...last
  }

  /// Whether a row has a column's value from the same print as the row above.
  package func sharesWithAbove(_ column: Int, of row: Int) -> Bool {
    guard row > 0 else { return false }
    let (field, above) = (rows[row].fields[column], rows[row - 1].fields[column])
    return field.value == above.value && field.sources == above.sources && field.isWholePrint
  }
}

extension Field {
  /// Whether the value is all that is printed where it comes from. A cell with the numbers of two rows, one under the other,
  /// is the print of both, but of neither alone.
  fileprivate var isWholePrint: Bool {
    let texts = sources.flatMap { $0.lines.map(\.text) }
    if texts.isEmpty { return false }
    guard case .amount(let amount) = value else { return true }
    guard case .number(let number) = parseNumber(joinLines(texts)) else { return false }
    return AmountUnit.allCases.contains { number * $0.factor == amount }
  }
}
