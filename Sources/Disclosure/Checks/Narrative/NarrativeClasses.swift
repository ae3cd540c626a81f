import Normalization

extension Check {
  static let narrativeClasses = Check(
    "narrative.classes", formula: "each 类 of the narrative = the class of that name (3, or 4 and 5 for appropriations)",
    source: "The narrative lists the classes of the expenditure budget."
  ) { document in
    let facts = document.statedFacts { _, key in key.hasSuffix("支出") }
    if facts.isEmpty { return [] }
    let allFunds = document.classes([3])
    // Fund by fund, and the lines of table 4, which names the classes with their ordinals: (七)教育支出.
    let appropriations = document.classes([5, 11, 12]).merging(document.appropriationLines()) { $0 + $1 }
    return facts.compactMap { fact in
      let key = matchKey(fact.label)
      let meant = appropriations[key] ?? []
      if fact.isAboutAppropriations {
        return meant.isEmpty ? nil : Comparison(fact, isOneOf: meant + (allFunds[key] ?? []))
      }
      return allFunds[key].flatMap { Comparison(fact, isOneOf: $0 + meant) }
    }
  }
}

extension DisclosureDocument {
  fileprivate func classes(_ numbers: [Int]) -> [String: [StatedAmount?]] {
    var classes: [String: [StatedAmount?]] = [:]
    for table in numbers.compactMap(present) {
      for row in table.rows where table.level(row) == 1 && table.string(row, "code") != nil {
        guard let name = table.string(row, "name") else { continue }
        classes[matchKey(name), default: []].append(StatedAmount(table, row, "total"))
      }
    }
    return classes
  }

  fileprivate func appropriationLines() -> [String: [StatedAmount?]] {
    guard let table = present(4) else { return [:] }
    var lines: [String: [StatedAmount?]] = [:]
    for row in table.rows where table.string(row, "side") == "expenditure" {
      guard let item = table.string(row, "item") else { continue }
      let name = SectionHeading(item)?.rest ?? item
      for column in ["total", "general_public_budget", "government_fund", "state_capital"] {
        lines[matchKey(name), default: []].append(StatedAmount(table, row, column))
      }
    }
    return lines
  }
}
