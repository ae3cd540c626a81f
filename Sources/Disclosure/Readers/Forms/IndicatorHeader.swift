import Foundation
import Normalization
import Reconstruction

/// The header of a form's indicators: which columns feed the canonical ones, and which hold their categories.
struct IndicatorHeader {
  let row: Int
  /// The first row behind it. Some labels have a second row of labels below them: 指标值 over 定量 and 定性, 绩效指标 over
  /// 一级指标, 二级指标 and 三级指标.
  let end: Int
  private(set) var assignment: ColumnAssignment
  /// The printed columns of categories: 一级指标, 二级指标.
  let levels: Set<Int>
  /// For a canonical column, printed ones that hold its value where its own one is blank: 定性 beside 定量.
  private(set) var alternates: [Int: [Int]] = [:]

  /// Nil unless the row names the columns of indicators: three of them or more, with the categories' columns.
  init?(_ view: TableView, _ row: Int, columns: Range<Int>, _ definition: TableDefinition) {
    guard let fieldCount = definition.index(of: .indicator) else { return nil }
    self.row = row
    let below = Self.labelsBelow(view, row, columns, definition)
    end = below.isEmpty ? row + 1 : row + 2
    let printed = columns.filter {
      below.contains($0) || (view.begins(row, $0) && !view.isBlank(row, $0))
    }
    // Most rows end here: every row of a form is asked, and numbers are no labels.
    guard printed.count(where: { below.contains($0) || !view.isNumeric(row, $0) }) >= Self.fewestLabels else {
      return nil
    }
    let others = Self.columnsOfOtherTimes(view, row, printed.filter { !below.contains($0) })
    let filled = printed.filter { !others.contains($0) }
    guard filled.count >= Self.fewestLabels else { return nil }
    let keys = filled.map { column in
      below.contains(column) ? labelKeys(view.text(row + 1, column)) : labelKeys(view.text(row, column))
    }
    let isLevel = keys.map { $0.contains(where: FormGrammar.levels.match) }
    levels = Set(zip(filled, isLevel).compactMap { $1 ? $0 : nil })
    var paths = [[String]](repeating: [], count: view.columnCount)
    var labels = definition.labels
    for index in 0..<fieldCount { labels[index] = [] }
    // Over the fields 单位 is an office, over the indicators what they are counted in.
    if let measure = definition.index(of: .measure) { labels[measure].append(LabelPattern("单位", takingTotals: false)) }
    func known(_ keys: [String]) -> String? {
      // 分值权重（90分） is 分值权重; 指标值（2026年） is 指标值.
      keys.first { key in key.withBytes { key in labels.contains { $0.contains { $0.matches(key) } } } }
    }
    // What was reached in years before is no target of this one.
    let past = Self.columnsOfPast(view, row..<end, filled)
    for (column, keys) in zip(filled, keys) where !levels.contains(column) && !past.contains(column) {
      if let known = known(keys), known != "绩效指标" { paths[column] = [known] }
    }
    // 定量 and 定性 are no labels of their own: both are what stands over them.
    for column in below where paths[column].isEmpty && !levels.contains(column) && !past.contains(column) {
      if let group = known(labelKeys(view.text(row, column))), group != "绩效指标" { paths[column] = [group] }
    }
    assignment = ColumnAssignment(paths, labels: labels, candidates: Array(columns))
    // 绩效指标 stands beside the indicators in most templates, and over them in some: where nothing else does.
    let indicator = fieldCount
    if assignment.printed[indicator] == nil,
      definition.index(of: .target).map({ assignment.printed[$0] != nil }) ?? false,
      let column = filled.first(where: { view.key(row, $0) == "绩效指标" && view.cell(row, $0)?.rowSpan == 1 })
    {
      assignment.assign(column, to: indicator)
    }
    for column in below where assignment.canonical[column] == nil && !paths[column].isEmpty {
      let twin = below.first { $0 < column && assignment.canonical[$0] != nil && paths[$0] == paths[column] }
      if let target = twin.flatMap({ assignment.canonical[$0] }) { alternates[target, default: []].append(column) }
    }
    let found = assignment.printed.count { $0 != nil }
    let hasIndicator = assignment.printed[indicator] != nil
    guard
      found >= Self.fewestLabels || (found + levels.count >= Self.fewestLabels && (hasIndicator || found > 0))
    else { return nil }
    guard hasIndicator || levels.count >= 2 else { return nil }
  }

  private static let fewestLabels = 3

  /// The columns with a second label: below a label over several columns stand others, and below the others nothing.
  private static func labelsBelow(
    _ view: TableView, _ row: Int, _ columns: Range<Int>, _ definition: TableDefinition
  ) -> [Int] {
    /// A goal may stand over the labels of indicators too.
    func isOfIndicators(_ text: String) -> Bool {
      labelKeys(text).contains { key in
        FormGrammar.sides.match(key)
          || definition.labels.dropFirst(definition.index(of: .indicator) ?? 0).contains { labels in
            labels.contains { $0.matches(key) }
          }
      }
    }
    guard row + 1 < view.rowCount, view.page(of: row) == view.page(of: row + 1) else { return [] }
    let filled = columns.filter { view.begins(row + 1, $0) && !view.isBlank(row + 1, $0) }
    guard filled.count >= 2 else { return [] }
    let isBelowGroups = filled.allSatisfy { column in
      guard let group = view.cell(row, column), group.row == row, group.rowSpan == 1, group.columnSpan > 1,
        columns.contains(group.column), isOfIndicators(view.text(row, column))
      else { return false }
      let text = view.text(row + 1, column)
      // 预期2024年实现值 is a label too.
      let words = firstYear(in: text) == nil ? text : text.filter { !$0.isNumber }
      return text.count <= 12 && isLikeLabel(words) && !FormGrammar.categories.contains(text)
    }
    // A group is told from a label by two labels below it.
    let groups = Set(filled.compactMap { view.cell(row, $0)?.column })
    guard isBelowGroups,
      groups.allSatisfy({ group in filled.count { view.cell(row, $0)?.column == group } >= 2 })
    else { return [] }
    return filled
  }

