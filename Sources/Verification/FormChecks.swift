import Disclosure
import Foundation
import Normalization

extension Check {
  static let formsPrintBudgets = Check(
    "form.budget_printed", formula: "where the forms of 16 or 17 print budgets, each prints its own",
    source: "A form is about the money of its project."
  ) { document in
    [16, 17].compactMap(document.present).flatMap { table -> [Comparison] in
      // A list of projects without a column for money may stand before the forms of some of them.
      let (forms, listed) = (table.rows.filter { $0.row.form != nil }, table.rows.filter { $0.row.form == nil })
      return [forms, listed].flatMap { budgetComparisons($0, of: table) }
    }
  }
}

private func budgetComparisons(_ rows: [CheckedRow], of table: CheckedTable) -> [Comparison] {
  var forms: [String: CheckedRow] = [:]
  for row in rows {
    guard let name = row.string(.projectName) else { continue }
    if forms[name].map({ $0.decimal(.budget) == nil }) ?? true { forms[name] = row }
  }
  let printed = forms.values.count { $0.decimal(.budget) != nil }
  // Where most have none, a list without money and forms with theirs are one table.
  guard printed >= Settings.fewestForms, printed * 2 > forms.count else { return [] }
  return forms.sorted { $0.key < $1.key }.map { name, row in
    Comparison(
      .amount(table.place(row, .budget)), holds: row.decimal(.budget) != nil,
      message: "\(printed) forms print their budget, that of “\(name)” does not")
  }
}

extension Check {
  static let projectsAreNoDepartments = Check(
    "form.project_name", formula: "16, 17: a project is not called as a department",
    source: "The forms name the project and, apart from it, whose it is."
  ) { document in
    [16, 17].compactMap(document.present).flatMap { table -> [Comparison] in
      var named: Set<String> = []
      for row in table.rows {
        for column in [ColumnName.compilingUnit, .responsibleDepartment] {
          if let name = row.row[column].value.text { named.insert(name) }
        }
      }
      if let department = document.document.department { named.insert(department) }
      let departments = Set(named.map(matchKey))
      var seen: Set<String> = []
      return table.rows.compactMap { row in
        guard let name = row.string(.projectName), seen.insert(name).inserted else { return nil }
        return Comparison(
          .amount(table.place(row, .projectName)), holds: !departments.contains(matchKey(name)),
          message: "“\(name)” is the name of a department")
      }
    }
  }
}

extension Check {
  static let indicatorWeights = Check(
    "form.weights",
    formula: "the weights of a form's indicators add up to 100, or to the points in their label (15, 16, 17)",
    source: """
      The forms score 100 points or per cent; some give ten of them to the execution of the budget: 90 where a form or all of \
      several forms say so.
      """
  ) { document in
    let tables = [15, 16, 17].compactMap(document.present).map { ($0, weights(in: $0)) }
    func isWithoutExecution(_ forms: [WeightedForm]) -> Bool {
      forms.count >= Settings.fewestForms && forms.allSatisfy { $0.sum == Settings.scoreWithoutExecution }
    }
    // What is the same in several forms is the template's: ten points are for the execution of the budget.
    let isSoThroughout = isWithoutExecution(tables.flatMap(\.1))
    return tables.flatMap { table, forms in
      let score = isSoThroughout || isWithoutExecution(forms) ? Settings.scoreWithoutExecution : Settings.fullScore
      return forms.map { form in
        Comparison(
          table.place(form.first, .weight), expected: form.first.row.fullScore ?? score, actual: form.sum, tolerance: 0)
      }
    }
  }
}

/// A form's first indicator with a weight, and what the weights add up to.
private struct WeightedForm {
  let key: String
  let first: CheckedRow
  var sum: Decimal
}

private func weights(in table: CheckedTable) -> [WeightedForm] {
  var forms: [WeightedForm] = []
  for row in table.rows {
    guard let weight = row.decimal(.weight) else { continue }
    // Two forms that follow each other may be of one project, and a list has no forms.
    let names = [ColumnName.projectName, .compilingUnit].map { row.row[$0].value.text ?? "" }
    let key = (names + [row.row.form.map(String.init) ?? ""]).joined(separator: "|")
    if forms.last?.key == key {
      forms[forms.count - 1].sum += weight
    } else {
      forms.append(WeightedForm(key: key, first: row, sum: weight))
    }
  }
  return forms
}
