import Disclosure
import Normalization

extension Check {
  static let oneUnitOfMoney = Check(
    "document.units",
    formula:
      "no table repeats another's amounts multiplied by 10 000, and none in 元 beside others in 万元 is below 1 000 元",
    source: "What two tables print of one sum differs by that only where the unit of one is not the printed one."
  ) { document in
    let tables = document.document.tables.indices.compactMap { document.present($0 + 1) }
    let small = tables.compactMap { $0.isTooSmall(beside: tables) }
    var places: [Int: UInt32] = [:]
    for table in tables {
      for row in table.rows {
        for case .some(let amount) in row.amounts where amount > .zero && hasSeveralDigits(amount) {
          places[amount.units, default: 0] |= 1 << UInt32(table.number)
        }
      }
    }
    // How many amounts two tables share as they are, and how many with a factor, by both numbers.
    var same: [Pair: Int] = [:]
    var factored: [Pair: [Int]] = [:]
    for (amount, mask) in places {
      for pair in pairs(mask, mask) where pair.small < pair.large { same[pair, default: 0] += 1 }
      let (greater, overflow) = amount.multipliedReportingOverflow(by: Settings.tenThousand)
      guard !overflow, let others = places[greater] else { continue }
      for pair in pairs(mask, others) where pair.small != pair.large { factored[pair, default: []].append(amount) }
    }
    return factored.sorted { ($0.key.small, $0.key.large) < ($1.key.small, $1.key.large) }.compactMap { pair, amounts in
      let equal = same[Pair(small: min(pair.small, pair.large), large: max(pair.small, pair.large))] ?? 0
      // The one of the two that agrees with fewer others has the wrong unit.
      func others(_ number: Int) -> Int {
        same.reduce(0) { $0 + ($1.key.small == number || $1.key.large == number ? $1.value : 0) }
      }
      let odd = others(pair.small) < others(pair.large) ? pair.small : pair.large
      guard let smallest = amounts.min(), let table = document.present(odd)?.table else { return nil }
      return Comparison(
        .of(table: odd, words: "table \(odd), page \(table.pages.first ?? 0), unit"), holds: equal >= amounts.count,
        message:
          "\(amounts.count) amounts of table \(pair.large) are 10 000 times those of table \(pair.small), as \(Money(units: smallest).decimal)"
      )
    }
      + same.keys.sorted { ($0.small, $0.large) < ($1.small, $1.large) }.map { pair in
        Comparison(.of(table: pair.large, words: "table \(pair.large)"), holds: true, message: "")
      }
      + small
  }
}

extension CheckedTable {
  /// A table in 元 whose amounts are fractions of what the others, in 万元, print at all; nil where nothing is odd.
  fileprivate func isTooSmall(beside tables: [CheckedTable]) -> Comparison? {
    let others = tables.filter { $0.number != number }
    let greater = others.count { $0.table.unit == AmountUnit.tenThousandYuan.printed }
    let largest = rows.flatMap { $0.amounts.compactMap(\.self) }.max() ?? .zero
    guard table.unit == AmountUnit.yuan.printed, largest > .zero, largest < Settings.leastBudget else { return nil }
    // All that a department has is never that little: there one other table will do.
    let fewest = schema.kind == .sideBySide ? 1 : Settings.fewestTablesOfUnit
    guard greater >= fewest, greater * 2 > others.count else { return nil }
    return Comparison(
      .of(table: number, words: "table \(number), page \(table.pages.first ?? 0), unit"), holds: false,
      message: "in 元 the largest amount is \(largest.decimal), while most tables are in 万元")
  }
}

/// Two tables, by number: that of the smaller amounts and that of the larger.
private struct Pair: Hashable {
  let small: Int
  let large: Int
}

private func pairs(_ small: UInt32, _ large: UInt32) -> [Pair] {
  func numbers(_ mask: UInt32) -> [Int] { (1...17).filter { mask >> UInt32($0) & 1 == 1 } }
  let larger = numbers(large)
  return numbers(small).flatMap { one in larger.map { Pair(small: one, large: $0) } }
}

/// Round figures meet by chance.
private func hasSeveralDigits(_ amount: Money) -> Bool {
  var rest = amount.units
  while rest % 10 == 0 { rest /= 10 }
  return rest >= Settings.fewestTellingDigits
}
