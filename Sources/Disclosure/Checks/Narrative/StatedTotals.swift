import Normalization

extension DisclosureDocument {
  func totals(_ words: [String], side: String, codedTable: Int) -> [Comparison] {
    let coded = present(codedTable)
    let allFunds = [StatedAmount(coded, coded?.totalRow, "total")] + lines(1, "amount", side)
    let appropriations = lines(4, "total", side)
    return statedFacts { _, key in words.contains(key) }.compactMap { fact in
      // Where all funds may be meant, a table of all funds must be there.
      guard allFunds.contains(where: { $0 != nil }) || fact.isAboutAppropriations else { return nil }
      return Comparison(fact, isOneOf: allFunds + appropriations)
    }
  }

  /// The totals and the numbered lines of one side.
  private func lines(_ number: Int, _ column: String, _ side: String) -> [StatedAmount?] {
    guard let table = present(number) else { return [] }
    return table.rows.filter { table.string($0, "side") == side && table.level($0) ?? 2 < 2 }
      .map { StatedAmount(table, $0, column) }
  }
}
