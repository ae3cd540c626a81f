import Diagnostics
import Disclosure
import Foundation
import Normalization
import Reconstruction

/// What a table's grid prints and its rows do not give back, or give back twice: nothing printed in a table may get
/// lost on the way, and no amount may count double.
///
/// Every cell with text must be the source of a value or of an extra, a label, a number of a column or a note. Texts
/// of merged cells may be given to several rows; amounts only in lists and forms, whose fields are repeated by rule.
///
/// - Returns: `text.unplaced` or `text.placed_twice` for each such cell, with its page, place and text.
package func unplacedTexts(_ identified: IdentifiedTable, _ reading: TableReading) -> [Diagnostic] {
  guard let definition = identified.definition else { return [] }
  let view = identified.view
  let isForm = definition.schema.kind == .form
  let uses = UsesOfFields(reading, view)
  return view.table.grid.cells.compactMap { cell in
    guard cell.row < view.rowCount, cell.column < view.columnCount, view.begins(cell.row, cell.column) else {
      return nil
    }
    let text = view.text(cell.row, cell.column)
    guard !text.isEmpty else { return nil }
    let place = DiagnosticCell(row: cell.row + 1, column: cell.column + 1)
    let field = GridField(row: cell.row, column: cell.column)
    if let asAmount = uses[field] {
      let mayRepeat = isForm || definition.schema.kind == .listing
      guard asAmount > 1, !mayRepeat else { return nil }
      return Diagnostic(
        .textPlacedTwice(text, times: asAmount), page: cell.page, table: definition.schema.number, cell: place)
    }
    guard !reading.placed.contains(field) else { return nil }
    if isForm, isPreamble(view, cell.row) { return nil }
    // A form without rows is blank, all but its labels; one with money in it is another table.
    if isForm, reading.rows.isEmpty, (printedAmount(text) ?? 0) == 0 { return nil }
    if !isForm, cell.row < identified.header.bodyStart || isIndexRow(view, cell.row) { return nil }
    // A sign for nothing is nothing.
    if parseNumber(text) == .blank { return nil }
    return Diagnostic(.textUnplaced(text), page: cell.page, table: definition.schema.number, cell: place)
  }
}

/// How often a field of the grid stands behind what the rows give back.
private struct UsesOfFields {
  private let columnCount: Int
  /// One a field, how often behind an amount; negative where behind nothing.
  private var asAmount: [Int32]

  init(_ reading: TableReading, _ view: TableView) {
    columnCount = view.columnCount
    asAmount = Array(repeating: -1, count: view.rowCount * view.columnCount)
    for row in reading.rows {
      for field in row.fields {
        for source in field.sources { use(source, isAmount: field.value.isAmount) }
      }
      for source in row.extra.lazy.flatMap(\.sources) { use(source, isAmount: false) }
    }
  }

  private mutating func use(_ source: PrintedText, isAmount: Bool) {
    guard let index = source.field.flatMap(index) else { return }
    asAmount[index] = max(asAmount[index], 0) + (isAmount ? 1 : 0)
  }

  /// Nil for a field behind nothing.
  subscript(field: GridField) -> Int? {
    guard let index = index(field), asAmount[index] >= 0 else { return nil }
    return Int(asAmount[index])
  }

  private func index(_ field: GridField) -> Int? {
    let index = field.row * columnCount + field.column
    return field.column < columnCount && index < asAmount.count ? index : nil
  }
}

extension PrintedText {
  fileprivate var field: GridField? {
    guard let gridRow, let gridColumn else { return nil }
    return GridField(row: gridRow, column: gridColumn)
  }
}
