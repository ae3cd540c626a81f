public import Foundation

/// A section of the text around the tables, numbered 第一部分, 一、, （一）, 1. or （1）.
public struct BudgetSection: Hashable, Sendable {
  /// As printed: `（一）`; nil for text before the first heading.
  public let number: String?
  /// Nil where the number opens a paragraph of prose.
  public let title: String?
  /// 1 for the outermost sections.
  public let level: Int
  /// 1-based page on which it starts.
  public let page: Int
  /// Put together again over line and page ends.
  public let paragraphs: [String]
  /// The sections within this one, in document order.
  public let sections: [BudgetSection]
}

/// An amount of money in the text around the tables, and what is said of it.
public struct BudgetFact: Hashable, Sendable {
  /// What the amount is.
  public enum Kind: String, Hashable, Sendable {
    case amount
    /// By how much something grew since the year before.
    case increase
    /// By how much something shrank since the year before.
    case decrease
    /// What something is counted by: 单价100万元以上的设备. Nobody spends it.
    case threshold
  }

  /// The headings above it, outermost first.
  public let headings: [String]
  public let sentence: String
  /// What the amount is of, as printed: `基本支出`.
  public let label: String
  public let kind: Kind
  /// In yuan, never negative: ``kind`` has the direction.
  public let amount: Decimal
  /// The year that the amount belongs to; the document's where the text names none.
  public let year: Int?
  /// 1-based page on which its paragraph starts.
  public let page: Int
}
