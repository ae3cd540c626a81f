import Foundation

extension DisclosureTable {
  /// The rows that sum up one side: 合计, 总计, 收入总计 …
  func totals(_ side: String) -> [Row] {
    rows.filter { string($0, "side") == side && level($0) == 0 }
  }

  /// The larger total of each side against the other's.
  func sides(_ column: String) -> [Comparison] {
    let income = totals("income").compactMap { row in decimal(row, column).map { (row, $0) } }.max { $0.1 < $1.1 }
    let expenditure = totals("expenditure").compactMap { row in decimal(row, column).map { (row, $0) } }.max {
      $0.1 < $1.1
    }
    guard let income, let expenditure else { return [] }
    return [
      Comparison(
        table: schema.number, place: place(expenditure.0, column), expected: income.1, actual: expenditure.1,
        tolerance: tolerance(addends: 1))
    ]
  }

  /// Whatever the expenditure side prints in a column.
  func amounts(_ column: String) -> [Decimal] {
    rows.filter { string($0, "side") == "expenditure" }.compactMap { decimal($0, column) }
  }
}

extension DisclosureDocument {
  /// The total of one column of a table against the totals of others.
  func agreements(_ number: Int, _ column: String, with others: [(Int, String)]) -> [Comparison] {
    guard let table = present(number), let total = table.totalRow, let amount = table.decimal(total, column) else {
      return []
    }
    return others.compactMap { number, column in
      guard let other = present(number), let row = other.totalRow, let stated = other.decimal(row, column) else {
        return nil
      }
      return Comparison(
        table: number, place: other.place(row, column), expected: amount, actual: stated,
        tolerance: max(table.tolerance(addends: 1), other.tolerance(addends: 1)))
    }
  }
}

/// A total against what another table prints: it must be among the candidates. Which line it is differs by template
/// (本年支出, 支出合计 …), so the nearest is taken.
func agreement(
  _ table: DisclosureTable, _ row: Row, _ column: String, with candidates: [Decimal], _ other: DisclosureTable
) -> Comparison? {
  guard let amount = table.decimal(row, column),
    let nearest = candidates.min(by: { abs($0 - amount) < abs($1 - amount) })
  else { return nil }
  return Comparison(
    table: table.schema.number, place: table.place(row, column), expected: nearest, actual: amount,
    tolerance: max(table.tolerance(addends: 1), other.tolerance(addends: 1)))
}
