import Normalization

/// What each column of a coded table is: code and name of the table's own classification, those of others beside it, the
/// unit, and the amounts.
struct CodedColumns {
  private(set) var assignment: ColumnAssignment
  /// The columns of the code: none where names alone are printed, several where the code is printed in parts.
  let codes: [Int]
  let name: Int?
  /// The classifications that the table sets beside its own.
  let crossed: [CodeGroup]
  /// The column that names the unit of each row, beside the column of the names.
  let unit: Int?
  /// The classification of the table's own codes.
  let classification: Classification?

  init?(_ table: HeadedTable, _ definition: TableDefinition, fiscalYear: Int?) {
    guard let code = definition.index(of: .code), let name = definition.index(of: .name) else { return nil }
    classification = definition.classification
    let (view, header) = (table.view, table.header)
    let groups = codeGroups(table)
    let lawful = groups.filter { $0.classification == definition.classification }
    // A table may print its codes twice: in parts, and whole before the names.
    let own = lawful.first { $0.name != nil } ?? lawful.first ?? groups.first { $0.codes.count > 1 }
    let isCrossed = groups.count > 1 && own != nil
    crossed = isCrossed ? groups.filter { $0.codes != own?.codes } : []
    let parts = isCrossed || (own?.codes.count ?? 0) > 1 ? own?.codes ?? [] : []
    let unit = unitColumn(header, besides: Set(groups.flatMap(\.columns)))
    let taken = Set(parts + crossed.flatMap(\.columns) + [unit].compactMap { $0 })
      .union(columnsBesideExpenditure(header)).union(columnsOfOneFund(header, definition))
      .union(columnsOfCharges(header, definition))
    var labels = definition.labels
    if isCrossed { (labels[code], labels[name]) = ([], []) }
    let candidates = (0..<view.columnCount).filter { !taken.contains($0) }
    let others = columnsOfOtherYears(table, among: candidates, fiscalYear: fiscalYear)
    var assignment = ColumnAssignment(
      header, labels: labels, candidates: candidates.filter { !others.contains($0) }, timeless: !others.isEmpty)
    if !others.isEmpty { assignment.adopt(Self.comparisons(header, definition, labels, others.sorted())) }
    var columns = parts
    if columns.isEmpty, let column = assignment.printed[code] { columns = [column] }
    let isTaken = assignment.canonical.enumerated().map { taken.contains($0) || ($1 != nil && $1 != name) }
    if columns.isEmpty, let column = columnOfCodes(table, except: isTaken) {
      // One label may stand over code and name; then it was taken for the name's.
      assignment.reassign(column, to: code)
      columns = [column]
    }
    if isCrossed {
      if let column = own?.name { assignment.reassign(column, to: name) }
    } else if let column = own?.name, let labelled = assignment.printed[name], labelled != column,
      Self.speaksOfSubjects(header, column), !Self.speaksOfSubjects(header, labelled)
    {
      // 项目名称 before the codes names the project that the money is for.
      assignment.reassign(column, to: name)
    } else if assignment.printed[name] == nil,
      let column = columnOfText(
        table, except: taken.union(columns).union(assignment.printed.compactMap { $0 }))
    {
      assignment.assign(column, to: name)
    }
    TotalWithCarryover(table: table, definition: definition, columns: candidates.filter { !others.contains($0) })
      .correct(&assignment)
    self.assignment = assignment
    codes = columns
    self.name = assignment.printed[name]
    self.unit = unit
  }

  /// Which of the columns of other years are those that the statement compares its own with.
  private static func comparisons(
    _ header: HeaderBlock, _ definition: TableDefinition, _ labels: [[LabelPattern]], _ columns: [Int]
  ) -> ColumnAssignment {
    let compared = zip(definition.schema.columns, labels).map { column, labels in
      [ColumnName.priorYear, .changePercent].contains(column.name) ? labels : []
    }
    return ColumnAssignment(header, labels: compared, candidates: columns)
  }

  private static func speaksOfSubjects(_ header: HeaderBlock, _ column: Int) -> Bool {
    header.paths[column].contains { key in ["科目", "分类"].contains(where: key.hasWord) }
  }

  /// Whether the column says what a row is about rather than how much.
  func isSubject(_ column: Int) -> Bool {
    codes.contains(column) || column == name || column == unit || crossed.contains { $0.columns.contains(column) }
  }
}

/// The column of units beside one of subjects; nil where the units are what the rows are about.
private func unitColumn(_ header: HeaderBlock, besides coded: Set<Int>) -> Int? {
  let leaves = header.barePaths.map { $0.last ?? "" }
  let subjects = leaves.indices.filter { column in
    coded.contains(column) || leaves[column].hasEnd("科目名称") || leaves[column].hasEnd("科目编码")
      || leaves[column].hasEnd("功能分类") || leaves[column].hasEnd("经济分类")
  }
  guard !subjects.isEmpty else { return nil }
  // 单位名称（科目） stands over one tree of units and what they spend on, and is the column of the names.
  return leaves.indices.first { column in
    UnitNames.labels.contains(leaves[column]) && !subjects.contains(column)
      && !(header.paths[column].last?.hasWord("科目") ?? false)
  }
}
