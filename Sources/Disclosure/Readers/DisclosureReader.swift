import Diagnostics
import Normalization
import Reconstruction

/// Reads the 17 tables out of a document's layout.
package struct DisclosureReader: Sendable {
  /// The 17 schemas, in order.
  package static let schemas: [TableSchema] = TableDefinition.all.map(\.schema)

  package init() {}

  /// - Parameters:
  ///   - layout: the finished layout of the whole document.
  ///   - source: the input's file name.
  ///   - paragraphs: the text around the tables.
  ///   - diagnostics: what earlier stages noticed; they become the document's first warnings.
  ///   - audit: looks at each table as it was read, while its grid is at hand; what it finds becomes warnings.
  ///   - watch: is told what became of each printed table, in printed order.
  package func read(
    _ layout: DocumentLayout, source: String, sha256: String, pageCount: Int, diagnostics: [Diagnostic],
    paragraphs: [PageParagraph] = [],
    auditing audit: (IdentifiedTable, TableReading) -> [Diagnostic] = { _, _ in [] },
    watching watch: (IdentifiedTable, TableOutcome) -> Void = { _, _ in }
  ) -> DisclosureDocument {
    let subject = DocumentSubject(layout)
    var document = DisclosureDocument(
      source: source, sha256: sha256, pageCount: pageCount, department: subject.department, region: subject.region,
      fiscalYear: subject.fiscalYear, tables: Self.schemas.map { DisclosureTable(schema: $0) }, warnings: diagnostics)
    document.placeNames = subject.placeNames
    document.turns = layout.turns
    let tables = identifiedTables(layout, subject)
    let usualUnit = mostFrequent(tables.compactMap(\.unit))
    var former: TableSchema?
    // Of several forms without indicators nobody knows whose those are that follow.
    var formsWithoutIndicators = 0
    for table in tables {
      let unjoined = unjoined(table, after: former)
      let outcome =
        (formsWithoutIndicators > 1 ? nil : readIndicators(table, below: former, usualUnit, subject, &document))
        ?? read(table, usualUnit, subject, audit, &document, isTold: unjoined != nil)
      watch(table, outcome)
      // What goes on with the form above is no table of its own.
      if table.definition == nil, case .read = outcome { continue }
      if let unjoined { document.warnings.append(unjoined) }
      if !table.view.table.isUnjoined || table.definition != nil {
        former = table.definition?.schema
        let forms = former?.kind == .form ? outcome.reading?.rows ?? [] : []
        formsWithoutIndicators = forms.count { $0[.indicator].value.isNull }
      }
    }
    document.kind = printedKind(layout, hasTables: document.tables.contains { $0.status != .missing })
    if document.tables.allSatisfy({ $0.status == .missing }) {
      document.warnings.append(Diagnostic(.documentNoBudgetTable))
    }
    let missing = Set(document.tables.filter { $0.status == .missing }.map(\.schema.number))
    document.warnings += titlesWithoutTables(layout, missing: missing) + tableNumberGaps(layout)
    // A document without any table has said so, and its tables are in another file.
    if missing.count < document.tables.count {
      document.warnings += tables.compactMap { unproven($0, missing: missing) }
      document.warnings += tablesListedOnly(layout, missing: missing)
      document.warnings += lookAlikes(document.otherTables, missing: missing)
    }
    let sections = SectionTree.sections(paragraphs)
    document.narrative = Narrative(
      sections: sections, facts: FactFinder.facts(in: sections, fiscalYear: subject.fiscalYear))
    return document
  }

  /// Which of the 17 each of the layout's tables is; nil for a table that is none of them.
  package func identify(_ layout: DocumentLayout) -> [TableSchema?] {
    identifiedTables(layout, DocumentSubject(layout)).map { $0.definition?.schema }
  }

  private func identifiedTables(_ layout: DocumentLayout, _ subject: DocumentSubject) -> [IdentifiedTable] {
    let tables = tablesWithCaptions(layout)
    return settlingTitles(
      zip(tables, headings(over: tables, layout)).map { table, section in
        IdentifiedTable(withoutUnitsInCells(table), under: section, fiscalYear: subject.fiscalYear)
      })
  }

  /// Reads a grid of indicators as those of the form above it; nil where it is anything else.
  private func readIndicators(
    _ identified: IdentifiedTable, below former: TableSchema?, _ usualUnit: AmountUnit?, _ subject: DocumentSubject,
    _ document: inout DisclosureDocument
  ) -> TableOutcome? {
    guard identified.definition == nil, identified.title == nil, let former, former.kind == .form,
      let form = document.tables[former.number - 1].rows.last,
      let below = IndicatorsBelowForm(identified.view, of: former, below: form)
    else { return nil }
    let unit = identified.unit
    let reading = below.read(
      ReadingContext(
        fiscalYear: subject.fiscalYear, unit: unit ?? usualUnit ?? .yuan, isUnitInferred: unit == nil))
    guard reading.hasValues else { return nil }
    var table = document.tables[former.number - 1]
    table.rows.removeLast()
    document.warnings += reading.addressedDiagnostics(behind: table.rows.count)
    table.rows += reading.rows
    table.notes += reading.notes
    table.pages = Array(Set(table.pages + identified.view.table.pages)).sorted()
    document.tables[former.number - 1] = table
    return .read(reading)
  }

  /// - Parameter isTold: whether it is said of the table that it is perhaps what the one before lacks.
  private func read(
    _ identified: IdentifiedTable, _ usualUnit: AmountUnit?, _ subject: DocumentSubject,
    _ audit: (IdentifiedTable, TableReading) -> [Diagnostic], _ document: inout DisclosureDocument, isTold: Bool
  ) -> TableOutcome {
    let (view, title, unit) = (identified.view, identified.title, identified.unit)
    let table = view.table
    guard let definition = identified.definition, let reader = identified.reader else {
      document.otherTables.append(OtherTable(title: title, pages: table.pages, grid: plainGrid(view)))
      if !identified.isSettledAside, let claimed = TableClassifier.statement(claimedBy: title), hasAmounts(view) {
        document.warnings.append(
          Diagnostic(
            .tableNotUnderstood(title: title ?? ""), page: table.pages.first, table: claimed.schema.number))
      } else if title == nil, !isTold {
        document.warnings += [untitled(identified.table)].compactMap { $0 }
      }
      if !isTold {
        document.warnings += [lostForm(identified) ?? lostProjectForm(identified)].compactMap { $0 }
      }
      return .other
    }
    if identified.isTitleClipped {
      document.warnings.append(
        Diagnostic(
          .tableTitleClipped(title: table.heading ?? ""), page: table.pages.first, table: definition.schema.number))
    }
    if let doubt = identified.doubtfulTitle {
      document.warnings.append(
        Diagnostic(
          .tableTitleDoubtful(title: doubt.title, words: doubt.words), page: table.pages.first,
          table: definition.schema.number))
    }
    let context = ReadingContext(
      fiscalYear: subject.fiscalYear, unit: unit ?? usualUnit ?? .yuan, isUnitInferred: unit == nil)
    let reading = reader.read(context)
    let index = definition.schema.number - 1
    var result = document.tables[index]
    let isForm = definition.schema.kind == .form
    if table.isAligned, isForm ? !table.areColumnsCertain : table.hasDoubtfulColumns, result.status == .missing {
      document.warnings.append(
        Diagnostic(.columnsAligned, page: table.pages.first, table: definition.schema.number))
    }
    if result.status == .present, !isForm {
      document.otherTables.append(OtherTable(title: title, pages: table.pages, grid: plainGrid(view)))
      document.warnings.append(
        Diagnostic(.tableDuplicate(title: title ?? ""), page: table.pages.first, table: definition.schema.number))
      return .duplicate(reading)
    }
    result.title = result.title ?? title ?? (identified.isTitleClipped ? table.heading : nil)
    result.unit = result.unit ?? unit?.printed
    result.owner = result.owner ?? printedOwner(table)
    result.pages = Array(Set(result.pages + table.pages)).sorted()
    document.otherTables += reading.others
    result.notes += LayoutVocabulary.budgets.notes(table.notes) + reading.notes
    if !reading.hasValues, reading.notes.isEmpty { result.notes += view.statementsOfNothing }
    let diagnostics = reading.addressedDiagnostics(behind: result.rows.count)
    if reading.hasValues {
      result.status = .present
      result.append(reading.rows)
    } else if result.status == .missing {
      result.status = .empty
    }
    document.tables[index] = result
    if definition.schema.kind != .form, let unlabelled = unlabelledAmounts(identified.table, definition.schema.number) {
      document.warnings.append(unlabelled)
    }
    let findings = diagnostics + audit(identified, reading)
    document.warnings += findings
    if !reading.hasValues, findings.isEmpty, holdsMore(identified) {
      document.otherTables.append(OtherTable(title: title, pages: table.pages, grid: plainGrid(view)))
      document.warnings.append(
        Diagnostic(
          .tableNotUnderstood(title: title ?? ""), page: table.pages.first, table: definition.schema.number))
    }
    if unit == nil, reading.usesTableUnit {
      document.warnings.append(
        Diagnostic(
          .tableUnitUnknown(unit: context.unit.printed, isThatOfOthers: usualUnit != nil), page: table.pages.first,
          table: definition.schema.number))
    }
    return .read(reading)
  }
}

