import Dataset
import Diagnostics
import Disclosure
import Foundation
import Reading

/// What the lists of a review say of one document: what a dataset's manifest says, and a little more.
package struct ReviewSummary: Codable, Sendable {
  let record: ManifestRecord
  private(set) var corrections = 0
  /// How often each check failed, by its id.
  private(set) var failedChecks: [String: Int] = [:]
  /// Of the whole department, in yuan, as printed.
  private(set) var income: Decimal?
  private(set) var expenditure: Decimal?
  /// Why it cannot be read.
  private(set) var failure: BilingualText?

  /// A document that cannot be read.
  package init(source: String, failure: BilingualText) {
    record = ManifestRecord(document: source, sha256: "", status: .failed)
    self.failure = failure
  }

  init(_ document: DisclosureDocument, _ finding: DocumentFinding) {
    record = ManifestRecord(document, finding: finding)
    corrections = document.corrections.inOrder.count
    for check in document.checks where !check.passed { failedChecks[check.id, default: 0] += 1 }
    income = document.total(of: 2, .total) ?? document.total(of: 1, .amount, side: "income")
    expenditure = document.total(of: 3, .total) ?? document.total(of: 1, .amount, side: "expenditure")
  }

  var place: String? { record.city ?? record.province }

  /// Those that need eyes first come first.
  static func needsEyesBefore(_ one: ReviewSummary, _ other: ReviewSummary) -> Bool {
    one.need.lexicographicallyPrecedes(other.need, by: >)
      || (one.need == other.need && one.record.document < other.record.document)
  }

  private var need: [Int] {
    [
      record.status == .failed ? 1 : 0, (record.findings ?? 0) + (record.doubtfulValues ?? 0),
      record.contradicted.count, record.warnings ?? 0,
    ]
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
