import Foundation
import Normalization

/// Which column of table 10 is the three-public total alone. A 合计 whose group holds 会议费 or 培训费 too is wider than
/// that, unless the amounts prove that it leaves them out.
struct ThreePublicTotal {
  let table: HeadedTable
  let definition: TableDefinition

  /// The assignment of the columns, a wider total left out of it.
  func assign(_ columns: [Int], labels: [[LabelPattern]]) -> ColumnAssignment {
    var columns = columns
    while true {
      let assignment = ColumnAssignment(table.header, labels: labels, candidates: columns, timeless: true)
      guard let total = column(.total, assignment) else { return totalOfYear(assignment, columns) }
      guard isWider(total, assignment) else { return provenBySums(assignment, instead: total, columns) }
      columns.removeAll { $0 == total }
    }
  }

  /// Where nothing but one amount is printed of a year, under a label that only names the year, it is the total: 上年预算数
  /// beside this year's expenses. With 会议费 or 培训费 in the table it may be wider.
  private func totalOfYear(_ assignment: ColumnAssignment, _ columns: [Int]) -> ColumnAssignment {
    let paths = table.header.paths
    guard columns.count == 1, assignment.isEmpty, let target = definition.index(of: .total),
      paths[columns[0]].allSatisfy({ HeaderPeriod.isBare($0) || speaksOfThreePublicAlone($0) }),
      !paths[columns[0]].isEmpty,
      !paths.contains(where: { path in path.contains { $0.hasWord("会议") || $0.hasWord("培训") } })
    else { return assignment }
    var assignment = assignment
    assignment.assign(columns[0], to: target)
    return assignment
  }

  /// Where two columns may be the total, and what is labelled so is not the sum of the three in any row, but the other
  /// is in all, the other is it.
  private func provenBySums(_ assignment: ColumnAssignment, instead total: Int, _ columns: [Int]) -> ColumnAssignment {
    guard let target = definition.index(of: .total) else { return assignment }
    let rows = table.body.filter { amount($0, total) != nil && sum($0, assignment) != 0 }
    guard !rows.isEmpty, !rows.contains(where: { amount($0, total) == sum($0, assignment) }) else { return assignment }
    let proven = columns.filter { column in
      assignment.canonical[column] == nil && TotalLabels.isRow(table.header.paths[column].last ?? "")
        && table.body.allSatisfy { amount($0, column) == nil || amount($0, column) == sum($0, assignment) }
        && rows.contains { amount($0, column) != nil }
    }
    guard proven.count == 1 else { return assignment }
    var assignment = assignment
    assignment.reassign(proven[0], to: target)
    return assignment
  }

  private func column(_ name: ColumnName, _ assignment: ColumnAssignment) -> Int? {
    definition.index(of: name).flatMap { assignment.printed[$0] }
  }

  private func isWider(_ total: Int, _ assignment: ColumnAssignment) -> Bool {
    let path = table.header.paths[total]
    let others = [ColumnName.meetings, .training].compactMap { column($0, assignment) }
    let isLabelled = path.contains { key in
      speaksOfThreePublicAlone(key) && !others.contains { table.header.paths[$0].contains(key) }
    }
    guard !others.isEmpty, !isLabelled else { return false }
    let group = path.dropLast()
    guard others.contains(where: { table.header.paths[$0].starts(with: group) }) else { return false }
    return !leavesOut(others, total, assignment)
  }

  private func speaksOfThreePublicAlone(_ key: String) -> Bool {
    key.hasWord("三公") && !key.hasWord("会议") && !key.hasWord("培训")
  }

  /// Whether in every row that prints meetings or training the total is the sum of the three alone; also where no row
  /// prints any, as both totals are one then.
  private func leavesOut(_ others: [Int], _ total: Int, _ assignment: ColumnAssignment) -> Bool {
    table.body.allSatisfy { row in
      let rest = others.reduce(Decimal(0)) { $0 + (amount(row, $1) ?? 0) }
      guard rest != 0, let sum = amount(row, total) else { return true }
      // Amounts are rounded one by one, in the last of two decimals.
      let difference = abs(sum - self.sum(row, assignment))
      return difference <= Decimal(string: "0.03") ?? 0 && difference * 2 < abs(rest)
    }
  }

  /// What a row prints for the three expenses together.
  private func sum(_ row: Int, _ assignment: ColumnAssignment) -> Decimal {
    let vehicles =
      amount(row, column(.vehicles, assignment))
      ?? (amount(row, column(.vehiclePurchase, assignment)) ?? 0)
      + (amount(row, column(.vehicleOperation, assignment)) ?? 0)
    let travel = amount(row, column(.overseasTravel, assignment)) ?? 0
    return travel + vehicles + (amount(row, column(.reception, assignment)) ?? 0)
  }

  private func amount(_ row: Int, _ column: Int?) -> Decimal? {
    guard let column, case .number(let number) = parseNumber(table.view.text(row, column)) else { return nil }
    return number
  }
}
