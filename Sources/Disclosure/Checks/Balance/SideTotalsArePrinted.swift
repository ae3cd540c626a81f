import Normalization

extension Check {
  static let sideTotalsArePrinted = Check(
    "balance.totals_printed", formula: "1, 4: each side has a total",
    source: "The forms end or begin both sides with a total."
  ) { document in
    document.sideLines.compactMap { side in
      // A side of one line needs none.
      guard side.rows.count > 1, let first = side.rows.first else { return nil }
      let table = side.table
      return Comparison(
        table: table.schema.number, place: table.place(first, "item"),
        holds: side.rows.contains { table.level($0) == 0 }, message: "the side \(side.name) has no total")
    }
  }
}
