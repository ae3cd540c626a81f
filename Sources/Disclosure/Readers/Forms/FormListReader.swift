import Diagnostics
import Normalization
import Reconstruction

/// Reads the forms 15 to 17 where they are printed as one list with a column for each field: a line a project, or
/// merged cells over the lines of its indicators.
struct FormListReader: TableReader {
  private let table: HeadedTable
  private let vocabulary: FormVocabulary
  private let columns: FormListColumns
  private let captions: [LabelledCaption]
  let labelledAmounts = 1

  private var view: TableView { table.view }
  private var header: HeaderBlock { table.header }
  private var definition: TableDefinition { vocabulary.definition }

  /// Nil unless the header names at least three fields side by side.
  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    guard let vocabulary = FormVocabulary(definition), !table.header.rows.isEmpty,
      // Where nothing but labels is printed, a blank form looks like a header.
      table.header.rows.count <= 4
    else { return nil }
    self.vocabulary = vocabulary
    columns = FormListColumns(table, vocabulary)
    self.table =
      table.view.table.showsMergedCells
      ? table
      : HeadedTable(
        table.view.withMergedLevels(
          [LevelBlock(levels: columns.levels.sorted(), rows: table.body)], key: columns.key),
        fiscalYear: fiscalYear)
    let swallowed = table.header.preamble.flatMap { row in
      table.view.filledColumns(row).compactMap { table.view.cell(row, $0) }.flatMap(\.lines)
    }
    captions = labelledCaptions(table.view.table.captions + swallowed)
    let printed = columns.assignment.printed
    guard printed.count(where: { $0 != nil }) >= 3,
      printed[..<vocabulary.fieldCount].count(where: { $0 != nil }) >= 2
    else { return nil }
  }

  var assignments: [ColumnAssignment] { [columns.assignment] }

  func read(_ context: ReadingContext) -> TableReading {
    var reading = TableReading()
    for row in 0..<header.bodyStart { reading.take(row, view.filledColumns(row)) }
    var rows: [Int] = []
    for row in table.body {
      let filled = view.filledColumns(row)
      if filled.isEmpty, columns.isBlank(view, row) { continue }
      if isIndexRow(view, row) || columns.repeatsHeader(view, row, header) {
        reading.take(row, filled)
      } else if filled.count == 1, isNote(view.text(row, filled[0])) {
        reading.takeNote(view, row: row)
      } else {
        rows.append(row)
      }
    }
    var builder = RowBuilder(view, definition, context)
    var unit: Cell?
    let groups = FormListGroup.groups(rows, view, columns)
    for (index, group) in groups.enumerated() {
      for column in columns.fields { for cell in group.cells(column) { reading.take(cell.row, [cell.column]) } }
      if group.isMergedUnit {
        for row in group.rows { reading.takeNote(view, row: row) }
        unit = group.nameCell
        continue
      }
      let isOwner = captions.contains { OwnerLabels.contains($0.label) && $0.value == group.name }
      if columns.namesUnits, isOwner || group.isUnit(followedBy: groups[(index + 1)...]), group.isBare {
        for row in group.rows { reading.takeNote(view, row: row) }
        unit = group.nameCell
        continue
      }
      if namesOnlyUnit(group) {
        for row in group.rows { reading.takeNote(view, row: row) }
        unit = group.fieldCell(definition.index(of: .compilingUnit)) ?? unit
        continue
      }
      if group.isTotal {
        for row in group.rows { reading.takeNote(view, row: row) }
        continue
      }
      var form = fields(of: group, &builder)
      if let unit, let target = definition.index(of: .compilingUnit), form.fields[target].value.isNull {
        form.fields[target] = Field(.string(view.text(unit.row, unit.column)), from: [PrintedText(unit)])
      }
      fill(&form, from: captions, definition)
      let indicators = readIndicators(group, form, &builder, &reading)
      let hasFields = group.hasText
      if indicators.isEmpty, hasFields { reading.rows.append(form) }
      reading.rows += indicators
      if hasFields || !indicators.isEmpty { reading.hasValues = true }
    }
    reading.diagnostics += doubts(reading.rows) + formGaps(reading.rows, definition)
    reading.finish(builder)
    return reading
  }

  /// Whether all that a group prints is a unit, in the column of units: the line above its projects.
  private func namesOnlyUnit(_ group: FormListGroup) -> Bool {
    guard definition.index(of: .projectName).map({ columns.assignment.printed[$0] != nil }) ?? false,
      let unit = definition.index(of: .compilingUnit).flatMap({ columns.assignment.printed[$0] })
    else { return false }
    return !group.cells(unit).isEmpty
      && (columns.fields + columns.indicators).allSatisfy { $0 == unit || group.cells($0).isEmpty }
  }

  /// The fields of a form as a row without indicators.
  private func fields(of group: FormListGroup, _ builder: inout RowBuilder) -> Row {
    var form = builder.row(page: view.page(of: group.rows[0]))
    for column in columns.fields {
      let cells = group.cells(column)
      guard let first = cells.first else { continue }
      let label = header.label(column)
      guard let target = columns.assignment.canonical[column] else {
        let text = group.text(column)
        if !text.isEmpty {
          form.extra.append(ExtraField(header: label, text: text, from: PrintedSources(cells)))
        }
        continue
      }
      builder.fill(&form, target, from: first.row, first.column, label: label, place: .gridRow(group.rows[0] + 1))
      if definition.schema.columns[target].type == .string, !form.fields[target].value.isNull {
        form.fields[target] = Field(.string(group.text(column)), from: PrintedSources(cells))
      }
    }
    return form
  }

  private func readIndicators(
    _ group: FormListGroup, _ form: Row, _ builder: inout RowBuilder, _ reading: inout TableReading
  ) -> [Row] {
    if !columns.blocks.isEmpty { return readBlocks(group, form, &builder) }
    var rows: [Row] = []
    for row in group.rows {
      var result = form
      result.page = view.page(of: row)
      var extra: [ExtraField] = []
      let isFilled = fillIndicator(
        &result, row, columns.indicators, columns.assignment, extra: &extra, &builder)
      if isFilled {
        result.extra = form.extra + extra + result.extra.dropFirst(form.extra.count)
        rows.append(result)
      } else if group.rows.count == 1 || columns.indicatorTargets.isEmpty {
        // No column names indicators: what stands under 绩效指标 is the form's.
        var single = form
        single.extra += extra
        single.page = result.page
        if !extra.isEmpty, columns.indicatorTargets.isEmpty { rows.append(single) }
        reading.take(row, view.filledColumns(row).filter(columns.indicators.contains))
      } else {
        // A category without an indicator; anything else would be lost.
        reading.take(
          row, view.filledColumns(row).filter { columns.levels.contains($0) || isCategory(view.text(row, $0)) })
      }
    }
    return rows
  }

  private func isCategory(_ text: String) -> Bool {
    FormGrammar.categories.contains(text) || FormGrammar.isPlaceholder(text)
  }

  /// The indicators of categories that stand beside one another: line by line, each with its category.
  private func readBlocks(_ group: FormListGroup, _ form: Row, _ builder: inout RowBuilder) -> [Row] {
    var rows: [Row] = []
    for row in group.rows {
      for block in columns.blocks {
        var result = form
        result.page = view.page(of: row)
        var extra = [ExtraField(header: block.group, text: block.category, from: [])]
        guard fillIndicator(&result, row, block.columns, block.assignment, extra: &extra, &builder) else { continue }
        result.extra = form.extra + extra + result.extra.dropFirst(form.extra.count)
        rows.append(result)
      }
    }
    return rows
  }

  /// Fills the columns of an indicator from a row.
  ///
  /// - Returns: whether the row prints any of them; a merged cell is printed in its first row.
  private func fillIndicator(
    _ result: inout Row, _ row: Int, _ printed: [Int], _ assignment: ColumnAssignment, extra: inout [ExtraField],
    _ builder: inout RowBuilder
  ) -> Bool {
    var isFilled = false
    for column in printed {
      guard let cell = view.cell(row, column), cell.column == column, cell.row >= header.bodyStart,
        !view.isBlank(row, column)
      else { continue }
      guard let target = assignment.canonical[column] else {
        let cut = CutCell(FormSheet(view: view, rows: table.body, columns: 0..<view.columnCount), cell, below: -1)
        let text = columns.levels.contains(column) ? cut.text : view.text(row, column)
        extra.append(ExtraField(header: header.label(column), text: text, from: [PrintedText(cell)]))
        continue
      }
      guard cell.row == row || definition.schema.columns[target].type == .string else { continue }
      let hasValue = builder.fill(
        &result, target, from: cell.row, column, label: header.label(column), place: .gridRow(row + 1))
      if hasValue, cell.row == row { isFilled = true }
    }
    return isFilled
  }

  /// Whether a row is a total: its label is 合计, or it is the first of a list and prints nothing but amounts.
  private func isTotal(_ row: Row, isFirst: Bool) -> Bool {
    let texts = row.fields.compactMap(\.value.text)
    return texts.contains { TotalLabels.isRow(matchKey($0)) } || (isFirst && texts.isEmpty)
  }

  private func doubts(_ rows: [Row]) -> [Diagnostic] {
    let number = definition.schema.number
    var found: [Diagnostic] = []
    if let target = definition.index(of: .projectName) {
      let nameless = rows.filter { row in
        row.fields[target].value.isNull && !isTotal(row, isFirst: row == rows.first)
      }
      if let first = nameless.first {
        found.append(
          Diagnostic(
            .listedNameMissing(rows: nameless.count), page: first.page, table: number,
            column: ColumnName.projectName.rawValue))
      }
    }
    if columns.indicatorTargets.isEmpty, let column = columns.unreadIndicators(view, header) {
      found.append(
        Diagnostic(
          .listedIndicatorsUnread(label: header.label(column)), page: view.table.pages.first, table: number,
          column: ColumnName.indicator.rawValue))
    }
    return found
  }
}
