/// Whether a table looks like a form of goals and indicators, whatever its title.
struct FormLook {
  /// The labels that speak for it; empty where it does not look like one.
  private(set) var labels: [String] = []

  init(_ table: HeadedTable) {
    let (view, definition) = (table.view, TableDefinition.generalProjectPerformance)
    guard let vocabulary = FormVocabulary(definition), view.columnCount > 1 else { return }
    var fields: [Int: String] = [:]
    for row in 0..<view.rowCount {
      for column in view.filledColumns(row) {
        guard case .field(let target) = vocabulary.role(view.text(row, column)) else { continue }
        fields[target] = fields[target] ?? view.text(row, column)
      }
    }
    // A list of projects names them, their units and their money too; goals or indicators make a form.
    guard !fields.isEmpty else { return }
    let header = (0..<view.rowCount).first { isIndicatorHeader(view, $0, definition) }
    let hasGoal = definition.index(of: .goal).map { fields[$0] != nil } ?? false
    guard header != nil || (hasGoal && fields.count >= 3) else { return }
    labels = fields.sorted { $0.key < $1.key }.map(\.value)
    if let header { labels += view.filledColumns(header).map { view.text(header, $0) } }
  }
}
