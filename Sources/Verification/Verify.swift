import Disclosure

extension DisclosureDocument {
  /// Puts certain repairs in and runs all checks, once all tables are read.
  package mutating func verify() {
    for index in tables.indices { tables[index].settlePrecision() }
    rejoinSplitAmounts()
    regroupAmounts()
    warnings += requiredBlanks()
    checks = Check.all.flatMap { $0.results(self) }
  }
}
