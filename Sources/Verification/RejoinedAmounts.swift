import Diagnostics
import Disclosure
import Foundation
import Normalization

extension DisclosureDocument {
  /// Puts amounts together whose digits a rule parts into two cells, `1,234,` and `567.89`, where the document proves
  /// it: the cells are not two whole amounts, both together are one, and with it in one of the two columns an identity
  /// that contains it holds which fails as printed, while none fails that held. An identity that merely can no longer
  /// be asked proves nothing. Each is reported as `cell.rejoined`.
  ///
  /// What is not proved stays as it is, with its warnings and failed checks.
  mutating func rejoinSplitAmounts() {
    var trials = 0
    for table in tables.indices where tables[table].status == .present {
      let step = CheckedTable(tables[table]).precision.step.decimal
      for row in tables[table].rows.indices {
        for split in tables[table].splitAmounts(row, step) {
          trials += 1
          if trials > Settings.mostTrials { return }
          rejoin(split, table, row)
        }
      }
    }
  }

  private mutating func rejoin(_ split: SplitAmount, _ table: Int, _ row: Int) {
    let before = outcomes
    guard before.values.contains(false) else { return }
    let trials = [(split.left, split.right), (split.right, split.left)].compactMap { target, other -> Repair? in
      guard let repaired = tables[table].rejoining(split, into: target, clearing: other, row: row) else { return nil }
      var document = self
      document.tables[table] = repaired
      let after = document.outcomes
      guard after.allSatisfy({ $0.value || before[$0.key] == false }) else { return nil }
      let proofs = after.filter { $0.value && before[$0.key] == false }.keys
      document.tables[table].disturb(row: row, column: target)
      let disturbed = document.outcomes
      guard proofs.contains(where: { disturbed[$0] != true }) else { return nil }
      return Repair(table: repaired, column: target, failures: after.count { !$0.value })
    }
    // A row's sum alone cannot tell to which of two parts the amount belongs.
    guard let fewest = trials.map(\.failures).min(), trials.count(where: { $0.failures == fewest }) == 1,
      let repair = trials.first(where: { $0.failures == fewest })
    else { return }
    tables[table] = repair.table
    let schema = repair.table.schema
    let columns = [schema.columns[split.left].name, schema.columns[split.right].name]
    let texts = [split.leftText, split.rightText]
    warnings.removeAll { warning in
      warning.code == .cellNotANumber && warning.table == schema.number && warning.page == split.page
        && zip(columns, texts).contains { warning.column == $0.rawValue && warning.found == $1 }
    }
    let column = schema.columns[repair.column]
    let cause = DiagnosticCause.cellRejoined(
      left: split.leftText, right: split.rightText, row: repair.table.rows[row].label, label: column.label)
    warnings.append(
      Diagnostic(cause, page: split.page, table: schema.number, row: row + 1, column: column.name.rawValue))
  }

  /// For each check of amounts and place whether what is compared there holds.
  private var outcomes: [String: Bool] {
    var outcomes: [String: Bool] = [:]
    let checked = CheckedDocument(self)
    for check in Check.ofAmounts {
      for comparison in check.compare(checked) {
        let key = "\(check.id) \(comparison.place)"
        outcomes[key, default: true] = comparison.holds && outcomes[key, default: true]
      }
    }
    return outcomes
  }
}

/// One way to put an amount together, and how many comparisons fail with it.
private struct Repair {
  let table: DisclosureTable
  let column: Int
  let failures: Int
}

/// Two neighbouring cells that may hold one amount.
private struct SplitAmount {
  /// Columns of the schema.
  let left: Int
  let right: Int
  let leftText: String
  let rightText: String
  let number: Decimal
  let page: Int
}

extension DisclosureTable {
  fileprivate func splitAmounts(_ row: Int, _ step: Decimal) -> [SplitAmount] {
    let row = rows[row]
    // Amount columns as they are printed, left to right.
    let printed = schema.columns.indices.compactMap { column -> (column: Int, text: PrintedText, gridColumn: Int)? in
      guard schema.columns[column].type == .amount, row.fields[column].sources.count == 1,
        let gridColumn = row.fields[column].sources[0].gridColumn
      else { return nil }
      return (column, row.fields[column].sources[0], gridColumn)
    }.sorted { $0.gridColumn < $1.gridColumn }
    return zip(printed, printed.dropFirst()).compactMap { left, right in
      let (leftText, rightText) = (left.text.joined, right.text.joined)
      guard left.text.gridRow == right.text.gridRow, left.text.page == right.text.page,
        isNumberFragment(leftText), isNumberFragment(rightText),
        isDamaged(leftText, step) || isDamaged(rightText, step), !areTwoAmounts(leftText, rightText),
        case .number(let number) = parseNumber(leftText + rightText)
      else { return nil }
      return SplitAmount(
        left: left.column, right: right.column, leftText: leftText, rightText: rightText, number: number,
        page: row.page)
    }
  }

  /// No amount, or one without the digits behind the point that the table prints.
  private func isDamaged(_ text: String, _ step: Decimal) -> Bool {
    switch parseNumber(text) {
    case .blank: false
    case .percent, .notANumber: true
    case .number: !text.hasWord(".") && !text.hasWord("．") && step < (unitFactor ?? 1)
    }
  }

  /// Whether both are amounts as they stand; `.89` is none but the rest of one.
  private func areTwoAmounts(_ left: String, _ right: String) -> Bool {
    guard case .number = parseNumber(left), case .number = parseNumber(right) else { return false }
    return right.first?.isNumber ?? false
  }

  /// Makes an amount another one, so that no identity that contains it can hold.
  fileprivate mutating func disturb(row: Int, column: Int) {
    guard case .amount(let amount) = rows[row].fields[column].value else { return }
    rows[row].fields[column].value = .amount(3 * amount + (unitFactor ?? 1) * 1000)
  }

  /// What one printed unit is in yuan, told by any amount whose print is known.
  private var unitFactor: Decimal? {
    for field in rows.lazy.flatMap(\.fields) where field.sources.count == 1 {
      if case .amount(let amount) = field.value {
        if case .number(let number) = parseNumber(field.sources[0].joined), number != 0 { return amount / number }
      }
    }
    return nil
  }

  /// The table with the amount in one column and the other column blank; nil where the unit is not known.
  fileprivate func rejoining(_ split: SplitAmount, into target: Int, clearing other: Int, row: Int) -> DisclosureTable?
  {
    guard let unitFactor else { return nil }
    var table = self
    let pieces = table.rows[row].fields[split.left].sources + table.rows[row].fields[split.right].sources
    table.rows[row].fields[target] = Field(.amount(split.number * unitFactor), from: pieces)
    table.rows[row].fields[other] = Field()
    table.rows[row].extra.removeAll { extra in extra.sources.contains { pieces.contains($0) } }
    return table
  }
}

extension PrintedText {
  fileprivate var joined: String { normalizeText(joinLines(lines.map(\.text))) }
}
