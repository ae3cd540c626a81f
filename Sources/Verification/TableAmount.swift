import Disclosure

/// An amount of a table that other places repeat.
struct TableAmount {
  let place: AmountPlace
  let amount: Money
  let rounding: Money

  /// Nil where the table prints nothing there.
  ///
  /// - Parameter isCut: whether digits may be cut off instead of rounded, as in forms that people fill in.
  init?(_ table: CheckedTable?, _ row: CheckedRow?, _ column: ColumnName, isCut: Bool = false) {
    guard let table, let row, let amount = row.amount(column) else { return nil }
    place = table.place(row, column)
    self.amount = amount
    let rounding = table.rounding(row, column)
    self.rounding = isCut ? rounding + rounding : rounding
  }

  init?(_ table: CheckedTable?, _ row: KeyPath<CheckedTable, CheckedRow?>, _ column: ColumnName) {
    self.init(table, table?[keyPath: row], column)
  }

  func agrees(with other: TableAmount) -> Bool {
    (amount - other.amount).magnitude <= rounding + other.rounding
  }

  /// The amount against the one that it repeats.
  func `is`(_ other: TableAmount) -> Comparison {
    Comparison(
      place, expected: other.amount, actual: amount, tolerance: rounding + other.rounding, parts: [other.place])
  }

  /// The amount against what another table prints: it must be among the candidates. Which line it is differs by
  /// template (本年支出, 支出合计 …), so the nearest is taken.
  func isOne(of candidates: [TableAmount]) -> Comparison? {
    candidates.min { ($0.amount - amount).magnitude < ($1.amount - amount).magnitude }.map(`is`)
  }

  /// The amount against the sums that it can be, of which the nearest is taken; empty ones are none.
  func isSum(in sums: [[TableAmount]]) -> Comparison? {
    func sum(_ parts: [TableAmount]) -> Money { .sum(parts.map(\.amount)) }
    let nearest = sums.filter { !$0.isEmpty }.min {
      (sum($0) - amount).magnitude < (sum($1) - amount).magnitude
    }
    return nearest.map { parts in
      Comparison(
        place, expected: sum(parts), actual: amount, tolerance: parts.reduce(rounding) { $0 + $1.rounding },
        parts: parts.map(\.place))
    }
  }
}
