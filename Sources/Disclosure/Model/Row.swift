import Foundation

/// One row of a canonical table.
package struct Row: Hashable, Sendable {
  package let schema: TableSchema
  /// One field a column of the schema, in its order.
  package var fields: Fields
  /// What the table prints beyond the canonical columns.
  package var extra: [ExtraField]
  /// 1-based page on which the row starts.
  package var page: Int
  /// What the weights of a form's indicators add up to, where their label says so: 90 for 分值权重（90分）.
  package var fullScore: Decimal?
  /// Which of the forms that its table prints one after the other the row is of, from 0; nil in a table or list.
  package var form: Int?

  /// A row whose fields are all null.
  package init(_ schema: TableSchema, page: Int, extra: [ExtraField] = []) {
    self.schema = schema
    fields = Fields(columnCount: schema.columns.count)
    self.extra = extra
    self.page = page
  }

  /// The field of a column; a null one without a source where the table has no such column.
  package subscript(_ column: ColumnName) -> Field {
    schema.index(of: column).map { fields[$0] } ?? Field()
  }

  /// Sets a field; columns that the table lacks are left alone.
  package mutating func set(
    _ column: ColumnName, _ value: Value, from sources: PrintedSources = [], inferred inference: Inference? = nil
  ) {
    if let index = schema.index(of: column) { fields[index] = Field(value, from: sources, inferred: inference) }
  }

  /// The number in a column of a table that has it; nil where it prints none.
  package func decimal(_ column: ColumnName) -> Decimal? { known(column).value.decimal }

  /// The text in a column of a table that has it; nil where it prints none.
  package func string(_ column: ColumnName) -> String? { known(column).value.text }

  /// The level of the row; nil where none is known.
  package var level: Int? {
    if case .integer(let level) = self[.level].value { level } else { nil }
  }

  /// A column that the table must have: asking for another is a mistake of the program, which tests shall meet.
  private func known(_ column: ColumnName) -> Field {
    assert(schema.index(of: column) != nil, "table \(schema.number) has no column \(column.rawValue)")
    return self[column]
  }

  /// What people call the row: its name, item, project or unit, whatever the table has; empty where none is printed.
  package var label: String {
    for column in [ColumnName.name, .item, .projectName, .unitName] {
      if let text = self[column].value.text { return text }
    }
    return ""
  }
}
