import Extraction
import Foundation
import Normalization
import Reconstruction

/// Reads tables whose rows are classification codes: 2, 3, 5 to 9, 11 and 12.
struct CodedReader {
  private let view: TableView
  private let header: HeaderBlock
  private let definition: TableDefinition
  private var cells: CellReader
  private let assignment: ColumnAssignment
  private let codeColumns: [Int]
  private let nameColumn: Int?
  private var reading = TableReading()
  private var codes = CodeSequence()

  init(_ view: TableView, _ header: HeaderBlock, _ definition: TableDefinition, _ context: ReadingContext) {
    self.view = view
    self.header = header
    self.definition = definition
    cells = CellReader(definition, context)
    let parts = codePartColumns(header)
    var assignment = ColumnAssignment(
      header.paths, labels: definition.labels, candidates: (0..<view.columnCount).filter { !parts.contains($0) })
    let code = definition.index(of: "code") ?? 0
    let name = definition.index(of: "name") ?? 1
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

  func read() -> TableReading {
    var reader = self
    for row in header.bodyStart..<max(view.rowCount, header.bodyStart) { reader.readRow(row) }
    if codeColumns.isEmpty { setLevelsByIndentation(&reader.reading.rows, reader.indents, definition) }
    reader.reading.diagnostics = reader.cells.diagnostics
    if reader.reading.hasValues {
      let columns = (0..<view.columnCount).filter { !codeColumns.contains($0) }
      reader.reading.diagnostics += [missingTotal(view, header, definition, assignment, columns: columns)].compactMap {
        $0
      }
    }
    reader.reading.usesTableUnit = reader.cells.usesTableUnit
    return reader.reading
  }

  /// For each row read so far, where its name begins, in points from the cell's left border.
  private var indents: [Double] = []

  private mutating func readRow(_ row: Int) {
    let page = view.page(of: row)
    guard !view.isBlank(row: row), !isIndexRow(view, row) else { return }
    let filled = view.filledColumns(row)
    if filled.count == 1, isNote(view.text(row, filled[0])) {
      reading.takeNote(view, row: row)
      return
    }
    var values = [Value](repeating: .null, count: definition.schema.columns.count)
    var sources = [[PrintedText]](repeating: [], count: values.count)
    var extra: [ExtraValue] = []
    let place = "row \(reading.rows.count + 1)"

    let parts = codeColumns.map { view.cell(row, $0)?.column == $0 || $0 == codeColumns[0] ? view.text(row, $0) : "" }
    var name = nameColumn.map { view.text(row, $0) } ?? ""
    if codeColumns.contains(where: { nameColumn.map { view.cell(row, $0) } == view.cell(row, $0) }) {
      // 合计 merged over code and name.
      name = parts.first ?? name
    }
    var code: String?
    let hasLetters = parts.contains { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
    if hasLetters {
      // A label in the code column: 合计 printed there, or a name that has no code.
      let label = parts.filter { !$0.isEmpty }.joined()
      if isTotalLabel(matchKey(label)), name.isEmpty || name == label {
        name = label
      } else if name.isEmpty {
        (code, name) = splitCode(label)
      } else if name != label {
        name = label + name
      }
    } else {
      let result = codes.next(parts)
      code = result.code
      if let problem = result.problem {
        cells.report(.codeRepaired, page: page, "table \(definition.schema.number), \(place) “\(name)”: \(problem)")
      }
    }
    if code == nil, codeColumns.isEmpty { (code, name) = splitCode(name) }

    var level: Int?
    if let code {
      level = [3: 1, 5: 2, 7: 3][code.count]
    } else if isTotalLabel(matchKey(name)) {
      level = 0
    }
    var hasAmount = false
    for column in 0..<view.columnCount where view.begins(row, column) {
      if codeColumns.contains(column) || column == nameColumn { continue }
      let text = view.text(row, column)
      if let target = assignment.canonical[column] {
        let value = cells.value(
          text, column: definition.schema.columns[target], page: page, place: "\(place) “\(name)”",
          label: header.label(column), source: view.source(row, column), surplus: &extra)
        values[target] = value
        sources[target] = view.source(row, column)
        if !value.isNull { hasAmount = true }
      } else if !text.isEmpty, view.begins(row, column) {
        extra.append(view.extra(header.label(column), row, column))
        if case .number = parseNumber(text) { hasAmount = true }
      }
    }
    if code == nil, name.isEmpty, !hasAmount, extra.isEmpty { return }
    set("code", code.map(Value.string) ?? .null, &values)
    set("name", name.isEmpty ? .null : .string(name), &values)
    set("level", level.map(Value.integer) ?? .null, &values)
    if hasAmount { reading.hasValues = true }
    let codeSources = codeColumns.filter { view.begins(row, $0) && !view.isBlank(row, $0) }
      .flatMap { view.source(row, $0) }
    let nameSources = nameColumn.map { view.isBlank(row, $0) ? [] : view.source(row, $0) } ?? []
    if let index = definition.index(of: "code") {
      sources[index] = code == nil ? [] : codeColumns.isEmpty ? nameSources : codeSources
    }
    if let index = definition.index(of: "name") {
      // 合计 may stand under the codes, and a name behind its code in one cell.
      let ownCells = nameSources.filter { !codeSources.contains($0) }
      sources[index] = hasLetters ? codeSources + ownCells : nameSources
    }
    reading.rows.append(Row(values: values, extra: extra, page: page, sources: sources))
    indents.append(nameColumn.map { indent(row, $0) } ?? 0)
  }

  private func set(_ name: String, _ value: Value, _ values: inout [Value]) {
    if let index = definition.index(of: name) { values[index] = value }
  }

  private func indent(_ row: Int, _ column: Int) -> Double {
    guard let cell = view.cell(row, column), let line = cell.lines.first else { return 0 }
    let blanks = line.text.unicodeScalars.prefix { $0.properties.isWhitespace }.count
    return line.box.minX - cell.box.minX + Double(blanks) * line.fontSize * (line.text.hasPrefix("\u{3000}") ? 1 : 0.5)
  }
}

/// Where no codes are printed, the indentation of the names tells the levels: the distinct steps in order.
private func setLevelsByIndentation(_ rows: inout [Row], _ indents: [Double], _ definition: TableDefinition) {
  guard let level = definition.index(of: "level") else { return }
  let coded = zip(rows, indents).filter { $0.0.values[level].isNull }.map(\.1)
  var steps: [Double] = []
  for indent in coded.sorted() where steps.last.map({ indent - $0 > 3 }) ?? true { steps.append(indent) }
  guard steps.count >= 2, steps.count <= 3 else { return }
  for index in rows.indices where rows[index].values[level].isNull {
    let step = steps.lastIndex { indents[index] >= $0 - 3 } ?? 0
    rows[index].values[level] = .integer(step + 1)
  }
}
