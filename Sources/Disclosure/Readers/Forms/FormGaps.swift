import Diagnostics
import Normalization

/// What forms cannot be without and are, while something that nothing takes may be it: their money, their goal, the
/// targets of their indicators. One warning a column.
func formGaps(_ rows: [Row], _ definition: TableDefinition) -> [Diagnostic] {
  [
    gap(moneyColumn(definition), rows, definition) { isMoneyOfForm($0) },
    gap(.goal, rows, definition) {
      $0.header.hasWord("目标") && $0.text.count >= 8 && parseNumber($0.text) == .notANumber
    },
    targetGap(rows, definition), indicatorGap(rows, definition),
  ].compactMap { $0 }
}

/// Of a table of forms over which a unit of money is printed, and in which nothing counts any: the line of its amounts
/// was lost.
///
/// - Parameter page: of the first form.
func uncountedMoney(_ unit: AmountUnit, _ page: Int, _ definition: TableDefinition) -> Diagnostic {
  let column = moneyColumn(definition)
  return Diagnostic(
    .formMoneyMissing(label: definition.schema.column(column)?.label ?? "", unit: unit.printed), page: page,
    table: definition.schema.number, column: column.rawValue)
}

extension FormVocabulary {
  /// Whether a text is an amount, or labels one.
  func countsMoney(_ text: String) -> Bool {
    switch role(text) {
    case .field(let target): definition.schema.columns[target].type == .amount
    case .other, .group: speaksOfMoney(text)
    // （万元） beside a label, and not the unit of the whole table.
    case .unit: !text.hasWord("单位")
    case .value:
      printedAmount(text) != nil || AmountUnit.inLabel(text) != nil || (isLikeLabel(text) && speaksOfMoney(text))
    case .side, .title, .blank: false
    }
  }

  private func speaksOfMoney(_ text: String) -> Bool {
    ["预算", "资金", "金额", "支出", "经费"].contains(where: matchKey(text).hasWord)
  }
}

private func moneyColumn(_ definition: TableDefinition) -> ColumnName {
  definition.index(of: .budget) == nil ? .totalExpenditure : .budget
}

private func gap(
  _ name: ColumnName, _ rows: [Row], _ definition: TableDefinition, _ mayBeIt: (ExtraField) -> Bool
) -> Diagnostic? {
  let found = rows.filter { $0[name].value.isNull && $0.extra.contains(where: mayBeIt) }
  return missing(name, found, definition) { $0.extra.filter(mayBeIt).map(\.header) }
}

/// The columns of a form's indicators are the same for all of them: targets are missing where no indicator has one.
private func targetGap(_ rows: [Row], _ definition: TableDefinition) -> Diagnostic? {
  let indicators = rows.filter { !$0[.indicator].value.isNull }
  guard !indicators.isEmpty, indicators.allSatisfy({ $0[.target].value.isNull }) else { return nil }
  return missing(.target, indicators, definition) { row in
    row.extra.map(\.header).filter { !FormGrammar.levels.match(labelKey($0)) }
  }
}

/// A target without an indicator says nothing.
private func indicatorGap(_ rows: [Row], _ definition: TableDefinition) -> Diagnostic? {
  let targets = rows.filter { $0[.indicator].value.isNull && !$0[.target].value.isNull }
  // Where no row has one, no column was found.
  guard targets.count < rows.count else { return nil }
  return missing(.indicator, targets, definition) { _ in [] }
}

private func missing(
  _ name: ColumnName, _ rows: [Row], _ definition: TableDefinition, _ candidates: (Row) -> [String]
) -> Diagnostic? {
  guard let first = rows.first, let label = definition.schema.column(name)?.label else { return nil }
  var labels: [String] = []
  for label in rows.flatMap(candidates) where !labels.contains(label) { labels.append(label) }
  return Diagnostic(
    .formFieldMissing(label: label, rows: rows.count, candidates: Array(labels.prefix(5))), page: first.page,
    table: definition.schema.number, column: name.rawValue)
}

/// Whether what no field takes is an amount that is no part of another one by its label.
private func isMoneyOfForm(_ field: ExtraField) -> Bool {
  // 资金总额：1,230.00 in one cell.
  if let colon = field.text.lastIndex(where: { $0 == "：" || $0 == ":" }) {
    let label = String(field.text[..<colon])
    return label.count <= 10 && ["总额", "总计", "合计"].contains(where: label.hasWord)
      && printedAmount(String(field.text[field.text.index(after: colon)...])) != nil
  }
  guard printedAmount(field.text) != nil, let leaf = field.header.split(separator: "/").last else { return false }
  let keys = labelKeys(String(leaf))
  return !keys.contains(where: FormGrammar.others.match) && !keys.contains { $0.hasWord("其中") || $0.hasWord("指标") }
}