extension DisclosureTable {
  /// Appends the rows of a further grid, whose forms are counted on from those that are there.
  fileprivate mutating func append(_ further: [Row]) {
    if rows.isEmpty {
      rows = further
      return
    }
    let count = (rows.last { $0.form != nil }?.form ?? -1) + 1
    rows += further.map { row in
      var row = row
      row.form = row.form.map { $0 + count }
      return row
    }
  }
}

/// What became of a printed table.
package enum TableOutcome {
  /// It is none of the 17.
  case other
  /// Another one is the same of the 17 already.
  case duplicate(TableReading)
  case read(TableReading)

  package var reading: TableReading? {
    switch self {
    case .other: nil
    case .duplicate(let reading), .read(let reading): reading
    }
  }
}

/// What has no title and is none of the 17 may be what the table before lacks, if that is one of them: amounts that begin a
/// page, or indicators behind a form.
private func unjoined(_ table: IdentifiedTable, after former: TableSchema?) -> Diagnostic? {
  let printed = table.view.table
  guard let former, table.definition == nil else { return nil }
  let goesOn =
    printed.isUnjoined && hasAmounts(table.view)
    || former.kind == .form && table.title == nil && comparesTargets(table.view)
  return goesOn ? Diagnostic(.tableUnjoined, page: printed.pages.first, table: former.number) : nil
}

