import Foundation

let codedTables = [2, 3, 5, 6, 7, 8, 9, 11, 12]

extension DisclosureTable {
  /// A row against the sum of others in one column; nil where all are blank.
  func comparison(of row: Row, with parts: [Row], in column: String) -> Comparison? {
    let addends = parts.compactMap { decimal($0, column) }
    let amount = decimal(row, column)
    guard amount != nil || !addends.isEmpty else { return nil }
    return Comparison(
      table: schema.number, place: place(row, column), expected: addends.reduce(0, +), actual: amount ?? 0,
      tolerance: tolerance(addends: addends.count))
  }
}
