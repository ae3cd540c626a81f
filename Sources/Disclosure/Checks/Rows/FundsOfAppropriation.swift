import Foundation
import Normalization

extension Check {
  static let fundsOfAppropriation = Check(
    "row.appropriation", formula: "财政拨款收入 = Σ of the kinds of appropriation (2); 合计 = Σ of the budgets (4)",
    source: "The appropriations are the general public budget's, the government funds' and the state capital's."
  ) { document in
    let funds = ["general_public_budget", "government_fund", "state_capital"].map(RowPart.column)
    let revenue = document.present(2)?.rowSums("appropriation", funds) ?? []
    let balance = document.present(4)
    let expenditure = balance?.rowSums("total", funds) { row in balance?.string(row, "side") == "expenditure" } ?? []
    return revenue + expenditure
  }
}
