import Disclosure
import Normalization

/// The amounts that other amounts of their table say already, so that a sum over the table leaves them out: totals and
/// subtotals of rows and of columns, what is printed twice, and parts that a line lists without being their sum (其中).
///
/// What is left of a column must make its total. Where it does not, it is looked for lines that are each the sum of
/// those behind it, so that it does; and where there are none, nothing is said of the column.
struct RepeatedAmounts {
  /// The amounts that are left out.
  private(set) var places: Set<ValuePlace> = []
  /// The amounts of which it cannot be told.
  private(set) var unsettled: Set<ValuePlace> = []
  /// Those that are the sum of other columns of their row.
  private var wholesOfRows: Set<ValuePlace> = []

  init(_ comparisons: some Sequence<Comparison>, _ document: CheckedDocument) {
    for comparison in comparisons { count(comparison, document) }
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

  /// Table 10 has its rows, and a total over units, for each year.
  private mutating func settle(_ table: CheckedTable) {
    let isByYear = table.schema.index(of: .budgetYear) != nil
    let groups = isByYear ? Array(Dictionary(grouping: table.rows) { $0.row[.budgetYear] }.values) : [table.rows]
    for rows in groups where rows.count > 1 {
      for column in table.printedAmountColumns {
        let totals = rows.filter { isByYear ? $0.isOfAllUnits : $0.level == 0 && $0.code == nil }
        settle(SummedColumn(table, rows, column), totals.compactMap { $0.amounts[column] }.max())
      }
    }
  }

  private mutating func settle(_ side: BalanceSide) {
    for column in side.table.printedAmountColumns {
      addPartsOfLines(side, column)
      let total = side.lines.filter { $0.level == 0 }.compactMap { $0.row.amounts[column] }.max()
      settle(SummedColumn(side.table, side.lines.filter { !$0.isOfWhich }.map(\.row), column), total)
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
  private mutating func settle(_ column: SummedColumn, _ total: Money?) {
    guard let total, column.lines.count > 1 else { return }
    let left = column.lines.filter { !places.contains($0.place) }
    if !left.isEmpty, column.makes(total, left) { return }
    let all = Set(column.lines.map(\.place))
    if let wholes = column.wholes(making: total) {
      places.subtract(all)
      places.formUnion(wholes)
    } else {
      unsettled.formUnion(all)
    }
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
    if let wholes = wholes(of: lines, making: total) { return wholes }
    let isTotal = { (line: Line) in (line.amount - total).magnitude <= line.rounding }
    guard let last = lines.last, isTotal(last) else { return nil }
    // Subtotals before carry-overs come before the total of all.
    let below = lines.indices.reversed().prefix { isTotal(lines[$0]) }.count
    return wholes(of: Array(lines.dropLast(below)), making: total).map { wholes in
      wholes + lines.suffix(below).map(\.place)
    }
  }

  private func wholes(of lines: [Line], making total: Money) -> [ValuePlace]? {
    /// Behind each line the first that is not below it.
    var ends = Array(lines.indices.map { $0 + 1 })
    for index in lines.indices.reversed() {
      var (sum, rounding, next) = (Money.zero, lines[index].rounding, index + 1)
      while next < lines.count, sum + rounding < lines[index].amount {
        sum += lines[next].amount
        rounding += lines[next].rounding
        next = ends[next]
      }
      if next > index + 1, (sum - lines[index].amount).magnitude <= rounding { ends[index] = next }
    }
    var roots: [Line] = []
    var index = 0
    while index < lines.count {
      roots.append(lines[index])
      index = ends[index]
    }
    guard !roots.isEmpty, makes(total, roots) else { return nil }
    return lines.indices.filter { ends[$0] > $0 + 1 }.map { lines[$0].place }
  }
}

extension Check {
  /// Whether it holds the total of a table's own rows or columns against them.
  var sumsUp: Bool {
    ["hierarchy.", "row.", "list.", "balance.lines", "balance.totals"].contains { id.hasPrefix($0) }
  }
}

extension CheckedRow {
  /// Whether a row of table 10 is no single unit's.
  fileprivate var isOfAllUnits: Bool { unit.map { $0.hasWord("合计") || $0.hasWord("总计") } ?? true }
}

extension ValuePlace {
  fileprivate init(_ place: AmountPlace) { self.init(table: place.table, row: place.row, column: place.column) }
}
