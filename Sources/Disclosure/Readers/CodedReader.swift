import Diagnostics
import Extraction
import Foundation
import Normalization
import Reconstruction

/// Reads tables whose rows are classification codes: 2, 3, 5 to 9, 11 and 12.
struct CodedReader: TableReader {
  private let table: HeadedTable
  private let definition: TableDefinition
  private let assignment: ColumnAssignment
  private let codeColumns: [Int]
  private let nameColumn: Int?
  let labelledAmounts: Int

  private var view: TableView { table.view }
  private var header: HeaderBlock { table.header }

  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    self.table = table
    self.definition = definition
    labelledAmounts = definition.labelledAmounts(table)
    let (view, header) = (table.view, table.header)
    guard let code = definition.index(of: .code), let name = definition.index(of: .name) else { return nil }
    let parts = codePartColumns(header)
    var assignment = ColumnAssignment(
      header.paths, labels: definition.labels, candidates: (0..<view.columnCount).filter { !parts.contains($0) })
    var columns = parts
    if columns.isEmpty, let column = assignment.printed[code] { columns = [column] }
    let isTaken = assignment.canonical.map { $0 != nil && $0 != name }
    if columns.isEmpty, let column = columnOfCodes(view, header, except: isTaken) {
      // One label may stand over code and name; then it was taken for the name's.
      assignment.reassign(column, to: code)
      columns = [column]
    }
    if assignment.printed[name] == nil,
      let column = columnOfText(view, header, except: Set(columns).union(assignment.printed.compactMap { $0 }))
    {
      assignment.assign(column, to: name)
    }
    codeColumns = columns
    nameColumn = assignment.printed[name]
    self.assignment = assignment
  }

  func read(_ context: ReadingContext) -> TableReading {
    var reading = TableReading()
    var builder = RowBuilder(view, definition, context)
    var codes = CodeSequence()
    // For each row read so far, where its name begins, in points from the cell's left border.
    var indents: [Double] = []
    for row in table.body where !view.isBlank(row: row) && !isIndexRow(view, row) {
      let filled = view.filledColumns(row)
      if filled.count == 1, isNote(view.text(row, filled[0])) {
        reading.takeNote(view, row: row)
        continue
      }
      let subject = self.subject(row, &codes)
      if let problem = subject.problem {
        builder.cells.report(
          .codeRepaired, page: view.page(of: row), column: ColumnName.code.rawValue,
          "table \(definition.schema.number), row \(reading.rows.count + 1) “\(subject.name)”: \(problem)")
      }
      guard let result = readAmounts(row, number: reading.rows.count + 1, subject, &builder) else { continue }
      if result.hasAmount { reading.hasValues = true }
      reading.rows.append(result.row)
      indents.append(nameColumn.map { indent(row, $0) } ?? 0)
    }
    if codeColumns.isEmpty { setLevelsByIndentation(&reading.rows, indents) }
    if reading.hasValues {
      let columns = (0..<view.columnCount).filter { !codeColumns.contains($0) }
      reading.diagnostics += [missingTotal(table, definition, assignment, columns: columns)].compactMap { $0 }
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
    for column in 0..<view.columnCount where view.begins(row, column) {
      if codeColumns.contains(column) || column == nameColumn { continue }
      if let target = assignment.canonical[column] {
        let isFilled = builder.fill(
          &result, target, from: row, column, label: header.label(column), place: "row \(number) “\(subject.name)”")
        if isFilled { hasAmount = true }
      } else if !view.isBlank(row, column) {
        builder.keep(&result, under: header.label(column), row, column)
        if case .number = parseNumber(view.text(row, column)) { hasAmount = true }
      }
    }
    if subject.code == nil, subject.name.isEmpty, !hasAmount, result.extra.isEmpty { return nil }
    result.set(.code, subject.code.map(Value.string) ?? .null, from: subject.codeSources)
    result.set(.name, subject.name.isEmpty ? .null : .string(subject.name), from: subject.nameSources)
    result.set(.level, subject.level.map(Value.integer) ?? .null)
    return (result, hasAmount)
  }
}

