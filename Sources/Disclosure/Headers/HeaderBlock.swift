import Normalization
import Reconstruction

/// The header of a table: how many rows it takes, and the labels over each column.
package struct HeaderBlock {
  /// Rows above the header proper: a title, a unit or an owner printed inside the grid.
  package let preamble: Range<Int>
  package let rows: Range<Int>
  /// For each column the labels over it as keys, outermost first, blank ones left out, years made relative.
  package let paths: [[String]]
  /// The same without what stands in brackets behind a label: 支出项目类别（资金使用单位） is 支出项目类别.
  package let barePaths: [[String]]
  /// The same as printed.
  package let printed: [[String]]

  package init(_ view: TableView, fiscalYear: Int?) {
    var first = 0
    while first < view.rowCount, isPreamble(view, first) || namesOwner(view, first) { first += 1 }
    if first == view.rowCount { first = 0 }
    var end = first
    while end < view.rowCount, isHeaderRow(view, end, isFirst: end == first) { end += 1 }
    // Words alone may be values: what names rows of values begins in the first of them.
    if let row = (first..<end).dropFirst().first(where: { row in
      view.cell(row, 0).map { $0.row == row && $0.row + $0.rowSpan > end && !view.isBlank(row, 0) } ?? false
    }) {
      end = row
    }
    preamble = 0..<first
    rows = first..<end
    let labels = (0..<view.columnCount).map { column in columnLabels(view, rows: first..<end, column: column) }
    printed = labels
    // 万元 may stand in a row of its own below each label.
    let named = labels.map { path in
      path.count > 1 && AmountUnit.find(in: path[path.count - 1]) != nil ? path.dropLast() : path
    }
    paths = named.map { $0.map { relativeYears(labelKey($0), fiscalYear: fiscalYear) } }
    barePaths = named.map { $0.map { relativeYears(labelKey(withoutTrailingBracket($0)), fiscalYear: fiscalYear) } }
  }

  /// Whether labels of income stand beside labels of expenditure; 收入支出 is of neither.
  var namesBothSides: Bool {
    func names(_ side: String, not other: String) -> Bool {
      paths.contains { $0.contains { $0.hasWord(side) && !$0.hasWord(other) } }
    }
    return names("收入", not: "支出") && names("支出", not: "收入")
  }

  /// The first row of values.
  package var bodyStart: Int { rows.upperBound }

  /// The labels over each column without a last one that only names the year of its amounts: 公务接待费 over 上年预算数 and
  /// 本年预算数 is 公务接待费 of each.
  var timelessPaths: [[String]] {
    paths.map { path in path.count > 1 && path.last.map(HeaderPeriod.isBare) ?? false ? path.dropLast() : path }
  }

  /// The printed header of a column, levels joined by `/`.
  package func label(_ column: Int) -> String { printed[column].joined(separator: "/") }
}

/// A title, a unit or an owner that the grid swallowed: a row of one or two cells that speak of themselves.
package func isPreamble(_ view: TableView, _ row: Int) -> Bool {
  let filled = view.filledColumns(row)
  if filled.isEmpty { return true }
  guard filled.count <= 3 else { return false }
  return filled.allSatisfy { column in
    let text = view.text(row, column)
    return AmountUnit.find(in: text) != nil
      || (SwallowedTitle.isTitle(text) && isWide(view, row, column))
      || SwallowedTitle.isPlainTitle(view, row, column)
      || (SwallowedTitle.isSubtitle(text) && (view.cell(row, column)?.columnSpan ?? 1) == view.columnCount)
      || isTableNumber(text)
      || OwnerLabels.opens(text) || OwnerLabels.opensSupervisor(text)
  }
}

/// Whether a row between a title and a unit has one text over all columns: the department, without a label.
private func namesOwner(_ view: TableView, _ row: Int) -> Bool {
  guard row > 0, row + 1 < view.rowCount, !view.filledColumns(row + 1).isEmpty, isPreamble(view, row + 1) else {
    return false
  }
  return view.filledColumns(row).count == 1 && view.cell(row, 0)?.columnSpan == view.columnCount
}

/// Whether a cell is wider than a group of two, or takes all columns of a table of two.
private func isWide(_ view: TableView, _ row: Int, _ column: Int) -> Bool {
  let width = view.cell(row, column)?.columnSpan ?? 1
  return width > 2 || (width == 2 && view.columnCount == 2)
}

