import Disclosure
import Foundation
import Normalization

/// A document with what many of its checks ask for, found once.
struct CheckedDocument {
  let document: DisclosureDocument
  /// The facts that state an amount of the document's year. Changes and amounts of other years are left out.
  let stated: [StatedFact]
  /// The sides of tables 1 and 4.
  let sides: [BalanceSide]
  private let tables: [CheckedTable?]

  /// - Parameter fragments: columns, by table, that print amounts which were not read.
  init(_ document: DisclosureDocument, fragments: [Int: Set<Int>] = [:]) {
    self.document = document
    stated = document.narrative.facts.filter { $0.kind == .amount && $0.year == document.fiscalYear }.map(
      StatedFact.init)
    let tables = document.tables.map { table in
      table.status == .present ? CheckedTable(table, fragments: fragments[table.schema.number] ?? []) : nil
    }
    self.tables = tables
    sides = tables.compactMap { $0 }.filter { $0.schema.kind == .sideBySide }.flatMap { table in
      ["income", "expenditure"].map { BalanceSide(table, $0) }
    }
  }

  var fiscalYear: Int? { document.fiscalYear }

  /// The table of a number, where it has values.
  func present(_ number: Int) -> CheckedTable? {
    tables.indices.contains(number - 1) ? tables[number - 1] : nil
  }

  /// What stands at a place; nil for a blank.
  func amount(_ place: AmountPlace) -> Money? { present(place.table)?.rows[place.row].amounts[place.column] }

  /// The tables that print codes, where they have values.
  var codedTables: [CheckedTable] { Settings.codedTables.compactMap(present) }
}

/// A fact that states an amount of the document's year.
struct StatedFact {
  let fact: Fact
  /// Its label as a key.
  let key: String

  init(_ fact: Fact) {
    self.fact = fact
    key = matchKey(fact.label)
  }
}

/// Where an amount stands.
struct AmountPlace: Hashable {
  // Comparisons name hundreds of thousands.
  private let narrowRow: Int32
  private let narrowTable, narrowColumn: Int16

  init(table: Int, row: Int, column: Int) {
    (narrowTable, narrowRow, narrowColumn) = (Int16(table), Int32(row), Int16(column))
  }

  var table: Int { Int(narrowTable) }
  /// 0-based.
  var row: Int { Int(narrowRow) }
  /// Of the schema, 0-based.
  var column: Int { Int(narrowColumn) }
}

extension ValuePlace {
  init(_ place: AmountPlace) { self.init(table: place.table, row: place.row, column: place.column) }
}

/// A row of a table with its amounts.
struct CheckedRow {
  let index: Int
  /// All rows of its table: a row of its own would be a copy.
  private let all: [Row]
  /// One a column of the schema.
  let amounts: RowAmounts

  init(_ all: [Row], _ index: Int, _ amounts: RowAmounts) {
    (self.all, self.index, self.amounts) = (all, index, amounts)
  }

  var row: Row { all[index] }

  func amount(_ column: ColumnName) -> Money? { all[index].schema.index(of: column).flatMap { amounts[$0] } }
  func decimal(_ column: ColumnName) -> Decimal? { all[index].decimal(column) }
  func string(_ column: ColumnName) -> String? { all[index].string(column) }
  var level: Int? { all[index].level }
  var label: String { all[index].label }
  var code: String? { all[index][.code].value.text }
  var unit: String? { all[index][.unitName].value.text }
  /// Whether a row of table 10 is no single unit's.
  var isOfAllUnits: Bool { unit.map { $0.hasWord("合计") || $0.hasWord("总计") } ?? true }
}

/// A table that has values, with what many of its checks ask for.
struct CheckedTable {
  let table: DisclosureTable
  let rows: [CheckedRow]
  let precision: PrintedPrecision
  /// The columns of amounts in which anything is printed.
  let printedAmountColumns: [Int]
  /// The codes' tree; nil where no row has a code.
  let tree: CodeTree?

  init(_ table: DisclosureTable, fragments: Set<Int> = []) {
    self.table = table
    let isAmount = table.schema.columns.map { $0.type == .amount }
    let rows = RowAmounts.of(table).enumerated().map { CheckedRow(table.rows, $0, $1) }
    self.rows = rows
    precision = PrintedPrecision(table, rows)
    printedAmountColumns = table.schema.columns.indices.compactMap { index in
      isAmount[index] && (fragments.contains(index) || rows.contains { $0.amounts[index] != nil }) ? index : nil
    }
    tree = CodeTree(rows)
  }

  var number: Int { table.schema.number }
  var schema: TableSchema { table.schema }

  /// The one row of the total over all units, where there is one.
  var totalRow: CheckedRow? {
    let totals = rows.filter { $0.level == 0 && $0.unit == nil }
    if totals.count == 1 { return totals[0] }
    let all = rows.filter { $0.level == 0 }
    return all.count == 1 ? all[0] : nil
  }

  func place(_ row: CheckedRow, _ column: Int) -> AmountPlace {
    AmountPlace(table: number, row: row.index, column: column)
  }

  /// The table must have the column.
  func place(_ row: CheckedRow, _ column: ColumnName) -> AmountPlace {
    assert(schema.index(of: column) != nil, "table \(number) has no column \(column.rawValue)")
    return place(row, schema.index(of: column) ?? 0)
  }

  /// What rounding may make of one amount.
  func rounding(_ row: CheckedRow, _ column: Int) -> Money { precision.rounding(row: row.index, column: column) }

  func rounding(_ row: CheckedRow, _ column: ColumnName) -> Money {
    schema.index(of: column).map { rounding(row, $0) } ?? precision.rounding
  }

  /// A row against the sum of others in one column; nil where all are blank.
  func comparison(of row: CheckedRow, with parts: [CheckedRow], in column: Int) -> Comparison? {
    comparison(of: row, column, with: parts.lazy.map { ($0, column) })
  }

  /// A row's amount in one column against the sum of its others; nil where all are blank.
  func comparison(of row: CheckedRow, _ whole: Int, with columns: [Int]) -> Comparison? {
    comparison(of: row, whole, with: columns.lazy.map { (row, $0) })
  }

  private func comparison(
    of row: CheckedRow, _ column: Int, with parts: some Sequence<(row: CheckedRow, column: Int)>
  ) -> Comparison? {
    var sum = Money.zero
    var tolerance = rounding(row, column)
    var isPrinted = row.amounts[column] != nil
    var places: [AmountPlace] = []
    for part in parts {
      places.append(place(part.row, part.column))
      guard let amount = part.row.amounts[part.column] else { continue }
      isPrinted = true
      // Sheets fill empty columns with zeros; nothing that was rounded stands behind them.
      guard amount != .zero else { continue }
      sum += amount
      tolerance += rounding(part.row, part.column)
    }
    guard isPrinted else { return nil }
    return Comparison(
      place(row, column), expected: sum, actual: row.amounts[column] ?? .zero, tolerance: tolerance, parts: places)
  }
}

extension DisclosureDocument {
  /// A place for a reader: table, page, row and column.
  func description(of place: AmountPlace) -> String {
    let table = tables[place.table - 1]
    let row = table.rows[place.row]
    return "table \(place.table), page \(row.page), “\(row.label)”, \(table.schema.columns[place.column].label)"
  }
}
