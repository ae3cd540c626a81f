import Disclosure
import Foundation
import Normalization

extension DisclosureDocument {
  /// The facts that state an amount of the document's year, with labels as keys. Changes and amounts of other years
  /// are left out.
  func statedFacts(where isMeant: (Fact, String) -> Bool) -> [Fact] {
    narrative.facts.filter { fact in
      fact.kind == .amount && fact.year == fiscalYear && isMeant(fact, matchKey(fact.label))
    }
  }
}

/// An amount of a table that the narrative may repeat.
struct StatedAmount {
  let table: DisclosureTable
  let row: Row
  let column: ColumnName
  let amount: Decimal

  /// Nil where the table prints nothing there.
  init?(_ table: DisclosureTable?, _ row: Row?, _ column: ColumnName) {
    guard let table, let row, let amount = row.decimal(column) else { return nil }
    (self.table, self.row, self.column, self.amount) = (table, row, column, amount)
  }
}

extension Comparison {
  /// A fact against the table amounts that it can mean: it must be one of them. Nil where there is none.
  init?(_ fact: Fact, isOneOf candidates: [StatedAmount?]) {
    let candidates = candidates.compactMap { $0 }
    guard let nearest = candidates.min(by: { abs($0.amount - fact.amount) < abs($1.amount - fact.amount) }) else {
      return nil
    }
    self.init(
      table: nearest.table.schema.number, place: nearest.table.place(nearest.row, nearest.column),
      expected: nearest.amount, actual: fact.amount, tolerance: fact.tolerance(to: nearest.table),
      message: "the narrative on page \(fact.page) says otherwise: “\(fact.sentence.prefix(Settings.quotedCharacters))”"
    )
  }
}

extension Fact {
  /// Whether the sentence, or a heading above it, speaks of appropriations rather than of all funds.
  var isAboutAppropriations: Bool {
    ["财政拨款", "一般公共预算", "政府性基金", "国有资本经营"].contains { word in
      sentence.contains(word) || section.contains { $0.contains(word) }
    }
  }

  /// What rounding may make of the difference to a table's amount: half of the last printed digit, or all of it in
  /// 万元 and 亿元, where some offices cut digits off instead of rounding.
  func tolerance(to table: DisclosureTable) -> Decimal {
    let isCut = precision >= Settings.lastDigitOfTenThousands && amount != 0
    return max(isCut ? precision : precision / 2, table.tolerance(addends: 1))
  }
}
