import Reconstruction

/// Reads a grid of indicators that stands apart from the form above it: no line joins them, and no title parts them.
struct IndicatorsBelowForm {
  private let sheet: FormSheet
  private let header: IndicatorHeader
  private let vocabulary: FormVocabulary
  private let form: Row

  /// Nil unless the grid begins with the header of indicators, and the form has none of its own.
  ///
  /// - Parameter form: the last row of the table of forms before.
  init?(_ view: TableView, of schema: TableSchema, below form: Row) {
    guard let definition = TableDefinition.all.first(where: { $0.schema == schema }),
      let vocabulary = FormVocabulary(definition), form[.indicator].value.isNull,
      let page = view.table.pages.first, (form.page...form.page + 1).contains(page),
      let first = (0..<view.rowCount).first(where: { !view.isBlank(row: $0) }),
      let header = IndicatorHeader(view, first, columns: 0..<view.columnCount, definition),
      header.hasIndicators(definition), header.end < view.rowCount
    else { return nil }
    sheet = FormSheet(view: view, rows: 0..<view.rowCount, columns: 0..<view.columnCount)
    (self.header, self.vocabulary, self.form) = (header, vocabulary, form)
  }

  func read(_ context: ReadingContext) -> TableReading {
    var indicators = FormIndicators(sheet, header, vocabulary, form, context)
    for row in header.end..<sheet.rows.upperBound {
      if IndicatorHeader(sheet.view, row, columns: sheet.columns, vocabulary.definition) == nil {
        indicators.read(row)
      }
    }
    var reading = indicators.reading
    reading.diagnostics = indicators.diagnostics
    reading.hasValues = !reading.rows.isEmpty
    return reading
  }
}
