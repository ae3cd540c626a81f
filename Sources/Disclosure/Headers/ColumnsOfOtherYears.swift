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
  guard !others.isEmpty else { return [] }
  let isPrinted = columns.contains { column in
    !others.contains(column)
      && table.body.contains { view.begins($0, column) && printedAmount(view.text($0, column)) != nil }
  }
  return isPrinted ? Set(others) : []
}
