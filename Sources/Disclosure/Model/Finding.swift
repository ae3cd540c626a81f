import Foundation

/// One cause of failed checks: what they all point at. A finding says where to look; it changes nothing.
package struct Finding: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// An amount that, were it another one, would make the failed checks hold.
    case amount
    /// Rows that make up less than their sum: one of them is not there.
    case rowMissing = "row_missing"
    /// The narrative states another amount than the tables.
    case narrative
    /// Checks that no one amount explains.
    case other
  }

  /// How sure it is that this is the cause.
  package enum Certainty: String, CaseIterable, Comparable, Sendable {
    /// Several checks fail, this alone mends them all, and it breaks none that holds.
    case certain
    /// It mends what fails and breaks nothing, and nothing else does so as well.
    case likely
    /// Other causes explain it as well.
    case open

    package static func < (one: Certainty, other: Certainty) -> Bool { one.rank < other.rank }

    package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What the print behind the value looks like.
  package enum Appearance: String, CaseIterable, Sendable {
    /// The print is in pieces, or a warning is about it: look here for a misreading.
    case misreading
    /// The print is whole: look here for a mistake of the document.
    case print
    /// Nothing is known of the print.
    case unknown
  }

  package var kind: Kind
  package var certainty: Certainty
  package var appearance: Appearance
  /// Number of the table; nil where the finding is about none.
  package var table: Int?
  /// 1-based.
  package var page: Int?
  /// Number of the row in its table, from 1, and what it is called.
  package var row: Int?
  package var label: String?
  package var column: ColumnName?
  /// As printed; nil where nothing is.
  package var printed: String?
  /// As read, in yuan; nil for a blank.
  package var amount: Decimal?
  /// What would make the checks hold; of a missing row, what it would add.
  package var expected: Decimal?
  /// The failed results it explains, as places in the document's `checks`.
  package var checks: [Int]
  /// Other tables that show the same.
  package var alsoIn: [Int] = []

  package init(
    _ kind: Kind, _ certainty: Certainty, _ appearance: Appearance = .unknown, table: Int? = nil, page: Int? = nil,
    row: Int? = nil, label: String? = nil, column: ColumnName? = nil, printed: String? = nil, amount: Decimal? = nil,
    expected: Decimal? = nil, checks: [Int]
  ) {
    self.kind = kind
    self.certainty = certainty
    self.appearance = appearance
    self.table = table
    self.page = page
    self.row = row
    self.label = label
    self.column = column
    self.printed = printed
    self.amount = amount
    self.expected = expected
    self.checks = checks
  }
}

/// How far a table's amounts are borne out by the document itself.
package enum Confidence: String, CaseIterable, Sendable {
  /// Every amount takes part in an identity that holds, and none fails.
  case proved
  /// No identity fails, and at least one holds; some amounts take part in none.
  case consistent
  /// No identity contains any of its amounts.
  case unproved
  /// A check fails that is about the table.
  case contradicted
}
