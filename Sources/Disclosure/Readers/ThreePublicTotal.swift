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
      let assignment = ColumnAssignment(table.header.paths, labels: labels, candidates: columns)
      guard let total = column(.total, assignment), isWider(total, assignment) else { return assignment }
      columns.removeAll { $0 == total }
    }
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
    key.contains("三公") && !key.contains("会议") && !key.contains("培训")
  }

  /// Whether in every row that prints meetings or training the total is the sum of the three alone; also where no row
  /// prints any, as both totals are one then.
  private func leavesOut(_ others: [Int], _ total: Int, _ assignment: ColumnAssignment) -> Bool {
    table.body.allSatisfy { row in
      let rest = others.reduce(Decimal(0)) { $0 + (amount(row, $1) ?? 0) }
      guard rest != 0, let sum = amount(row, total) else { return true }
      let vehicles =
        amount(row, column(.vehicles, assignment))
        ?? (amount(row, column(.vehiclePurchase, assignment)) ?? 0)
        + (amount(row, column(.vehicleOperation, assignment)) ?? 0)
      let travel = amount(row, column(.overseasTravel, assignment)) ?? 0
      return sum == travel + vehicles + (amount(row, column(.reception, assignment)) ?? 0)
    }
  }

  private func amount(_ row: Int, _ column: Int?) -> Decimal? {
    guard let column, case .number(let number) = parseNumber(table.view.text(row, column)) else { return nil }
    return number
  }
}
