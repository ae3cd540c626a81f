/// Whether a table looks like a form of goals and indicators, whatever its title.
struct FormLook {
  /// How many of a project form's fields it has; 0 where it does not look like one.
  private(set) var fields = 0

  init(_ table: HeadedTable) {
    let (view, definition) = (table.view, TableDefinition.generalProjectPerformance)
    guard let vocabulary = FormVocabulary(definition), view.columnCount > 1 else { return }
    var found: Set<Int> = []
    for row in 0..<view.rowCount {
      for column in view.filledColumns(row) where !view.isNumeric(row, column) {
        if case .field(let target) = vocabulary.role(view.text(row, column)) { found.insert(target) }
      }
    }
    // A list of projects names them, their units and their money too; goals or indicators make a form.
    let header = (0..<view.rowCount).lazy.compactMap { row in
      IndicatorHeader(view, row, columns: 0..<view.columnCount, definition)
    }.first
    if found.isEmpty, let header, header.hasIndicators(definition), !header.levels.isEmpty {
      fields = header.assignment.printed.count { $0 != nil }
      return
    }
    guard !found.isEmpty else { return }
    let hasIndicators = header != nil
    let hasGoal = definition.index(of: .goal).map(found.contains) ?? false
    if hasIndicators || (hasGoal && found.count >= 3) { fields = found.count }
  }
}
