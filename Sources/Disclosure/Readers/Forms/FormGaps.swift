import Diagnostics
import Normalization

/// What forms cannot be without and are, while something that nothing takes may be it: their money, their goal, the
/// targets of their indicators. One warning a column.
func formGaps(_ rows: [Row], _ definition: TableDefinition) -> [Diagnostic] {
  [
    gap(moneyColumn(definition), rows, definition, or: holdsLabelledAmount) { isMoneyOfForm($0) },
    gap(.goal, rows, definition) {
      $0.header.hasWord("目标") && $0.text.count >= 8 && parseNumber($0.text) == .notANumber
    },
    goalGap(rows, definition), targetGap(rows, definition), indicatorGap(rows, definition),
    runTogether(rows, definition),
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

/// - Parameter isElsewhere: whether a row may print it in a field of another kind.
private func gap(
  _ name: ColumnName, _ rows: [Row], _ definition: TableDefinition, or isElsewhere: (Row) -> Bool = { _ in false },
  _ mayBeIt: (ExtraField) -> Bool
) -> Diagnostic? {
  let found = rows.filter { $0[name].value.isNull && ($0.extra.contains(where: mayBeIt) || isElsewhere($0)) }
  return missing(name, found, definition) { $0.extra.filter(mayBeIt).map(\.header) }
}

/// Whether a text field of a form has an amount with its label in it, as where the lines of two fields run together:
/// `其中：一般公共预算：23,538.60`.
private func holdsLabelledAmount(_ row: Row) -> Bool {
  row.fields.contains { field in
    guard let text = field.value.text, text.contains("：") else { return false }
    return text.split(separator: "：").dropFirst().contains { part in
      let number = part.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
      return number.count > 4 && number.suffix(3).first == "." && printedAmount(String(number)) != nil
    }
  }
}

/// No goal is the name of an office: then it stands in the place of a name that is missing.
private func goalGap(_ rows: [Row], _ definition: TableDefinition) -> Diagnostic? {
  let offices = rows.filter { row in
    row[.goal].value.text.map { $0.utf8.count <= 90 && UnitNames.isUnit($0) && !$0.contains("，") } ?? false
  }
  return missing(.goal, offices, definition) { _ in [] }
}

/// Where rows of indicators run together, signs of comparison follow each other in one field.
private func runTogether(_ rows: [Row], _ definition: TableDefinition) -> Diagnostic? {
  let found = rows.filter { row in
    [ColumnName.operator, .target].contains { row[$0].value.text.map(hasSeveralTargets) ?? false }
  }
  guard let first = found.first, let label = definition.schema.column(.target)?.label else { return nil }
  return Diagnostic(
    .formFieldsUnsplit(forms: found.count, labels: [label]), page: first.page, table: definition.schema.number,
    column: ColumnName.target.rawValue)
}

/// `≥≤`, `≤2小时=100%≤35.5万元`: behind a sign and its value stands another one, right behind. Several that are meant have a mark
/// or words between them: `≥90%且≤95%`, `≥6期/≥5册`, `≥3次，合格率≥95%`.
private func hasSeveralTargets(_ text: String) -> Bool {
  var (hasSign, last) = (false, Character(" "))
  for character in text {
    let isSign = "≥≤=".contains(character)
    if isSign, hasSign, "≥≤=%".contains(last) || endingsOfValues.contains(last) || (last.isASCII && last.isNumber) {
      return true
    }
    (hasSign, last) = (hasSign || isSign, character)
  }
  return false
}

private let endingsOfValues: Set<Character> = Set("次期元时天个份套处良好")

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
