import Disclosure
import Foundation
import Normalization

extension Check {
  static let oneDepartment = Check(
    "document.department", formula: "the lines above all tables name one department",
    source: "A disclosure is one department's."
  ) { document in
    // Forms may be a subordinate unit's.
    let owners = document.document.tables.filter { $0.schema.kind != .form }.compactMap { table in
      table.owner.map { (table: table, key: matchKey($0), name: $0) }
    }
    guard let first = owners.first else { return [] }
    return owners.dropFirst().map { owner in
      // 某局 and 某局（本级）: a name may be printed with more or fewer words.
      let agrees = owner.key.contains(first.key) || first.key.contains(owner.key)
      return Comparison(
        .of(
          table: owner.table.schema.number,
          words: "table \(owner.table.schema.number), page \(owner.table.pages.first ?? 0), caption"),
        holds: agrees,
        message: "“\(owner.name)” is printed above it, “\(first.name)” above table \(first.table.schema.number)")
    }
  }
}

extension Check {
  static let noDataIsPrinted = Check(
    "document.no_data", formula: "a table whose note says that it is empty has no amount but zero",
    source: "Forms without money are published with a note for it."
  ) { document in
    document.document.tables.compactMap { table in
      guard let checked = document.present(table.schema.number), let note = table.notes.first(where: saysNothing)
      else { return nil }
      // What was budgeted the year before may be printed beside nothing.
      let rows = checked.rows.filter { row in
        if case .integer(let year) = row.row[.budgetYear].value { year == document.fiscalYear } else { true }
      }
      let columns = checked.printedAmountColumns.filter { checked.schema.columns[$0].name != .priorYear }
      let amount = rows.lazy.flatMap { row in columns.compactMap { row.amounts[$0] } }.first { $0 != .zero }
      return Comparison(
        .of(table: table.schema.number, words: "table \(table.schema.number), page \(table.pages.first ?? 0), note"),
        holds: amount == nil, message: "“\(note)”, but it prints \(amount?.decimal ?? 0)")
    }
  }

  static let oneFiscalYear = Check(
    "document.fiscal_year", formula: "the titles of all tables name one year",
    source: "A disclosure is about one year's budget."
  ) { document in
    guard let year = document.fiscalYear else { return [] }
    return document.document.tables.compactMap { table in
      guard let title = table.title, let named = firstYear(in: title) else { return nil }
      return Comparison(
        .of(
          table: table.schema.number, words: "table \(table.schema.number), page \(table.pages.first ?? 0), title"),
        holds: named == year, message: "the title “\(title)” is of \(named), the document of \(year)")
    }
  }
}

/// Whether a note says that its table has no data: 本部门无重点绩效项目，故此表无数据.
private func saysNothing(_ note: String) -> Bool {
  if ["此表无数据", "本表无数据", "此表为空", "本表为空"].contains(where: note.hasWord) { return true }
  // 备注：本单位2026年没有使用政府性基金预算拨款安排的支出, and no sentence that goes on with what there is.
  let key = matchKey(note)
  let ofOwner = ["本部门", "本单位", "我部门", "我单位"].contains(where: key.hasWord)
  let isNothing = ["没有使用", "无使用", "未安排", "本部门无", "本单位无", "我部门无", "我单位无"].contains(where: key.hasWord)
  return ofOwner && isNothing && note.count { "，；。,;".contains($0) } <= 1
}
