import Diagnostics
import Extraction
import Normalization
import Reconstruction

/// Reads tables whose rows are classification codes: 2, 3, 5 to 9, 11 and 12.
///
/// A table may set several classifications side by side: code and name are those of its own law, the others go to the
/// columns for crossed classifications. It may print one tree of codes a unit, each under the unit's own line.
struct CodedReader: TableReader {
  private let table: HeadedTable
  private let definition: TableDefinition
  private let columns: CodedColumns
  let labelledAmounts: Int

  private var view: TableView { table.view }
  private var header: HeaderBlock { table.header }

  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    guard let columns = CodedColumns(table, definition, fiscalYear: fiscalYear) else { return nil }
    self.table = table
    self.definition = definition
    self.columns = columns
    labelledAmounts = definition.labelledAmounts(table)
  }

  var assignments: [ColumnAssignment] { [columns.assignment] }

  func read(_ context: ReadingContext) -> TableReading {
    var reading = TableReading()
    var builder = RowBuilder(view, definition, context)
    var subjects = SubjectReader(table, columns)
    // For each row read so far, where its name stands; nil where it has none.
    var indents: [Indent?] = []
    reading.rows.reserveCapacity(table.body.count)
    for row in table.body where !view.isBlank(row: row) && !isIndexRow(view, row) {
      let filled = view.filledColumns(row)
      if filled.count == 1, isNoteOfRow(view.text(row, filled[0])) {
        reading.takeNote(view, row: row)
        continue
      }
      if table.isUnfilledLine(row, filled) {
        reading.take(row, filled)
        continue
      }
      let subject = subjects.next(row)
      if let repair = subject.repair {
        builder.cells.report(
          .codeRepaired(repair, name: subject.name), page: view.page(of: row), row: reading.rows.count + 1,
          column: .code)
      }
      guard let result = readAmounts(row, number: reading.rows.count + 1, subject, &builder) else { continue }
      if result.hasAmount { reading.hasValues = true }
      reading.rows.append(result.row)
      indents.append(columns.name.flatMap { indent(row, $0) })
    }
    if columns.codes.isEmpty { setLevelsByIndentation(&reading.rows, indents) }
    nameUnitsOfTrees(&reading.rows)
    nameUnitsOfRowsBelow(&reading.rows)
    // One row of amounts that nothing names is the department's total.
    if reading.rows.count == 1, reading.rows[0].string(.code) == nil, reading.rows[0].string(.name) == nil {
      reading.rows[0].set(.level, .integer(0))
    }
    if reading.hasValues {
      let candidates = (0..<view.columnCount).filter { !columns.codes.contains($0) }
      reading.diagnostics += [missingTotal(table, definition, columns.assignment, columns: candidates)].compactMap {
        $0
      }
    }
    reading.finish(builder)
    return reading
  }

  /// The row's fields beyond its subject; nil where the row says nothing at all.
  private func readAmounts(_ row: Int, number: Int, _ subject: Subject, _ builder: inout RowBuilder)
    -> (row: Row, hasAmount: Bool)?
  {
    var result = builder.row(page: view.page(of: row))
    var hasAmount = false
    for column in 0..<view.columnCount where view.begins(row, column) && !columns.isSubject(column) {
      if let target = columns.assignment.canonical[column] {
        let isFilled = builder.fill(
          &result, target, from: row, column, label: header.label(column), place: .row(number, name: subject.name))
        if isFilled { hasAmount = true }
      } else if !view.isBlank(row, column), !subject.totalColumns.contains(column) {
        builder.keep(&result, under: header.label(column), row, column)
        if case .number = parseNumber(view.text(row, column)), !table.numbersLines(column) { hasAmount = true }
      }
    }
    if subject.code == nil, subject.name.isEmpty, subject.unit == nil, !hasAmount, result.extra.isEmpty { return nil }
    result.set(
      .code, subject.code.map(Value.string) ?? .null, from: subject.codeSources,
      inferred: subject.repair == nil ? nil : .rowsAround)
    result.set(.name, subject.name.isEmpty ? .null : .string(subject.name), from: subject.nameSources)
    result.set(.level, subject.level.map(Value.integer) ?? .null)
    if subject.isCodeOfUnit {
      result.extra += columns.codes.filter { view.begins(row, $0) && !view.isBlank(row, $0) }
        .map { view.extra(header.label($0), row, $0) }
    }
    if let unit = subject.unit { result.set(.unitName, .string(unit), from: subject.unitSources) }
    for crossed in subject.crossed { place(crossed, in: &result) }
    return (result, hasAmount)
  }

  /// Puts code and name of another classification into its columns, or keeps them where the table has none.
  private func place(_ crossed: CrossedSubject, in row: inout Row) {
    let target = crossed.classification?.crossedColumns
    if let target, definition.index(of: target.code) != nil {
      row.set(
        target.code, crossed.code.map(Value.string) ?? .null, from: crossed.code == nil ? [] : crossed.codeSources)
      row.set(target.name, crossed.name.isEmpty ? .null : .string(crossed.name), from: crossed.nameSources)
    } else {
      for column in crossed.columns where !view.isBlank(crossed.row, column) && view.begins(crossed.row, column) {
        row.extra.append(view.extra(header.label(column), crossed.row, column))
      }
    }
  }

  /// In a tree of codes a row without a code that names a unit begins the unit's tree: its level is 0, and the rows below
  /// belong to it.
  private func nameUnitsOfTrees(_ rows: inout [Row]) {
    guard definition.index(of: .unitName) != nil else { return }
    let hasCodes = rows.contains { $0.string(.code) != nil }
    var unit = Field()
    for index in rows.indices {
      let row = rows[index]
      if row[.unitName].value != .null {
        if row.string(.code) == nil, hasCodes || columns.unit != nil { unit = row[.unitName] }
        continue
      }
      if row.string(.code) != nil {
        if unit.value != .null { rows[index].set(.unitName, unit.value) }
      } else if row.level == 0 {
        unit = Field()
      } else if hasCodes, let name = row.string(.name), UnitNames.isUnit(name) {
        let printed = UnitNames.withoutCode(name)
        unit = Field(.string(printed), from: row[.name].sources)
        rows[index].set(.name, .string(printed), from: row[.name].sources)
        rows[index].set(.unitName, unit.value, from: unit.sources)
        rows[index].set(.level, .integer(0))
      }
    }
  }

  /// A column of units may name each of them once, beside its first row. A sum of several units names none either: it is
  /// of a higher level than the rows of the units below it.
  private func nameUnitsOfRowsBelow(_ rows: inout [Row]) {
    guard columns.unit != nil else { return }
    let coded = rows.filter { $0.string(.code) != nil }
    func highest(_ isNamed: Bool) -> Int? {
      coded.filter { ($0[.unitName].value != .null) == isNamed }.compactMap(\.level).min()
    }
    guard let named = highest(true), let nameless = highest(false), nameless >= named else { return }
    var unit = Value.null
    for index in rows.indices {
      if rows[index][.unitName].value != .null || rows[index].string(.code) == nil {
        unit = rows[index][.unitName].value
      } else if unit != .null {
        rows[index].set(.unitName, unit)
      }
    }
  }

  private func indent(_ row: Int, _ column: Int) -> Indent? {
    guard let cell = view.cell(row, column), let line = cell.lines.first else { return nil }
    let blanks = line.text.unicodeScalars.prefix { $0.properties.isWhitespace }.count
    let size = line.fontSize > 0 ? line.fontSize : max(line.box.height, 1)
    return Indent(
      ems: (line.box.minX - cell.box.minX) / size + Double(blanks) * (line.text.hasStart("\u{3000}") ? 1 : 0.5),
      isCentred: blanks == 0 && abs(line.box.midX - cell.box.midX) / size < Settings.leastIndent)
  }
}

/// Where a name begins, in ems from the cell's left border, and whether it stands in the cell's middle.
private struct Indent {
  var ems: Double
  var isCentred: Bool
}

/// Where no codes are printed, the indentation of the names tells the levels: the distinct steps in order.
/// Names that are all set in the middle begin where their length has them begin.
private func setLevelsByIndentation(_ rows: inout [Row], _ indents: [Indent?]) {
  let unknown = zip(rows, indents).filter { $0.0.level == nil }.compactMap(\.1)
  if unknown.allSatisfy(\.isCentred) { return }
  var steps: [Double] = []
  for indent in unknown.map(\.ems).sorted() where steps.last.map({ indent - $0 > Settings.leastIndent }) ?? true {
    steps.append(indent)
  }
  guard steps.count >= 2, steps.count <= 3 else { return }
  for (index, indent) in indents.enumerated() where rows[index].level == nil {
    guard let indent = indent?.ems else { continue }
    let step = steps.lastIndex { indent >= $0 - Settings.leastIndent } ?? 0
    rows[index].set(.level, .integer(step + 1), inferred: .indentation)
  }
}
