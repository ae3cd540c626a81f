import Foundation

/// The text around the tables: its sections as a tree, and every amount in it as a fact.
public struct Narrative: Hashable, Sendable {
  /// The outermost sections in document order. Text before the first heading is a section without number and title.
  public var sections: [NarrativeSection]
  /// In document order.
  public var facts: [Fact]

  public init(sections: [NarrativeSection] = [], facts: [Fact] = []) {
    self.sections = sections
    self.facts = facts
  }

  public var isEmpty: Bool { sections.isEmpty && facts.isEmpty }

  /// All paragraphs in document order, headings left out.
  public var paragraphs: [Paragraph] { sections.flatMap(\.allParagraphs) }
}

/// A section of the narrative, numbered 第一部分, 一、, （一）, 1. or （1）.
public struct NarrativeSection: Hashable, Sendable {
  /// As printed: `（一）`; nil for text before the first heading.
  public var number: String?
  /// Nil where the number opens a paragraph of prose.
  public var title: String?
  /// 1 for the outermost sections.
  public var level: Int
  /// 1-based page on which it starts.
  public var page: Int
  public var paragraphs: [Paragraph]
  public var sections: [NarrativeSection]

  public init(
    number: String?, title: String?, level: Int, page: Int, paragraphs: [Paragraph] = [],
    sections: [NarrativeSection] = []
  ) {
    self.number = number
    self.title = title
    self.level = level
    self.page = page
    self.paragraphs = paragraphs
    self.sections = sections
  }

  /// Number and title, as one text.
  public var heading: String { (number ?? "") + (title ?? "") }

  fileprivate var allParagraphs: [Paragraph] { paragraphs + sections.flatMap(\.allParagraphs) }
}

/// An amount of money in the narrative, and what is said of it.
public struct Fact: Hashable, Sendable {
  /// What the amount is.
  public enum Kind: String, Hashable, Sendable {
    case amount
    /// By how much something grew since the year before.
    case increase
    /// By how much something shrank since the year before.
    case decrease
  }

  /// The headings above it, outermost first.
  public var section: [String]
  public var sentence: String
  /// What the amount is of, as printed: `基本支出`.
  public var label: String
  public var kind: Kind
  /// In yuan.
  public var amount: Decimal
  /// The value of the last printed digit in yuan.
  public var precision: Decimal
  /// The year that the amount belongs to; the document's where the text names none.
  public var year: Int?
  /// 1-based page on which its paragraph starts.
  public var page: Int

  public init(
    section: [String], sentence: String, label: String, kind: Kind = .amount, amount: Decimal, precision: Decimal,
    year: Int?, page: Int
  ) {
    self.section = section
    self.sentence = sentence
    self.label = label
    self.kind = kind
    self.amount = amount
    self.precision = precision
    self.year = year
    self.page = page
  }
}
