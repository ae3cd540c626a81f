import Foundation
import Normalization
import Reconstruction

/// The rows of a list that one form takes, found by the cells merged over them, and by what goes on over the edge of a
/// page: there a merged cell is cut, its text is drawn on one of the pages, on both, or parted.
struct FormListGroup {
  let view: TableView
  let columns: FormListColumns
  private(set) var rows: [Int]

  static func groups(_ rows: [Int], _ view: TableView, _ columns: FormListColumns) -> [FormListGroup] {
    var groups: [FormListGroup] = []
    for row in rows {
      if let last = groups.last, last.goesOn(to: row) {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append(FormListGroup(view: view, columns: columns, rows: [row]))
      }
    }
    var joined: [FormListGroup] = []
    // What the list prints for each form shows where no page can have cut one.
    let whole = groups.indices.filter { index in
      !(index > 0 && groups[index - 1].isParted(from: groups[index]))
        && !(index + 1 < groups.count && groups[index].isParted(from: groups[index + 1]))
    }
    let coded = !whole.isEmpty && whole.count { groups[$0].code != nil } * 2 >= whole.count
    let priced = !whole.isEmpty && whole.count { !groups[$0].amounts.isEmpty } * 5 >= whole.count * 4
    for group in groups {
      if let last = joined.last, last.isCut(from: group, coded: coded, priced: priced) {
        joined[joined.count - 1].rows += group.rows
      } else {
        joined.append(group)
      }
    }
    return joined
  }

  /// Whether the row is under a merged cell of the form, or prints indicators only.
  private func goesOn(to row: Int) -> Bool {
    let key = columns.key
    if let cell = view.cell(row, key), cell.row < row, rows.contains(cell.row) { return true }
    return view.isBlank(row, key) && !beginsPage(row)
      && columns.fields.allSatisfy { view.isBlank(row, $0) || !view.begins(row, $0) }
      && columns.indicators.contains { view.begins(row, $0) && !view.isBlank(row, $0) }
  }

  private func beginsPage(_ row: Int) -> Bool { row > 0 && view.page(of: row) != view.page(of: row - 1) }

  /// Whether the edge of a page lies between two groups.
  private func isParted(from next: FormListGroup) -> Bool {
    rows.last.map { view.page(of: $0) != view.page(of: next.rows[0]) } ?? false
  }

  /// Whether the edge of a page is all that parts two groups.
  private func isCut(from next: FormListGroup, coded: Bool, priced: Bool) -> Bool {
    guard let last = rows.last, isParted(from: next) else { return false }
    let (name, nextName) = (self.name, next.name)
    let (amounts, nextAmounts) = (self.amounts, next.amounts)
    // A cell of the sum that reaches over the edge belongs to one form.
    if let column = columns.amount, let cell = view.cell(next.rows[0], column), cell.row <= last,
      rows.contains(cell.row), !view.isBlank(cell.row, column)
    {
      return true
    }
    if name.isEmpty || nextName.isEmpty {
      // The name stands on one of the pages; the sum may stand on either, but not on both.
      return amounts.isEmpty || nextAmounts.isEmpty
    }
    if name == nextName,
      columns.fields.allSatisfy({ text($0) == next.text($0) || next.text($0).isEmpty || text($0).isEmpty })
    {
      // Everything is printed again on the next page.
      return !amounts.isEmpty || !isUnpriced
    }
    // Name and sum are printed again beside the rest of a goal.
    if name == nextName, let column = columns.amount, !amounts.isEmpty, text(column) == next.text(column), isUnfinished
    {
      return true
    }
    guard priced, amounts.isEmpty != nextAmounts.isEmpty else { return false }
    if coded { return next.code == nil || code == nil }
    return nextAmounts.isEmpty && isUnfinished
  }

  private var isUnpriced: Bool { columns.amount == nil }

  /// Whether the goal ends where no sentence does.
  private var isUnfinished: Bool {
    guard let goal = columns.goal, let last = text(goal).unicodeScalars.last else { return true }
    return !"。；！.;".unicodeScalars.contains(last)
  }

  // MARK: - Texts

