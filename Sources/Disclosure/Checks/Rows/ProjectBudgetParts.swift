import Foundation
import Normalization

extension Check {
  static let projectBudgetParts = Check(
    "row.project_budget", formula: "当年预算 = 本级支出 + 补助 (16, 17)", source: "The forms 16 and 17."
  ) { document in
    [16, 17].compactMap(document.present).flatMap { table in
      table.rowSums("budget", [.column("own_level_spending"), .column("lower_level_transfer")])
    }
  }
}
