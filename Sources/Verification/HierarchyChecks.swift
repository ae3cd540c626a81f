import Disclosure

extension Check {
  /// A check that is made of each table of codes by itself.
  private static func ofCodedTables(
    _ id: String, formula: String, source: String,
    compare: @escaping @Sendable (CheckedTable, CodeTree, CheckedDocument) -> [Comparison]
  ) -> Check {
    Check(id, formula: formula, source: source) { document in
      document.codedTables.flatMap { table in table.tree.map { compare(table, $0, document) } ?? [] }
    }
  }

  static let childrenArePrinted = ofCodedTables(
    "hierarchy.children_printed",
    formula: "where a table goes down to 款 or 项, every 类 or 款 has one (of 款 only 2, 3, 5, 11, 12)",
    source: "The forms list every class down to the same level; economic classes need not go below 款."
  ) { table, tree, _ in
    let depth = table.isEconomic ? CodeLength.subclass : CodeLength.item
    let upper = table.rows.filter { row in
      row.code.map { $0.count < depth && !Classification.endsAbove($0) } ?? false
    }
    return Dictionary(grouping: upper) { $0.code?.count ?? 0 }.sorted { $0.key < $1.key }.flatMap { _, level in
      let parents = level.count { !tree.children(of: $0.index).isEmpty }
      return level.compactMap { row -> Comparison? in
        let isParent = !tree.children(of: row.index).isEmpty
        // Whether the others of its level go down: a table of leaves has none that must.
        guard !tree.isRepeated(row.index), (parents - (isParent ? 1 : 0)) * 2 >= level.count - 1, level.count > 1
        else { return nil }
        return Comparison(
          .amount(table.place(row, .code)), holds: isParent,
          message: "\(row.code ?? "") is printed, but nothing under it")
      }
    }
  }

  static let codesAreLawful = ofCodedTables(
    "codes.law",
    formula:
      "codes begin with 2 in 2, 3, 5, 11, 12, with 3 in 6, 8, with 5 in 7, 9, and have three, five or seven digits",
    source: "政府收支分类科目 of the Ministry of Finance: functional, department and government economic classification."
  ) { table, _, _ in
    guard let own = TableDefinition.all.first(where: { $0.schema.number == table.number })?.classification else {
      return []
    }
    return table.rows.compactMap { row in
      row.code.map { code in
        Comparison(
          .amount(table.place(row, .code)), holds: own.owns(code),
          message: "\(code) is no code of the classification by which table \(table.number) counts")
      }
    }
  }

  static let oneNameACode = ofCodedTables(
    "codes.one_name", formula: "one code has one name within a table",
    source: "A classification code stands for one subject."
  ) { table, _, _ in
    var names: [String: String] = [:]
    return table.rows.compactMap { row in
      guard let code = row.code, let name = row.string(.name) else { return nil }
      guard let known = names.updateValue(name, forKey: code) else { return nil }
      return Comparison(
        .amount(table.place(row, .code)), holds: known == name,
        message: "\(code) is printed as “\(known)” and as “\(name)”")
    }
  }

  static let parentIsSumOfChildren = ofCodedTables(
    "hierarchy.parent", formula: "类 = Σ 款 and 款 = Σ 项, in every amount column",
    source: "A classification code is the prefix of the codes under it."
  ) { table, tree, _ in
    table.rows.flatMap { row -> [Comparison] in
      let parts = tree.children(of: row.index).map { table.rows[$0] }
      if parts.isEmpty { return [] }
      return table.printedAmountColumns.compactMap { table.comparison(of: row, with: parts, in: $0) }
    }
  }

  static let parentsArePrinted = ofCodedTables(
    "hierarchy.parents_printed", formula: "every 款 and 项 has its 类 and 款 in the table",
    source: "The forms list each item under its class and subclass."
  ) { table, tree, document in
    // Only where the document's tables of this kind print parents of such codes for the most part.
    let kin = document.codedTables.filter { $0.isEconomic == table.isEconomic }
    var printed: [Int: (parents: Int, rows: Int)] = [:]
    for other in kin {
      for row in other.rows {
        guard let code = row.code, code.count > CodeLength.classCode else { continue }
        printed[code.count, default: (0, 0)].rows += 1
        if other.hasParent(row) { printed[code.count]?.parents += 1 }
      }
    }
    // Below units some print items alone, and so may a whole table: then several parents are missing, and none is there.
    let isByUnit = table.rows.contains { $0.unit != nil }
    let codes = table.rows.compactMap(\.code)
    let lengths = Set(codes.map(\.count))
    let areAllCoded = table.rows.allSatisfy { $0.code != nil || $0.level == 0 }
    func isOfItemsAlone(_ code: String) -> Bool {
      if lengths.contains(CodeLength.parent(of: code).count) { return false }
      return isByUnit
        || (areAllCoded && Set(codes.filter { $0.count == code.count }.map(CodeLength.parent)).count > 1)
    }
    return table.rows.compactMap { row in
      guard let code = row.code, let share = printed[code.count], share.parents > 0, share.parents * 2 >= share.rows,
        !tree.isRepeated(row.index), !isOfItemsAlone(code)
      else { return nil }
      return Comparison(
        .amount(table.place(row, .code)), holds: table.hasParent(row),
        message: "\(code) is printed, but \(CodeLength.parent(of: code)) is not")
    }
  }

