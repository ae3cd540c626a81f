import Diagnostics
import Normalization

/// Makes the cells of a grid into the fields of canonical rows.
struct RowBuilder {
  let view: TableView
  let definition: TableDefinition
  var cells: CellReader

  init(_ view: TableView, _ definition: TableDefinition, _ context: ReadingContext) {
    self.view = view
    self.definition = definition
    cells = CellReader(definition, context)
  }

  /// A row without values.
  func row(page: Int) -> Row { Row(definition.schema, page: page) }

  /// Puts a cell into a column. What is printed and is no value of the column's type is kept beside the columns.
  ///
  /// - Parameters:
  ///   - target: the canonical column's place.
  ///   - label: the printed header; a unit in it goes before the table's.
  ///   - place: where in the table a reader finds the cell, for warnings.
  ///   - header: what a text that is no value is kept under; nil for the label.
  /// - Returns: whether the column has a value now.
  @discardableResult
  mutating func fill(
    _ row: inout Row, _ target: Int, from gridRow: Int, _ gridColumn: Int, label: String, place: CellPlace,
    under header: String? = nil
  ) -> Bool {
    let text = view.text(gridRow, gridColumn)
    let source = view.source(gridRow, gridColumn)
    let spot = CellSpot(
      page: view.page(of: gridRow), place: place, cell: DiagnosticCell(row: gridRow + 1, column: gridColumn + 1))
    let value = cells.value(text, column: definition.schema.columns[target], at: spot, label: label)
    row.fields[target] = Field(value, from: source)
    if value.isNull, parseNumber(text) != .blank {
      row.extra.append(ExtraField(header: header ?? label, text: text, from: source))
    }
    return !value.isNull
  }

  /// Keeps a cell beside the canonical columns.
  func keep(_ row: inout Row, under header: String, _ gridRow: Int, _ gridColumn: Int) {
    row.extra.append(view.extra(header, gridRow, gridColumn))
  }
}
