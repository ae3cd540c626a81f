import Diagnostics
import Extraction
import Normalization
import Reconstruction

/// Reads the indicators of a form: a row each, below a header, with categories merged beside them.
struct FormIndicators {
  private let sheet: FormSheet
  private let vocabulary: FormVocabulary
  private let header: IndicatorHeader
  private let form: Row
  private var builder: RowBuilder
  private(set) var reading = TableReading()

  private var view: TableView { sheet.view }
  private var definition: TableDefinition { vocabulary.definition }

  /// - Parameter form: the fields that each row repeats.
  init(
    _ sheet: FormSheet, _ header: IndicatorHeader, _ vocabulary: FormVocabulary, _ form: Row, _ context: ReadingContext
  ) {
    self.sheet = sheet
    self.header = header
    self.vocabulary = vocabulary
    var form = form
    form.fullScore = header.fullScore(sheet.view, vocabulary.definition)
    self.form = form
    builder = RowBuilder(sheet.view, vocabulary.definition, context)
  }

  var diagnostics: [Diagnostic] { builder.cells.diagnostics }

  mutating func read(_ row: Int) {
    let filled = sheet.filled(row)
    if filled.count == 1, isNote(sheet.text(filled[0])) {
      reading.take(row, [filled[0].column])
      reading.notes.append(sheet.text(filled[0]))
      return
    }
    if continuesRowAbove(row) || continuesIndicator(row) { return }
    if var result = readRow(row) {
      result.extra = form.extra + result.extra + surplus(row)
      reading.rows.append(result)
      // 绩效指标, merged over all indicators, is under no label of theirs.
      reading.take(row, filled.filter { isSide($0) }.map(\.column))
    } else {
      // A category without an indicator, or 备注 with nothing beside it.
      reading.take(
        row, filled.filter { isCategory($0) || isLikeLabel(sheet.text($0)) || isPlaceholder($0) }.map(\.column))
    }
  }

  /// Nil for a row that names no indicator.
  private mutating func readRow(_ row: Int) -> Row? {
    var result = form
    result.extra = []
    result.page = sheet.page(row)
    var isFilled = false
    for target in header.assignment.printed.indices {
      guard let column = header.column(target, isFilled: { !view.isBlank(row, $0) }),
        let cell = sheet.cell(row, column), cell.row >= header.end, !isPlaceholder(cell)
      else { continue }
      // A merged text is that of each of its rows; a weight counts once.
      let isText = definition.schema.columns[target].type == .string
      guard cell.row == row || isText else { continue }
      let hasValue = builder.fill(
        &result, target, from: cell.row, column, label: header.label(view, column), place: .indicatorRow(row + 1)
      )
      if cell.row == row, hasValue || !result.extra.isEmpty { isFilled = true }
    }
    return isFilled ? result : nil
  }

  /// The first row of a page with the rest of a text, but no indicator and no category: it goes on from the row above.
  private mutating func continuesRowAbove(_ row: Int) -> Bool {
    guard sheet.beginsPage(row), let indicator = definition.index(of: .indicator), var last = reading.rows.last,
      let column = header.assignment.printed[indicator], view.isBlank(row, column)
    else { return false }
    let filled = sheet.filled(row)
    let targets = filled.map { header.assignment.canonical[$0.column] }
    guard !filled.isEmpty, targets.allSatisfy({ $0 != nil }) else { return false }
    for (cell, target) in zip(filled, targets) {
      guard let target, case .string(let text) = last.fields[target].value else { return false }
      last.fields[target] = Field(
        .string(joinLines([text, sheet.text(cell)])), from: last.fields[target].sources + [PrintedText(cell)])
    }
    reading.rows[reading.rows.count - 1] = last
    return true
  }

  /// A row with nothing but the end of an indicator's name, whose cell a stray line parts: the target is one cell over
  /// both rows. It is one character, or the part above fills its line and begins as the indicators do (指标1：…).
  private mutating func continuesIndicator(_ row: Int) -> Bool {
    guard let indicator = definition.index(of: .indicator), let column = header.assignment.printed[indicator],
      let target = definition.index(of: .target).flatMap({ header.assignment.printed[$0] }),
      var last = reading.rows.last, let cell = sheet.cell(row, column), cell.row == row, sheet.filled(row) == [cell],
      let above = sheet.cell(row - 1, column), let shared = sheet.cell(row, target), shared.row < row,
      shared.row == above.row, !view.isBlank(row, target), case .string(let text) = last.fields[indicator].value,
      let line = above.lines.last, !sheet.text(cell).hasStart("指标"),
      sheet.text(cell).count == 1 || (text.hasStart("指标") && line.box.maxX + 2.5 * line.fontSize > above.box.maxX)
    else { return false }
    last.fields[indicator] = Field(
      .string(joinLines([text, sheet.text(cell)])), from: last.fields[indicator].sources + [PrintedText(cell)])
    reading.rows[reading.rows.count - 1] = last
    return true
  }

