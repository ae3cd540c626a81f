import Disclosure
import Foundation

/// A sum that a document's amounts make, as a check compares it.
package struct PrintedIdentity {
  /// The check's id.
  package let check: String
  /// Nil where the sum is the narrative's.
  package let whole: ValuePlace?
  package let parts: [ValuePlace]
  /// What is printed less what is expected, and what rounding may make of it, in yuan.
  package let difference: Decimal
  package let tolerance: Decimal
}

extension DisclosureDocument {
  /// All sums of printed amounts of the contract's columns that the checks compare, those that do not hold as well.
  package var identities: [PrintedIdentity] {
    let document = CheckedDocument(self)
    return Check.all.flatMap { check in
      check.compare(document).compactMap { comparison in
        guard let difference = comparison.difference, !comparison.parts.isEmpty, comparison.surplus == .zero else {
          return nil
        }
        var whole: ValuePlace?
        if case .amount(let place) = comparison.place, !comparison.isStated { whole = ValuePlace(place) }
        return PrintedIdentity(
          check: check.id, whole: whole, parts: comparison.parts.map(ValuePlace.init), difference: difference.decimal,
          tolerance: comparison.tolerance.decimal)
      }
    }
  }
}
