import Foundation

extension Check {
  static let sideTotals = Check(
    "balance.totals",
    formula: "1, 4: each total of a side = Σ of its lines, or the total before it + what follows that",
    source: "The forms sum up the numbered lines of each side, before or after carry-overs."
  ) { document in document.sides.flatMap { $0.totals() } }
}
