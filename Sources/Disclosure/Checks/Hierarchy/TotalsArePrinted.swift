import Normalization

extension Check {
  static let totalsArePrinted = Check(
    "hierarchy.total_printed", formula: "a table of several classes has a total",
    source: "The forms of the coded tables begin or end with 合计."
  ) { document in
    codedTables.compactMap(document.present).compactMap { table in
      let classes = table.rows.filter { table.level($0) == 1 && table.string($0, "code") != nil }
      guard classes.count > 1 else { return nil }
      return Comparison(
        table: table.schema.number, place: table.place(classes[0], "code"),
        holds: table.rows.contains { table.level($0) == 0 || table.string($0, "code") == nil },
        message: "the table prints \(classes.count) classes and no total")
    }
  }
}
