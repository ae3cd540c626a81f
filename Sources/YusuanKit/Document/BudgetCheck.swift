public import Foundation

/// The outcome of one check of the document's arithmetic.
///
/// A check changes no value. One that fails points at a misreading, or at a mistake in the document.
public struct BudgetCheck: Hashable, Sendable {
  /// Stable and dotted: `hierarchy.class`.
  public let id: String
  /// The number of the table that was looked at; nil where there are several.
  public let table: Int?
  public let passed: Bool
  /// In yuan, or nil where the check compares no amounts, or several that agree.
  public let expected: Decimal?
  /// In yuan, or nil where the check compares no amounts, or several that agree.
  public let actual: Decimal?
  /// One sentence for people. Its words change without notice.
  public let message: String
}
