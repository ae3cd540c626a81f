import Diagnostics
import Normalization
import Reconstruction

/// Reads table 10: the amounts of a year side by side, one or two years beside each other or one below the other.
///
/// A block or a line that is no year (增减变化, 变动率) is kept beside the row of the latest year, under its own labels.
struct WideReader: TableReader {
  private let table: HeadedTable
  private let definition: TableDefinition
  private let fiscalYear: Int?
  private let unitColumn: Int?
  /// The column that names the year of each row, where the years are rows.
  private let yearColumn: Int?
  private let blocks: YearBlocks
  let labelledAmounts: Int

  private var view: TableView { table.view }
  private var header: HeaderBlock { table.header }

  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    guard let unit = definition.index(of: .unitName), let year = definition.index(of: .budgetYear) else { return nil }
    self.table = table
    self.definition = definition
    self.fiscalYear = fiscalYear
    labelledAmounts = definition.labelledAmounts(table, timeless: true)
    let paths = table.header.paths
    func column(_ target: Int) -> Int? {
      paths.indices.first { column in definition.labels[target].contains { $0.score(paths[column]) != nil } }
    }
    let years = column(year) ?? columnOfYears(table, fiscalYear: fiscalYear)
    let units = column(unit) ?? columnOfUnits(table, besides: years)
    (unitColumn, yearColumn) = (units, years)
    let valueColumns = (0..<table.view.columnCount).filter { $0 != units && $0 != years }
    var labels = definition.labels
    labels[unit] = []
    labels[year] = []
    let total = ThreePublicTotal(table: table, definition: definition)
    blocks = YearBlocks(table.header, candidates: valueColumns, fiscalYear: fiscalYear) {
      total.assign($0, labels: labels)
    }
  }

  var assignments: [ColumnAssignment] { blocks.years.map(\.assignment) }

  func read(_ context: ReadingContext) -> TableReading {
    var reading = TableReading()
    var builder = RowBuilder(view, definition, context)
    for row in table.body where !view.isBlank(row: row) && !isIndexRow(view, row) {
      let filled = view.filledColumns(row)
      if filled.count == 1, isNoteOfRow(view.text(row, filled[0])) { reading.takeNote(view, row: row) }
      if table.isUnfilledLine(row, filled) { reading.take(row, filled) }
    }
    // Where the rows are units, each has its row, with amounts or without.
    let hasAmounts = table.body.contains(where: hasNumber)
    let latest = blocks.latest(fiscalYear: fiscalYear)
    var years: [YearLines] = []
    for (index, year) in blocks.years.enumerated() {
      var lines = YearLines()
      for row in table.body where hasNumber(row) || (hasAmounts && (namesUnit(row) || isChange(row))) {
        let besides = (index == 0 ? blocks.remarks : []) + (index == latest ? blocks.rivals + blocks.changes : [])
        // What a row of changes prints in percent is no amount that could not be read.
        var ofChange = builder
        let result =
          isChange(row)
          ? readRow(row, year, besides: besides, context, &ofChange)
          : readRow(row, year, besides: besides, context, &builder)
        guard let yearColumn, let stray = strayLabel(row, yearColumn, result, lines.rows) else {
          lines.append(result, line: row)
          continue
        }
        reading.take(row, view.filledColumns(row).filter { $0 == yearColumn || $0 == unitColumn })
        lines.keep(strayFields(row, under: stray.label, year.columns + besides), of: result, in: definition)
        if !stray.isTime { reading.diagnostics.append(strayWarning(stray.label, row)) }
      }
      years.append(lines)
    }
    reading.rows = inPrintedOrder(years)
    reading.hasValues = !reading.rows.isEmpty
    let missing = blocks.years.compactMap { missingTotal(table, definition, $0.assignment, columns: $0.columns) }
    if reading.hasValues { reading.diagnostics += missing.prefix(1) }
    if let rivals = rivalWarning() { reading.diagnostics.append(rivals) }
    reading.finish(builder)
    return reading
  }

  /// Whether the row prints an amount for any of the years; then each year has a row, blank or not.
  private func hasNumber(_ row: Int) -> Bool {
    !isIndexRow(view, row) && (blocks.years.flatMap(\.columns) + blocks.changes).contains { isAmount(row, $0) }
  }

  /// Whether the row is one of changes, which may be in percent.
  private func isChange(_ row: Int) -> Bool {
    guard let yearColumn, !isIndexRow(view, row) else { return false }
    return HeaderPeriod([view.text(row, yearColumn)], fiscalYear: fiscalYear) == .change
  }

  private func isAmount(_ row: Int, _ column: Int) -> Bool {
    guard view.begins(row, column), case .number = parseNumber(view.text(row, column)) else { return false }
    return !table.numbersLines(column)
  }

  private func readRow(
    _ row: Int, _ year: YearColumns, besides: [Int], _ context: ReadingContext, _ builder: inout RowBuilder
  ) -> Row {
    var result = builder.row(page: view.page(of: row))
    for column in year.columns where view.begins(row, column) && !isNote(view.text(row, column)) {
      if let target = year.assignment.canonical[column] {
        builder.fill(&result, target, from: row, column, label: header.label(column), place: .gridRow(row + 1))
      } else if !view.isBlank(row, column), !labelsUnit(row, column) {
        builder.keep(&result, under: header.label(column), row, column)
      }
    }
    for column in besides where view.begins(row, column) && !view.isBlank(row, column) && !labelsUnit(row, column) {
      builder.keep(&result, under: header.label(column), row, column)
    }
    let printed = yearColumn.map { HeaderPeriod([view.text(row, $0)], fiscalYear: fiscalYear) }
    let period = printed.flatMap { $0 == .unnamed ? nil : $0 } ?? year.period
    if let year = period.year(fiscalYear: context.fiscalYear) {
      let source = period == .unnamed ? [] : yearColumn.map { view.source(row, $0) } ?? []
      result.set(.budgetYear, .integer(year), from: source, inferred: period == .unnamed ? .documentYear : nil)
    }
    if let unitColumn, let unit = unitName(row, unitColumn) {
      let source = view.isBlank(row, unitColumn) ? [] : view.source(row, unitColumn)
      result.set(.unitName, .string(unit), from: source)
    }
    return result
  }

  /// Whether the cell is the one that names the row's unit: 合计 may be merged over number, code and name.
  private func labelsUnit(_ row: Int, _ column: Int) -> Bool {
    unitColumn.map { view.cell(row, $0) == view.cell(row, column) } ?? false
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

extension WideReader {
  /// The label of a row that is none of a year of its own: a change, what was spent of a year whose plan has its row
  /// already, or something that is no time at all. Nil where the row is that of a year.
  private func strayLabel(_ row: Int, _ column: Int, _ result: Row, _ rows: [Row]) -> (label: String, isTime: Bool)? {
    let label = view.text(row, column)
    switch HeaderPeriod([label], fiscalYear: fiscalYear) {
    case .change: return (label, true)
    case .unnamed:
      // Where a unit has one line only, its year may be left out.
      return label.isEmpty || TotalLabels.isRow(matchKey(label)) ? nil : (label, false)
    case .year, .current, .prior:
      guard HeaderPeriod.speaksOfSpending([label]) else { return nil }
      let hasPlan = rows.contains {
        $0[.budgetYear] == result[.budgetYear] && $0[.unitName] == result[.unitName]
          && !result[.budgetYear].value.isNull
      }
      return hasPlan ? (label, true) : nil
    }
  }

  private func strayFields(_ row: Int, under label: String, _ columns: [Int]) -> [ExtraField] {
    columns.sorted().filter { view.begins(row, $0) && !view.isBlank(row, $0) && !labelsUnit(row, $0) }
      .map { view.extra("\(label)/\(header.label($0))", row, $0) }
  }

  private func strayWarning(_ label: String, _ row: Int) -> Diagnostic {
    Diagnostic(.rowUnplaced(label: label), page: view.page(of: row), table: definition.schema.number)
  }

  private func rivalWarning() -> Diagnostic? {
    let filled = blocks.rivals.filter { column in table.body.contains { isAmount($0, column) } }
    guard let first = filled.first else { return nil }
    return Diagnostic(
      .blockOfSameYear(label: header.label(first)), page: view.table.pages.first, table: definition.schema.number)
  }
}

/// The rows of one block of years, and what belongs beside them.
private struct YearLines {
  private(set) var rows: [Row] = []
  /// For each of the rows the line of the table that it is printed in.
  private(set) var lines: [Int] = []
  /// What is printed above the row that it belongs to.
  private var pending: [ExtraField] = []

  mutating func append(_ row: Row, line: Int) {
    var row = row
    row.extra += pending
    pending = []
    rows.append(row)
    lines.append(line)
  }

  /// Keeps fields beside the row of the latest year of their unit above, or else the next row.
  mutating func keep(_ fields: [ExtraField], of row: Row, in definition: TableDefinition) {
    let ofUnit = rows.indices.reversed().prefix { rows[$0][.unitName] == row[.unitName] }
    func year(_ index: Int) -> Int {
      if case .integer(let year) = rows[index][.budgetYear].value { year } else { 0 }
    }
    if let latest = ofUnit.max(by: { (year($0), $0) < (year($1), $1) }) {
      rows[latest].extra += fields
    } else {
      pending += fields
    }
  }
}

/// The rows line by line, and those of one line year by year: a unit's years stand beside each other.
private func inPrintedOrder(_ years: [YearLines]) -> [Row] {
  years.flatMap { zip($0.lines, $0.rows) }.enumerated()
    .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
    .map(\.element.1)
}

/// The column without a known label whose cells name years: 项目 over 2023年, 2024年, 增减变化.
private func columnOfYears(_ table: HeadedTable, fiscalYear: Int?) -> Int? {
  (0..<table.view.columnCount).first { column in
    let texts = textsBesideOthers(table, column)
    let periods = texts.map { HeaderPeriod([$0], fiscalYear: fiscalYear) }
    let isLabel = { (text: String) in
      text.count <= 16 && (parseNumber(text) == .notANumber || (text.count == 4 && firstYear(in: text) != nil))
    }
    return !texts.isEmpty && texts.allSatisfy(isLabel)
      && periods.contains { $0 != .unnamed && $0 != .change } && periods.count { $0 != .unnamed } * 2 > texts.count
  }
}

/// The column without a known label whose cells name units.
private func columnOfUnits(_ table: HeadedTable, besides years: Int?) -> Int? {
  (0..<table.view.columnCount).first { column in
    guard column != years else { return false }
    let texts = textsBesideOthers(table, column).filter { !isNote($0) && !TotalLabels.isRow(matchKey($0)) }
    return !texts.isEmpty && texts.allSatisfy(UnitNames.mayBeListed)
  }
}

/// What is printed in a column below the header, without what takes whole rows: who signed, a note.
private func textsBesideOthers(_ table: HeadedTable, _ column: Int) -> [String] {
  let view = table.view
  return table.body.filter { row in
    view.begins(row, column) && !view.isBlank(row, column)
      && view.cell(row, column).map { $0.columnSpan < view.columnCount } ?? false
  }.map { view.text($0, column) }
}
