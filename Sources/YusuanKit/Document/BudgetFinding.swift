public import Foundation

/// One cause of failed checks: where to look, and what would make them hold.
///
/// ```swift
/// for finding in document.findings where finding.certainty != .open { print(finding.message) }
/// ```
///
/// A finding changes no value: what was read was misread, or the document has a mistake.
public struct BudgetFinding: Hashable, Sendable {
  /// What the cause is. More may come: a `switch` over them wants a `default`.
  public enum Kind: String, Hashable, Sendable {
    /// An amount that, were it ``BudgetFinding/expected``, would make the failed checks hold.
    case amount
    /// Rows that make up less than their sum: one is not there, unread or not printed.
    case rowMissing = "row_missing"
    /// The text says otherwise than the tables, which agree with each other.
    case narrative
    /// Nothing of this kind explains the failed checks.
    case other
  }

  /// How sure it is that this is the cause.
  public enum Certainty: String, Hashable, Sendable {
    /// Several checks fail, this alone makes them all hold, and it breaks none that holds.
    case certain
    /// It makes the check hold and breaks none, and nothing else does so as well; or of what does, it alone differs from
    /// what is printed by a digit.
    case likely
    /// One of several explanations, or one that other checks speak against.
    case open
  }

  /// What the print behind the value looks like.
  public enum Appearance: String, Hashable, Sendable {
    /// In pieces, or a warning is about it: look here for a misreading.
    case misreading
    /// Whole: look here for a mistake of the document.
    case print
    /// Nothing is known of it.
    case unknown
  }

  public let kind: Kind
  public let certainty: Certainty
  public let appearance: Appearance
  /// The number of the table; nil where the finding is about none.
  public let table: Int?
  /// 1-based; nil where the finding is about no page.
  public let page: Int?
  /// The table's row, counted from 1: its place in ``AnyBudgetTable/rows`` is one less. Nil where the finding is about no
  /// row.
  public let row: Int?
  /// The name of the column; nil where the finding is about none.
  public let column: String?
  /// The text as printed; nil where nothing is.
  public let printed: String?
  /// As read, in yuan; nil for a blank, and where the finding is about no amount.
  public let amount: Decimal?
  /// In yuan: what would make the checks hold; of a missing row, what it would add to the column.
  public let expected: Decimal?
  /// The failed checks that it explains, never empty; each failed check of a document is in one finding.
  public let checks: [BudgetCheck]
  /// The numbers of other tables that show the same.
  public let alsoIn: [Int]
  /// One sentence for people. Its words change without notice.
  public let message: String
  /// The same in Chinese.
  public let messageInChinese: String
}
