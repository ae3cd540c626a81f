import Foundation
import Reconstruction

/// The text around the tables: its sections as a tree, and every amount in it as a fact.
package struct Narrative: Hashable, Sendable {
  /// The outermost sections in document order. Text before the first heading is a section without number and title.
  package var sections: [NarrativeSection]
  /// In document order.
  package var facts: [Fact]

  package init(sections: [NarrativeSection] = [], facts: [Fact] = []) {
    self.sections = sections
    self.facts = facts
  }

  package var isEmpty: Bool { sections.isEmpty && facts.isEmpty }

  /// All paragraphs in document order, headings left out.
  package var paragraphs: [PageParagraph] { sections.flatMap(\.allParagraphs) }
}

/// A section of the narrative, numbered 第一部分, 一、, （一）, 1. or （1）.
package struct NarrativeSection: Hashable, Sendable {
  /// As printed: `（一）`; nil for text before the first heading.
  package var number: String?
  /// Nil where the number opens a paragraph of prose.
  package var title: String?
  /// 1 for the outermost sections.
  package var level: Int
  /// 1-based page on which it starts.
  package var page: Int
  package var paragraphs: [PageParagraph]
  package var sections: [NarrativeSection]

  package init(
    number: String?, title: String?, level: Int, page: Int, paragraphs: [PageParagraph] = [],
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
  package var heading: String { (number ?? "") + (title ?? "") }

  fileprivate var allParagraphs: [PageParagraph] { paragraphs + sections.flatMap(\.allParagraphs) }
}

/// An amount of money in the narrative, and what is said of it.
package struct Fact: Hashable, Sendable {
  /// What the amount is.
  package enum Kind: String, Hashable, Sendable {
    case amount
    /// By how much something grew since the year before.
    case increase
    /// By how much something shrank since the year before.
    case decrease
    /// What something is counted by: 单价100万元以上的设备. Nobody spends it.
    case threshold
  }

  /// The headings above it, outermost first.
  package var section: [String]
  package var sentence: String
  /// What the amount is of, as printed: `基本支出`.
  package var label: String
  package var kind: Kind
  /// In yuan.
  package var amount: Decimal
  /// The value of the last printed digit in yuan.
  package var precision: Decimal
  /// The year that the amount belongs to; the document's where the text names none.
  package var year: Int?
  /// 1-based page on which its paragraph starts.
  package var page: Int

  package init(
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
