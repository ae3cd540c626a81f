import Foundation

extension Check {
  static let balanceLinesAreClasses = Check(
    "across.classes", formula: "1's expenditure lines = 3's classes of the same name",
    source: "Table 1 lists the classes of table 3."
  ) { document in
    guard let balance = document.present(1), let table = document.present(3) else { return [] }
    return table.rows.filter { table.level($0) == 1 }.compactMap { row in
      guard let name = table.string(row, "name"), let amount = table.decimal(row, "total") else { return nil }
      let lines = balance.rows.filter {
        balance.string($0, "side") == "expenditure" && (balance.string($0, "item") ?? "").hasSuffix(name)
      }
      guard lines.count == 1 else { return nil }
      let line = balance.decimal(lines[0], "amount") ?? 0
      return Comparison(
        table: 1, place: balance.place(lines[0], "amount"), expected: amount, actual: line,
        tolerance: max(table.tolerance(addends: 1), balance.tolerance(addends: 1)))
    }
  }
}
