import Diagnostics
import Disclosure
import Foundation
import Normalization

extension DisclosureDocument {
  /// Reads amounts whose digits are printed in groups that no number has, `125360,898`, where the document proves them:
  /// an identity that contains it holds with all of them read. Each table with such amounts is
  /// reported once as `cell.regrouped`; the proved ones lose their `cell.not_a_number`.
  ///
  /// The digits are certain, the grouping is not: what nothing proves stays null, with its warning.
  mutating func regroupAmounts() {
    let found = tables.indices.flatMap { table in tables[table].misgroupedAmounts(in: table) }
    guard !found.isEmpty else { return }
    var read = self
    for amount in found { read.put(.amount(amount.value), amount) }
    let identities = AmountIdentities(CheckedDocument(read), of: Set(found.map(\.place)))
    let proved = found.filter { identities.prove($0.place, Money($0.value) ?? .zero) }
    for amount in proved {
      put(.amount(amount.value), amount)
      let schema = tables[amount.table].schema
      tables[amount.table].rows[amount.row].extra.removeAll { $0.sources == amount.sources }
      let text = amount.text
      let warning = warnings.firstIndex { warning in
        warning.code == .cellNotANumber && warning.table == schema.number && warning.found == text
          && warning.column == schema.columns[amount.column].name.rawValue
      }
      if let warning { warnings.remove(at: warning) }
    }
    for (table, amounts) in Dictionary(grouping: proved, by: \.table).sorted(by: { $0.key < $1.key }) {
      let number = tables[table].schema.number
      let page = amounts.compactMap(\.sources.first?.page).min()
      let cause = DiagnosticCause.cellRegrouped(first: amounts[0].text, count: amounts.count)
      warnings.append(Diagnostic(cause, page: page, table: number))
    }
  }

  private mutating func put(_ value: Value, _ amount: MisgroupedAmount) {
    tables[amount.table].rows[amount.row].fields[amount.column] = Field(
      value, from: amount.sources, inferred: value.isNull ? nil : .sums)
  }
}

/// A cell in a column of amounts whose digits are no number as they are grouped.
private struct MisgroupedAmount {
  let table: Int
  let row: Int
  let column: Int
  let text: String
  let sources: PrintedSources
  let value: Decimal

  var place: AmountPlace { AmountPlace(table: table + 1, row: row, column: column) }
}

extension DisclosureTable {
  fileprivate func misgroupedAmounts(in table: Int) -> [MisgroupedAmount] {
    guard status == .present else { return [] }
    return rows.indices.flatMap { row in
      schema.columns.indices.compactMap { column -> MisgroupedAmount? in
        let field = rows[row].fields[column]
        guard schema.columns[column].type == .amount, field.value.isNull, field.sources.count == 1 else { return nil }
        let text = normalizeText(joinLines(field.sources[0].lines.map(\.text)))
        guard let number = misgroupedNumber(text), let factor = factorOfUnit else { return nil }
        return MisgroupedAmount(
          table: table, row: row, column: column, text: text, sources: field.sources, value: number * factor)
      }
    }
  }

  /// What one printed unit is in yuan: as the table says, or as any amount tells whose print is known.
  var factorOfUnit: Decimal? {
    if let unit = unit.flatMap(AmountUnit.init(rawValue:)) { return unit.factor }
    for field in rows.lazy.flatMap(\.fields) where field.sources.count == 1 {
      if case .amount(let amount) = field.value,
        case .number(let number) = parseNumber(joinLines(field.sources[0].lines.map(\.text))), number != 0
      {
        return amount / number
      }
    }
    return nil
  }
}
