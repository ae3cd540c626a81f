/// Why a value is what it is although no print says so in full: what is inferred is marked, so that a reader of the data
/// can leave it out.
package enum Inference: String, Hashable, Sendable {
  /// The amount's unit: none is printed, the document's usual one counts.
  case unit
  /// The budget year: the header names none, the document's counts.
  case documentYear = "document_year"
  /// The level: no codes are printed, the indentation of the names tells.
  case indentation
  /// The code: a part is not printed, or with one digit too few; the rows around it tell.
  case rowsAround = "rows_around"
  /// The digits: they are printed in groups that no number has, or in two cells; sums prove them.
  case sums
}