  /// The cells of the form in a column: a merged one once.
  func cells(_ column: Int) -> [Cell] {
    var cells: [Cell] = []
    for row in rows {
      guard let cell = view.cell(row, column), cell.column == column, !view.isBlank(row, column), cells.last != cell
      else { continue }
      // An amount that began in another form is that form's.
      if !rows.contains(cell.row), case .number = parseNumber(view.text(row, column)) { continue }
      cells.append(cell)
    }
    return cells
  }

  /// The text of the form in a column, put together where it is parted.
  func text(_ column: Int) -> String {
    cells(column).map { view.text($0.row, $0.column) }.reduce("", joinCut)
  }

  var name: String { text(columns.key) }
  var nameCell: Cell? { cells(columns.key).first }

  /// Where the form prints a field.
  func fieldCell(_ target: Int?) -> Cell? {
    target.flatMap { columns.assignment.printed[$0] }.flatMap { cells($0).first }
  }

  private var amounts: [Cell] { columns.amount.map(cells) ?? [] }

  var hasText: Bool { columns.fields.contains { !cells($0).isEmpty } }

  /// The number before a project's name: `11000021Y000000390849-办公设备购置类项目`.
  private var code: Substring? {
    let name = name
    guard let dash = name.firstIndex(of: "-") else { return nil }
    let code = name[..<dash]
    return code.count >= 10 && code.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) } ? code : nil
  }

  /// Whether the group is no form but the sum of forms: 合计, in whatever column, and no indicator. In a list that prints
  /// no indicators at all, a line is a project as in table 13, and their total a line like any other.
  var isTotal: Bool {
    !columns.indicators.isEmpty && columns.indicators.allSatisfy { cells($0).isEmpty }
      && columns.fields.contains { column in cells(column).contains { TotalLabels.isRow(view.key($0.row, $0.column)) } }
  }

  // MARK: - Units

  private var sum: Decimal? {
    amounts.first.flatMap { cell in
      if case .number(let number) = parseNumber(view.text(cell.row, cell.column)) { number } else { nil }
    }
  }

  /// A name and a sum, and nothing else. A list may print no sums at all.
  var isBare: Bool {
    !name.isEmpty && (sum != nil || columns.amount == nil) && (columns.goal.map { text($0).isEmpty } ?? true)
      && columns.indicators.allSatisfy { cells($0).isEmpty }
      && (columns.goal != nil || !columns.indicatorTargets.isEmpty)
      && !TotalLabels.sumsUpSide(matchKey(name))
  }

  /// Whether the line is a unit's name and nothing else, merged over more columns than those of the names. Where no rules
  /// part the columns, none shows what is merged.
  var isMergedUnit: Bool {
    guard rows.count == 1, let cell = nameCell, cell.row == rows[0], view.filledColumns(rows[0]) == [cell.column],
      UnitNames.mayBeListed(name)
    else { return false }
    return !view.table.hasColumnRules || !view.table.showsMergedCells
      || columns.fields.contains { $0 > cell.column && $0 < cell.column + cell.columnSpan }
  }

  /// Whether the line is that of a unit: a sum over the projects below it, which have goals.
  func isUnit(followedBy next: ArraySlice<FormListGroup>) -> Bool {
    guard isBare else { return false }
    guard let sum else { return UnitNames.mayBeListed(name) && next.first.map { !$0.isBare } ?? false }
    // The units of a department stand between it and the projects; each of them sums up its own.
    var total = Decimal(0)
    var count = 0
    // Rounding of each line to the printed digits.
    func isSummedUp() -> Bool { count > 0 && abs(total - sum) <= Decimal(count + 1) / 100 }
    for group in next {
      if group.isBare {
        if isSummedUp() { return true }
      } else if let own = group.sum {
        total += own
        count += 1
      }
    }
    return isSummedUp()
  }
}

/// Puts a text together whose parts stand on two pages. Where both pages draw the whole, or overlap, it is said once.
func joinCut(_ upper: String, _ lower: String) -> String {
  if upper.isEmpty || lower.hasStart(upper) { return lower }
  if lower.isEmpty || upper.hasEnd(lower) { return upper }
  let (up, low) = (Array(upper), Array(lower))
  for count in stride(from: min(up.count, low.count), to: 3, by: -1) where up.suffix(count) == low.prefix(count) {
    return upper + String(low[count...])
  }
  return joinLines([upper, lower])
}
