extension Check {
  static let listedTotal = Check(
    "list.total", formula: "13, 14: 合计 = Σ of the items, in every amount column",
    source: "The lists sum up the projects and what is bought."
  ) { document in
    document.lists.flatMap { table -> [Comparison] in
      guard let total = table.totalRow else { return [] }
      let items = table.rows.filter { $0.level == ListedLevel.item }
      return items.isEmpty ? [] : table.comparisons(of: total, with: items)
    }
  }

  static let listedSubtotals = Check(
    "list.subtotal", formula: "13, 14: a subtotal = Σ of the items under it, in every amount column",
    source: "The lists sum up the items of each unit and each category."
  ) { document in
    document.lists.flatMap { table in
      table.rows.filter { $0.level == ListedLevel.subtotal }.flatMap { row -> [Comparison] in
        let items = Array(table.rows[(row.index + 1)...].prefix { $0.level == ListedLevel.item })
        return items.isEmpty ? [] : table.comparisons(of: row, with: items)
      }
    }
  }
}

/// What the levels of tables 13 and 14 mean; 0 is the total.
private enum ListedLevel {
  static let subtotal = 1
  static let item = 2
}

extension CheckedDocument {
  fileprivate var lists: [CheckedTable] { [13, 14].compactMap(present) }
}
