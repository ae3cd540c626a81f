import Foundation

extension Check {
  static let totalIsSumOfClasses = Check(
    "hierarchy.total", formula: "合计 = Σ 类, in every amount column",
    source: "The forms of the coded tables list the classes (3 digits) under their total."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      let coded = table.rows.filter { table.string($0, "code") != nil }
      // The highest printed level adds up to the total: classes, or items where a template prints only these.
      guard let total = table.totalRow, let shortest = coded.compactMap({ table.string($0, "code")?.count }).min()
      else { return [] }
      let parts = coded.filter { table.string($0, "code")?.count == shortest }
      return table.printedAmountColumns.compactMap { column in
        table.comparison(of: total, with: parts, in: column)
      }
    }
  }
}
