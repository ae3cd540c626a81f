import Disclosure
import Foundation

extension Check {
  static let appropriationIncomeEqualsExpenditure = Check(
    "balance.appropriation", formula: "4: total income = total expenditure",
    source: "Table 4 sets the appropriations against what they are spent on."
  ) { document in document.present(4)?.sides(.total) ?? [] }
}

/// One side of table 1 or 4 in one column.
struct BalanceSide {
  struct Line {
    let row: Row
    let level: Int
    let amount: Decimal?
  }

  let table: DisclosureTable
  let column: ColumnName
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
        let item = lines[index].row.string(.item), item.contains("本年收入") || item.contains("本年支出")
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
    let columns: [(Int, [ColumnName])] = [
      (1, [.amount]), (4, [.total, .generalPublicBudget, .governmentFund, .stateCapital]),
    ]
    return columns.flatMap { number, columns -> [BalanceSide] in
      guard let table = present(number) else { return [] }
      return columns.flatMap { column in
        ["income", "expenditure"].map { side in
          BalanceSide(
            table: table, column: column,
            lines: table.rows.filter { $0.string(.side) == side }.map {
              BalanceSide.Line(row: $0, level: $0.level ?? 2, amount: $0.decimal(column))
            })
        }
      }
    }
  }
}

extension Check {
  static let incomeEqualsExpenditure = Check(
    "balance.income_expenditure", formula: "1: total income = total expenditure",
    source: "Table 1 sets all income against all expenditure."
  ) { document in document.present(1)?.sides(.amount) ?? [] }
}

struct SideLines {
  let table: DisclosureTable
  let name: String
  let rows: [Row]
}

extension DisclosureDocument {
  var sideLines: [SideLines] {
    [1, 4].compactMap(present).flatMap { table in
      ["income", "expenditure"].map { side in
        SideLines(table: table, name: side, rows: table.rows.filter { $0.string(.side) == side })
      }
    }
  }
}

extension Check {
  static let sideLinesAreNumbered = Check(
    "balance.line_numbers", formula: "1, 4: the numbered lines of a side count on by one, or begin anew",
    source: "The forms number their lines 一、, 二、, 三、."
  ) { document in
    document.sideLines.flatMap { side -> [Comparison] in
      var last = 0
      return side.rows.compactMap { row in
        guard let item = row.string(.item), let heading = SectionHeading(item), heading.kind == .chapter
        else { return nil }
        defer { last = heading.ordinal }
        return Comparison(
          table: side.table.schema.number, place: side.table.place(row, .item),
          holds: heading.ordinal == last + 1 || (last > 0 && heading.ordinal == 1),
          message: "line \(last + 1) is missing before line \(heading.ordinal)")
      }
    }
  }
}

extension Check {
  static let sideParts = Check(
    "balance.lines", formula: "1, 4: 本年收入 and 本年支出 = Σ of the lines under them",
    source: "The forms take the year's income and expenditure apart in the lines under them."
  ) { document in document.sides.flatMap { $0.parts() } }
}

extension Check {
  static let sideTotals = Check(
    "balance.totals",
    formula: "1, 4: each total of a side = Σ of its lines, or the total before it + what follows that",
    source: "The forms sum up the numbered lines of each side, before or after carry-overs."
  ) { document in document.sides.flatMap { $0.totals() } }
}

extension Check {
  static let sideTotalsArePrinted = Check(
    "balance.totals_printed", formula: "1, 4: each side has a total",
    source: "The forms end or begin both sides with a total."
  ) { document in
    document.sideLines.compactMap { side in
      // A side of one line needs none.
      guard side.rows.count > 1, let first = side.rows.first else { return nil }
      let table = side.table
      return Comparison(
        table: table.schema.number, place: table.place(first, .item),
        holds: side.rows.contains { $0.level == 0 }, message: "the side \(side.name) has no total")
    }
  }
}
