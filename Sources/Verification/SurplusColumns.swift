import Diagnostics
import Disclosure
import FoundationEssentials
import Normalization
import Reconstruction

/// What a table prints in columns that none of its own takes: nothing may stand in `extra` unnoticed.
///
/// - Returns: at most one `column.completes_total` and one `column.unplaced`.
package func surplusColumns(_ identified: IdentifiedTable, _ reading: TableReading) -> [Diagnostic] {
  // Of a table without values nothing is kept.
  guard let schema = identified.definition?.schema, schema.kind != .form, reading.hasValues,
    reading.rows.contains(where: { !$0.extra.isEmpty })
  else { return [] }
  let surplus = SurplusColumns(identified, reading, schema)
  let completing = surplus.completingTotals()
  // What may be the total was named as such.
  let told = reading.diagnostics.flatMap { diagnostic -> [String] in
    if case .columnTotalMissing(_, let labels) = diagnostic.cause { labels } else { [] }
  }
  let left =
    surplus.isOnItsSide
    ? surplus.unexplained.filter(isExpense)
    : surplus.unexplained.filter { label in !(completing?.labels.contains(label) ?? false) && !told.contains(label) }
  let page = identified.view.table.pages.first
  return
    (completing.map { found in
      let cause = DiagnosticCause.columnCompletesTotal(
        labels: found.labels, whole: schema.column(found.whole)?.label ?? "", rows: found.rows)
      return [Diagnostic(cause, page: page, table: schema.number, column: found.whole.rawValue)]
    } ?? [])
    + (left.isEmpty ? [] : [Diagnostic(.columnUnplaced(labels: left), page: page, table: schema.number)])
}

/// Whether the label of a row, in a table on its side, speaks of one of table 10's expenses: it is no line of another sum.
private func isExpense(_ label: String) -> Bool {
  !label.unicodeScalars.contains("/")
    && ["用车", "车辆", "出国", "出境", "接待", "会议", "培训"].contains(where: label.hasWord)
}

func isAmount(_ text: String) -> Bool { printedAmount(text).map { $0 != 0 } ?? false }

/// The printed columns of a table that feed none of the canonical ones.
private struct SurplusColumns {
  private let identified: IdentifiedTable
  private let reading: TableReading
  private let schema: TableSchema
  /// The labels of columns of amounts or names that nothing explains, in printed order.
  private(set) var unexplained: [String] = []
  /// Whether rows have labels instead of columns. What stands left of a row does not tell whether it is a part of another,
  /// so only sums speak there.
  let isOnItsSide: Bool

  init(_ identified: IdentifiedTable, _ reading: TableReading, _ schema: TableSchema) {
    (self.identified, self.reading, self.schema) = (identified, reading, schema)
    let paths = identified.header.paths
    isOnItsSide = Self.isOnItsSide(reading)
    guard !isOnItsSide else {
      unexplained = reading.rows.flatMap(\.extra).filter { isMoney([$0]) }.map(\.header)
      return
    }
    var taken: Set<Int> = []
    var left: [Int: [ExtraField]] = [:]
    for row in reading.rows {
      for (field, column) in zip(row.fields, schema.columns) where !field.value.isNull {
        // The total covers everything, and explains nothing.
        guard column.name != .total, column.name != .amount else { continue }
        taken.formUnion(field.sources.compactMap(\.gridColumn))
      }
      for extra in row.extra {
        for column in extra.sources.compactMap(\.gridColumn) { left[column, default: []].append(extra) }
      }
    }
    let groups = Set(taken.filter(paths.indices.contains).map { GroupTotals.group(paths[$0]) ?? paths[$0] })
    for (column, fields) in left.sorted(by: { $0.key < $1.key }) where paths.indices.contains(column) {
      guard isMoney(fields) || isName(fields), !isExplained(column, fields, groups) else { continue }
      let label = fields[0].header
      if !unexplained.contains(label) { unexplained.append(label) }
    }
  }

  /// Whether all values stand in one column.
  private static func isOnItsSide(_ reading: TableReading) -> Bool {
    let columns = reading.rows.flatMap { $0.fields.filter { $0.value.isAmount }.flatMap(\.sources) }
      .compactMap(\.gridColumn)
    return columns.count > 2 && Set(columns).count == 1 && reading.rows.count == 1
  }

  private func isMoney(_ fields: [ExtraField]) -> Bool {
    fields.contains { if case .number(let number) = parseNumber($0.text) { number != 0 } else { false } }
  }

  /// Whether the column may be that of names, units or kinds, and says so.
  private func isName(_ fields: [ExtraField]) -> Bool {
    guard schema.kind != .wide, let label = fields[0].header.split(separator: "/").last else { return false }
    return ["名称", "单位", "部门", "项目", "类别", "分类", "科目"].contains(where: label.hasWord)
      && fields.contains { parseNumber($0.text) == .notANumber && hasIdeograph($0.text) }
  }

  /// Whether what stands in the column is known to be none of the table's, or is in its columns already.
  private func isExplained(_ column: Int, _ fields: [ExtraField], _ groups: Set<[String]>) -> Bool {
    let path = identified.header.paths[column]
    guard let leaf = path.last else { return false }
    // A reader of tables on their side keeps what stands in a column under the label of its row.
    let words = path + fields[0].header.split(separator: "/").map { labelKey(String($0)) }
    let isBeside =
      isMoney(fields)
      ? CompanionLabels.mayStandBeside(path: words) || CompanionLabels.mayStandBeside(leaf)
      : words.contains(where: CompanionLabels.mayStandBeside)
    if isBeside || words.contains(where: { $0.hasStart("其中") }) {
      return true
    }
    // A part of what is read as a whole, or the whole of what is read in parts.
    if groups.contains(where: { $0.count < path.count && path.starts(with: $0) }) { return true }
    if let group = GroupTotals.group(path) {
      let parts = identified.header.paths.filter { $0 != path && $0.count > group.count && $0.starts(with: group) }
      if !parts.isEmpty { return true }
    }
    switch schema.kind {
    // By contract: further amounts of a line of table 1, and what is no year or wider than 三公 in table 10.
    case .sideBySide: return schema.number == 1
    case .wide:
      let isOfOtherFunds = ["政府性基金", "国有资本"].contains(where: leaf.hasStart)
      return isOfOtherFunds || words.contains { TotalLabels.isRow($0) || HeaderPeriod.speaksOfChange($0) }
        || HeaderPeriod.speaksOfSpending(words) || TotalLabels.sumsUpSide(leaf)
    case .listing:
      return schema.column(.procurementItem) != nil && !isMoney(fields) && CompanionLabels.mayStandBesideItem(leaf)
    case .coded, .form: return false
    }
  }

  /// The columns without which totals of rows do not hold.
  func completingTotals() -> (labels: [String], whole: ColumnName, rows: Int)? {
    guard !unexplained.isEmpty else { return nil }
    let table = CheckedTable(DisclosureTable(schema: schema, status: .present, rows: reading.rows))
    for (_, whole, parts) in rowWholes.filter({ $0.number == schema.number }) {
      let rows = table.rowsExplainedByExtra(whole, parts)
      let labels = unexplained.filter { label in
        rows.contains { row in row.row.extra.contains { $0.header == label && isAmount($0.text) } }
      }
      if !labels.isEmpty { return (labels, whole, rows.count) }
    }
    return nil
  }
}
