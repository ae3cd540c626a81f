import Diagnostics
import Normalization
import Reconstruction

/// Reads the lists of projects and of procurement: 13 and 14. A cell merged over several rows gives its text to each of
/// them, but an amount to its first row only.
struct ItemListReader: TableReader {
  private let table: HeadedTable
  private let definition: TableDefinition
  private let columns: ItemListColumns
  private let nameColumn: ColumnName
  let labelledAmounts: Int

  private var view: TableView { table.view }
  private var header: HeaderBlock { table.header }

  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    guard let name = [ColumnName.projectName, .procurementItem].first(where: { definition.index(of: $0) != nil }) else {
      return nil
    }
    self.table = table
    self.definition = definition
    nameColumn = name
    columns = ItemListColumns(table, definition, fiscalYear: fiscalYear)
    labelledAmounts = definition.labelledAmounts(table)
  }

  var assignments: [ColumnAssignment] { [columns.assignment] }

  func read(_ context: ReadingContext) -> TableReading {
    var builder = RowBuilder(view, definition, context)
    var reading = TableReading()
    for row in 0..<header.bodyStart { reading.take(row, view.filledColumns(row)) }
    var lines: [ListedLine] = []
    var codes = CodeSequence()
    for row in table.body {
      let filled = view.filledColumns(row)
      if filled.isEmpty || isIndexRow(view, row) { continue }
      if filled.count == 1, isNoteOfRow(view.text(row, filled[0])) {
        reading.takeNote(view, row: row)
        continue
      }
      if repeatsHeader(row, filled) || table.isUnfilledLine(row, filled) {
        reading.take(row, filled)
        continue
      }
      let line = readLine(row, &builder, &codes, above: lines.last)
      reading.take(row, line.labels)
      lines.append(line)
    }
    ListedTree(lines: lines, name: nameColumn).place(&lines)
    reading.rows = lines.map(\.row)
    reading.hasValues = lines.contains(where: \.hasAmounts)
    if reading.hasValues {
      reading.diagnostics += [
        missingTotal(table, definition, columns.assignment, columns: Array(0..<view.columnCount)), unlabelledName(),
        nameless(lines),
      ].compactMap { $0 }
    }
    reading.finish(builder)
    return reading
  }

  private func repeatsHeader(_ row: Int, _ filled: [Int]) -> Bool {
    filled.count >= 2 && filled.allSatisfy { header.printed[$0].contains(view.text(row, $0)) }
  }

  private func readLine(
    _ row: Int, _ builder: inout RowBuilder, _ codes: inout CodeSequence, above: ListedLine?
  ) -> ListedLine {
    var line = ListedLine(row: builder.row(page: view.page(of: row)), gridRow: row)
    readFunction(row, &line, &codes)
    for column in 0..<view.columnCount where !columns.functionalCode.contains(column) {
      guard let cell = view.cell(row, column), cell.column == column else { continue }
      let text = view.text(row, column)
      let isFirst = cell.row == row
      if isFirst, TotalLabels.isRow(matchKey(text)), line.total == nil {
        line.total = ListedText(text, view.source(row, column))
      }
      guard let target = columns.assignment.canonical[column] else {
        if !text.isEmpty, isFirst, column != columns.functionalName { keep(row, column, &line, &builder) }
        continue
      }
      let type = definition.schema.columns[target].type
      guard isFirst || type == .string else { continue }
      let isFilled = builder.fill(
        &line.row, target, from: row, column, label: header.label(column), place: .gridRow(row + 1))
      if isFilled, type == .amount { line.hasAmounts = true }
      if isFirst, !text.isEmpty { line.own.insert(definition.schema.columns[target].name) }
    }
    goOn(row, &line, above: above)
    name(&line)
    return line
  }

  /// What no column takes. A number among it speaks for the line being one with values.
  private func keep(_ row: Int, _ column: Int, _ line: inout ListedLine, _ builder: inout RowBuilder) {
    let text = view.text(row, column)
    // The label of the total may stand in further columns.
    if text == line.total?.text {
      line.labels.append(column)
      return
    }
    builder.keep(&line.row, under: header.label(column), row, column)
    if case .number = parseNumber(text) {
      if printedAmount(text) != nil, !isRemark(header, column) { line.hasAmounts = true }
    } else if !isRemark(header, column), text.count <= 40 {
      line.others.append((column, ListedText(text, view.source(row, column))))
    }
  }

  private func readFunction(_ row: Int, _ line: inout ListedLine, _ codes: inout CodeSequence) {
    guard !columns.functionalCode.isEmpty else { return }
    let parts = columns.functionalCode.map { view.cell(row, $0)?.column == $0 ? view.text(row, $0) : "" }
    let sources = PrintedSources(
      columns.functionalCode.filter { view.begins(row, $0) && !view.isBlank(row, $0) }
        .flatMap { view.source(row, $0) })
    if let label = parts.first(where: { TotalLabels.isRow(matchKey($0)) }) {
      line.total = ListedText(label, sources)
      return
    }
    let name = columns.functionalName ?? (columns.namesFunction(header) ? columns.name : nil)
    if let name, TotalLabels.isRow(view.key(row, name)) { return }
    if let code = codes.next(parts).code, Classification.functional.owns(code) {
      line.row.set(.functionalCode, .string(code), from: sources)
      line.code = code
    } else {
      line.row.extra += columns.functionalCode.filter { view.begins(row, $0) && !view.isBlank(row, $0) }
        .map { view.extra(header.label($0), row, $0) }
    }
    if let name, !view.isBlank(row, name) {
      line.row.set(.functionalName, .string(view.text(row, name)), from: view.source(row, name))
    }
  }

  /// A text merged over several rows is not printed again behind the edge of a page.
  private func goOn(_ row: Int, _ line: inout ListedLine, above: ListedLine?) {
    guard let above, above.total == nil, line.total == nil, line.row.page > above.row.page else { return }
    for (index, column) in definition.schema.columns.enumerated() where column.type == .string {
      guard let printed = columns.assignment.printed[index], line.row.fields[index].value.isNull,
        view.isBlank(row, printed), view.cell(above.gridRow, printed).map({ $0.rowSpan > 1 }) ?? false
      else { continue }
      line.row.fields[index] = above.row.fields[index]
    }
  }

  /// Finds what names the line: its item, 合计, a heading in another column.
  private func name(_ line: inout ListedLine) {
    if let total = line.total {
      for index in line.row.fields.indices where line.row.fields[index].value == .string(total.text) {
        line.labels += columns.assignment.printed[index].map { [$0] } ?? []
        line.row.fields[index] = Field()
      }
      line.row.set(nameColumn, .string(total.text), from: total.sources)
      return
    }
    splitCode(&line)
    guard line.row[nameColumn].value.isNull else { return }
    let category = line.own.contains(.category) ? line.row[.category] : Field()
    let unit = line.own.contains(.unitName) ? line.row[.unitName] : Field()
    if let text = category.value.text {
      line.heading = UnitNames.mayBeListed(text) && !ListedCategories.isProcurement(text) ? .unit : .category
      line.row.set(nameColumn, category.value, from: category.sources)
      line.row.set(.category, .null)
      if definition.index(of: .itemCode) != nil, ListedCategories.isProcurement(text),
        let letter = text.last, "ABC".contains(letter)
      {
        line.row.set(.itemCode, .string(String(letter)), from: category.sources)
      }
    } else if let other = line.others.last(where: { isLeftOfNames($0.column) }) ?? line.others.first {
      line.heading = .subtotal
      line.row.set(nameColumn, .string(other.text.text), from: other.text.sources)
      line.row.extra.removeAll { $0.sources == other.text.sources }
    } else if unit.value.text != nil {
      line.heading = .unit
      line.row.set(nameColumn, unit.value, from: unit.sources)
    } else if let function = line.row[.functionalName].value.text {
      line.row.set(nameColumn, .string(function), from: line.row[.functionalName].sources)
    }
  }

  private func isLeftOfNames(_ column: Int) -> Bool { columns.name.map { column < $0 } ?? true }

  /// `A-货物` is the code A and the item 货物. A column labelled 编码 and no more may be that of units or of functions too; a
  /// letter of the catalogue says which.
  private func splitCode(_ line: inout ListedLine) {
    if let target = definition.index(of: .itemCode), line.row.fields[target].value.isNull,
      let place = line.row.extra.firstIndex(where: {
        ["编码", "代码"].contains(where: $0.header.hasEnd) && ListedCategories.isCode($0.text)
      })
    {
      let printed = line.row.extra.remove(at: place)
      line.row.set(.itemCode, .string(printed.text), from: printed.sources)
    }
    guard definition.index(of: .itemCode) != nil, line.row[.itemCode].value.isNull,
      let text = line.row.string(nameColumn), let (code, name) = ListedCategories.split(text)
    else { return }
    let sources = line.row[nameColumn].sources
    line.row.set(.itemCode, .string(code), from: sources)
    line.row.set(nameColumn, .string(name), from: sources)
  }
}

extension ItemListReader {
  private func unlabelledName() -> Diagnostic? {
    guard !columns.isNameLabelled else { return nil }
    return Diagnostic(
      .columnNameMissing(taken: columns.name.map(header.label)), page: view.table.pages.first,
      table: definition.schema.number, column: nameColumn.rawValue)
  }

  private func nameless(_ lines: [ListedLine]) -> Diagnostic? {
    let found = lines.filter { $0.hasAmounts && $0.row[nameColumn].value.isNull }
    guard let first = found.first else { return nil }
    return Diagnostic(
      .rowNoName(count: found.count, firstGridRow: first.gridRow + 1), page: first.row.page,
      table: definition.schema.number, column: nameColumn.rawValue)
  }
}
