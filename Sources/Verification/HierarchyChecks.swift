import Disclosure

extension Check {
  static let childrenArePrinted = Check(
    "hierarchy.children_printed",
    formula: "where a table goes down to 款 or 项, every 类 or 款 has one (of 款 only 2, 3, 5, 11, 12)",
    source: "The forms list every class down to the same level; economic classes need not go below 款."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      let codes = table.rows.compactMap { $0.string(.code) }
      let parents = Set(codes.filter { $0.count > CodeLength.classCode }.map(CodeLength.parent))
      return table.rows.compactMap { row in
        let depth = [6, 7, 8, 9].contains(table.schema.number) ? CodeLength.subclass : CodeLength.item
        guard let code = row.string(.code), code.count < depth,
          parents.contains(where: { $0.count == code.count && $0 != code })
        else { return nil }
        return Comparison(
          table: table.schema.number, place: table.place(row, .code), holds: parents.contains(code),
          message: "\(code) is printed, but nothing under it")
      }
    }
  }
}

extension Check {
  static let oneNameACode = Check(
    "codes.one_name", formula: "one code has one name within a table",
    source: "A classification code stands for one subject."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      var names: [String: String] = [:]
      return table.rows.compactMap { row in
        guard let code = row.string(.code), let name = row.string(.name) else { return nil }
        guard let known = names.updateValue(name, forKey: code) else { return nil }
        return Comparison(
          table: table.schema.number, place: table.place(row, .code), holds: known == name,
          message: "\(code) is printed as “\(known)” and as “\(name)”")
      }
    }
  }
}

extension Check {
  static let parentIsSumOfChildren = Check(
    "hierarchy.parent", formula: "类 = Σ 款 and 款 = Σ 项, in every amount column",
    source: "A classification code is the prefix of the codes under it."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      // Where codes come several times, a row's parts are those that follow it; the same codes stand under other units too.
      if table.repeatsCodes {
        return table.rows.indices.flatMap { index -> [Comparison] in
          let parts = table.partsFollowing(index)
          if parts.isEmpty { return [] }
          return table.printedAmountColumns.compactMap { table.comparison(of: table.rows[index], with: parts, in: $0) }
        }
      }
      var children: [String: [Row]] = [:]
      for row in table.rows {
        guard let code = row.string(.code), code.count > CodeLength.classCode else { continue }
        children[CodeLength.parent(of: code), default: []].append(row)
      }
      return table.rows.flatMap { row -> [Comparison] in
        guard let code = row.string(.code), let parts = children[code] else { return [] }
        return table.printedAmountColumns.compactMap { table.comparison(of: row, with: parts, in: $0) }
      }
    }
  }
}

extension Check {
  static let parentsArePrinted = Check(
    "hierarchy.parents_printed", formula: "every 款 and 项 has its 类 and 款 in the table",
    source: "The forms list each item under its class and subclass."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      let codes = Set(table.rows.compactMap { $0.string(.code) })
      if table.repeatsCodes, !table.printsTree { return [] }
      // Only where the document's tables of this kind print classes and subclasses at all.
      let economic = [6, 7, 8, 9]
      let kin = codedTables.filter { economic.contains($0) == economic.contains(table.schema.number) }
      let lengths = Set(
        kin.compactMap(document.present).flatMap { other in
          other.rows.compactMap { $0.string(.code)?.count }
        })
      return table.rows.compactMap { row in
        guard let code = row.string(.code), code.count > CodeLength.classCode else { return nil }
        let parent = CodeLength.parent(of: code)
        guard lengths.contains(parent.count) else { return nil }
        return Comparison(
          table: table.schema.number, place: table.place(row, .code), holds: codes.contains(parent),
          message: "\(code) is printed, but \(parent) is not")
      }
    }
  }
}

extension Check {
  static let totalIsSumOfClasses = Check(
    "hierarchy.total", formula: "合计 = Σ 类, in every amount column",
    source: "The forms of the coded tables list the classes (3 digits) under their total."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      let coded = table.rows.filter { $0.string(.code) != nil }
      // The highest printed level adds up to the total: classes, or items where a template prints only these.
      guard let total = table.totalRow, let shortest = coded.compactMap({ $0.string(.code)?.count }).min()
      else { return [] }
      let parts = coded.filter { $0.string(.code)?.count == shortest }
      return table.printedAmountColumns.compactMap { column in
        table.comparison(of: total, with: parts, in: column)
      }
    }
  }
}

extension Check {
  static let totalsArePrinted = Check(
    "hierarchy.total_printed", formula: "a table of several classes has a total",
    source: "The forms of the coded tables begin or end with 合计."
  ) { document in
    codedTables.compactMap(document.present).compactMap { table in
      let classes = table.rows.filter { $0.level == 1 && $0.string(.code) != nil }
      guard classes.count > 1 else { return nil }
      return Comparison(
        table: table.schema.number, place: table.place(classes[0], .code),
        holds: table.rows.contains { $0.level == 0 || $0.string(.code) == nil },
        message: "the table prints \(classes.count) classes and no total")
    }
  }
}

extension DisclosureTable {
  /// Whether one code stands in several rows: in the trees of several units, or once for each class of another
  /// classification.
  fileprivate var repeatsCodes: Bool {
    let codes = rows.compactMap { $0.string(.code) }
    return Set(codes).count < codes.count
  }

  /// Whether most codes that can have a parent have it in the table.
  fileprivate var printsTree: Bool {
    let codes = Set(rows.compactMap { $0.string(.code) })
    let lower = codes.filter { $0.count > CodeLength.classCode }
    return lower.count { codes.contains(CodeLength.parent(of: $0)) } * 2 > lower.count
  }

  /// The rows one level below a row that follow it, up to the next of its level or above, within its unit.
  fileprivate func partsFollowing(_ index: Int) -> [Row] {
    guard let code = rows[index].string(.code) else { return [] }
    let unit = rows[index][.unitName].value
    let below = rows[(index + 1)...].prefix { row in
      row.string(.code).map { $0.count > code.count && $0.hasPrefix(code) } ?? false && row[.unitName].value == unit
    }
    return below.filter { $0.string(.code).map { CodeLength.parent(of: $0) == code } ?? false }
  }
}
