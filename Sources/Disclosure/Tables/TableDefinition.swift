/// One of the 17 tables: its canonical form, the titles it goes by and the labels its columns go by.
///
/// To support one more template is to add a title word or a label in the table's own file.
package struct TableDefinition: Sendable {
  package let schema: TableSchema
  let titles: TitleRule
  /// Titles that are its own where no other table of the document has one of `titles`.
  let secondTitles: TitleRule?
  /// The classification of its codes; nil where the rows are no codes.
  package let classification: Classification?
  /// For each column of the schema the labels it is printed under.
  let labels: [[LabelPattern]]

  init(
    _ number: Int, _ id: String, _ title: String, _ kind: TableKind,
    of classification: Classification? = nil, titles: TitleRule, secondTitles: TitleRule? = nil,
    columns: [LabelledColumn]
  ) {
    schema = TableSchema(number: number, id: id, title: title, kind: kind, columns: columns.map(\.column))
    labels = columns.map { column in
      column.labels.map { LabelPattern($0, takingTotals: column.column.type != .string) }
    }
    self.titles = titles
    self.secondTitles = secondTitles
    self.classification = classification
  }

  /// The same statement by the classification that is printed: 7 for 6, 9 for 8, and the other way round.
  func sibling(for classifications: Set<Classification>) -> TableDefinition? {
    let pairs: [(TableDefinition, TableDefinition)] = [
      (.basicByDepartmentEconomic, .basicByGovernmentEconomic),
      (.projectByDepartmentEconomic, .projectByGovernmentEconomic),
    ]
    let others = pairs.flatMap { [($0, $1), ($1, $0)] }.filter { $0.0.schema.number == schema.number }.map(\.1)
    return others.first { other in other.classification.map(classifications.contains) ?? false }
  }

  func index(of column: ColumnName) -> Int? { schema.index(of: column) }
}