  /// The columns whose labels speak of years before: 前年, 上年指标值, 2022年 beside 2024年.
  private static func columnsOfPast(_ view: TableView, _ rows: Range<Int>, _ columns: [Int]) -> Set<Int> {
    let labels = columns.map { column in
      rows.filter { $0 == rows.lowerBound || view.begins($0, column) }.map { view.text($0, column) }.joined(
        separator: "/")
    }
    let years = labels.map { firstYear(in: $0) }
    let latest = years.compactMap { $0 }.max()
    return Set(
      columns.indices.filter { index in
        FormGrammar.wordsOfPast.contains(where: labels[index].hasWord)
          || (years[index].map { $0 < latest ?? $0 } ?? false)
      }.map { columns[$0] })
  }

  /// The label over a column.
  func label(_ view: TableView, _ column: Int) -> String {
    view.text(view.begins(end - 1, column) && !view.isBlank(end - 1, column) ? end - 1 : row, column)
  }

  /// Whether a label of the header stands over a column, and begins in it.
  func isLabelled(_ view: TableView, _ column: Int) -> Bool {
    (row..<end).contains { view.begins($0, column) && !view.isBlank($0, column) }
  }

  /// The printed column that has the value of a canonical one in a row.
  func column(_ target: Int, isFilled: (Int) -> Bool) -> Int? {
    guard let column = assignment.printed[target] else { return nil }
    return isFilled(column) ? column : alternates[target]?.first(where: isFilled) ?? column
  }

  /// Whether a column holds a canonical value in a row in place of that one's own column.
  func feeds(_ column: Int, isFilled: (Int) -> Bool) -> Bool {
    alternates.contains { target, columns in
      columns.contains(column) && self.column(target, isFilled: isFilled) == column
    }
  }

  /// Where indicators of the whole time of a project stand beside those of the year, under the same labels twice, the
  /// columns of the former: names and targets of the year are meant.
  private static func columnsOfOtherTimes(_ view: TableView, _ row: Int, _ filled: [Int]) -> Set<Int> {
    guard filled.count >= 5 else { return [] }
    let keys = filled.map { view.key(row, $0) }
    guard let repeated = keys.indices.first(where: { index in keys[..<index].contains(where: keys[index].hasBytes) }),
      let first = keys.firstIndex(of: keys[repeated])
    else { return [] }
    let halves = (earlier: Array(filled[first..<repeated]), later: Array(filled[repeated...]))
    guard let start = halves.later.first else { return [] }
    let words = ["中期", "长期", "实施期", "总目标"]
    /// Where the labels above that speak of the whole time begin.
    let whole = (0..<row).flatMap { above in
      (0..<view.columnCount).filter { column in
        guard !view.isNumeric(above, column), view.begins(above, column) else { return false }
        let key = view.key(above, column)
        return key.hasWord("目标") && words.contains(where: key.hasWord) && view.text(above, column).count <= 20
      }
    }
    let isOverEarlierHalf = !whole.isEmpty && whole.allSatisfy { $0 < start }
    return Set(isOverEarlierHalf ? halves.earlier : halves.later)
  }

  /// Whether a column is printed that names the indicators.
  func hasIndicators(_ definition: TableDefinition) -> Bool {
    definition.index(of: .indicator).map { assignment.printed[$0] != nil } ?? false
  }

  /// The points in the label over the weights: 90 for 分值权重（90分）; nil where it names none.
  func fullScore(_ view: TableView, _ definition: TableDefinition) -> Decimal? {
    guard let column = definition.index(of: .weight).flatMap({ assignment.printed[$0] }) else { return nil }
    let digits = view.key(row, column).filter { ("0"..."9").contains($0) }
    return (1...3).contains(digits.count) ? Decimal(string: String(digits)) : nil
  }

  /// See `ColumnAssignment.followValues`. The columns of categories have labels of their own.
  mutating func followValues(in view: TableView, rows: Range<Int>) {
    var moved = assignment
    moved.followValues(in: view, rows: rows)
    for (target, column) in moved.printed.enumerated() where column.map(levels.contains) ?? false {
      if let before = assignment.printed[target] { moved.reassign(before, to: target) }
    }
    assignment = moved
  }

  /// See `ColumnAssignment.assignComparisons`.
  mutating func assignComparisons(_ definition: TableDefinition, in view: TableView, rows: Range<Int>) {
    let labelled = assignment.canonical.indices.filter { !levels.contains($0) && isLabelled(view, $0) }
    assignment.assignComparisons(definition, in: view, rows: rows, among: labelled)
  }
}

/// Whether a row is the header of the indicators of a form, wherever in the row it stands.
func isIndicatorHeader(_ view: TableView, _ row: Int, _ definition: TableDefinition) -> Bool {
  IndicatorHeader(view, row, columns: 0..<view.columnCount, definition) != nil
}
