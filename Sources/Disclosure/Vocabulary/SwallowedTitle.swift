import Normalization
import Reconstruction

/// The title of a table that stands in a row of its grid instead of above it.
enum SwallowedTitle {
  /// Whether a text is one: it ends in 表, brackets, a number and a year behind it aside: `部门收支总体情况表（预算表1）`.
  static func isTitle(_ text: String) -> Bool {
    if isTableNumber(text) { return false }
    let title = withoutMarkBehind(text)
    let key = matchKey(withoutTrailingBracket(withoutTrailingBracket(title)))
    return key.hasEnd("表") && (key.count >= 5 || (key.count >= 4 && key.hasEnd("总表")))
  }

  /// Whether a row of a grid without a title above it is one that does not end in 表: the first one that is no number of
  /// a table, over all columns.
  static func isPlainTitle(_ view: TableView, _ row: Int, _ column: Int) -> Bool {
    guard row == 0 || (row == 1 && view.filledColumns(0).allSatisfy { isTableNumber(view.text(0, $0)) }),
      view.columnCount > 2, view.cell(row, column)?.columnSpan == view.columnCount
    else { return false }
    return isPlainTitle(view.text(row, column)) && view.table.title == nil
      && view.table.plainTitle(.budgets) == nil
  }

  static func isPlainTitle(_ text: String) -> Bool { LayoutVocabulary.budgets.isPlainTitle(text) }

  /// Whether a text is what stands in brackets in a row below one: `（政府预算支出经济分类科目）`.
  static func isSubtitle(_ text: String) -> Bool {
    text.hasStart("（") && text.hasEnd("）") && AmountUnit.find(in: text) == nil
  }
}
