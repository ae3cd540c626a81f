import Disclosure

/// The amounts that other amounts of their table say already, so that a sum over the table leaves them out: totals and
/// subtotals of rows and of columns, what is printed twice, and parts that a line lists without being their sum (其中).
struct RepeatedAmounts {
  private(set) var places: Set<ValuePlace> = []

  /// Finds what no sum of a check tells.
  init(_ document: CheckedDocument) {
    for table in document.document.tables {
      guard let table = document.present(table.schema.number) else { continue }
      if table.schema.kind == .form { addRepetitions(table) }
      if table.schema.index(of: .budgetYear) != nil { addUnitsTotals(table) }
      if let tree = table.tree { for row in table.rows where tree.isRepeated(row.index) { add(row, table) } }
    }
    for side in document.sides {
      for column in side.table.printedAmountColumns {
        addPartsOfLines(side, column)
        addTreesWithoutLevels(side, column)
      }
    }
  }

  /// A sum within a table: its whole, whether it holds or not.
  mutating func count(_ comparison: Comparison, _ document: CheckedDocument) {
    guard case .amount(let whole) = comparison.place, !comparison.isStated, document.amount(whole) != nil else {
      return
    }
    let isSum = comparison.parts.contains { part in
      part.table == whole.table && part != whole && document.amount(part).map { $0 != .zero } ?? false
    }
    if isSum { places.insert(ValuePlace(whole)) }
  }

  /// A form says the amounts of its project beside each indicator.
  private mutating func addRepetitions(_ table: CheckedTable) {
    for (row, next) in zip(table.rows, table.rows.dropFirst())
    where row.amounts == next.amounts
      && [ColumnName.projectName, .departmentName, .compilingUnit].allSatisfy({ row.row[$0] == next.row[$0] })
    {
      add(next, table)
    }
  }

  /// Table 10 has a row a year, and where it lists units also one over them.
  private mutating func addUnitsTotals(_ table: CheckedTable) {
    for rows in Dictionary(grouping: table.rows, by: { $0.row[.budgetYear] }).values where rows.count > 2 {
      for column in table.printedAmountColumns {
        let amounts = rows.map { $0.amounts[column] ?? .zero }
        let sum = Money.sum(amounts)
        guard let whole = amounts.indices.first(where: { amounts[$0] != .zero && amounts[$0] + amounts[$0] == sum })
        else {
          continue
        }
        places.insert(ValuePlace(table.place(rows[whole], column)))
      }
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

  /// Classes, subclasses and items one below the other without numbers or indentation: a line is the sum of those behind
  /// it, if taken so the lines make the total, which they do not otherwise.
  private mutating func addTreesWithoutLevels(_ side: BalanceSide, _ column: Int) {
    let first = side.lines.firstIndex { $0.level == 0 } ?? side.lines.count
    let lines = side.lines[..<first].filter { $0.row.amounts[column] != nil }.map(\.row)
    guard first < side.lines.count, let total = side.lines[first].row.amounts[column], lines.count > 2 else { return }
    let amounts = lines.map { $0.amounts[column] ?? .zero }
    let rounding = lines.map { side.table.rounding($0, column) }
    /// Behind each line the first that is not below it.
    var ends = Array(1...lines.count)
    for index in lines.indices.reversed() {
      var (sum, tolerance, next) = (Money.zero, rounding[index], index + 1)
      while next < lines.count, sum + tolerance < amounts[index] {
        sum += amounts[next]
        tolerance += rounding[next]
        next = ends[next]
      }
      if next > index + 1, (sum - amounts[index]).magnitude <= tolerance { ends[index] = next }
    }
    var (sum, index) = (Money.zero, 0)
    while index < lines.count {
      sum += amounts[index]
      index = ends[index]
    }
    let tolerance = Money.sum(rounding)
    guard (sum - total).magnitude <= tolerance, (Money.sum(amounts) - total).magnitude > tolerance else { return }
    for (index, end) in ends.enumerated() where end > index + 1 {
      places.insert(ValuePlace(side.table.place(lines[index], column)))
    }
    places.insert(ValuePlace(side.table.place(side.lines[first].row, column)))
  }

  private mutating func add(_ row: CheckedRow, _ table: CheckedTable) {
    for column in row.amounts.indices where row.amounts[column] != nil {
      places.insert(ValuePlace(table.place(row, column)))
    }
  }
}

extension Check {
  /// Whether it holds the total of a table's own rows or columns against them.
  var sumsUp: Bool {
    ["hierarchy.", "row.", "list.", "balance.lines", "balance.totals"].contains { id.hasPrefix($0) }
  }
}

extension ValuePlace {
  fileprivate init(_ place: AmountPlace) { self.init(table: place.table, row: place.row, column: place.column) }
}
