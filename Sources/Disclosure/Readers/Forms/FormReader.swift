import Diagnostics
import Foundation
import Normalization
import Reconstruction

/// Reads forms: labels with their values beside or below them, and a block of indicators: 15, 16 and 17.
struct FormReader: TableReader {
  private let vocabulary: FormVocabulary
  private let sheets: [FormSheet]
  private let table: LogicalTable
  let labelledAmounts = 1

  private var definition: TableDefinition { vocabulary.definition }

  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    guard let vocabulary = FormVocabulary(definition) else { return nil }
    let showsMergedCells = table.view.table.showsMergedCells
    var view = showsMergedCells ? table.view : table.view.withMergedLabels()
    self.vocabulary = vocabulary
    self.table = view.table
    let headers = Set((0..<view.rowCount).filter { isIndicatorHeader(view, $0, definition) })
    if !showsMergedCells { view = view.withMergedCells(vocabulary, headers: headers) }
    sheets = FormSheets(view, vocabulary, headers: headers).sheets
  }

  func read(_ context: ReadingContext) -> TableReading {
    var reading = TableReading()
    var forms: [Form] = []
    for sheet in sheets {
      var form = read(sheet, context)
      if let last = forms.last, last.sheet.columns == sheet.columns, sheet.beginsPage(sheet.rows.lowerBound),
        !sheet.isTitle(sheet.rows.lowerBound)
      {
        form.inherit(from: last)
      }
      form.row.form = forms.count
      forms.append(form)
      let result = rows(of: form, context)
      reading.rows += result.rows
      reading.notes += result.notes
      reading.placed.formUnion(result.placed)
      reading.diagnostics += result.diagnostics
      reading.hasValues = reading.hasValues || result.hasValues
      reading.usesTableUnit = reading.usesTableUnit || form.fields.usesTableUnit
    }
    let filled = forms.filter(\.isFilled)
    reading.diagnostics += doubts(filled) + formGaps(reading.rows, definition)
    if !context.isUnitInferred, !filled.contains(where: countsMoney), let page = filled.first?.row.page {
      reading.diagnostics.append(uncountedMoney(context.unit, page, definition))
    }
    return reading
  }

  private func read(_ sheet: FormSheet, _ context: ReadingContext) -> Form {
    var form = Form(sheet, FormFields(sheet, vocabulary, context, page: sheet.page(sheet.rows.lowerBound)))
    form.header =
      sheet.rows.lazy.compactMap {
        IndicatorHeader(sheet.view, $0, columns: sheet.columns, definition)
      }.first
    form.fields.read(sheet.rows.lowerBound..<(form.header?.row ?? sheet.rows.upperBound))
    if let header = form.header {
      // A label of the form's first column goes on with the form below the indicators too: 其他说明, 备注.
      for row in sheet.rows where row >= header.end && isField(row, sheet, header) {
        form.fieldRows.insert(row)
        form.fields.read(row..<row + 1)
      }
    }
    form.begun = labelsOfAnother(form)
    form.fields.finish()
    form.row = form.fields.form
    form.hasFields = form.row.fields.contains { !$0.value.isNull }
    name(&form)
    return form
  }

  /// What begins a form and stands among the indicators of this one: the label of the project's name, or a header of
  /// indicators that no edge of a page repeats.
  private func labelsOfAnother(_ form: Form) -> [String] {
    guard let header = form.header else { return [] }
    let sheet = form.sheet
    let name = definition.index(of: .projectName) ?? definition.index(of: .departmentName)
    return sheet.rows.filter { $0 >= header.end && !form.fieldRows.contains($0) && !sheet.isTitle($0) }.flatMap { row in
      let isHeader = IndicatorHeader(sheet.view, row, columns: sheet.columns, definition) != nil
      let texts = sheet.filled(row).map(sheet.text)
      // 长期绩效指标 and 年度绩效指标 have a header each.
      if isHeader {
        let isOfOtherTime =
          texts.first != sheet.filled(header.row).map(sheet.text).first && texts.first.map(isSide) ?? false
        return sheet.beginsPage(row) || isOfOtherTime ? [] : Array(texts.prefix(1))
      }
      return texts.filter { text in name.map { vocabulary.role(text) == .field($0) } ?? false }
    }
  }

  private func isField(_ row: Int, _ sheet: FormSheet, _ header: IndicatorHeader) -> Bool {
    let column = sheet.columns.lowerBound
    guard sheet.view.begins(row, column), sheet.filled(row).count <= 3 else { return false }
    if coversIndicator(row, sheet, header), sheet.filled(row).count == 2 { return true }
    guard header.assignment.canonical[column] == nil, !header.levels.contains(column) else { return false }
    return vocabulary.role(sheet.view.text(row, column)).isLabel
  }

  /// Whether one cell stands where indicators have a name and a target: 其他说明 | 无. Nothing is both.
  private func coversIndicator(_ row: Int, _ sheet: FormSheet, _ header: IndicatorHeader) -> Bool {
    let columns = [ColumnName.indicator, .target].compactMap { definition.index(of: $0) }
      .compactMap { header.assignment.printed[$0] }
    guard columns.count == 2, columns[0] != columns[1], let cell = sheet.cell(row, columns[0]),
      cell == sheet.cell(row, columns[1]), cell.row == row, cell.column > sheet.columns.lowerBound,
      let first = sheet.filled(row).first
    else { return false }
    return isLikeLabel(sheet.text(first)) && !FormGrammar.categories.contains(sheet.text(first))
  }

  /// Fills the fields that the form leaves blank from its titles and from what is printed above it.
  private func name(_ form: inout Form) {
    let sheet = form.sheet
    let page = sheet.page(sheet.rows.lowerBound)
    var lines = table.captions(onPage: page)
    if lines.isEmpty, sheet.rows.lowerBound == 0 { lines = table.captions }
    let captions = labelledCaptions(lines)
    fill(&form.row, from: captions, definition)
    guard let target = definition.index(of: .projectName), form.row.fields[target].value.isNull else { return }
    let titles = sheet.rows.filter(sheet.isTitle).flatMap(sheet.filled)
    if let cell = titles.last, let name = FormName(title: sheet.text(cell)) {
      set(name, [PrintedText(cell)], &form)
    } else if titles.isEmpty, let title = formTitle(lines), let name = FormName(title: title) {
      set(name, PrintedSources(lines), &form)
    } else {
      for caption in captions {
        guard let name = FormName(labelled: caption) else { continue }
        set(name, PrintedSources(caption.lines), &form)
        return
      }
    }
  }

  private func set(_ name: FormName, _ sources: PrintedSources, _ form: inout Form) {
    form.row.set(.projectName, .string(name.project), from: sources)
    if let unit = name.unit, form.row[.compilingUnit].value.isNull {
      form.row.set(.compilingUnit, .string(unit), from: sources)
    }
  }

  private func rows(of form: Form, _ context: ReadingContext) -> TableReading {
    let sheet = form.sheet
    var reading = form.fields.reading
    var diagnostics = form.fields.diagnostics
    if let header = form.header {
      for (header, below, repeated) in indicatorBlocks(of: form, header) {
        for row in header.row..<header.end { reading.take(row, sheet.filled(row).map(\.column)) }
        var indicators = FormIndicators(sheet, header, vocabulary, form.row, context)
        var first = below.lowerBound
        for row in below where !form.fieldRows.contains(row) && row >= first {
          if let end = repeated[row] {
            first = end
            for row in row..<first { reading.take(row, sheet.filled(row).map(\.column)) }
          } else if sheet.isTitle(row) {
            reading.take(row, sheet.filled(row).map(\.column))
          } else {
            indicators.read(row)
          }
        }
        reading.rows += indicators.reading.rows
        reading.notes += indicators.reading.notes
        reading.placed.formUnion(indicators.reading.placed)
        diagnostics += indicators.diagnostics
      }
      leaveOutExecution(of: form, header, &reading.rows)
    }
    if reading.rows.isEmpty, form.hasFields { reading.rows = [form.row] }
    reading.hasValues = form.hasFields || !reading.rows.isEmpty
    reading.diagnostics = diagnostics
    return reading
  }

  private func isSide(_ text: String) -> Bool { vocabulary.role(text) == .side }

  /// The indicators of a form by the header that they stand under: below those of the years to come, those of the year may have
  /// other columns.
  ///
  /// - Returns: for each header the rows below it, and where it is repeated among them: the row of each with its end.
  private func indicatorBlocks(of form: Form, _ header: IndicatorHeader) -> [(
    header: IndicatorHeader, rows: Range<Int>, repeated: [Int: Int]
  )] {
    let sheet = form.sheet
    var headers = [header]
    var repeated: [Int: Int] = [:]
    for row in sheet.rows where row >= headers[headers.count - 1].end && !form.fieldRows.contains(row) {
      guard let next = IndicatorHeader(sheet.view, row, columns: sheet.columns, definition) else { continue }
      if next.assignment.printed != headers[headers.count - 1].assignment.printed {
        headers.append(next)
      } else {
        repeated[row] = next.end
      }
    }
    let ends = headers.dropFirst().map(\.row) + [sheet.rows.upperBound]
    return zip(headers, ends).map { header, end in
      let rows = header.end..<max(end, header.end)
      var header = header
      header.followValues(in: sheet.view, rows: rows)
      header.assignComparisons(definition, in: sheet.view, rows: rows)
      return (header, rows, repeated)
    }
  }

  /// Where a form gives some of its points to the execution of its budget, above its indicators (执行率分值（10分）), and their
  /// weights add up to the rest, that is their full score.
  private func leaveOutExecution(of form: Form, _ header: IndicatorHeader, _ rows: inout [Row]) {
    let weights = rows.compactMap { $0.decimal(.weight) }.reduce(0, +)
    guard rows.contains(where: { $0.fullScore == nil }), let points = pointsOfExecution(form, above: header.row),
      weights + points == 100
    else { return }
    for index in rows.indices where rows[index].fullScore == nil { rows[index].fullScore = weights }
  }

  private func pointsOfExecution(_ form: Form, above header: Int) -> Decimal? {
    let sheet = form.sheet
    for row in sheet.rows where row < header {
      for cell in sheet.filled(row) {
        let key = matchKey(sheet.text(cell))
        guard key.hasWord("执行率"), key.hasWord("分"), key.count <= 12 else { continue }
        if let points = Decimal(string: key.filter { ("0"..."9").contains($0) }) { return points }
        let beside = [sheet.cell(row, cell.column + cell.columnSpan), sheet.cell(row + cell.rowSpan, cell.column)]
        for case .number(let points) in beside.compactMap({ $0 }).map({ parseNumber(sheet.text($0)) }) { return points }
      }
    }
    return nil
  }

  // MARK: - Doubts

  /// Whether a form prints an amount above or below its indicators, or a label of one, be it blank.
  private func countsMoney(_ form: Form) -> Bool {
    let sheet = form.sheet
    return sheet.rows.contains { row in
      if let header = form.header, row >= header.row, !form.fieldRows.contains(row) { return false }
      return sheet.filled(row).contains { cell in vocabulary.countsMoney(sheet.text(cell)) }
    }
  }

  /// What was not found in forms that print something: one warning a cause.
  private func doubts(_ forms: [Form]) -> [Diagnostic] {
    func warning(_ cause: DiagnosticCause, _ forms: [Form], column: ColumnName? = nil) -> [Diagnostic] {
      forms.prefix(1).map {
        Diagnostic(cause, page: $0.row.page, table: definition.schema.number, column: column?.rawValue)
      }
    }
    let nameless = forms.filter { form in
      definition.index(of: .projectName).map { form.row.fields[$0].value.isNull } ?? false
    }
    let unread = forms.filter { $0.isWithoutIndicators(definition) }
    let doubled = forms.filter { !$0.fields.contradictions.isEmpty || !$0.begun.isEmpty }
    let labels = Set(doubled.flatMap { $0.fields.contradictions + $0.begun }).sorted()
    return warning(.formNameMissing(forms: nameless.count), nameless, column: .projectName)
      + warning(.formIndicatorsUnread(forms: unread.count), unread, column: .indicator)
      + warning(.formFieldsUnsplit(forms: doubled.count, labels: labels), doubled)
  }
}

