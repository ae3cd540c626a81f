import Diagnostics
import Disclosure
import Foundation
import Normalization

extension DisclosureDocument {
  /// Puts amounts together whose digits a rule parts into two cells, `1,234,` and `567.89`, where the document proves
  /// it: one of the cells is no amount by itself, both together are, and with the amount in one of the two columns
  /// identities hold that fail as printed, while none fails that held. Each is reported as `cell.rejoined`.
  ///
  /// What is not proved stays as it is, with its warnings and failed checks.
  mutating func rejoinSplitAmounts() {
    var trials = 0
    for table in tables.indices where tables[table].status == .present {
      for row in tables[table].rows.indices {
        for split in tables[table].splitAmounts(row) {
          trials += 1
          if trials > Settings.mostTrials { return }
          rejoin(split, table, row)
        }
      }
    }
  }

  private mutating func rejoin(_ split: SplitAmount, _ table: Int, _ row: Int) {
    let before = failures
    guard !before.isEmpty else { return }
    let trials = [(split.left, split.right), (split.right, split.left)].compactMap { target, other -> Repair? in
      guard let repaired = tables[table].rejoining(split, into: target, clearing: other, row: row) else { return nil }
      var document = self
      document.tables[table] = repaired
      let after = document.failures
      guard after.count < before.count, after.isSubset(of: before) else { return nil }
      return Repair(table: repaired, column: target, failures: after.count)
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

  /// The comparisons between amounts of the tables that do not hold, by check and place.
  private var failures: Set<String> {
    var failures: Set<String> = []
    for check in Check.ofAmounts {
      for comparison in check.compare(self) where !comparison.holds {
        failures.insert("\(check.id) \(comparison.place)")
      }
    }
    return failures
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
  fileprivate func splitAmounts(_ row: Int) -> [SplitAmount] {
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
        isDamaged(leftText) || isDamaged(rightText),
        case .number(let number) = parseNumber(leftText + rightText)
      else { return nil }
      return SplitAmount(
        left: left.column, right: right.column, leftText: leftText, rightText: rightText, number: number,
        page: row.page)
    }
  }

  /// No amount, or one without the digits behind the point that the table prints.
  private func isDamaged(_ text: String) -> Bool {
    switch parseNumber(text) {
    case .blank: false
    case .percent, .notANumber: true
    case .number: !text.contains(".") && !text.contains("．") && (settledPrecision ?? 1) < (unitFactor ?? 1)
    }
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