  static let totalIsSumOfClasses = ofCodedTables(
    "hierarchy.total", formula: "合计 = Σ 类, in every amount column",
    source: "The forms of the coded tables list the classes (3 digits) under their total."
  ) { table, tree, _ in
    guard let total = table.totalRow else { return [] }
    // The highest printed level adds up to the total: classes, or whatever a template prints without its class.
    let parts = tree.roots.map { table.rows[$0] }
    return table.printedAmountColumns.compactMap { table.comparison(of: total, with: parts, in: $0) }
  }

  static let totalsArePrinted = ofCodedTables(
    "hierarchy.total_printed", formula: "a table of several classes, or of a kind that has totals, has a total",
    source: "The forms of the coded tables begin or end with 合计."
  ) { table, tree, document in
    guard let first = tree.roots.first else { return [] }
    let kin = document.codedTables.filter { $0.isEconomic == table.isEconomic && $0.number != table.number }
    let isUsual = kin.count >= Settings.fewestTablesWithTotals && kin.allSatisfy(\.printsTotal)
    guard isUsual || tree.roots.count > 1 else { return [] }
    return [
      Comparison(
        .amount(table.place(table.rows[first], .code)), holds: table.printsTotal,
        message: "the table prints no total of its \(tree.roots.count) classes")
    ]
  }

  static let unitIsSumOfClasses = ofCodedTables(
    "hierarchy.unit", formula: "a unit's own row = Σ of its classes, in every amount column",
    source: "Where each unit has its tree, its row sums it up."
  ) { table, tree, _ in
    let units = Dictionary(grouping: tree.roots.map { table.rows[$0] }) { $0.unit }
    let all = tree.roots.map { table.rows[$0] }
    return table.rows.filter(\.isUnit).flatMap { row -> [Comparison] in
      guard let parts = units[row.unit] else { return [] }
      // The department over its units may be one of them by the same name: its first row is the total of all.
      let isTotal = table.rows.contains { $0.isUnit && $0.unit == row.unit && $0.index > row.index }
      return table.printedAmountColumns.compactMap { table.comparison(of: row, with: isTotal ? all : parts, in: $0) }
    }
  }

  static let unitsArePrinted = ofCodedTables(
    "hierarchy.unit_printed", formula: "where units have rows of their own, each has one",
    source: "The forms list each unit, and under it its classes."
  ) { table, tree, _ in
    let printed = Set(table.rows.filter(\.isUnit).map(\.unit))
    var seen: Set<String?> = []
    let first = tree.roots.map { table.rows[$0] }.filter { seen.insert($0.unit).inserted }
    guard !printed.isEmpty, first.count > 1 else { return [] }
    return first.map { row in
      Comparison(
        .amount(table.place(row, .code)), holds: printed.contains(row.unit),
        message: "“\(row.unit ?? "")” has no row of its own, as other units have")
    }
  }
}

extension CheckedRow {
  /// Whether it is the row of a unit that has its tree below it.
  fileprivate var isUnit: Bool { level == 0 && unit != nil && code == nil }
}

extension CheckedTable {
  fileprivate var isEconomic: Bool { Settings.economicTables.contains(number) }

  /// Whether it has a row over all classes. Of units with trees, that is one of no unit, or of one that has no classes
  /// of its own or two rows: the department over them.
  fileprivate var printsTotal: Bool {
    let units = rows.filter(\.isUnit)
    if units.count <= 1 { return rows.contains { $0.level == 0 || $0.code == nil } }
    let withClasses = Set((tree?.roots ?? []).map { rows[$0].unit })
    return rows.contains { ($0.level == 0 || $0.code == nil) && !$0.isUnit }
      || units.contains { !withClasses.contains($0.unit) } || Set(units.map(\.unit)).count < units.count
  }

  /// Whether a row stands under the row of the code one level above it.
  fileprivate func hasParent(_ row: CheckedRow) -> Bool {
    guard let code = row.code, let parent = tree?.parent(of: row.index) else { return false }
    return rows[parent].code?.count == code.count - CodeLength.level
  }
}
