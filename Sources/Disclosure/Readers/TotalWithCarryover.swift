import Foundation
import Normalization

/// Which column is the total where a table prints the money of its year, what is carried over, and the sum of both:
/// 合计 | 当年预算 | 上年结转. The labels do not tell, as 本年预算 is the total of most tables; the rows do.
struct TotalWithCarryover {
  let table: HeadedTable
  let definition: TableDefinition
  /// The printed columns to consider.
  let columns: [Int]

  /// Gives the total the column that is the sum of what was taken for it and of what is carried over, where there is one.
  func correct(_ assignment: inout ColumnAssignment) {
    guard let target = definition.index(of: .total) ?? definition.index(of: .amount),
      let own = assignment.printed[target], let whole = column(besides: own, assignment, for: target)
    else { return }
    assignment.reassign(whole, to: target)
  }

  private func column(besides own: Int, _ assignment: ColumnAssignment, for target: Int) -> Int? {
    let carried = wholes(of: columns.filter { isCarriedOver(table.header.paths[$0]) })
    guard !carried.isEmpty, !carried.contains(own) else { return nil }
    return columns.first { column in
      assignment.canonical[column] == nil && !isCarriedOver(table.header.paths[column])
        && definition.labels[target].contains { $0.fit(HeaderPath(table.header.paths[column])) != nil }
        && holds(column, own, carried)
    }
  }

  private func isCarriedOver(_ path: [String]) -> Bool {
    path.contains { CarryoverLabels.include($0) && !$0.hasWord("下年") }
  }

  /// The columns without those that are part of another one: the parts of a group whose total is printed.
  private func wholes(of columns: [Int]) -> [Int] {
    let groups = columns.compactMap { GroupTotals.group(table.header.paths[$0]) }
    return columns.filter { column in
      let path = table.header.paths[column]
      return !groups.contains { path.starts(with: $0) && GroupTotals.group(path) != $0 }
    }
  }

  /// Rows without a carry-over prove nothing: there the two columns are the same.
  private func holds(_ whole: Int, _ own: Int, _ carried: [Int]) -> Bool {
    var (holding, failing) = (0, 0)
    for row in table.body {
      let rest = carried.compactMap { amount(row, $0) }.reduce(0, +)
      let difference = abs((amount(row, whole) ?? 0) - (amount(row, own) ?? 0) - rest)
      if difference > Settings.roundingOfSum {
        failing += 1
      } else if abs(rest) > 2 * Settings.roundingOfSum {
        holding += 1
      }
    }
    return holding > failing
  }

  private func amount(_ row: Int, _ column: Int) -> Decimal? {
    guard case .number(let number) = parseNumber(table.view.text(row, column)) else { return nil }
    return number
  }
}
