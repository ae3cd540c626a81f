import Foundation
import Normalization

/// The columns of amounts that are of another year than the document's, or of changes, beside some that are its own: what
/// stands under 2023年预算数 in the budget of 2024 is neither its total nor its basic expenditure.
///
/// - Returns: none where no column is of the document's year: then the labels were not brought up to date.
func columnsOfOtherYears(_ table: HeadedTable, among columns: [Int], fiscalYear: Int?) -> Set<Int> {
  let (view, header) = (table.view, table.header)
  let others = columns.filter {
    !header.period($0, among: columns, fiscalYear: fiscalYear).isOfDocument(fiscalYear: fiscalYear)
  }
  let plan = columnsOfPlan(table, among: columns, fiscalYear: fiscalYear)
  guard !others.isEmpty else { return plan }
  let isPrinted = columns.contains { column in
    !others.contains(column)
      && table.body.contains { view.begins($0, column) && printedAmount(view.text($0, column)) != nil }
  }
  return isPrinted ? plan.union(others) : plan
}

/// Of a plan of several years that begins with the document's own, the columns of the later ones, and that of the sum over
/// all: 合计 beside 2024年, 2025年 and 2026年 is not what the budget of 2024 gives.
private func columnsOfPlan(_ table: HeadedTable, among columns: [Int], fiscalYear: Int?) -> Set<Int> {
  let (view, header) = (table.view, table.header)
  guard let fiscalYear else { return [] }
  let later = columns.filter { column in
    guard let label = header.paths[column].last, let year = firstYear(in: label) else { return false }
    return year > fiscalYear && HeaderPeriod.isBare(label)
  }
  guard let first = later.first else { return [] }
  let group = header.paths[first].dropLast()
  let own = columns.filter {
    header.paths[$0].dropLast() == group && header.paths[$0].last?.hasStart("本年") ?? false
  }
  guard own.count == 1 else { return [] }
  func amount(_ row: Int, _ column: Int) -> Decimal? {
    view.begins(row, column) ? printedAmount(view.text(row, column)) : nil
  }
  let years = own + later.filter { header.paths[$0].dropLast() == group }
  let sums = columns.filter { column in
    guard TotalLabels.isRow(header.paths[column].last ?? "") else { return false }
    let rows = table.body.filter { amount($0, column) != nil }
    return !rows.isEmpty
      && rows.allSatisfy { row in amount(row, column) == years.reduce(Decimal(0)) { $0 + (amount(row, $1) ?? 0) } }
  }
  return Set(later + sums)
}
