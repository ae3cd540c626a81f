/// The diagnostics of one code, of which the first is shown for all.
package struct DiagnosticKind: Sendable {
  package let first: Diagnostic
  package fileprivate(set) var count: Int

  package init(first: Diagnostic, count: Int) {
    self.first = first
    self.count = count
  }
}

extension [Diagnostic] {
  /// Those of one code together, in the order in which the codes were met.
  package var kinds: [DiagnosticKind] {
    var places: [DiagnosticCode: Int] = [:]
    var kinds: [DiagnosticKind] = []
    for diagnostic in self {
      if let place = places[diagnostic.code] {
        kinds[place].count += 1
      } else {
        places[diagnostic.code] = kinds.count
        kinds.append(DiagnosticKind(first: diagnostic, count: 1))
      }
    }
    return kinds
  }
}