/// Whether a row belongs to the header: it has labels and no values. A row that begins with 合计 and has nothing
/// else but numbers or signs for nothing is a total.
private func isHeaderRow(_ view: TableView, _ row: Int, isFirst: Bool) -> Bool {
  let filled = (0..<view.columnCount).filter { view.begins(row, $0) && !view.isBlank(row, $0) }
  if filled.isEmpty { return (0..<view.columnCount).contains { !view.isBlank(row, $0) } && !isFirst }
  if isIndexRow(view, row, inHeader: !isFirst) { return true }
  let texts = filled.map { view.text(row, $0) }
  if texts.contains(where: { isValue($0) || resemblesAmount($0) }) { return false }
  if TotalLabels.isRow(view.key(row, filled[0])), filled.count == 1 { return false }
  // So does one below a label in every column, whatever stands for its amounts: `####`, 待定.
  if !isFirst, TotalLabels.isRow(view.key(row, filled[0])), isBelowHeader(view, row),
    standsBelowLabels(view, row, filled[0]) || isMergedBelowLabels(view, row, filled[0])
  {
    return false
  }
  // A unit's line may have nothing but its name; a label below another one stands under a group.
  if !isFirst, filled.count == 1, UnitNames.isUnit(texts[0]), standsBelowLabels(view, row, filled[0]) { return false }
  // What stands below several labels at once is none of theirs: a group is printed above its columns.
  if !isFirst, filled.count == 1, isMergedBelowLabels(view, row, filled[0]) { return false }
  // Dashes stand where values are missing, below the labels, and so do words for nothing and the first of numbered items.
  if !isFirst,
    texts.contains(where: { parseNumber($0) == .blank || StatementsOfNothing.includes($0) }) || beginsItems(texts)
  {
    return false
  }
  return true
}

/// Whether the labels over all columns end right above a row.
private func isBelowHeader(_ view: TableView, _ row: Int) -> Bool {
  (0..<view.columnCount).allSatisfy { column in
    view.cell(row - 1, column).map { !view.isBlank(row - 1, column) && $0.row + $0.rowSpan == row } ?? false
  }
}

/// Whether a cell is as wide as the label above it, in a row above which every column has a label.
private func standsBelowLabels(_ view: TableView, _ row: Int, _ column: Int) -> Bool {
  guard let cell = view.cell(row, column), let label = view.cell(row - 1, column), label.columnSpan == cell.columnSpan,
    label.row + label.rowSpan == row
  else { return false }
  return (0..<view.columnCount).allSatisfy { !view.isBlank(row - 1, $0) }
}

/// Whether a cell is merged over columns that each have a label of their own, which ends right above it.
private func isMergedBelowLabels(_ view: TableView, _ row: Int, _ column: Int) -> Bool {
  guard let cell = view.cell(row, column), cell.columnSpan > 1 else { return false }
  let above = (column..<min(column + cell.columnSpan, view.columnCount)).map { view.cell(row - 1, $0) }
  return above.allSatisfy { label in
    label.map { $0.row + $0.rowSpan == row && !view.isBlank($0.row, $0.column) } ?? false
  } && Set(above.compactMap { $0?.column }).count > 1
}

/// Whether the texts are the first line of numbered items, as opposed to columns numbered 一、 二、 三、.
private func beginsItems(_ texts: [String]) -> Bool {
  texts.first.map { $0.hasStart("一、") } ?? false && !texts.contains { $0.hasStart("二、") }
}

private func isValue(_ text: String) -> Bool {
  switch parseNumber(text) {
  case .number, .percent: true
  case .blank, .notANumber: false
  }
}

/// Whether a text has the digits of an amount among marks that no number has: `[1,234.00]`, `1,234·56`. A row of such is
/// none of labels, and each cell of it is reported.
private func resemblesAmount(_ text: String) -> Bool {
  let scalars = text.unicodeScalars
  let points = scalars.count { ".．·。".unicodeScalars.contains($0) }
  // 2024.12.31 is a date.
  return points <= 1 && scalars.count { ("0"..."9").contains($0) } >= 3
    && scalars.contains { ".．·。,，'’".unicodeScalars.contains($0) } && !scalars.contains { $0.properties.isAlphabetic }
}

private func columnLabels(_ view: TableView, rows: Range<Int>, column: Int) -> [String] {
  var labels: [String] = []
  var lastCell: (Int, Int)?
  for row in rows where !isIndexRow(view, row, inHeader: true) {
    var source = column
    if view.isBlank(row, column) {
      // Where merged header cells come as blank ones (text input), a label reaches over the blanks to its right, as
      // long as there is a label of its own below.
      guard row + 1 < rows.upperBound, (row + 1..<rows.upperBound).contains(where: { !view.isBlank($0, column) })
      else { continue }
      while source > 0, view.isBlank(row, source) { source -= 1 }
      guard !view.isBlank(row, source), row == rows.lowerBound || sameParent(view, row - 1, source, column) else {
        continue
      }
    }
    guard let cell = view.cell(row, source) else { continue }
    if let lastCell, lastCell == (cell.row, cell.column) { continue }
    lastCell = (cell.row, cell.column)
    labels.append(view.text(row, source))
  }
  return labels
}

/// Whether nothing but blanks lies between the columns in the row above, so that both stand under one label.
private func sameParent(_ view: TableView, _ row: Int, _ left: Int, _ right: Int) -> Bool {
  (left + 1...right).allSatisfy {
    view.isBlank(row, $0)
      || view.cell(row, $0).map { ($0.row, $0.column) } ?? (-1, -1)
        == view.cell(row, left).map { ($0.row, $0.column) } ?? (-1, -1)
  }
}
