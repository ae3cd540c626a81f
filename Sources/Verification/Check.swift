import Disclosure
import Foundation

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
  let compare: @Sendable (DisclosureDocument) -> [Comparison]

  init(
    _ id: String, formula: String, source: String, compare: @escaping @Sendable (DisclosureDocument) -> [Comparison]
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
    basicExpenditureAgrees, projectExpenditureAgrees, otherFundsAgree, balanceLinesAreClasses, overallPerformanceTotal,
    changePercent, indicatorWeights, projectBudgetParts, oneNameACode, parentsArePrinted,
    childrenArePrinted, sideTotals, sideParts,
    projectBudgetsAgree, oneFiscalYear, oneDepartment,
    sideTotalsArePrinted, sideLinesAreNumbered, totalsArePrinted, formsPrintBudgets,
    narrativeIncome, narrativeExpenditure, narrativeBasicExpenditure, narrativeProjectExpenditure, narrativeItems,
    narrativeClasses, narrativeBasicParts, narrativeThreePublic, narrativeOperatingFunds,
  ]

  /// The sums within and across tables.
  static let ofAmounts = all.filter { check in
    ["hierarchy.", "row.", "balance.", "across."].contains { check.id.hasPrefix($0) }
  }

  /// Runs the check.
  ///
  /// - Returns: a failed result for each comparison that does not hold, or one passed result that counts them; nothing
  ///   where there was nothing to compare.
  func results(_ document: DisclosureDocument) -> [CheckResult] {
    let comparisons = compare(document)
    let failed = comparisons.filter { !$0.holds }
    guard let first = comparisons.first else { return [] }
    if failed.isEmpty {
      let tables = Set(comparisons.map(\.table))
      return [
        CheckResult(
          id: id, table: tables.count == 1 ? first.table : nil, passed: true,
          expected: comparisons.count == 1 ? first.expected : nil, actual: comparisons.count == 1 ? first.actual : nil,
          message: "\(formula): \(comparisons.count) compared, all hold")
      ]
    }
    return failed.map {
      CheckResult(
        id: id, table: $0.table, passed: false, expected: $0.expected, actual: $0.actual,
        message: "\($0.place): \($0.message ?? formula)\($0.difference)")
    }
  }
}

/// Two amounts that must agree.
struct Comparison {
  let table: Int
  /// Table, page, row and column, for a reader.
  let place: String
  let expected: Decimal?
  let actual: Decimal?
  let holds: Bool
  var message: String?

  /// Two amounts that may differ by what rounding explains.
  init(table: Int, place: String, expected: Decimal, actual: Decimal, tolerance: Decimal, message: String? = nil) {
    self.table = table
    self.place = place
    self.expected = expected
    self.actual = actual
    holds = abs(expected - actual) <= tolerance
    self.message = message
  }

  /// Both amounts and by how much they differ, for a reader.
  fileprivate var difference: String {
    guard let expected, let actual else { return "" }
    return "; expected \(expected), found \(actual), difference \(actual - expected)"
  }

  /// Something that is or is not so.
  init(table: Int, place: String, holds: Bool, message: String) {
    self.table = table
    self.place = place
    expected = nil
    actual = nil
    self.holds = holds
    self.message = message
  }
}