/// What a row of a coded table is about.
private struct Subject {
  var code: String?
  var name = ""
  var codeSources: [PrintedText] = []
  var nameSources: [PrintedText] = []
  /// What had to be repaired in the code.
  var problem: String?

  /// 0 for a total, 1 to 3 by the code's length; nil where neither tells.
  var level: Int? {
    if let code { return [3: 1, 5: 2, 7: 3][code.count] }
    return TotalLabels.isRow(matchKey(name)) ? 0 : nil
  }
}

extension CodedReader {
  private func subject(_ row: Int, _ codes: inout CodeSequence) -> Subject {
    var subject = Subject()
    let parts = codeColumns.map { view.cell(row, $0)?.column == $0 || $0 == codeColumns[0] ? view.text(row, $0) : "" }
    subject.name = printedName(row, parts)
    let hasLetters = parts.contains { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
    if hasLetters {
      (subject.code, subject.name) = labelInCodeColumn(parts.filter { !$0.isEmpty }.joined(), besides: subject.name)
    } else {
      (subject.code, subject.problem) = codes.next(parts)
    }
    if subject.code == nil, codeColumns.isEmpty { (subject.code, subject.name) = splitCode(subject.name) }
    setSources(&subject, row, hasLetters: hasLetters)
    return subject
  }

  private func printedName(_ row: Int, _ parts: [String]) -> String {
    // 合计 may be merged over code and name.
    if codeColumns.contains(where: { nameColumn.map { view.cell(row, $0) } == view.cell(row, $0) }) {
      return parts.first ?? nameColumn.map { view.text(row, $0) } ?? ""
    }
    return nameColumn.map { view.text(row, $0) } ?? ""
  }

  /// A label in the code column: 合计 printed there, or a name that has no code.
  private func labelInCodeColumn(_ label: String, besides name: String) -> (code: String?, name: String) {
    if TotalLabels.isRow(matchKey(label)), name.isEmpty || name == label { return (nil, label) }
    if name.isEmpty { return splitCode(label) }
    return (nil, name == label ? name : label + name)
  }

  private func setSources(_ subject: inout Subject, _ row: Int, hasLetters: Bool) {
    let codeSources = codeColumns.filter { view.begins(row, $0) && !view.isBlank(row, $0) }
      .flatMap { view.source(row, $0) }
    let nameSources = nameColumn.map { view.isBlank(row, $0) ? [] : view.source(row, $0) } ?? []
    subject.codeSources = subject.code == nil ? [] : codeColumns.isEmpty ? nameSources : codeSources
    // 合计 may stand under the codes, and a name behind its code in one cell.
    subject.nameSources = hasLetters ? codeSources + nameSources.filter { !codeSources.contains($0) } : nameSources
  }

  private func indent(_ row: Int, _ column: Int) -> Double {
    guard let cell = view.cell(row, column), let line = cell.lines.first else { return 0 }
    let blanks = line.text.unicodeScalars.prefix { $0.properties.isWhitespace }.count
    return line.box.minX - cell.box.minX + Double(blanks) * line.fontSize * (line.text.hasPrefix("\u{3000}") ? 1 : 0.5)
  }
}

/// Where no codes are printed, the indentation of the names tells the levels: the distinct steps in order.
private func setLevelsByIndentation(_ rows: inout [Row], _ indents: [Double]) {
  let unknown = zip(rows, indents).filter { $0.0.level == nil }.map(\.1)
  var steps: [Double] = []
  for indent in unknown.sorted() where steps.last.map({ indent - $0 > 3 }) ?? true { steps.append(indent) }
  guard steps.count >= 2, steps.count <= 3 else { return }
  for index in rows.indices where rows[index].level == nil {
    let step = steps.lastIndex { indents[index] >= $0 - 3 } ?? 0
    rows[index].set(.level, .integer(step + 1))
  }
}
