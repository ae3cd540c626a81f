import Disclosure
import Foundation
import Normalization

extension DisclosureDocument {
  /// The table of a number, where it has values.
  func present(_ number: Int) -> DisclosureTable? {
    tables.first { $0.schema.number == number && $0.status == .present }
  }
}

extension DisclosureTable {
  /// The columns of amounts in which anything is printed.
  var printedAmountColumns: [ColumnName] {
    schema.columns.indices.compactMap { index in
      guard schema.columns[index].type == .amount, rows.contains(where: { !$0.fields[index].value.isNull }) else {
        return nil
      }
      return schema.columns[index].name
    }
  }

  /// The one row of the total, where there is one.
  var totalRow: Row? {
    let totals = rows.filter { $0.level == 0 }
    return totals.count == 1 ? totals[0] : nil
  }

  /// What rounding may make of a sum: half a unit of the last printed digit for each addend and for the sum itself.
  /// Amounts printed to the fen are exact.
  func tolerance(addends: Int) -> Decimal {
    let step = settledPrecision ?? precision
    return step <= Settings.fen ? 0 : step / 2 * Decimal(addends + 1)
  }

  /// The value of the last printed digit in yuan: the finest that any of the table's amounts shows.
  private var precision: Decimal { printedPrecision ?? precisionOfValues }

  /// As the digits behind the points of the printed amounts tell; nil where nothing is known of their print.
  private var printedPrecision: Decimal? {
    var finest: Decimal?
    for field in rows.lazy.flatMap(\.fields) where field.sources.count == 1 {
      guard case .amount(let amount) = field.value, let step = field.sources[0].precision(of: amount) else { continue }
      if step <= Settings.fen { return step }
      finest = min(finest ?? step, step)
    }
    return finest
  }

  /// As the values tell, which may be round by chance.
  private var precisionOfValues: Decimal {
    var step: Decimal = unit == "元" ? 1 : Settings.lastDigitOfTenThousands
    for row in rows {
      for case .amount(let amount) in row.fields.map(\.value) {
        while step > Settings.fen, !isMultiple(amount, of: step) { step /= 10 }
        if step <= Settings.fen { return step }
      }
    }
    return step
  }

  /// Finds the precision once for all comparisons to come.
  mutating func settlePrecision() { settledPrecision = precision }

  func place(_ row: Row, _ column: ColumnName) -> String {
    let label = schema.column(column)?.label ?? column.rawValue
    return "table \(schema.number), page \(row.page), “\(row.label)”, \(label)"
  }
}

private func isMultiple(_ amount: Decimal, of step: Decimal) -> Bool {
  var quotient = amount / step
  var rounded = Decimal()
  NSDecimalRound(&rounded, &quotient, 0, .plain)
  return rounded == quotient
}

let codedTables = [2, 3, 5, 6, 7, 8, 9, 11, 12]

extension DisclosureTable {
  /// A row against the sum of others in one column; nil where all are blank.
  func comparison(of row: Row, with parts: [Row], in column: ColumnName) -> Comparison? {
    let addends = parts.compactMap { $0.decimal(column) }
    let amount = row.decimal(column)
    guard amount != nil || !addends.isEmpty else { return nil }
    return Comparison(
      table: schema.number, place: place(row, column), expected: addends.reduce(0, +), actual: amount ?? 0,
      tolerance: tolerance(addends: addends.count))
  }
}

/// What a total is made of.
enum RowPart {
  case column(ColumnName)
  /// A subtotal, or its parts where the table does not print it.
  case either(ColumnName, [ColumnName])

  func columns(_ printed: Set<ColumnName>) -> [ColumnName] {
    switch self {
    case .column(let name): printed.contains(name) ? [name] : []
    case .either(let name, let parts): printed.contains(name) ? [name] : parts.filter(printed.contains)
    }
  }
}

extension DisclosureTable {
  /// The total of each row against its parts; nothing where the table prints none of the parts. A row with amounts in
  /// columns of its own template is not judged where these make up the difference.
  func rowSums(_ whole: ColumnName, _ parts: [RowPart], where isMeant: (Row) -> Bool = { _ in true })
    -> [Comparison]
  {
    comparedRows(whole, parts, where: isMeant).compactMap { $0.isExplained ? nil : $0.comparison }
  }

