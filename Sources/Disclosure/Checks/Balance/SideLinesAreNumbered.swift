import Normalization

extension Check {
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
}
