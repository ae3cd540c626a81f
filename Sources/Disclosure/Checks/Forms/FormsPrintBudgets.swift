import Normalization

extension Check {
  static let formsPrintBudgets = Check(
    "form.budget_printed", formula: "where the forms of 16 or 17 print budgets, each prints its own",
    source: "A form is about the money of its project."
  ) { document in
    [16, 17].compactMap(document.present).flatMap { table -> [Comparison] in
      var forms: [String: Row] = [:]
      for row in table.rows {
        guard let name = table.string(row, "project_name") else { continue }
        if forms[name].map({ table.decimal($0, "budget") == nil }) ?? true { forms[name] = row }
      }
      let printed = forms.values.count { table.decimal($0, "budget") != nil }
      guard printed >= 2 else { return [] }
      return forms.sorted { $0.key < $1.key }.map { name, row in
        Comparison(
          table: table.schema.number, place: table.place(row, "budget"), holds: table.decimal(row, "budget") != nil,
          message: "\(printed) forms print their budget, that of “\(name)” does not")
      }
    }
  }
}
