import Disclosure
import Foundation
import Normalization

/// What a total is made of.
enum RowPart {
  case column(ColumnName)
  /// A subtotal, or its parts where the table does not print it.
  case either(ColumnName, [ColumnName])

  func columns(_ printed: Set<ColumnName>) -> [ColumnName] {
    switch self {
    case .column(let name): printed.contains(name) ? [name] : []
    case .either(let name, let parts): printed.contains(name) ? [name] : parts.filter(printed.contains)
    }
  }
}

extension CheckedTable {
  /// The total of each row against its parts; nothing where the table prints none of the parts. A row with amounts in
  /// columns of its own template is not judged where these make up the difference.
  func rowSums(_ whole: ColumnName, _ parts: [RowPart], where isMeant: (CheckedRow) -> Bool = { _ in true })
    -> [Comparison]
  {
    comparedRows(whole, parts, where: isMeant).compactMap { $0.isExplained ? nil : $0.comparison }
  }

  /// The rows whose total holds only with what stands in columns of the table's own template.
  func rowsExplainedByExtra(_ whole: ColumnName, _ parts: [RowPart]) -> [CheckedRow] {
    comparedRows(whole, parts) { _ in true }.filter(\.isExplained).map(\.row)
  }

  private func comparedRows(_ whole: ColumnName, _ parts: [RowPart], where isMeant: (CheckedRow) -> Bool)
    -> [(row: CheckedRow, comparison: Comparison, isExplained: Bool)]
  {
    let printed = Set(printedAmountColumns.map { schema.columns[$0].name })
    let columns = parts.flatMap { $0.columns(printed) }.compactMap(schema.index)
    guard printed.contains(whole), let whole = schema.index(of: whole), !columns.isEmpty else { return [] }
    let rows = rows.filter(isMeant)
    let addends = adding(columns, to: whole, rows)
    return rows.compactMap { row in
      guard let comparison = comparison(of: row, whole, with: addends) else { return nil }
      return (row, comparison, !comparison.holds && isExplained(comparison, by: row.row.extra))
    }
  }

  /// The columns that make up the total. One that stands under 其中 is part of another: the rows that fill it tell.
  private func adding(_ columns: [Int], to whole: Int, _ rows: [CheckedRow]) -> [Int] {
    if rows.allSatisfy({ comparison(of: $0, whole, with: columns)?.holds ?? true }) { return columns }
    var result = columns
    for column in columns.dropFirst() {
      let filled = rows.filter { ($0.amounts[column] ?? .zero) != .zero && $0.amounts[whole] != nil }
      guard filled.count >= Settings.fewestRowsOfRule else { continue }
      let others = result.filter { $0 != column }
      let with = filled.count { comparison(of: $0, whole, with: result)?.holds ?? false }
      let without = filled.count { comparison(of: $0, whole, with: others)?.holds ?? false }
      if without > with, without * 2 > filled.count { result = others }
    }
    return result
  }
}

/// Whether a difference is what surplus columns print: one of them, those of a group, or all together.
private func isExplained(_ comparison: Comparison, by extra: [ExtraField]) -> Bool {
  var amounts: [Decimal] = []
  var groups: [String: Decimal] = [:]
  for field in extra {
    guard case .number(let number) = parseNumber(field.text) else { continue }
    amounts.append(number)
    // 工资福利支出 and 对个人和家庭的补助 under 基本支出/人员经费 are the personnel expenditure that no column prints.
    for end in field.header.indices where field.header[end] == "/" {
      groups[String(field.header[..<end]), default: 0] += number
    }
  }
  guard !amounts.isEmpty, let difference = comparison.difference?.magnitude.decimal else { return false }
  let sums = amounts + [amounts.reduce(0, +)] + groups.values
  return AmountUnit.allCases.contains { unit in
    let tolerance = max(unit.factor / Settings.partsOfUnit, comparison.tolerance.decimal)
    return sums.contains { abs(unit.inYuan($0) - difference) <= tolerance }
  }
}
