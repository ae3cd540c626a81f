import Normalization

/// Reads table 10: the amounts of a year side by side, one or two years beside each other.
struct WideReader: TableReader {
  private let table: HeadedTable
  private let definition: TableDefinition
  private let unitColumn: Int?
  /// The column that names the year of each row, where the years are rows.
  private let yearColumn: Int?
  private let years: [YearColumns]
  /// Columns beside the years that belong to none of them.
  private let remarks: [Int]
  let labelledAmounts: Int

  private var view: TableView { table.view }
  private var header: HeaderBlock { table.header }

  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    guard let unit = definition.index(of: .unitName), let year = definition.index(of: .budgetYear) else { return nil }
    self.table = table
    self.definition = definition
    labelledAmounts = definition.labelledAmounts(table)
    let paths = table.header.paths
    func column(_ target: Int) -> Int? {
      paths.indices.first { column in definition.labels[target].contains { $0.score(paths[column]) != nil } }
    }
    (unitColumn, yearColumn) = (column(unit), column(year))
    let labelColumns = [unitColumn, yearColumn]
    let valueColumns = (0..<table.view.columnCount).filter { !labelColumns.contains($0) }
    var labels = definition.labels
    labels[unit] = []
    labels[year] = []
    (years, remarks) = yearColumns(table.header, labels: labels, candidates: valueColumns, fiscalYear: fiscalYear)
  }

  func read(_ context: ReadingContext) -> TableReading {
    var reading = TableReading()
    var builder = RowBuilder(view, definition, context)
    for row in table.body where !view.isBlank(row: row) && !isIndexRow(view, row) {
      let filled = view.filledColumns(row)
      if filled.count == 1, isNote(view.text(row, filled[0])) { reading.takeNote(view, row: row) }
    }
    // Where the rows are units, each has its row, with amounts or without.
    let hasAmounts = table.body.contains(where: hasNumber)
    for (index, year) in years.enumerated() {
      for row in table.body where hasNumber(row) || (hasAmounts && namesUnit(row)) {
        if let yearColumn, firstYear(in: view.text(row, yearColumn)) == nil {
          // 增减变化: no budget year of its own.
          reading.takeNote(view, row: row)
        } else {
          reading.rows.append(readRow(row, year, besides: index == 0 ? remarks : [], context, &builder))
        }
      }
    }
    reading.hasValues = !reading.rows.isEmpty
    let missing = years.compactMap { missingTotal(table, definition, $0.assignment, columns: $0.columns) }
    if reading.hasValues { reading.diagnostics += missing.prefix(1) }
    reading.finish(builder)
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

  private func readRow(
    _ row: Int, _ year: YearColumns, besides remarks: [Int], _ context: ReadingContext, _ builder: inout RowBuilder
  ) -> Row {
    var result = builder.row(page: view.page(of: row))
    for column in year.columns where view.begins(row, column) && !isNote(view.text(row, column)) {
      if let target = year.assignment.canonical[column] {
        builder.fill(&result, target, from: row, column, label: header.label(column), place: "row \(row + 1)")
      } else if !view.isBlank(row, column) {
        builder.keep(&result, under: header.label(column), row, column)
      }
    }
    for column in remarks where view.begins(row, column) && !view.isBlank(row, column) {
      builder.keep(&result, under: header.label(column), row, column)
    }
    if let year = yearColumn.flatMap({ firstYear(in: view.text(row, $0)) }) ?? year.year ?? context.fiscalYear {
      result.set(.budgetYear, .integer(year), from: yearColumn.map { view.source(row, $0) } ?? [])
    }
    if let unitColumn, let unit = unitName(row, unitColumn) {
      let source = view.isBlank(row, unitColumn) ? [] : view.source(row, unitColumn)
      result.set(.unitName, .string(unit), from: source)
    }
    return result
  }

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
