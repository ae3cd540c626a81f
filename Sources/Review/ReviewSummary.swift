import Diagnostics
import Disclosure
import Foundation

/// What the lists of a review say of one document.
package struct ReviewSummary: Codable, Sendable {
  package enum Status: String, Codable, CaseIterable, Sendable {
    case ok
    /// Read, with warnings or failed checks.
    case warned
    /// Read, with none of the 17 tables.
    case noTables = "no_tables"
    case failed
  }

  package var source: String
  package var status: Status
  package var sha256: String?
  package var department: String?
  package var city: String?
  package var fiscalYear: Int?
  /// Numbers of tables.
  package var present: [Int] = []
  package var empty: [Int] = []
  package var contradicted: [Int] = []
  package var findings = 0
  package var doubtfulValues = 0
  package var warnings = 0
  package var corrections = 0
  /// How often each check failed, by its id.
  package var failedChecks: [String: Int] = [:]
  /// Of the whole department, in yuan, as printed.
  package var income: Decimal?
  package var expenditure: Decimal?
  /// Why it failed.
  package var failure: BilingualText?

  /// A document that cannot be read.
  package init(source: String, failure: BilingualText) {
    (self.source, status, self.failure) = (source, .failed, failure)
  }

  package init(_ document: DisclosureDocument) {
    source = document.source
    sha256 = document.sha256
    department = document.department
    city = document.place.city ?? document.place.province
    fiscalYear = document.fiscalYear
    func numbers(where isWanted: (DisclosureTable) -> Bool) -> [Int] {
      document.tables.filter(isWanted).map(\.schema.number)
    }
    present = numbers { $0.status == .present }
    empty = numbers { $0.status == .empty }
    contradicted = numbers { $0.confidence == .contradicted }
    findings = document.findings.count
    doubtfulValues = document.warnings.count { $0.code.isDoubt }
    warnings = document.warnings.count
    corrections =
      document.corrections.values.count + document.corrections.approvals.count + document.corrections.misprints.count
    for check in document.checks where !check.passed { failedChecks[check.id, default: 0] += 1 }
    status =
      present.isEmpty && empty.isEmpty ? .noTables : warnings == 0 && failedChecks.isEmpty ? .ok : .warned
    income = document.total(of: 2, .total) ?? document.total(of: 1, .amount, side: "income")
    expenditure = document.total(of: 3, .total) ?? document.total(of: 1, .amount, side: "expenditure")
  }

  /// Those that need eyes first come first.
  static func needsEyesBefore(_ one: ReviewSummary, _ other: ReviewSummary) -> Bool {
    one.need.lexicographicallyPrecedes(other.need, by: >) || (one.need == other.need && one.source < other.source)
  }

  private var need: [Int] {
    [status == .failed ? 1 : 0, findings + doubtfulValues, contradicted.count, warnings]
  }
}

extension DisclosureDocument {
  /// The largest amount of the rows of a table's total: a side may have one before and one behind what is carried over.
  fileprivate func total(of number: Int, _ column: ColumnName, side: String? = nil) -> Decimal? {
    guard let table = tables.first(where: { $0.schema.number == number }) else { return nil }
    return table.rows.filter { $0.level == 0 && (side == nil || $0[.side].value.text == side) }
      .compactMap { $0.decimal(column) }.max()
  }
}
