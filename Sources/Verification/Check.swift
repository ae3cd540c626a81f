import Disclosure
import Normalization

/// One identity that a disclosure's own logic demands. To add one is to add a file and to name it in `Check.all`.
///
/// A check never changes a value. Blank amounts count as zero in sums; an identity none of whose sides is printed is
/// not checked.
package struct Check: Sendable {
  /// Stable and dotted, e.g. `hierarchy.class`.
  package let id: String
  /// The identity in words and signs.
  package let formula: String
  /// Why it must hold.
  package let source: String
  let compare: @Sendable (CheckedDocument) -> [Comparison]

  init(
    _ id: String, formula: String, source: String, compare: @escaping @Sendable (CheckedDocument) -> [Comparison]
  ) {
    self.id = id
    self.formula = formula
    self.source = source
    self.compare = compare
  }

  /// All checks, in the order in which they are reported.
  package static let all: [Check] = [
    totalIsSumOfClasses, parentIsSumOfChildren, rowIsSumOfColumns, fundsOfAppropriation, threePublicExpenses,
    incomeEqualsExpenditure, appropriationIncomeEqualsExpenditure, totalsAgreeAcrossTables, generalPublicBudgetAgrees,
    basicExpenditureAgrees, projectExpenditureAgrees, otherFundsAgree, balanceLinesAreClasses, listsArePartsOfAll,
    overallPerformanceTotal,
    sourcesAgree, codesAgree, itemsAgree, kindsAgree, kindsOfClasses, levelsAddUp, fundsArePartsOfAll,
    unitIsSumOfClasses, listedTotal, listedSubtotals, changePercent,
    indicatorWeights, projectBudgetParts, codesAreLawful, oneNameACode, oneNameACodeInAll,
    parentsArePrinted, childrenArePrinted, sideTotals, sideParts,
    projectBudgetsAgree, oneFiscalYear, oneDepartment, oneUnitOfMoney, noDataIsPrinted,
    sideTotalsArePrinted, sideLinesAreNumbered, totalsArePrinted, unitsArePrinted, formsPrintBudgets,
    projectsAreNoDepartments,
    narrativeIncome, narrativeExpenditure, narrativeBasicExpenditure, narrativeProjectExpenditure, narrativeItems,
    narrativeClasses, narrativeBasicParts, narrativeThreePublic, narrativeOperatingFunds,
  ]

  /// The sums within and across tables.
  static let ofAmounts = all.filter { check in
    ["hierarchy.", "row.", "balance.", "across.", "list."].contains { check.id.hasStart($0) }
  }

  /// Runs the check.
  ///
  /// - Returns: a failed result for each comparison that does not hold, or one passed result that counts them; nothing
  ///   where there was nothing to compare.
  func results(_ document: CheckedDocument) -> [CheckResult] { results(compare(document), document) }

  func results(_ comparisons: [Comparison], _ document: CheckedDocument) -> [CheckResult] {
    let failed = comparisons.filter { !$0.holds }
    guard let first = comparisons.first else { return [] }
    if failed.isEmpty {
      let tables = Set(comparisons.map(\.place.table))
      let values = comparisons.count == 1 ? first.values : nil
      return [
        CheckResult(
          id: id, table: tables.count == 1 ? first.place.table : nil, passed: true, expected: values?.expected,
          actual: values?.actual, message: "\(formula): \(comparisons.count) compared, all hold")
      ]
    }
    return failed.map { comparison in
      let place = comparison.place.description(in: document.document)
      return CheckResult(
        id: id, table: comparison.place.table, passed: false, expected: comparison.values?.expected,
        actual: comparison.values?.actual,
        message: "\(place): \(comparison.message ?? formula)\(comparison.values?.difference ?? "")")
    }
  }
}
