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
  let uses = usesOfFields(reading)
  return view.table.grid.cells.compactMap { cell in
    guard cell.row < view.rowCount, cell.column < view.columnCount, view.begins(cell.row, cell.column) else {
      return nil
    }
    let text = view.text(cell.row, cell.column)
    guard !text.isEmpty else { return nil }
    let place = DiagnosticCell(row: cell.row + 1, column: cell.column + 1)
    let field = GridField(row: cell.row, column: cell.column)
    if let use = uses[field] {
      let mayRepeat = isForm || definition.schema.kind == .listing
      guard use.asAmount > 1, !mayRepeat else { return nil }
      return Diagnostic(
        .textPlacedTwice(text, times: use.asAmount), page: cell.page, table: definition.schema.number, cell: place)
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
private struct FieldUse {
  var asAmount = 0
}

private func usesOfFields(_ reading: TableReading) -> [GridField: FieldUse] {
  var uses: [GridField: FieldUse] = [:]
  for row in reading.rows {
    for field in row.fields {
      for source in field.sources {
        guard let place = source.field else { continue }
        uses[place, default: FieldUse()].asAmount += field.value.isAmount ? 1 : 0
      }
    }
    for source in row.extra.flatMap(\.sources) {
      if let field = source.field { uses[field, default: FieldUse()].asAmount += 0 }
    }
  }
  return uses
}

extension PrintedText {
  fileprivate var field: GridField? {
    guard let gridRow, let gridColumn else { return nil }
    return GridField(row: gridRow, column: gridColumn)
  }
}