/// A form as it is read.
private struct Form {
  let sheet: FormSheet
  var fields: FormFields
  var header: IndicatorHeader?
  /// Labels that begin another form and stand among this one's indicators.
  var begun: [String] = []
  /// Rows below the header that are fields.
  var fieldRows: Set<Int> = []
  /// The fields, from the form itself, its captions and the form before.
  var row: Row
  /// Whether the form itself prints any.
  var hasFields = false

  init(_ sheet: FormSheet, _ fields: FormFields) {
    self.sheet = sheet
    self.fields = fields
    row = fields.form
  }

  var isFilled: Bool { hasFields }

  /// Where a page repeats the first rows of the form before, they are taken for a repeated header and are gone: two
  /// forms of one project, one after the other. The fields before the first one that is labelled here are the same.
  mutating func inherit(from last: Form) {
    guard let first = fields.labelled.first, let index = last.fields.labelled.firstIndex(of: first), index > 0 else {
      return
    }
    for target in last.fields.labelled[..<index] where row.fields[target].value.isNull {
      row.fields[target] = last.row.fields[target]
    }
  }

  /// Whether categories are printed, but nothing that names the indicators.
  func isWithoutIndicators(_ definition: TableDefinition) -> Bool {
    if let header { return !header.hasIndicators(definition) }
    let texts = sheet.rows.flatMap { sheet.filled($0) }.map(sheet.text)
    return texts.count { FormGrammar.categories.contains($0) } >= 3
  }
}
