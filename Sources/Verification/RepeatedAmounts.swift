import Disclosure
import Normalization

/// The amounts that other amounts of their table say already, so that a sum over the table leaves them out: totals and
/// subtotals of rows and of columns, what is printed twice, and parts that a line lists without being their sum (其中).
///
/// What is left of a column must make its total. Where it does not, it is looked for lines that are each the sum of
/// those behind it, so that it does. And what is left of a table must make its total: where it does not, nothing is said
/// of its amounts.
package struct RepeatedAmounts {
  /// The amounts that are left out.
  package private(set) var places: Set<ValuePlace> = []
  /// The amounts of which it cannot be told.
  package private(set) var unsettled: Set<ValuePlace> = []
  /// Those that are the sum of other columns of their row.
  private var wholesOfRows: Set<ValuePlace> = []

  /// - Parameter document: as it is once it was verified.
  package init(_ document: DisclosureDocument) {
    self.init(CheckedDocument(document))
  }

  private init(_ document: CheckedDocument) {
    for check in Check.all where check.sumsUp {
      for comparison in check.compare(document) { count(comparison, document) }
    }
    for table in document.document.tables {
      guard let table = document.present(table.schema.number) else { continue }
      switch table.schema.kind {
      case .form: addRepetitions(table)
      case .sideBySide: break
      default: settle(table)
      }
    }
    for side in document.sides { settle(side) }
    places.formUnion(wholesOfRows)
    for table in document.document.tables {
      guard let table = document.present(table.schema.number), table.schema.kind != .form else { continue }
      for rows in groups(of: table) { settleWhole(table, rows) }
    }
  }

  /// The rows of a table that add up by themselves: those of a side in tables 1 and 4, those of a year in table 10.
  private func groups(of table: CheckedTable) -> [[CheckedRow]] {
    let key = [ColumnName.side, .budgetYear].first { table.schema.index(of: $0) != nil }
    guard let key else { return [table.rows] }
    return Array(Dictionary(grouping: table.rows) { $0.row[key] }.values)
  }

  /// Holds what is left of some rows in all columns against their total: columns may say the same money as well.
  private mutating func settleWhole(_ table: CheckedTable, _ rows: [CheckedRow]) {
    let columns = table.printedAmountColumns.filter { isCounted($0, table) }
    guard let ofTotals = columns.first(where: { [.total, .amount].contains(table.schema.columns[$0].name) }),
      let total = totals(among: rows, table).compactMap({ $0.amounts[ofTotals] }).max()
    else { return }
    let printed = rows.flatMap { row in columns.filter { row.amounts[$0] != nil }.map { (row, $0) } }
    let all = Set(printed.map { ValuePlace(table.place($0, $1)) })
    let left = printed.filter { !places.contains(ValuePlace(table.place($0, $1))) }
    let sum = Money.sum(left.compactMap { row, column in row.amounts[column] })
    let rounding = left.reduce(Money.zero) { $0 + table.rounding($1.0, $1.1) }
    if !unsettled.isDisjoint(with: all) || (sum - total).magnitude > rounding { unsettled.formUnion(all) }
  }

  /// Whether amounts of a column are part of what the table says in all.
  private func isCounted(_ column: Int, _ table: CheckedTable) -> Bool {
    ![ColumnName.priorYear, .meetings, .training].contains(table.schema.columns[column].name)
  }

  /// The rows that are called a total. A list of units begins with the department over them by its name alone: a row that
  /// is the sum of the others in every column is one as well.
  private func totals(among rows: [CheckedRow], _ table: CheckedTable) -> [CheckedRow] {
    let isByYear = table.schema.index(of: .budgetYear) != nil
    let named = rows.filter { isByYear ? $0.isOfAllUnits : $0.level == 0 && $0.code == nil }
    guard named.isEmpty, table.tree == nil, let first = rows.first else { return named }
    let others = rows.filter { $0.amounts != first.amounts }
    let isSum = table.printedAmountColumns.allSatisfy { column in
      table.comparison(of: first, with: others, in: column)?.holds ?? true
    }
    return others.count > 1 && isSum ? [first] : []
  }

  /// A sum within a table: its whole, whether it holds or not.
  private mutating func count(_ comparison: Comparison, _ document: CheckedDocument) {
    guard case .amount(let whole) = comparison.place, !comparison.isStated, document.amount(whole) != nil else {
      return
    }
    let parts = comparison.parts.filter { part in
      part.table == whole.table && part != whole && document.amount(part).map { $0 != .zero } ?? false
    }
    if parts.isEmpty { return }
    if parts.allSatisfy({ $0.row == whole.row }) {
      wholesOfRows.insert(ValuePlace(whole))
    } else {
      places.insert(ValuePlace(whole))
    }
  }

  /// A form says the amounts of its project beside each indicator.
  private mutating func addRepetitions(_ table: CheckedTable) {
    for (row, next) in zip(table.rows, table.rows.dropFirst())
    where row.amounts == next.amounts
      && [ColumnName.projectName, .departmentName, .compilingUnit].allSatisfy({ row.row[$0] == next.row[$0] })
    {
      for column in next.amounts.indices where next.amounts[column] != nil {
        places.insert(ValuePlace(table.place(next, column)))
      }
    }
  }

  private mutating func settle(_ table: CheckedTable) {
    for rows in groups(of: table) where rows.count > 1 {
      let totals = totals(among: rows, table)
      for column in table.printedAmountColumns {
        let isSettled = settle(SummedColumn(table, rows, column), totals.compactMap { $0.amounts[column] }.max())
        // One column of which nothing can be told makes a table of which nothing is.
        if !isSettled, isCounted(column, table) { break }
      }
    }
  }

  private mutating func settle(_ side: BalanceSide) {
    for column in side.table.printedAmountColumns {
      addPartsOfLines(side, column)
      let total = side.lines.filter { $0.level == 0 }.compactMap { $0.row.amounts[column] }.max()
      let isSettled = settle(
        SummedColumn(side.table, side.lines.filter { !$0.isOfWhich }.map(\.row), column), total)
      if !isSettled { break }
    }
  }

  /// Lines of tables 1 and 4 that have lines below them.
  private mutating func addPartsOfLines(_ side: BalanceSide, _ column: Int) {
    let lines = side.lines
    for (index, line) in lines.enumerated() {
      guard let amount = line.row.amounts[column] else { continue }
      if line.isOfWhich {
        places.insert(ValuePlace(side.table.place(line.row, column)))
        continue
      }
      guard line.level > 0 else { continue }
      let below = lines[(index + 1)...].prefix { $0.level > line.level || $0.isOfWhich }.filter { !$0.isOfWhich }
      let first = below.map(\.level).min()
      let parts = below.filter { $0.level == first }
      let sum = Money.sum(parts.compactMap { $0.row.amounts[column] })
      let rounding = parts.reduce(side.table.rounding(line.row, column)) { $0 + side.table.rounding($1.row, column) }
      let isWhole = sum != .zero && (sum - amount).magnitude <= rounding
      for repeated in isWhole ? [line] : below where repeated.row.amounts[column] != nil {
        places.insert(ValuePlace(side.table.place(repeated.row, column)))
      }
    }
  }

  /// Holds what is left of a column against its total.
  ///
  /// - Returns: false where nothing of it can be told.
  private mutating func settle(_ column: SummedColumn, _ total: Money?) -> Bool {
    guard let total, column.lines.count > 1 else { return true }
    let left = column.lines.filter { !places.contains($0.place) }
    if !left.isEmpty, column.makes(total, left) { return true }
    let all = Set(column.lines.map(\.place))
    guard let wholes = column.wholes(making: total) else {
      unsettled.formUnion(all)
      return false
    }
    places.subtract(all)
    places.formUnion(wholes)
    return true
  }
}

