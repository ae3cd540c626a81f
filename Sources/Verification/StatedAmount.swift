import Disclosure
import Foundation
import Normalization

extension CheckedDocument {
  /// Those of the stated facts that are meant, by the fact and by its label as a key.
  func statedFacts(where isMeant: (Fact, String) -> Bool) -> [Fact] {
    stated.compactMap { isMeant($0.fact, $0.key) ? $0.fact : nil }
  }
}

extension Comparison {
  /// A fact against the table amounts that it can mean: it must be one of them. Nil where there is none.
  init?(_ fact: Fact, isOneOf candidates: [TableAmount?]) {
    guard let stated = Money(fact.amount),
      let nearest = candidates.compactMap({ $0 }).min(by: {
        ($0.amount - stated).magnitude < ($1.amount - stated).magnitude
      })
    else { return nil }
    self.init(
      nearest.place, expected: nearest.amount, actual: stated, tolerance: fact.tolerance(to: nearest),
      parts: [nearest.place],
      isStated: true,
      message: "the narrative on page \(fact.page) says otherwise: “\(fact.sentence.prefix(Settings.quotedCharacters))”"
    )
  }
}

extension Fact {
  /// Whether the sentence, or a heading above it, speaks of appropriations rather than of all funds.
  var isAboutAppropriations: Bool {
    ["财政拨款", "一般公共预算", "政府性基金", "国有资本经营"].contains { word in
      sentence.hasWord(word) || section.contains { $0.hasWord(word) }
    }
  }

  /// Whether a heading above the sentence, or the sentence, is about basic or project expenditure alone.
  var isAboutAKind: Bool {
    let kinds = ["基本支出", "项目支出"]
    let heading = section.last ?? ""
    return [heading, sentence].contains { text in kinds.count { text.hasWord($0) } == 1 }
  }

  /// What rounding may make of the difference to a table's amount: half of the last printed digit, or all of it in
  /// 万元 and 亿元, where some offices cut digits off instead of rounding.
  func tolerance(to printed: TableAmount) -> Money {
    let step = Money(precision) ?? .zero
    let isCut = step >= Settings.lastDigitOfTenThousands && amount != 0
    return max(isCut ? step : step / 2, printed.rounding + printed.rounding)
  }
}
