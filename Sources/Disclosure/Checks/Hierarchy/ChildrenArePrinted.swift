import Foundation

extension Check {
  static let childrenArePrinted = Check(
    "hierarchy.children_printed",
    formula: "where a table goes down to 款 or 项, every 类 or 款 has one (of 款 only 2, 3, 5, 11, 12)",
    source: "The forms list every class down to the same level; economic classes need not go below 款."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      let codes = table.rows.compactMap { table.string($0, "code") }
      let parents = Set(codes.filter { $0.count > 3 }.map { String($0.dropLast(2)) })
      return table.rows.compactMap { row in
        let depth = [6, 7, 8, 9].contains(table.schema.number) ? 5 : 7
        guard let code = table.string(row, "code"), code.count < depth,
          parents.contains(where: { $0.count == code.count && $0 != code })
        else { return nil }
        return Comparison(
          table: table.schema.number, place: table.place(row, "code"), holds: parents.contains(code),
          message: "\(code) is printed, but nothing under it")
      }
    }
  }
}
