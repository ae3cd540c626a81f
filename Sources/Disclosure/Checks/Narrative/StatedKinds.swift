import Normalization

extension DisclosureDocument {
  /// Which of the funds the sentence speaks of is not always told, so any total of the kind will do. Where all funds
  /// may be meant, the table of all funds must be there.
  func kinds(_ words: [String], _ column: String, others: [(Int, String)]) -> [Comparison] {
    let allFunds = StatedAmount(present(3), present(3)?.totalRow, column)
    let appropriations =
      [5, 11, 12].map { StatedAmount(present($0), present($0)?.totalRow, column) }
      + others.map { StatedAmount(present($0), present($0)?.totalRow, $1) }
    return statedFacts { _, key in words.contains(key) }.compactMap { fact in
      guard allFunds != nil || fact.isAboutAppropriations else { return nil }
      return Comparison(fact, isOneOf: appropriations + [allFunds])
    }
  }
}
