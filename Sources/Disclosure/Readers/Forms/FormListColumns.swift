import Normalization

/// What the columns of a list of forms are.
struct FormListColumns {
  private(set) var assignment: ColumnAssignment
  /// The columns of the form itself; those of no canonical column too.
  let fields: [Int]
  /// The columns of its indicators, from their categories on.
  let indicators: [Int]
  let levels: Set<Int>
  /// The column that tells forms apart: the project's name, else the owner's.
  let key: Int
  /// The column of the form's sum, if any.
  let amount: Int?
  let goal: Int?
  /// Where indicators stand beside one another, a block for each category, under the same labels: 产出指标 over 三级指标 and
  /// 指标值, then 效益指标 over the same two. Empty where they stand below one another.
  let blocks: [IndicatorBlock]
  /// Whether the label of the names speaks of units too: 项目名称（资金使用单位）.
  let namesUnits: Bool

  init(_ table: HeadedTable, _ vocabulary: FormVocabulary) {
    let (view, header, definition) = (table.view, table.header, vocabulary.definition)
    let all = Array(0..<view.columnCount)
    // 项目名称（资金使用单位） is 项目名称.
    let paths = all.map { column -> [String] in
      var path = header.paths[column]
      guard let leaf = header.printed[column].last, let last = path.last else { return path }
      // What was reached in years before is no target of this one.
      if FormGrammar.wordsOfPast.contains(where: { word in header.printed[column].contains { $0.hasWord(word) } }),
        header.printed[column].contains(where: { $0.hasWord("指标") || $0.hasWord("实现") || $0.hasWord("完成") })
      {
        return []
      }
      let known = labelKeys(leaf).first { key in definition.labels.contains { $0.contains { $0.matches(key) } } }
      path[path.count - 1] = known ?? last
      return path
    }
    var assignment = ColumnAssignment(paths, labels: definition.labels, candidates: all)
    let fieldCount = vocabulary.fieldCount
    // 绩效指标 over one column of running text names no indicator.
    if let column = assignment.printed[fieldCount], paths[column].last == "绩效指标",
      definition.index(of: .target).map({ assignment.printed[$0] == nil }) ?? true
    {
      // Labels are read again without it.
      var rest = paths
      rest[column] = []
      assignment = ColumnAssignment(rest, labels: definition.labels, candidates: all)
    }
    let levels = Set(all.filter { paths[$0].last.map(FormGrammar.levels.match) ?? false })
    self.levels = levels
    let unlabelled = all.filter { !levels.contains($0) }
    assignment.assignComparisons(definition, in: view, rows: table.body, among: unlabelled)
    self.assignment = assignment
    let categories = IndicatorBlock.categories(all.filter { !levels.contains($0) }, assignment, paths, fieldCount)
    let first = all.first { [assignment] column in
      levels.contains(column) || categories.contains(column) || (assignment.canonical[column] ?? -1) >= fieldCount
        || (paths[column].last.map(FormGrammar.sides.match) ?? false)
    }
    let assigned = assignment
    let fields = all.filter { column in
      if let target = assigned.canonical[column] { return target < fieldCount }
      return first.map { column < $0 } ?? true
    }
    self.fields = fields
    indicators = all.filter { !fields.contains($0) }
    func column(_ name: ColumnName) -> Int? { definition.index(of: name).flatMap { assigned.printed[$0] } }
    key = column(.projectName) ?? column(.departmentName) ?? column(.compilingUnit) ?? fields.first ?? 0
    amount = column(.budget) ?? column(.totalExpenditure)
    goal = column(.goal)
    let parted = IndicatorBlock.blocks(indicators, paths, header, definition)
    blocks = parted.isEmpty ? categories.map { IndicatorBlock($0, paths, header, definition) } : parted
    let label = header.label(key)
    namesUnits =
      definition.index(of: .projectName) != nil && label.hasWord("单位")
      && (label.hasWord("项目") || label.hasWord("专项"))
  }

