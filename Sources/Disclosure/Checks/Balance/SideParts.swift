import Foundation

extension Check {
  static let sideParts = Check(
    "balance.lines", formula: "1, 4: 本年收入 and 本年支出 = Σ of the lines under them",
    source: "The forms take the year's income and expenditure apart in the lines under them."
  ) { document in document.sides.flatMap { $0.parts() } }
}