  /// The rows whose total holds only with what stands in columns of the table's own template.
  func rowsExplainedByExtra(_ whole: ColumnName, _ parts: [RowPart]) -> [Row] {
    comparedRows(whole, parts) { _ in true }.filter(\.isExplained).map(\.row)
  }

  private func comparedRows(_ whole: ColumnName, _ parts: [RowPart], where isMeant: (Row) -> Bool)
    -> [(row: Row, comparison: Comparison, isExplained: Bool)]
  {
    let printed = Set(printedAmountColumns)
    let columns = parts.flatMap { $0.columns(printed) }
    guard printed.contains(whole), !columns.isEmpty else { return [] }
    return rows.filter(isMeant).compactMap { row in
      let addends = columns.compactMap { row.decimal($0) }
      guard let total = row.decimal(whole) ?? (addends.isEmpty ? nil : 0) else { return nil }
      let comparison = Comparison(
        table: schema.number, place: place(row, whole), expected: addends.reduce(0, +), actual: total,
        tolerance: tolerance(addends: addends.count))
      let isExplained = !comparison.holds && isExplained(total - addends.reduce(0, +), by: row.extra)
      return (row, comparison, isExplained)
    }
  }
}

/// Whether a difference is what surplus columns print: one of them, or all together.
func isExplained(_ difference: Decimal, by extra: [ExtraField]) -> Bool {
  let amounts = extra.compactMap { value -> Decimal? in
    if case .number(let number) = parseNumber(value.text) { number } else { nil }
  }
  guard !amounts.isEmpty else { return false }
  let sums = amounts + [amounts.reduce(0, +)]
  return AmountUnit.allCases.contains { unit in
    sums.contains { abs(unit.inYuan($0) - abs(difference)) <= unit.factor / Settings.partsOfUnit }
  }
}

extension DisclosureTable {
  /// The rows that sum up one side: 合计, 总计, 收入总计 …
  func totals(_ side: String) -> [Row] {
    rows.filter { $0.string(.side) == side && $0.level == 0 }
  }

  /// The larger total of each side against the other's.
  func sides(_ column: ColumnName) -> [Comparison] {
    let income = totals("income").compactMap { row in row.decimal(column).map { (row, $0) } }.max { $0.1 < $1.1 }
    let expenditure = totals("expenditure").compactMap { row in row.decimal(column).map { (row, $0) } }.max {
      $0.1 < $1.1
    }
    guard let income, let expenditure else { return [] }
    return [
      Comparison(
        table: schema.number, place: place(expenditure.0, column), expected: income.1, actual: expenditure.1,
        tolerance: tolerance(addends: 1))
    ]
  }

  /// Whatever the expenditure side prints in a column.
  func amounts(_ column: ColumnName) -> [Decimal] {
    rows.filter { $0.string(.side) == "expenditure" }.compactMap { $0.decimal(column) }
  }
}

extension DisclosureDocument {
  /// The total of one column of a table against the totals of others.
  func agreements(_ number: Int, _ column: ColumnName, with others: [(Int, ColumnName)]) -> [Comparison] {
    guard let table = present(number), let total = table.totalRow, let amount = total.decimal(column) else {
      return []
    }
    return others.compactMap { number, column in
      guard let other = present(number), let row = other.totalRow, let stated = row.decimal(column) else {
        return nil
      }
      return Comparison(
        table: number, place: other.place(row, column), expected: amount, actual: stated,
        tolerance: max(table.tolerance(addends: 1), other.tolerance(addends: 1)))
    }
  }
}

/// A total against what another table prints: it must be among the candidates. Which line it is differs by template
/// (本年支出, 支出合计 …), so the nearest is taken.
func agreement(
  _ table: DisclosureTable, _ row: Row, _ column: ColumnName, with candidates: [Decimal], _ other: DisclosureTable
) -> Comparison? {
  guard let amount = row.decimal(column),
    let nearest = candidates.min(by: { abs($0 - amount) < abs($1 - amount) })
  else { return nil }
  return Comparison(
    table: table.schema.number, place: table.place(row, column), expected: nearest, actual: amount,
    tolerance: max(table.tolerance(addends: 1), other.tolerance(addends: 1)))
}
