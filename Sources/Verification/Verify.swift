import Disclosure

extension DisclosureDocument {
  /// Puts certain repairs in and runs all checks, once all tables are read.
  ///
  /// - Parameter corrections: of this document; they are put in before the checks, so that these are about the result.
  package mutating func verify(correcting corrections: [Correction] = []) {
    rejoinSplitAmounts()
    regroupAmounts()
    apply(corrections)
    warnings += requiredBlanks()
    let document = CheckedDocument(self)
    var confidence = TableConfidence(document)
    var failures: [Failure] = []
    checks = []
    for check in Check.all {
      let compared = check.compare(document)
      for comparison in compared { confidence.count(comparison) }
      let results = check.results(compared, document)
      for (offset, comparison) in compared.lazy.filter({ !$0.holds }).enumerated() {
        failures.append(Failure(check: check, comparison: comparison, result: checks.count + offset))
      }
      checks += results
    }
    for index in tables.indices { tables[index].confidence = confidence.of(tables[index].schema.number) }
    findings = failures.isEmpty ? [] : FindingSearch(failures, document).findings
    applyMisprints(corrections)
  }
}

/// A comparison that does not hold, and which of the document's results tells of it.
struct Failure {
  let check: Check
  let comparison: Comparison
  let result: Int
}
