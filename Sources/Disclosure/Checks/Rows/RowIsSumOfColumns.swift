import Foundation
import Normalization

extension Check {
  static let rowIsSumOfColumns = Check(
    "row.total", formula: "total = Σ of the columns it is made of, in every row of 2, 3, 5, 6, 11, 12, 13 and 14",
    source: "The forms print a total column before its parts."
  ) { document in
    let sources = [
      "special_account", "institutional_income", "superior_subsidy", "affiliate_remittance", "operating_income",
      "other_income",
    ]
    let funds = ["general_public_budget", "government_fund", "state_capital"]
    let kinds: [(Int, whole: String, parts: [RowPart])] = [
      (
        2, "total",
        [.either("appropriation", funds)] + (sources + ["carryover", "institution_fund"]).map(RowPart.column)
      ),
      (
        3, "total",
        [.either("basic_expenditure", ["personnel", "operating"])]
          + ["project_expenditure", "remittance_to_superior", "operating_expenditure", "subsidy_to_affiliates"]
          .map(RowPart.column)
      ),
      (5, "total", [.either("basic_expenditure", ["personnel", "operating"]), .column("project_expenditure")]),
      (6, "total", [.column("personnel"), .column("operating")]),
      (11, "total", [.column("basic_expenditure"), .column("project_expenditure")]),
      (12, "total", [.column("basic_expenditure"), .column("project_expenditure")]),
      (13, "total", (funds + ["special_account", "unit_funds"]).map(RowPart.column)),
      (14, "total", ["goods", "works", "services"].map(RowPart.column)),
      (14, "total", (funds + sources).map(RowPart.column)),
      (5, "basic_expenditure", [.column("personnel"), .column("operating")]),
      (3, "basic_expenditure", [.column("personnel"), .column("operating")]),
    ]
    return kinds.flatMap { number, whole, parts in
      document.present(number)?.rowSums(whole, parts) ?? []
    }
  }
}
