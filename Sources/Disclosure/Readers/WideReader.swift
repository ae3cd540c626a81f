import Extraction
import Foundation
import Normalization
import Reconstruction

/// Reads table 10: the amounts of a year side by side, one or two years beside each other.
struct WideReader {
  private let view: TableView
  private let header: HeaderBlock
  private let definition: TableDefinition
  private let context: ReadingContext
  private var cells: CellReader
  private let unitColumn: Int?
  /// The column that names the year of each row, where the years are rows.
  private let yearColumn: Int?
  private let years: [YearColumns]
  /// Columns beside the years that belong to none of them.
  private let remarks: [Int]

  init(_ view: TableView, _ header: HeaderBlock, _ definition: TableDefinition, _ context: ReadingContext) {
    self.view = view
    self.header = header
    self.definition = definition
    self.context = context
    cells = CellReader(definition, context)
    let unit = definition.index(of: "unit_name") ?? 1
    unitColumn = header.paths.indices.first { column in
      definition.labels[unit].contains { $0.score(header.paths[column]) != nil }
    }
    let year = definition.index(of: "budget_year") ?? 0
    yearColumn = header.paths.indices.first { column in
      definition.labels[year].contains { $0.score(header.paths[column]) != nil }
    }
    let labelColumns = [unitColumn, yearColumn]
    let valueColumns = (0..<view.columnCount).filter { !labelColumns.contains($0) }
    var labels = definition.labels
    labels[unit] = []
    labels[year] = []
    (years, remarks) = yearColumns(header, labels: labels, candidates: valueColumns, context)
  }

  func read() -> TableReading {
    if let transposed = TransposedWideReader(view, header, definition, context) { return transposed.read() }
    var reader = self
    var reading = TableReading()
    let rows = header.bodyStart..<max(view.rowCount, header.bodyStart)
    for row in rows where !view.isBlank(row: row) && !isIndexRow(view, row) {
      let filled = view.filledColumns(row)
      if filled.count == 1, isNote(view.text(row, filled[0])) {
        reading.takeNote(view, row: row)
      }
    }
    // Where the rows are units, each has its row, with amounts or without.
    let hasAmounts = rows.contains(where: hasNumber)
    for (index, year) in years.enumerated() {
      for row in rows where hasNumber(row) || (hasAmounts && namesUnit(row)) {
        if let yearColumn, firstYear(in: view.text(row, yearColumn)) == nil {
          // 增减变化: no budget year of its own.
          reading.takeNote(view, row: row)
        } else {
          reading.rows.append(reader.readRow(row, year, besides: index == 0 ? remarks : []))
        }
      }
    }
    reading.hasValues = !reading.rows.isEmpty
    reading.diagnostics = reader.cells.diagnostics
    let missing = years.compactMap { missingTotal(view, header, definition, $0.assignment, columns: $0.columns) }
    if reading.hasValues { reading.diagnostics += missing.prefix(1) }
    reading.usesTableUnit = reader.cells.usesTableUnit
    return reading
  }

  /// Whether the row prints an amount for any of the years; then each year has a row, blank or not.
  private func hasNumber(_ row: Int) -> Bool {
    !isIndexRow(view, row)
      && years.contains { year in
        year.columns.contains { column in
          if view.begins(row, column), case .number = parseNumber(view.text(row, column)) { return true }
          return false
        }
      }
  }

  private mutating func readRow(_ row: Int, _ year: YearColumns, besides remarks: [Int]) -> Row {
    var values = [Value](repeating: .null, count: definition.schema.columns.count)
    var sources = [[PrintedText]](repeating: [], count: values.count)
    var extra: [ExtraValue] = []
    for column in year.columns where view.begins(row, column) {
      let text = view.text(row, column)
      guard !isNote(text) else { continue }
      if let target = year.assignment.canonical[column] {
        values[target] = cells.value(
          text, column: definition.schema.columns[target], page: view.page(of: row), place: "row \(row + 1)",
          label: header.label(column), source: view.source(row, column), surplus: &extra)
        sources[target] = view.source(row, column)
      } else if !text.isEmpty {
        extra.append(view.extra(header.label(column), row, column))
      }
    }
    extra += remarks.filter { view.begins(row, $0) && !view.isBlank(row, $0) }.map {
      view.extra(header.label($0), row, $0)
    }
    if let index = definition.index(of: "budget_year"),
      let year = yearColumn.flatMap({ firstYear(in: view.text(row, $0)) }) ?? year.year ?? context.fiscalYear
    {
      values[index] = .integer(year)
      sources[index] = yearColumn.map { view.source(row, $0) } ?? []
    }
    if let unitColumn, let index = definition.index(of: "unit_name"), let unit = unitName(row, unitColumn) {
      values[index] = .string(unit)
      sources[index] = view.isBlank(row, unitColumn) ? [] : view.source(row, unitColumn)
    }
    return Row(values: values, extra: extra, page: view.page(of: row), sources: sources)
  }
}

extension WideReader {
  /// Whether the row names a unit in a cell of its own.
  private func namesUnit(_ row: Int) -> Bool {
    guard let unitColumn, view.begins(row, unitColumn), !view.isBlank(row, unitColumn),
      view.cell(row, unitColumn)?.columnSpan == 1
    else { return false }
    return !isNote(view.text(row, unitColumn)) && !isIndexRow(view, row)
  }

  /// The unit of a row; where each unit has a row a year, it is printed in the first of them only.
  private func unitName(_ row: Int, _ column: Int) -> String? {
    if !view.isBlank(row, column) { return view.text(row, column) }
    guard yearColumn != nil else { return nil }
    return (header.bodyStart..<row).last { !view.isBlank($0, column) }.map { view.text($0, column) }
  }
}
