import Diagnostics
import Disclosure
import Foundation
import Normalization
import Reconstruction

extension DisclosureDocument {
  /// Puts amounts together whose digits a rule parts into two cells, `1,234,` and `567.89`, where the document proves
  /// it: the cells are not two whole amounts, both together are one, and with it in one of the two columns an identity
  /// that contains it holds which fails as printed, while none fails that held. An identity that merely can no longer
  /// be asked proves nothing. Each is reported as `cell.rejoined`.
  ///
  /// What is not proved stays as it is, with its warnings and failed checks.
  mutating func rejoinSplitAmounts() {
    let splits = tables.indices.flatMap { table in
      tables[table].status == .present ? tables[table].splitAmounts(in: table) : []
    }
    guard !splits.isEmpty else { return }
    let fragments = Dictionary(grouping: splits) { $0.table + 1 }.mapValues { Set($0.flatMap { [$0.left, $0.right] }) }
    let checked = CheckedDocument(self, fragments: fragments)
    var identities = AmountIdentities(checked, of: Set(splits.flatMap { [$0.place(\.left), $0.place(\.right)] }))
    for split in splits { rejoin(split, &identities) }
  }

  private mutating func rejoin(_ split: SplitAmount, _ identities: inout AmountIdentities) {
    let trials = [(split.left, split.right), (split.right, split.left)].compactMap { target, other -> Repair? in
      let change = [
        AmountChange(split.place(target), to: Money(split.amount), rounding: split.rounding),
        AmountChange(split.place(other), to: nil, rounding: .zero),
      ]
      let outcome = identities.outcome(of: change)
      guard outcome.broken == 0, outcome.mended.contains(where: { identities.contains(change[0].place, $0) }) else {
        return nil
      }
      return Repair(column: target, cleared: other, change: change, mended: outcome.mended.count)
    }
    // A row's sum alone cannot tell to which of two parts the amount belongs.
    guard let most = trials.map(\.mended).max(), trials.count(where: { $0.mended == most }) == 1,
      let repair = trials.first(where: { $0.mended == most })
    else { return }
    identities.apply(repair.change)
    tables[split.table].rejoin(split, into: repair.column, clearing: repair.cleared)
    let schema = tables[split.table].schema
    let columns = [schema.columns[split.left].name, schema.columns[split.right].name]
    let texts = [split.leftText, split.rightText]
    warnings.removeAll { warning in
      warning.code == .cellNotANumber && warning.table == schema.number && warning.page == split.page
        && zip(columns, texts).contains { warning.column == $0.rawValue && warning.found == $1 }
    }
    let column = schema.columns[repair.column]
    let cause = DiagnosticCause.cellRejoined(
      left: split.leftText, right: split.rightText, row: tables[split.table].rows[split.row].label, label: column.label)
    warnings.append(
      Diagnostic(cause, page: split.page, table: schema.number, row: split.row + 1, column: column.name.rawValue))
  }
}

/// One way to put an amount together, and how many identities hold with it that fail as printed.
private struct Repair {
  let column: Int
  let cleared: Int
  let change: [AmountChange]
  let mended: Int
}

/// Two neighbouring cells that may hold one amount.
private struct SplitAmount {
  /// Of the document, 0-based.
  let table: Int
  let row: Int
  /// Columns of the schema.
  let left: Int
  let right: Int
  let leftText: String
  let rightText: String
  /// In yuan.
  let amount: Decimal
  let rounding: Money
  let page: Int

  func place(_ column: Int) -> AmountPlace { AmountPlace(table: table + 1, row: row, column: column) }
  func place(_ column: KeyPath<SplitAmount, Int>) -> AmountPlace { place(self[keyPath: column]) }
}

extension DisclosureTable {
  fileprivate func splitAmounts(in table: Int) -> [SplitAmount] {
    guard rows.contains(where: { $0.fields.contains { $0.isFragment } }), let factor = unitFactor else { return [] }
    let precision = CheckedTable(self).precision
    return rows.indices.flatMap { splitAmounts(table, $0, precision, factor) }
  }

  private func splitAmounts(_ table: Int, _ index: Int, _ precision: PrintedPrecision, _ factor: Decimal)
    -> [SplitAmount]
  {
    let row = rows[index]
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
        isNumberFragment(leftText), isNumberFragment(rightText), !areTwoAmounts(leftText, rightText),
        case .number(let number) = parseNumber(leftText + rightText)
      else { return nil }
      return SplitAmount(
        table: table, row: index, left: left.column, right: right.column, leftText: leftText, rightText: rightText,
        amount: number * factor, rounding: precision.rounding, page: row.page)
    }
  }

  /// Whether both stand for themselves, as an amount or as the dash of a blank; `.89` is the rest of one.
  private func areTwoAmounts(_ left: String, _ right: String) -> Bool {
    for text in [left, right] {
      switch parseNumber(text) {
      case .number, .blank: continue
      case .percent, .notANumber: return false
      }
    }
    return !right.hasStart(".") && !right.hasStart("．")
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

  /// Puts the amount into one column and leaves the other blank.
  fileprivate mutating func rejoin(_ split: SplitAmount, into target: Int, clearing other: Int) {
    let pieces = rows[split.row].fields[split.left].sources + rows[split.row].fields[split.right].sources
    rows[split.row].fields[target] = Field(.amount(split.amount), from: pieces)
    rows[split.row].fields[other] = Field()
    rows[split.row].extra.removeAll { extra in extra.sources.contains { pieces.contains($0) } }
  }
}

extension Field {
  /// Whether the print is no number, or one that may lack its decimals: half of an amount that is parted.
  fileprivate var isFragment: Bool {
    guard sources.count == 1 else { return false }
    if value.isNull { return !sources[0].lines.isEmpty }
    return value.isAmount && !sources[0].lines.contains { $0.text.contains(".") || $0.text.contains("．") }
  }
}

extension PrintedText {
  fileprivate var joined: String { normalizeText(joinLines(lines.map(\.text))) }
}
