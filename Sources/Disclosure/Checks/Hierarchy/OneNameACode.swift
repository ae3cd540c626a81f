import Foundation

extension Check {
  static let oneNameACode = Check(
    "codes.one_name", formula: "one code has one name within a table",
    source: "A classification code stands for one subject."
  ) { document in
    codedTables.compactMap(document.present).flatMap { table -> [Comparison] in
      var names: [String: String] = [:]
      return table.rows.compactMap { row in
        guard let code = table.string(row, "code"), let name = table.string(row, "name") else { return nil }
        guard let known = names.updateValue(name, forKey: code) else { return nil }
        return Comparison(
          table: table.schema.number, place: table.place(row, "code"), holds: known == name,
          message: "\(code) is printed as “\(known)” and as “\(name)”")
      }
    }
  }
}
