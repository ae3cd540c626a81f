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
  /// The total of each row against its parts; nothing where the table prints none of the parts. Where columns of the
  /// template's own make up the difference, they are parts too, if several rows say so; one row alone is not judged.
  func rowSums(_ whole: ColumnName, _ parts: [RowPart], where isMeant: (CheckedRow) -> Bool = { _ in true })
    -> [Comparison]
  {
    guard let sums = summedColumns(whole, parts, where: isMeant) else { return [] }
    let comparisons = sums.rows.compactMap { comparison(of: $0, sums.whole, with: sums.addends) }
    if comparisons.allSatisfy(\.holds) { return comparisons }
    let compared = comparedRows(sums)
    guard let usual = SurplusSum.usual(in: compared.map(\.explaining)) else { return compared.map(\.comparison) }
    return compared.compactMap { row, comparison, explaining in
      if comparison.holds { return comparison }
      if explaining.isEmpty { return usual.sum.amount(in: row.row.extra).map(comparison.adding) ?? comparison }
      guard usual.rows >= Settings.fewestRowsOfRule, explaining.contains(usual.sum),
        let amount = usual.sum.amount(in: row.row.extra)
      else { return nil }
      return comparison.adding(amount, rounding: usual.sum.rounding)
    }
  }

  /// The rows whose total holds only with what stands in columns of the table's own template.
  func rowsExplainedByExtra(_ whole: ColumnName, _ parts: [RowPart]) -> [CheckedRow] {
    summedColumns(whole, parts) { _ in true }.map(comparedRows)?.filter { !$0.explaining.isEmpty }.map(\.row) ?? []
  }

  /// The rows with their totals against the parts, and what surplus columns make of those that do not hold.
  private func comparedRows(_ sums: (rows: [CheckedRow], whole: Int, addends: [Int]))
    -> [(row: CheckedRow, comparison: Comparison, explaining: [SurplusSum])]
  {
    sums.rows.compactMap { row in
      guard let comparison = comparison(of: row, sums.whole, with: sums.addends) else { return nil }
      return (row, comparison, comparison.holds ? [] : SurplusSum.explaining(comparison, in: row.row.extra))
    }
  }

  /// The rows that are meant, and the columns of the total and of its addends; nil where the table prints none of the parts.
  private func summedColumns(_ whole: ColumnName, _ parts: [RowPart], where isMeant: (CheckedRow) -> Bool)
    -> (rows: [CheckedRow], whole: Int, addends: [Int])?
  {
    let printed = Set(printedAmountColumns.map { schema.columns[$0].name })
    let columns = parts.flatMap { $0.columns(printed) }.compactMap(schema.index)
    guard printed.contains(whole), let whole = schema.index(of: whole), !columns.isEmpty else { return nil }
    let rows = rows.filter(isMeant)
    return (rows, whole, adding(columns, to: whole, rows))
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

/// What surplus columns add to a total: one of them, those of a group, all together, or all but the sums among them.
private struct SurplusSum: Hashable {
  private enum Columns: Hashable {
    case one(String)
    case group(String)
    case all
    case parts
  }

  private let columns: Columns
  private let unit: AmountUnit
  /// Whether the total lacks what they print, instead of counting it.
  private let isLacking: Bool

  /// What rounding may make of such a sum.
  var rounding: Money { Money(unit.factor / Settings.partsOfUnit) ?? .zero }

  /// Those that make up the difference of a comparison.
  static func explaining(_ comparison: Comparison, in extra: [ExtraField]) -> [SurplusSum] {
    guard let difference = comparison.difference else { return [] }
    let sums = sums(extra)
    return AmountUnit.allCases.flatMap { unit in
      sums.compactMap { columns, number -> SurplusSum? in
        guard let amount = Money(unit.inYuan(number)), amount != .zero else { return nil }
        let sum = SurplusSum(columns: columns, unit: unit, isLacking: amount > .zero && difference < .zero)
        let isIt =
          ((sum.isLacking ? .zero - amount : amount) - difference).magnitude <= max(sum.rounding, comparison.tolerance)
        return isIt ? sum : nil
      }
    }
  }

  /// That which explains most rows, and how many; nil where none explains any.
  static func usual(in rows: [[SurplusSum]]) -> (sum: SurplusSum, rows: Int)? {
    var counts: [SurplusSum: Int] = [:]
    var order: [SurplusSum] = []
    for sum in rows.joined() {
      if counts[sum] == nil { order.append(sum) }
      counts[sum, default: 0] += 1
    }
    guard let most = counts.values.max(), let sum = order.first(where: { counts[$0] == most }) else { return nil }
    return (sum, most)
  }

  /// What they add to a row's total, in yuan; nil where it prints nothing there.
  func amount(in extra: [ExtraField]) -> Money? {
    Self.sums(extra).first { $0.columns == columns }.flatMap { Money(unit.inYuan(isLacking ? -$0.number : $0.number)) }
  }

  /// As printed, single columns first.
  private static func sums(_ extra: [ExtraField]) -> [(columns: Columns, number: Decimal)] {
    var single: [(columns: Columns, number: Decimal)] = []
    var groups: [(columns: Columns, number: Decimal)] = []
    for field in extra {
      guard case .number(let number) = parseNumber(field.text) else { continue }
      single.append((.one(field.header), number))
      // 工资福利支出 and 对个人和家庭的补助 under 基本支出/人员经费 are the personnel expenditure that no column prints.
      for end in field.header.indices where field.header[end] == "/" {
        let group = Columns.group(String(field.header[..<end]))
        if let place = groups.firstIndex(where: { $0.columns == group }) {
          groups[place].number += number
        } else {
          groups.append((group, number))
        }
      }
    }
    if single.isEmpty { return [] }
    // What stands beside the sum of its own group is in it already: 运转类/小计 beside 运转类/其他运转类.
    let parts = single.filter { sum in
      guard case .one(let header) = sum.columns, let group = sumOf(header) else { return true }
      return !single.contains { other in
        if case .one(let part) = other.columns { part != header && part.hasStart(group + "/") } else { false }
      }
    }
    return single + [(.all, total(single))] + (parts.count < single.count ? [(.parts, total(parts))] : []) + groups
  }

  private static func total(_ sums: [(columns: Columns, number: Decimal)]) -> Decimal {
    sums.reduce(0) { $0 + $1.number }
  }

  /// The group that a column is the sum of: 运转类 of 运转类/小计.
  private static func sumOf(_ header: String) -> String? {
    guard let slash = header.lastIndex(of: "/"),
      GroupTotals.group(header.split(separator: "/").map { labelKey(String($0)) }) != nil
    else { return nil }
    return String(header[..<slash])
  }
}

extension Comparison {
  /// The same with a further addend that is no column of the table's.
  fileprivate func adding(_ amount: Money, rounding: Money) -> Comparison {
    guard case .amount(let place) = place, case .amounts(let expected, let actual) = values else { return self }
    return Comparison(
      place, expected: expected + amount, actual: actual, tolerance: max(tolerance, rounding), parts: parts,
      surplus: amount)
  }

  fileprivate func adding(_ amount: Money) -> Comparison { adding(amount, rounding: .zero) }
}
