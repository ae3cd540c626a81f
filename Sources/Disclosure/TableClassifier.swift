import Normalization

/// Decides which of the 17 a table is: the title names candidates, the header must bear one of them out.
struct TableClassifier {
  /// - Returns: the definition, or nil where the table is none of the 17.
  static func definition(for title: String?, view: TableView, header: HeaderBlock) -> TableDefinition? {
    guard let title else { return nil }
    let key = matchKey(title)
    let candidates = TableDefinition.all.filter { $0.titles.matches(key) }
    return candidates.first { bears(out: $0, view, header) }
  }

  /// Whether the table's labels are those of the statement.
  private static func bears(out definition: TableDefinition, _ view: TableView, _ header: HeaderBlock) -> Bool {
    switch definition.schema.kind {
    case .form: return true
    case .sideBySide, .coded, .wide, .listing:
      let assignment = ColumnAssignment(
        header.paths, labels: definition.labels, candidates: Array(0..<view.columnCount))
      let context = ReadingContext(fiscalYear: nil, unit: .yuan)
      if definition.schema.kind == .wide, TransposedWideReader(view, header, definition, context) != nil { return true }
      let amounts = zip(definition.schema.columns, assignment.printed).filter { $0.0.type == .amount && $0.1 != nil }
      return !amounts.isEmpty
    }
  }
}
