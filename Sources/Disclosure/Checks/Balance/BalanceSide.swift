import Foundation

/// One side of table 1 or 4 in one column.
struct BalanceSide {
  struct Line {
    let row: Row
    let level: Int
    let amount: Decimal?
  }

  let table: DisclosureTable
  let column: String
  let lines: [Line]

  /// Each total against what it can be the sum of.
  func totals() -> [Comparison] {
    lines.indices.compactMap { index in
      guard lines[index].level == 0, let total = lines[index].amount else { return nil }
      return comparison(index, total, candidates(index))
    }
  }

  /// The year's income and expenditure against the lines under them, unless these are taken apart themselves. What
  /// stands under other numbered lines may be a subtotal that bears no word for it.
  func parts() -> [Comparison] {
    lines.indices.compactMap { index in
      guard lines[index].level == 1, let amount = lines[index].amount,
        let item = table.string(lines[index].row, "item"), item.contains("本年收入") || item.contains("本年支出")
      else { return nil }
      let under = lines[(index + 1)...].prefix { $0.level == 2 }
      guard let sum = flatSum(under) else { return nil }
      return comparison(index, amount, [(sum, under.count)])
    }
  }

  private func comparison(_ index: Int, _ amount: Decimal, _ candidates: [(sum: Decimal, addends: Int)]) -> Comparison?
  {
    guard let nearest = candidates.min(by: { abs($0.sum - amount) < abs($1.sum - amount) }) else { return nil }
    return Comparison(
      table: table.schema.number, place: table.place(lines[index].row, column), expected: nearest.sum, actual: amount,
      tolerance: table.tolerance(addends: nearest.addends))
  }

  private func candidates(_ index: Int) -> [(sum: Decimal, addends: Int)] {
    let before = lines[..<index]
    guard let previous = before.lastIndex(where: { $0.level == 0 && $0.amount != nil }) else {
      // The first total stands above its lines or below them.
      let own = index == 0 ? lines[1...] : before
      return [sum(own, 1) ?? flatSum(own)].compactMap { $0 }.map { ($0, own.count) }
    }
    let total = lines[previous].amount ?? 0
    let between = lines[(previous + 1)..<index]
    // Carry-overs follow, with or without parts of their own; or the line is the total of all once more.
    let sums = [
      total, sum(between, 1).map { total + $0 }, sum(between, 2).map { total + $0 },
      between.first { $0.amount != nil }.flatMap(\.amount).map { total + $0 }, sum(before, 1),
    ]
    return sums.compactMap { $0 }.map { ($0, before.count) }
  }

  /// The sum of the lines of one level; nil where none has an amount.
  private func sum(_ lines: ArraySlice<Line>, _ level: Int) -> Decimal? {
    let amounts = lines.filter { $0.level == level }.compactMap(\.amount)
    return amounts.isEmpty ? nil : amounts.reduce(0, +)
  }

  /// The sum of the amounts; nil where there are none, or where one of them is the sum of those that follow it.
  private func flatSum(_ lines: ArraySlice<Line>) -> Decimal? {
    let amounts = lines.filter { $0.level == 2 }.compactMap(\.amount).filter { $0 != 0 }
    guard !amounts.isEmpty else { return nil }
    for (index, amount) in amounts.enumerated() {
      var sum: Decimal = 0
      for part in amounts[(index + 1)...] {
        sum += part
        if sum == amount { return nil }
        if sum > amount { break }
      }
    }
    return amounts.reduce(0, +)
  }
}

extension DisclosureDocument {
  var sides: [BalanceSide] {
    let columns: [(Int, [String])] = [
      (1, ["amount"]), (4, ["total", "general_public_budget", "government_fund", "state_capital"]),
    ]
    return columns.flatMap { number, columns -> [BalanceSide] in
      guard let table = present(number) else { return [] }
      return columns.flatMap { column in
        ["income", "expenditure"].map { side in
          BalanceSide(
            table: table, column: column,
            lines: table.rows.filter { table.string($0, "side") == side }.map {
              BalanceSide.Line(row: $0, level: table.level($0) ?? 2, amount: table.decimal($0, column))
            })
        }
      }
    }
  }
}
