import Disclosure
import Foundation

extension Check {
  static let levelsAddUp = Check(
    "hierarchy.levels",
    formula: "without codes, and in 10: total = Σ of the first level, each row = Σ of the level below it",
    source: "Tables of units, and of classes told apart by their indentation, sum up what stands under each."
  ) { document in
    let listed = Settings.codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      guard table.tree == nil, let total = table.totalRow, table.rows.allSatisfy({ $0.unit == nil }) else { return [] }
      let rows = table.rows.filter { $0.index != total.index }
      if rows.allSatisfy({ $0.level != nil }) { return table.sums(of: total, rows) }
      return table.comparisons(of: total, withUnits: rows)
    }
    return listed + (document.present(10)?.sumsOfUnits() ?? [])
  }
}

extension CheckedTable {
  /// The row over all units of each year against theirs. A table without such a row begins with the department, which
  /// may be one of them.
  fileprivate func sumsOfUnits() -> [Comparison] {
    let years = Dictionary(grouping: rows) { $0.row[.budgetYear].value }.values.sorted { $0[0].index < $1[0].index }
    return years.flatMap { rows -> [Comparison] in
      let totals = rows.filter(\.isOfAllUnits)
      let units = rows.filter { $0.unit != nil && !$0.isOfAllUnits }
      guard totals.count == 1, totals[0].unit != nil else { return [] }
      return comparisons(of: totals[0], withUnits: units)
    }
  }

  /// A total against units. The department over them repeats it, and may be printed once more as one of them.
  fileprivate func comparisons(of total: CheckedRow, withUnits rows: [CheckedRow]) -> [Comparison] {
    var parts = rows[...]
    while let first = parts.first, isSame(first, total), parts.dropFirst().contains(where: isFilled) {
      parts.removeFirst()
    }
    return parts.isEmpty ? [] : comparisons(of: total, withTree: Array(parts))
  }

  /// Each row against those that stand one level below it, up to the next of its own.
  fileprivate func sums(of total: CheckedRow, _ rows: [CheckedRow]) -> [Comparison] {
    guard let first = rows.compactMap(\.level).min() else { return [] }
    var result = comparisons(of: total, with: rows.filter { $0.level == first })
    for (place, row) in rows.enumerated() {
      guard let level = row.level else { continue }
      let below = rows[(place + 1)...].prefix { ($0.level ?? 0) > level }.filter { $0.level == level + 1 }
      if !below.isEmpty { result += comparisons(of: row, with: below) }
    }
    return result
  }

  /// A total against rows that do not say how deep they stand: those that no sum among them counts twice.
  fileprivate func comparisons(of total: CheckedRow, withTree rows: [CheckedRow]) -> [Comparison] {
    printedAmountColumns.compactMap { column in
      let amounts = rows.map { $0.amounts[column]?.decimal ?? 0 }
      let flat = comparison(of: total, with: rows, in: column)
      guard rows.allSatisfy({ $0.level == nil }), flat?.holds == false, let whole = total.amounts[column],
        let sums = SumTree.sums(of: amounts, total: whole.decimal)
      else { return flat }
      var roots: [CheckedRow] = []
      var place = 0
      while place < rows.count {
        roots.append(rows[place])
        var rest = sums.contains(place) ? amounts[place] : 0
        place += 1
        // What is a sum itself counts, and its own parts do not.
        while rest > 0, place < rows.count {
          rest -= amounts[place]
          place = sums.contains(place) ? end(of: place, amounts, sums) : place + 1
        }
      }
      return comparison(of: total, with: roots, in: column)
    }
  }

  /// Behind the last part of a sum.
  private func end(of sum: Int, _ amounts: [Decimal], _ sums: Set<Int>) -> Int {
    var rest = amounts[sum]
    var place = sum + 1
    while rest > 0, place < amounts.count {
      rest -= amounts[place]
      place = sums.contains(place) ? end(of: place, amounts, sums) : place + 1
    }
    return place
  }

  /// Whether a row prints an amount in the first column: where one unit has all the money, it is no department over others.
  fileprivate func isFilled(_ row: CheckedRow) -> Bool {
    printedAmountColumns.first.flatMap { row.amounts[$0] }.map { $0 != .zero } ?? false
  }

  fileprivate func isSame(_ row: CheckedRow, _ other: CheckedRow) -> Bool {
    printedAmountColumns.first.map { row.amounts[$0] == other.amounts[$0] } ?? false
  }

  /// A row against the sum of others in every column of amounts.
  func comparisons(of row: CheckedRow, with parts: [CheckedRow]) -> [Comparison] {
    printedAmountColumns.compactMap { comparison(of: row, with: parts, in: $0) }
  }
}
