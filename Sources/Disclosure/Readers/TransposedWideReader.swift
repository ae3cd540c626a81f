import Diagnostics
import Foundation
import Normalization
import Reconstruction

/// Reads table 10 where it is printed on its side: an expense a row, a year a column. A column that is no year (增减额,
/// 增减%) is kept beside the row of the latest year.
struct TransposedWideReader: TableReader {
  private let table: HeadedTable
  private let definition: TableDefinition
  private let itemColumn: Int
  /// For each row of the body the canonical column its item names, if any.
  private let targets: [Int: Int]
  let labelledAmounts = 1

  private var view: TableView { table.view }
  private var header: HeaderBlock { table.header }

  /// Nil where the rows do not name the expenses.
  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    self.table = table
    self.definition = definition
    let named = (0..<min(table.view.columnCount, 3)).map { ($0, items(table, $0, definition)) }
    guard let best = named.max(by: { ($0.1.count, $1.0) < ($1.1.count, $0.0) }), best.1.count >= 3 else { return nil }
    (itemColumn, targets) = best
  }

  func read(_ context: ReadingContext) -> TableReading {
    var reading = TableReading()
    var builder = RowBuilder(view, definition, context)
    let columns = (0..<view.columnCount).filter { column in
      column > itemColumn && !(header.paths[column].last.map(CompanionLabels.numbersLines) ?? false)
        && targets.keys.contains { isValue(view.text($0, column)) }
    }
    let changes = columns.filter { period($0, columns, context) == .change }
    let amounts = columns.filter { !changes.contains($0) }
    var latest: (year: Int, row: Int)?
    for column in amounts {
      let rivals = amounts.filter { period($0, columns, context) == period(column, columns, context) }
      guard column == chosen(rivals) else { continue }
      var result = builder.row(page: view.page(of: header.bodyStart))
      for (row, target) in targets.sorted(by: { $0.key < $1.key }) {
        let item = view.text(row, itemColumn)
        builder.fill(
          &result, target, from: row, column, label: header.label(column), place: .labelledRow(item), under: item)
      }
      let year = period(column, columns, context).year(fiscalYear: context.fiscalYear)
      if let year {
        let isNamed = header.period(column, among: columns, fiscalYear: context.fiscalYear) != .unnamed
        result.set(.budgetYear, .integer(year), inferred: isNamed ? nil : .documentYear)
      }
      let rest = rivals.filter { $0 != column }.flatMap { extra($0, prefix: header.label($0) + "/", all: true) }
      result.extra += extra(column) + rest
      if latest.map({ $0.year <= year ?? 0 }) ?? true { latest = (year ?? 0, reading.rows.count) }
      reading.rows.append(result)
      reading.hasValues = true
    }
    if let latest {
      reading.rows[latest.row].extra += changes.flatMap { extra($0, prefix: header.label($0) + "/", all: true) }
    }
    // Remarks and numbers of the lines belong to no year; they are kept once.
    if !reading.rows.isEmpty {
      let others = (0..<view.columnCount).filter { $0 != itemColumn && !columns.contains($0) }
      reading.rows[0].extra += others.flatMap { extra($0, prefix: header.label($0) + "/", all: true) }
    }
    for row in table.body { reading.take(row, [itemColumn]) }
    reading.finish(builder)
    return reading
  }

  private func isValue(_ text: String) -> Bool {
    switch parseNumber(text) {
    case .number, .percent: true
    case .blank, .notANumber: false
    }
  }

  private func period(_ column: Int, _ columns: [Int], _ context: ReadingContext) -> HeaderPeriod {
    let period = header.period(column, among: columns, fiscalYear: context.fiscalYear)
    return period == .unnamed ? context.fiscalYear.map { .year($0) } ?? .unnamed : period
  }

  /// Of several columns of one year the one that is its row: the general public budget's, what was planned before what
  /// was spent.
  private func chosen(_ rivals: [Int]) -> Int? {
    rivals.first(where: isGeneralPublicBudget)
      ?? rivals.first { !HeaderPeriod.speaksOfSpending(header.printed[$0]) } ?? rivals.first
  }

  /// Where the amounts are split by fund, the table is about the general public budget.
  private func isGeneralPublicBudget(_ column: Int) -> Bool {
    header.paths[column].last?.hasStart("一般公共预算") == true
  }

  /// What the column prints beside items that are none of the canonical expenses, or beside all of them.
  private func extra(_ column: Int, prefix: String = "", all: Bool = false) -> [ExtraField] {
    table.body.compactMap { row in
      guard all || targets[row] == nil, view.begins(row, column), !view.isBlank(row, column) else { return nil }
      return view.extra(prefix + view.text(row, itemColumn), row, column)
    }
  }
}

/// For each row that names an expense its canonical column: the best-fitting pair first. A total that covers meetings
/// or training too is none of them.
private func items(_ table: HeadedTable, _ column: Int, _ definition: TableDefinition) -> [Int: Int] {
  let view = table.view
  let paths = (0..<view.rowCount).map { row in table.body.contains(row) ? itemPath(view, row, column) : [] }
  let labels = zip(definition.schema.columns, definition.labels).map { $0.type == .amount ? $1 : [] }
  var rows = table.body.filter { view.begins($0, column) }
  while true {
    let printed = ColumnAssignment(paths, labels: labels, candidates: rows).printed
    let targets = printed.enumerated().reduce(into: [Int: Int]()) { targets, pair in
      if let row = pair.element { targets[row] = pair.offset }
    }
    func row(_ name: ColumnName) -> Int? { definition.index(of: name).flatMap { printed[$0] } }
    guard let total = row(.total), !paths[total].contains(where: { $0.hasWord("三公") }),
      isWider(view, total, targets, row)
    else { return targets }
    rows.removeAll { $0 == total }
  }
}

/// The labels of a row up to the column of the items, outermost first.
private func itemPath(_ view: TableView, _ row: Int, _ column: Int) -> [String] {
  var path: [String] = []
  for place in 0...column {
    guard let cell = view.cell(row, place), cell.column == place else { continue }
    let key = view.key(row, place)
    if !key.isEmpty, place == column || parseNumber(view.text(row, place)) == .notANumber { path.append(key) }
  }
  return path
}

/// Whether any column shows a total that is more than the three expenses, where meetings or training are printed.
private func isWider(_ view: TableView, _ total: Int, _ targets: [Int: Int], _ row: (ColumnName) -> Int?) -> Bool {
  let others = [row(.meetings), row(.training)].compactMap { $0 }
  func amount(_ row: Int?, _ column: Int) -> Decimal {
    if let row, case .number(let number) = parseNumber(view.text(row, column)) { number } else { 0 }
  }
  return (0..<view.columnCount).contains { column in
    guard others.contains(where: { amount($0, column) != 0 }), amount(total, column) != 0 else { return false }
    let vehicles =
      row(.vehicles).map { amount($0, column) }
      ?? amount(row(.vehiclePurchase), column) + amount(row(.vehicleOperation), column)
    return amount(total, column) != amount(row(.overseasTravel), column) + vehicles + amount(row(.reception), column)
  }
}