  /// The canonical columns of indicators that the list prints.
  var indicatorTargets: [Int] { indicators.filter { assignment.canonical[$0] != nil } }

  /// A column of indicators that are not parted into columns.
  func unreadIndicators(_ view: TableView, _ header: HeaderBlock) -> Int? {
    indicators.first { column in
      FormGrammar.sides.match(header.paths[column].last ?? "")
        && (header.bodyStart..<max(view.rowCount, header.bodyStart)).contains { !view.isBlank($0, column) }
    }
  }

  func isBlank(_ view: TableView, _ row: Int) -> Bool {
    indicators.allSatisfy { view.isBlank(row, $0) } || view.isBlank(row: row)
  }

  /// Whether a row of the body says once more what the header says. A text that overflows its cell on the next page may
  /// stand in it as well.
  func repeatsHeader(_ view: TableView, _ row: Int, _ header: HeaderBlock) -> Bool {
    let filled = view.filledColumns(row)
    guard filled.count >= 2 else { return false }
    let labels = Set(header.printed.joined().map(matchKey))
    let same = filled.count { labels.contains(view.key(row, $0)) }
    let begun = filled.count { column in
      header.printed[column].contains { view.text(row, column).hasStart($0) && !$0.isEmpty }
    }
    return same * 2 >= filled.count && max(same, begun) * 5 >= filled.count * 4
  }
}

/// The columns of the indicators of one category, where categories stand beside one another.
struct IndicatorBlock {
  let columns: [Int]
  /// For each printed column the canonical one.
  let assignment: ColumnAssignment
  /// The category, as printed over the columns, and the labels over it.
  let category: String
  let group: String

  /// The columns of categories under which indicators stand whole, with their targets: 数量指标 over 巡查120次. None where some
  /// column names the indicators.
  fileprivate static func categories(
    _ columns: [Int], _ assignment: ColumnAssignment, _ paths: [[String]], _ indicator: Int
  ) -> [Int] {
    guard assignment.printed[indicator] == nil else { return [] }
    let found = columns.filter { column in
      guard assignment.canonical[column] == nil, let leaf = paths[column].last else { return false }
      return FormGrammar.categories.contains(leaf) && !FormGrammar.sides.match(leaf)
    }
    return found.count > 1 ? found : []
  }

  fileprivate init(_ column: Int, _ paths: [[String]], _ header: HeaderBlock, _ definition: TableDefinition) {
    let labels = header.printed[column]
    var assignment = ColumnAssignment(paths, labels: definition.labels, candidates: [])
    if let indicator = definition.index(of: .indicator) { assignment.assign(column, to: indicator) }
    self.assignment = assignment
    columns = [column]
    category = labels.last ?? ""
    group = labels.count > 1 ? labels.dropLast().joined(separator: "/") : category
  }

  private init(columns: [Int], assignment: ColumnAssignment, category: String, group: String) {
    (self.columns, self.assignment, self.category, self.group) = (columns, assignment, category, group)
  }

  fileprivate static func blocks(
    _ columns: [Int], _ paths: [[String]], _ header: HeaderBlock, _ definition: TableDefinition
  ) -> [IndicatorBlock] {
    guard let indicator = definition.index(of: .indicator) else { return [] }
    let starts = columns.filter { column in
      paths[column].last.map { leaf in definition.labels[indicator].contains { $0.score([leaf]) != nil } } ?? false
        && header.printed[column].count > 1
    }
    let categories = starts.map { header.printed[$0].dropLast().last ?? "" }
    guard starts.count > 1, Set(categories).count == starts.count,
      Set(starts.map { paths[$0].last ?? "" }).count == 1
    else { return [] }
    var labels = definition.labels
    for index in 0..<indicator { labels[index] = [] }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : Int.max
      let own = columns.filter { $0 >= starts[index] && $0 < end }
      return IndicatorBlock(
        columns: own, assignment: ColumnAssignment(paths, labels: labels, candidates: own),
        category: categories[index], group: header.printed[starts[index]].dropLast(2).joined(separator: "/"))
    }
  }
}
