import Normalization

/// Decides which of the 17 a table is: the title names candidates, the header must bear one of them out.
package struct TableClassifier {
  /// - Returns: the definition, or nil where the table is none of the 17.
  static func definition(for title: String?, view: TableView, header: HeaderBlock) -> TableDefinition? {
    guard let title else { return nil }
    let key = matchKey(title)
    let candidates = TableDefinition.all.filter { $0.titles.matches(key) }
    if let definition = candidates.first(where: { labelledAmounts($0, view, header) > 0 }) { return definition }
    return candidates.isEmpty ? projectForm(key, view) : nil
  }

  /// The form of a project whose title names the project and not that it is one: `道路养护经费绩效目标表`.
  private static func projectForm(_ title: String, _ view: TableView) -> TableDefinition? {
    let rule = TitleRule(all: [["绩效目标"]], none: ["整体", "重点", "转移支付"])
    let definition = TableDefinition.generalProjectPerformance
    let hasIndicators = (0..<view.rowCount).contains { isIndicatorHeader(view, $0, definition) }
    return rule.matches(title) && fieldCount(definition, view) + (hasIndicators ? 1 : 0) >= 3 ? definition : nil
  }

  /// The statement that the title alone claims to be.
  static func definition(claimedBy title: String?) -> TableDefinition? {
    guard let title else { return nil }
    let key = matchKey(title)
    return TableDefinition.all.first { $0.titles.matches(key) }
  }

  /// The definition of a table whose title is cut off or unreadable: its words must fit but one statement as far as
  /// they go, and most of that statement's columns must be there.
  static func definition(forClipped title: String, view: TableView, header: HeaderBlock) -> TableDefinition? {
    let key = matchKey(title)
    // A heading of the prose is whole: 重点项目预算绩效情况说明.
    guard !key.hasSuffix("说明") else { return nil }
    let fitting = TableDefinition.all.filter { $0.titles.mayMatch(key) }
    let amounts = fitting.filter { $0.schema.kind != .form || fieldCount($0, view) >= 3 }
      .map { (definition: $0, count: labelledAmounts($0, view, header)) }
    guard let best = amounts.map(\.count).max(), best > 0 else { return nil }
    let winners = amounts.filter { $0.count == best }
    return winners.count == 1 ? winners[0].definition : nil
  }

  /// How many of a form's fields the table has in it.
  private static func fieldCount(_ definition: TableDefinition, _ view: TableView) -> Int {
    let fields = (0..<view.rowCount).flatMap { row in
      view.filledColumns(row).compactMap { formField(view.key(row, $0), definition) }
    }
    return Set(fields).count
  }

  /// How many of the statement's amounts the table has columns for; a form needs none.
  private static func labelledAmounts(_ definition: TableDefinition, _ view: TableView, _ header: HeaderBlock) -> Int {
    let kind = definition.schema.kind
    if kind == .form { return 1 }
    let context = ReadingContext(fiscalYear: nil, unit: .yuan)
    if kind == .wide, TransposedWideReader(view, header, definition, context) != nil { return 1 }
    if kind == .coded, RevenueBySourceReader(view, header, definition, context) != nil { return 1 }
    let assignment = ColumnAssignment(
      header.paths, labels: definition.labels, candidates: Array(0..<view.columnCount))
    return zip(definition.schema.columns, assignment.printed).count { $0.0.type == .amount && $0.1 != nil }
  }
}
