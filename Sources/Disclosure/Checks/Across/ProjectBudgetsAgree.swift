import Foundation
import Normalization

extension Check {
  static let projectBudgetsAgree = Check(
    "across.project_budgets", formula: "budget of a project in 16 and 17 = its total in 13",
    source: "The forms are about projects that table 13 lists."
  ) { document in
    guard let list = document.present(13) else { return [] }
    var totals: [String: [Row]] = [:]
    for row in list.rows {
      guard let name = list.string(row, "project_name") else { continue }
      totals[matchKey(name), default: []].append(row)
    }
    return [16, 17].compactMap(document.present).flatMap { table -> [Comparison] in
      var seen: Set<String> = []
      return table.rows.compactMap { row in
        guard let name = table.string(row, "project_name"), let budget = table.decimal(row, "budget"),
          // A project's row is repeated for each indicator; names that stand in the list twice tell nothing.
          seen.insert("\(matchKey(name)) \(budget)").inserted, let rows = totals[matchKey(name)], rows.count == 1,
          let total = list.decimal(rows[0], "total")
        else { return nil }
        return Comparison(
          table: table.schema.number, place: table.place(row, "budget"), expected: total, actual: budget,
          tolerance: max(table.tolerance(addends: 1), list.tolerance(addends: 1)))
      }
    }
  }
}
