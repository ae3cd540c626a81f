import Foundation

extension Check {
  static let parentIsSumOfChildren = Check(
    "hierarchy.parent", formula: "类 = Σ 款 and 款 = Σ 项, in every amount column",
    source: "A classification code is the prefix of the codes under it."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      var children: [String: [Row]] = [:]
      for row in table.rows {
        guard let code = table.string(row, "code"), code.count > 3 else { continue }
        children[String(code.dropLast(2)), default: []].append(row)
      }
      return table.rows.flatMap { row -> [Comparison] in
        guard let code = table.string(row, "code"), let parts = children[code] else { return [] }
        return table.printedAmountColumns.compactMap { table.comparison(of: row, with: parts, in: $0) }
      }
    }
  }
}
