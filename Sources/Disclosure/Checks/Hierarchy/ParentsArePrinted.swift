import Foundation

extension Check {
  static let parentsArePrinted = Check(
    "hierarchy.parents_printed", formula: "every 款 and 项 has its 类 and 款 in the table",
    source: "The forms list each item under its class and subclass."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      let codes = Set(table.rows.compactMap { table.string($0, "code") })
      // Only where the document's tables of this kind print classes and subclasses at all.
      let economic = [6, 7, 8, 9]
      let kin = codedTables.filter { economic.contains($0) == economic.contains(table.schema.number) }
      let lengths = Set(
        kin.compactMap(document.present).flatMap { other in
          other.rows.compactMap { other.string($0, "code")?.count }
        })
      return table.rows.compactMap { row in
        guard let code = table.string(row, "code"), code.count > 3, lengths.contains(code.count - 2) else { return nil }
        return Comparison(
          table: table.schema.number, place: table.place(row, "code"), holds: codes.contains(String(code.dropLast(2))),
          message: "\(code) is printed, but \(code.dropLast(2)) is not")
      }
    }
  }
}
