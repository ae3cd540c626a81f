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

  static let sideLinesAreNumbered = Check(
    "balance.line_numbers", formula: "1, 4: the numbered lines of a side count on by one, or begin anew",
    source: "The forms number their lines 一、, 二、, 三、."
  ) { document in
    document.sideLines.flatMap { side -> [Comparison] in
      var last = 0
      return side.rows.compactMap { row in
        guard let item = side.table.string(row, "item"), let heading = SectionHeading(item), heading.kind == .chapter
        else { return nil }
        defer { last = heading.ordinal }
        return Comparison(
          table: side.table.schema.number, place: side.table.place(row, "item"),
          holds: heading.ordinal == last + 1 || (last > 0 && heading.ordinal == 1),
          message: "line \(last + 1) is missing before line \(heading.ordinal)")
      }
    }
  }

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

  static let formsPrintBudgets = Check(
    "form.budget_printed", formula: "where the forms of 16 or 17 print budgets, each prints its own",
    source: "A form is about the money of its project."
  ) { document in
    [16, 17].compactMap(document.present).flatMap { table -> [Comparison] in
      var forms: [String: Row] = [:]
      for row in table.rows {
        guard let name = table.string(row, "project_name") else { continue }
        if forms[name].map({ table.decimal($0, "budget") == nil }) ?? true { forms[name] = row }
      }
      let printed = forms.values.count { table.decimal($0, "budget") != nil }
      guard printed >= 2 else { return [] }
      return forms.sorted { $0.key < $1.key }.map { name, row in
        Comparison(
          table: table.schema.number, place: table.place(row, "budget"), holds: table.decimal(row, "budget") != nil,
          message: "\(printed) forms print their budget, that of “\(name)” does not")
      }
    }
  }
}

private struct SideLines {
  let table: DisclosureTable
  let name: String
  let rows: [Row]
}

extension DisclosureDocument {
  fileprivate var sideLines: [SideLines] {
    [1, 4].compactMap(present).flatMap { table in
      ["income", "expenditure"].map { side in
        SideLines(table: table, name: side, rows: table.rows.filter { table.string($0, "side") == side })
      }
    }
  }
}
