import Disclosure

extension DisclosureDocument {
  /// Puts certain repairs in and runs all checks, once all tables are read.
  package mutating func verify() {
    rejoinSplitAmounts()
    regroupAmounts()
    warnings += requiredBlanks()
    let checked = CheckedDocument(self)
    checks = Check.all.flatMap { $0.results(checked) }
  }
}
