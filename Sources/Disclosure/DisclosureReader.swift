import Extraction
import Normalization
import Reconstruction

/// Reads the 17 tables out of a document's layout.
public struct DisclosureReader: Sendable {
  /// The 17 schemas, in order.
  public static let schemas: [TableSchema] = TableDefinition.all.map(\.schema)

  public init() {}

  /// - Parameters:
  ///   - layout: the finished layout of the whole document.
  ///   - source: the input's file name.
  ///   - diagnostics: what earlier stages noticed; they become the document's first warnings.
  public func read(
    _ layout: DocumentLayout, source: String, sha256: String, pageCount: Int, diagnostics: [Diagnostic]
  ) -> DisclosureDocument {
    let subject = DocumentSubject(layout)
    var document = DisclosureDocument(
      source: source, sha256: sha256, pageCount: pageCount, department: subject.department, region: subject.region,
      fiscalYear: subject.fiscalYear, tables: Self.schemas.map { DisclosureTable(schema: $0) }, warnings: diagnostics)
    let views = layout.tables.map { TableView($0) }
    let units = views.map { printedUnit($0, HeaderBlock($0, fiscalYear: subject.fiscalYear)) }
    let usualUnit = mostFrequent(units.compactMap { $0 })
    for (view, unit) in zip(views, units) { read(view, unit, usualUnit, subject, &document) }
    if document.tables.allSatisfy({ $0.status == .missing }) {
      document.warnings.append(
        Diagnostic(code: "document.no_budget_table", message: "none of the 17 budget tables was found"))
    }
    return document
  }

  private func read(
    _ view: TableView, _ unit: AmountUnit?, _ usualUnit: AmountUnit?, _ subject: DocumentSubject,
    _ document: inout DisclosureDocument
  ) {
    let table = view.table
    let header = HeaderBlock(view, fiscalYear: subject.fiscalYear)
    let preamble = header.preamble.flatMap { row in view.filledColumns(row).map { view.text(row, $0) } }
    let title = table.title ?? preamble.first { matchKey($0).hasSuffix("表") }
    guard let definition = TableClassifier.definition(for: title, view: view, header: header) else {
      document.otherTables.append(OtherTable(title: title, pages: table.pages, grid: plainGrid(view)))
      return
    }
    let context = ReadingContext(fiscalYear: subject.fiscalYear, unit: unit ?? usualUnit ?? .yuan)
    let reading = read(view, header, definition, context)
    let index = definition.schema.number - 1
    var result = document.tables[index]
    let isForm = definition.schema.kind == .form
    if result.status == .present, !isForm {
      document.otherTables.append(OtherTable(title: title, pages: table.pages, grid: plainGrid(view)))
      document.warnings.append(
        Diagnostic(
          code: "table.duplicate", page: table.pages.first, table: definition.schema.number,
          message: "a second table “\(title ?? "")” was found and kept under other_tables"))
      return
    }
    result.title = result.title ?? title
    result.unit = result.unit ?? unit?.printed
    result.pages = Array(Set(result.pages + table.pages)).sorted()
    result.notes += table.notes.map { normalizeText($0.text) } + reading.notes
    if reading.hasValues {
      result.status = .present
      result.rows += reading.rows
    } else if result.status == .missing {
      result.status = .empty
    }
    document.tables[index] = result
    document.warnings += reading.diagnostics
    if unit == nil, reading.rows.contains(where: \.hasAmount) {
      document.warnings.append(
        Diagnostic(
          code: "table.unit_unknown", page: table.pages.first, table: definition.schema.number,
          message: "no unit is printed near table \(definition.schema.number); its amounts are read in "
            + "\(context.unit.printed)\(usualUnit == nil ? "" : ", the unit of the document's other tables")"))
    }
  }

  private func read(
    _ view: TableView, _ header: HeaderBlock, _ definition: TableDefinition, _ context: ReadingContext
  ) -> TableReading {
    switch definition.schema.kind {
    case .sideBySide: return SideBySideReader(view, header, definition, context).read()
    case .coded: return CodedReader(view, header, definition, context).read()
    case .wide: return WideReader(view, header, definition, context).read()
    case .listing: return ListingReader(view, header, definition, context).read()
    case .form:
      let captions = labelledCaptions(view.table)
      if ListingReader.applies(to: view, header, definition) {
        return ListingReader(view, header, definition, context, repeatsAmounts: true).read(captions: captions)
      }
      return FormReader(view, definition, context, captions: captions).read()
    }
  }
}

/// The unit printed above the table, or in its first rows where the grid swallowed it.
private func printedUnit(_ view: TableView, _ header: HeaderBlock) -> AmountUnit? {
  let preamble = header.preamble.flatMap { row in view.filledColumns(row).map { view.text(row, $0) } }
  return (view.table.captions.map { normalizeText($0.text) } + preamble).compactMap(AmountUnit.find).first
}

extension Row {
  fileprivate var hasAmount: Bool {
    values.contains { value in
      if case .amount = value { return true }
      return false
    }
  }
}

/// The grid as strings, a merged cell's text in its first field only.
func plainGrid(_ view: TableView) -> [[String]] {
  (0..<view.rowCount).map { row in
    (0..<view.columnCount).map { view.begins(row, $0) ? view.text(row, $0) : "" }
  }
}
