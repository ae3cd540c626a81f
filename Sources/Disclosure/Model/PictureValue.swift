/// What was made of a number that was read in a page's picture.
package struct PictureValue: Hashable, Sendable {
  package enum State: String, CaseIterable, Sendable {
    /// Both readers read it.
    case agreed
    /// The readers differ, and sums prove what one of them read.
    case proved
    /// Sums prove what neither reader read, but for one character.
    case repaired
    /// The readers differ, and nothing tells which is right: an amount is null, a text as the first reader read it.
    case doubtful
  }

  package var state: State
  /// What the first reader read, and what the second; empty where one read nothing.
  package var first: String
  package var second: String

  package init(_ state: State, first: String, second: String) {
    (self.state, self.first, self.second) = (state, first, second)
  }
}

/// A value's place among a document's tables.
package struct ValuePlace: Hashable, Sendable {
  /// The table's number.
  package var table: Int
  /// From 0, within the table.
  package var row: Int
  /// From 0, in the order of the schema.
  package var column: Int

  package init(table: Int, row: Int, column: Int) {
    (self.table, self.row, self.column) = (table, row, column)
  }
}

extension ValuePlace: Comparable {
  package static func < (one: ValuePlace, other: ValuePlace) -> Bool {
    (one.table, one.row, one.column) < (other.table, other.row, other.column)
  }
}