  /// What an indicator's row prints in columns of its own template (一级指标 …); merged cells are repeated, and those
  /// that the edge of a page cuts are put together.
  private func surplus(_ row: Int) -> [ExtraField] {
    sheet.columns.compactMap { column in
      guard header.assignment.canonical[column] == nil, header.isLabelled(view, column),
        !header.feeds(column, isFilled: { !view.isBlank(row, $0) }),
        let cell = sheet.cell(row, column), cell.row >= header.end, cell.column == column,
        // 绩效指标 stands beside the indicators, and in some templates over their categories.
        vocabulary.role(header.label(view, column)) != .side
          || (FormGrammar.categories.contains(sheet.text(cell)) && vocabulary.role(sheet.text(cell)) != .side),
        view.cell(header.row, column).map({ $0.row + $0.rowSpan <= cell.row }) ?? false
      else { return nil }
      let cut = CutCell(sheet, cell, below: header.end - 1)
      let text = header.levels.contains(column) ? cut.text : sheet.text(cell)
      guard !text.isEmpty else { return nil }
      return ExtraField(
        header: header.label(view, column), text: text,
        from: PrintedSources(header.levels.contains(column) ? cut.cells : [cell]))
    }
  }

  private func isPlaceholder(_ cell: Cell) -> Bool { FormGrammar.isPlaceholder(sheet.text(cell)) }

  private func isCategory(_ cell: Cell) -> Bool { header.levels.contains(cell.column) }

  /// Whether a cell reaches down beside the indicators from their header, or from above it.
  private func isSide(_ cell: Cell) -> Bool {
    cell.row < header.end || vocabulary.role(sheet.text(cell)) == .side
      || (cell.column < (header.levels.min() ?? 0) && vocabulary.role(view.text(header.row, cell.column)) == .side)
      || ((view.isBlank(header.row, cell.column)
        || view.cell(header.row, cell.column).map { $0.row < header.row } ?? false)
        && isLikeLabel(sheet.text(cell)))
  }
}

/// A merged cell that the edge of a page may have cut in two: its text is drawn on one of the pages, or parted.
struct CutCell {
  private(set) var text: String
  private(set) var cells: [Cell]

  /// - Parameter header: the row above which nothing belongs to the cell.
  init(_ sheet: FormSheet, _ cell: Cell, below header: Int) {
    text = sheet.text(cell)
    cells = [cell]
    let isKnown = FormGrammar.categories.contains(text)
    if sheet.beginsPage(cell.row), let above = sheet.cell(cell.row - 1, cell.column), above.row > header,
      above.column == cell.column
    {
      join(above, sheet.text(above), before: true, isKnown: isKnown)
    }
    let below = cell.row + cell.rowSpan
    if below < sheet.rows.upperBound, sheet.beginsPage(below), let next = sheet.cell(below, cell.column),
      next.row == below, next.column == cell.column
    {
      join(next, sheet.text(next), before: false, isKnown: isKnown)
    }
    findText(sheet, from: cell, below: header)
  }

  /// The text of a cell that goes on over several pages is drawn on one of them, in the middle.
  private mutating func findText(_ sheet: FormSheet, from cell: Cell, below header: Int) {
    var (above, below) = (Optional(cell), Optional(cell))
    for _ in 0..<Settings.mostPagesOfCell where text.isEmpty {
      above = above.flatMap { cell in
        guard sheet.beginsPage(cell.row), let other = sheet.cell(cell.row - 1, cell.column), other.row > header,
          other.column == cell.column
        else { return nil }
        return other
      }
      below = below.flatMap { cell in
        let row = cell.row + cell.rowSpan
        guard row < sheet.rows.upperBound, sheet.beginsPage(row), let other = sheet.cell(row, cell.column),
          other.row == row, other.column == cell.column
        else { return nil }
        return other
      }
      for other in [above, below].compactMap({ $0 }) where text.isEmpty {
        (text, cells) = (sheet.text(other), [other])
      }
    }
    if text.isEmpty { cells = [cell] }
  }

  private mutating func join(_ other: Cell, _ otherText: String, before: Bool, isKnown: Bool) {
    if otherText.isEmpty || otherText == text { return }
    let joined = before ? otherText + text : text + otherText
    if text.isEmpty {
      text = otherText
      cells = [other]
    } else if !isKnown, FormGrammar.categories.contains(joined) {
      text = joined
      cells = before ? [other] + cells : cells + [other]
    }
  }
}
