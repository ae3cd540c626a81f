import Foundation
import Normalization

extension Check {
  static let threePublicExpenses = Check(
    "row.three_public", formula: "公务用车 = 购置 + 运行; 合计 = 出国 + 公务用车 + 接待 (10)",
    source: "The form of table 10."
  ) { document in
    guard let table = document.present(10) else { return [] }
    return table.rowSums("vehicles", [.column("vehicle_purchase"), .column("vehicle_operation")])
      + table.rowSums(
        "total",
        [
          .column("overseas_travel"), .either("vehicles", ["vehicle_purchase", "vehicle_operation"]),
          .column("reception"),
        ])
  }
}