/// Whether signs of comparison stand alone in cells, or before numbers, as they do beside indicators.
private func comparesTargets(_ view: TableView) -> Bool {
  view.table.grid.cells.count { startsWithComparison($0.text) } > 1
}

/// What may be the title of one of the 17 that was not found elsewhere, over a table with amounts.
private func unproven(_ identified: IdentifiedTable, missing: Set<Int>) -> Diagnostic? {
  guard identified.definition == nil, let title = identified.unprovenTitle,
    let claimed = TableClassifier.statement(claimedBy: title), missing.contains(claimed.schema.number),
    hasAmounts(identified.view)
  else { return nil }
  return Diagnostic(
    .tableNotUnderstood(title: title), page: identified.view.table.pages.first, table: claimed.schema.number)
}

/// A table without a title whose rows are codes with amounts, or that sets income beside expenditure, is one of the 17,
/// or as telling.
private func untitled(_ table: HeadedTable) -> Diagnostic? {
  guard
    codeGroups(table).contains(where: { $0.classification != nil }) || table.header.namesBothSides
  else { return nil }
  let view = table.view
  let amounts = view.table.grid.cells.count { printedAmount($0.text) != nil }
  let labels = table.header.rows.lowerBound
  guard amounts > 0, labels < view.rowCount else { return nil }
  return Diagnostic(
    .tableUntitled(labels: view.filledColumns(labels).map { view.text(labels, $0) }, amounts: amounts),
    page: view.table.pages.first)
}

/// Whether a table of which nothing was read is not empty: amounts stand in it, whole or with something else, or several
/// sentences.
private func holdsMore(_ identified: IdentifiedTable) -> Bool {
  let cells = identified.view.table.grid.cells
  return cells.contains { hasDecimals($0.text) || hasThousands($0.text) }
    || cells.count { $0.row >= identified.header.bodyStart && $0.text.unicodeScalars.contains("。") && !isNote($0.text) }
      > 1
}

/// Whether a point stands between digits, or what was printed for one: `1,234·56`.
private func hasDecimals(_ text: String) -> Bool {
  let scalars = Array(text.unicodeScalars)
  func isDigit(_ index: Int) -> Bool { scalars.indices.contains(index) && ("0"..."9").contains(scalars[index]) }
  return scalars.indices.contains { ".·".unicodeScalars.contains(scalars[$0]) && isDigit($0 - 1) && isDigit($0 + 1) }
}

/// Whether digits are set apart by thousands: `1,234,000` beside something else.
private func hasThousands(_ text: String) -> Bool {
  text.split { !"0123456789,，".contains($0) }.contains { printedAmount(String($0)) != nil }
}

/// A form of goals that no title makes one of 15 to 17: one without a title, or under a title that has too few of their
/// words. One that a title excludes (绩效自评表, 转移支付绩效目标表) is none of them.
private func lostForm(_ identified: IdentifiedTable) -> Diagnostic? {
  guard identified.title.map(TableClassifier.mayBeForm) ?? true else { return nil }
  let fields = FormLook(identified.table).fields
  guard fields > 0 else { return nil }
  return Diagnostic(
    .formUntitled(title: identified.title, fields: fields), page: identified.view.table.pages.first)
}

/// A form of which nothing was recognised, but whose title names a project and says what it is.
private func lostProjectForm(_ identified: IdentifiedTable) -> Diagnostic? {
  guard !identified.isSettledAside, let title = identified.title,
    let claimed = TableClassifier.projectForm(claimedBy: title), TableClassifier.statement(claimedBy: title) == nil
  else { return nil }
  return Diagnostic(
    .tableNotUnderstood(title: title), page: identified.view.table.pages.first, table: claimed.schema.number)
}

private func hasAmounts(_ view: TableView) -> Bool {
  view.table.grid.cells.contains { printedAmount($0.text) != nil || $0.lines.contains { holdsAmount($0.text) } }
}

/// Whether an amount is part of a line: where a table's borders were not found, its rows are lines of one cell.
private func holdsAmount(_ line: String) -> Bool {
  line.split { !"0123456789,.".contains($0) }.contains { $0.utf8.count > 3 && printedAmount(String($0)) != nil }
}

/// The grid as strings, a merged cell's text in its first field only.
func plainGrid(_ view: TableView) -> [[String]] {
  (0..<view.rowCount).map { row in
    (0..<view.columnCount).map { view.begins(row, $0) ? view.text(row, $0) : "" }
  }
}
