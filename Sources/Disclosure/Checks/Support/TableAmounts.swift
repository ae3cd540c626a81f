import Foundation

extension DisclosureDocument {
  /// The table of a number, where it has values.
  func present(_ number: Int) -> DisclosureTable? {
    tables.first { $0.schema.number == number && $0.status == .present }
  }
}

extension DisclosureTable {
  func index(_ column: String) -> Int? { schema.columns.firstIndex { $0.name == column } }

  /// The value of a column in a row as a decimal; nil where blank or where the table has no such column.
  func decimal(_ row: Row, _ column: String) -> Decimal? {
    guard let index = index(column) else { return nil }
    switch row.values[index] {
    case .amount(let amount): return amount
    case .number(let number): return number
    case .integer(let number): return Decimal(number)
    case .null, .string, .boolean: return nil
    }
  }

  func string(_ row: Row, _ column: String) -> String? {
    guard let index = index(column), case .string(let text) = row.values[index] else { return nil }
    return text
  }

  func level(_ row: Row) -> Int? {
    guard let index = index("level"), case .integer(let level) = row.values[index] else { return nil }
    return level
  }

  /// The columns of amounts in which anything is printed.
  var printedAmountColumns: [String] {
    schema.columns.indices.compactMap { index in
      guard schema.columns[index].type == .amount, rows.contains(where: { !$0.values[index].isNull }) else {
        return nil
      }
      return schema.columns[index].name
    }
  }

  /// The one row of the total, where there is one.
  var totalRow: Row? {
    let totals = rows.filter { level($0) == 0 }
    return totals.count == 1 ? totals[0] : nil
  }

  /// What rounding may make of a sum: half a unit of the last printed digit for each addend and for the sum itself.
  /// Amounts printed to the fen are exact.
  func tolerance(addends: Int) -> Decimal {
    let step = settledPrecision ?? precision
    return step <= fen ? 0 : step / 2 * Decimal(addends + 1)
  }

  /// The value of the last printed digit in yuan: the finest that any of the table's amounts shows.
  private var precision: Decimal { printedPrecision ?? precisionOfValues }

  /// As the digits behind the points of the printed amounts tell; nil where nothing is known of their print.
  private var printedPrecision: Decimal? {
    var finest: Decimal?
    for row in rows where row.sources.count == row.values.count {
      for case (.amount(let amount), let sources) in zip(row.values, row.sources) where sources.count == 1 {
        guard let step = sources[0].precision(of: amount) else { continue }
        if step <= fen { return step }
        finest = min(finest ?? step, step)
      }
    }
    return finest
  }

  /// As the values tell, which may be round by chance.
  private var precisionOfValues: Decimal {
    // A table in 万元 with round figures still shows two decimals by custom.
    var step: Decimal = unit == "元" ? 1 : 100
    for row in rows {
      for case .amount(let amount) in row.values {
        while step > fen, !isMultiple(amount, of: step) { step /= 10 }
        if step <= fen { return step }
      }
    }
    return step
  }

  /// Finds the precision once for all comparisons to come.
  mutating func settlePrecision() { settledPrecision = precision }

  func place(_ row: Row, _ column: String) -> String {
    let label = schema.columns.first { $0.name == column }?.label ?? column
    let name =
      string(row, "name") ?? string(row, "item") ?? string(row, "project_name") ?? string(row, "unit_name") ?? ""
    return "table \(schema.number), page \(row.page), “\(name)”, \(label)"
  }
}

private let fen = Decimal(sign: .plus, exponent: -2, significand: 1)

private func isMultiple(_ amount: Decimal, of step: Decimal) -> Bool {
  var quotient = amount / step
  var rounded = Decimal()
  NSDecimalRound(&rounded, &quotient, 0, .plain)
  return rounded == quotient
}
