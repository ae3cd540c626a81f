import Normalization

struct SideLines {
  let table: DisclosureTable
  let name: String
  let rows: [Row]
}

extension DisclosureDocument {
  var sideLines: [SideLines] {
    [1, 4].compactMap(present).flatMap { table in
      ["income", "expenditure"].map { side in
        SideLines(table: table, name: side, rows: table.rows.filter { table.string($0, "side") == side })
      }
    }
  }
}
