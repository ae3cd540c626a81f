import Normalization
import Reconstruction

/// Reads lists with a column for each field: 13, 14, and 15 to 17 where they are printed as one list. A cell merged
/// over several rows gives its text to each of them, but an amount to its first row only.
struct ListingReader: TableReader {
  private let table: HeadedTable
  private let definition: TableDefinition
  fileprivate let assignment: ColumnAssignment
  /// Whether merged amounts are repeated too, as the forms want it.
  private let repeatsAmounts: Bool
  let labelledAmounts: Int

  private var view: TableView { table.view }
  private var header: HeaderBlock { table.header }

  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    self.init(table, definition, repeatsAmounts: false)
  }

  fileprivate init(_ table: HeadedTable, _ definition: TableDefinition, repeatsAmounts: Bool) {
    self.table = table
    self.definition = definition
    self.repeatsAmounts = repeatsAmounts
    labelledAmounts = definition.labelledAmounts(table)
    assignment = ColumnAssignment(
      table.header.paths, labels: definition.labels, candidates: Array(0..<table.view.columnCount))
  }

  func read(_ context: ReadingContext) -> TableReading { read(context, captions: []) }

  /// - Parameter captions: the labels and values printed above a list of forms; empty for other lists.
  fileprivate func read(_ context: ReadingContext, captions: [LabelledCaption]) -> TableReading {
    var builder = RowBuilder(view, definition, context)
    var reading = TableReading()
    for row in 0..<header.bodyStart { reading.take(row, view.filledColumns(row)) }
    for row in table.body {
      let filled = view.filledColumns(row)
      if filled.isEmpty || isIndexRow(view, row) { continue }
      if filled.count == 1, isNote(view.text(row, filled[0])) {
        reading.takeNote(view, row: row)
        continue
      }
      var (result, hasValues) = readRow(row, &builder)
      fill(&result, from: captions, definition)
      reading.rows.append(result)
      if hasValues { reading.hasValues = true }
    }
    if reading.hasValues,
      let missing = missingTotal(table, definition, assignment, columns: Array(0..<view.columnCount))
    {
      reading.diagnostics.append(missing)
    }
    reading.finish(builder)
    return reading
  }

  private func readRow(_ row: Int, _ builder: inout RowBuilder) -> (row: Row, hasValues: Bool) {
    var result = builder.row(page: view.page(of: row))
    var hasValues = false
    var total: String?
    for column in 0..<view.columnCount {
      guard let cell = view.cell(row, column), cell.column == column else { continue }
      let text = view.text(row, column)
      if TotalLabels.isRow(matchKey(text)), total == nil { total = text }
      let isFirst = cell.row == row
      guard let target = assignment.canonical[column] else {
        if !text.isEmpty, isFirst {
          builder.keep(&result, under: header.label(column), row, column)
          if case .number = parseNumber(text) { hasValues = true }
        }
        continue
      }
      let type = definition.schema.columns[target].type
      guard isFirst || type == .string || repeatsAmounts else { continue }
      let isFilled = builder.fill(
        &result, target, from: row, column, label: header.label(column), place: "row \(row + 1)")
      if isFilled, type == .amount || repeatsAmounts { hasValues = true }
    }
    if let total, !repeatsAmounts { moveTotal(total, &result) }
    return (result, hasValues)
  }

  /// A total row has the printed 合计 as its item, wherever 合计 stands.
  private func moveTotal(_ total: String, _ row: inout Row) {
    guard let item = definition.index(of: .projectName) ?? definition.index(of: .procurementItem) else { return }
    var source = row.fields[item].sources
    for index in row.fields.indices where row.fields[index].value == .string(total) {
      source = row.fields[index].sources
      row.fields[index] = Field()
    }
    row.fields[item] = Field(.string(total), from: source)
  }
}

/// Reads the forms 15 to 17 where they are printed as one list.
struct FormListReader: TableReader {
  private let list: ListingReader
  private let captions: [LabelledCaption]
  let labelledAmounts = 1

  /// Nil unless the header names at least three fields side by side.
  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    guard !table.header.rows.isEmpty, let fields = definition.index(of: .indicator) else { return nil }
    list = ListingReader(table, definition, repeatsAmounts: true)
    captions = labelledCaptions(table.view.table)
    let printed = list.assignment.printed
    guard printed.count(where: { $0 != nil }) >= 3, printed[..<fields].count(where: { $0 != nil }) >= 2 else {
      return nil
    }
  }

  func read(_ context: ReadingContext) -> TableReading { list.read(context, captions: captions) }
}