/// The amounts of some rows in one column.
private struct SummedColumn {
  struct Line {
    let place: ValuePlace
    let amount: Money
    let rounding: Money
  }

  let lines: [Line]

  init(_ table: CheckedTable, _ rows: [CheckedRow], _ column: Int) {
    lines = rows.compactMap { row in
      row.amounts[column].map { amount in
        Line(
          place: ValuePlace(table.place(row, column)), amount: amount, rounding: table.rounding(row, column))
      }
    }
  }

  func makes(_ total: Money, _ lines: [Line]) -> Bool {
    let rounding = Money.sum(self.lines.map(\.rounding))
    return (Money.sum(lines.map(\.amount)) - total).magnitude <= rounding
  }

  /// The lines that are sums of those behind them, and the totals, so that the others make the total; nil where they do
  /// not. The total stands above its lines or below them.
  func wholes(making total: Money) -> [ValuePlace]? {
    if let wholes = wholes(of: lines[...], making: total) { return wholes }
    // The total of the year stands before that of all, perhaps with carry-overs between.
    let rest = lines.dropLast(lines.reversed().prefix { $0.amount == total }.count)
    guard rest.count < lines.count else { return nil }
    return wholes(of: rest, making: total).map { $0 + lines[rest.endIndex...].map(\.place) }
  }

  private func wholes(of lines: ArraySlice<Line>, making total: Money) -> [ValuePlace]? {
    SumTree.sums(of: lines.map(\.amount), total: total).map { sums in
      sums.sorted().map { lines[lines.startIndex + $0].place }
    }
  }
}

extension Check {
  /// Whether it holds the total of a table's own rows or columns against them.
  fileprivate var sumsUp: Bool {
    ["hierarchy.", "row.", "list.", "balance.lines", "balance.totals"].contains { id.hasStart($0) }
  }
}
