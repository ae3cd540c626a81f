/// The size of an image as it is shown, in points.
package struct ImageSize: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// Numbers that were read twice.
package struct ComparedNumbers: Hashable, Sendable {
  package var count: Int
  /// How many of them are not the same in both readings.
  package var different: Int

  package init(count: Int, different: Int) {
    self.count = count
    self.different = different
  }
}

/// What poppler said about something broken.
package struct Complaints: Hashable, Sendable {
  package var first: String
  package var count: Int
  /// Whether there were more than were counted.
  package var isCountCapped: Bool

  package init(first: String, count: Int, isCountCapped: Bool) {
    self.first = first
    self.count = count
    self.isCountCapped = isCountCapped
  }
}

/// A page and the number that it prints: its own, or that of its table.
package struct NumberedPage: Hashable, Sendable {
  /// 1-based.
  package var page: Int
  package var number: Int

  package init(page: Int, number: Int) {
    self.page = page
    self.number = number
  }
}

/// The two sides of a statement that sets income against expenditure. The raw value is what tables print as `side`.
package enum StatementSide: String, Hashable, Sendable {
  case income
  case expenditure
}

/// How a code was completed.
package enum CodeRepair: Hashable, Sendable {
  /// A part was printed with one digit, and a 0 put before it.
  case oneDigit(String)
  /// A part was printed alone and completed by the rows around it.
  case partAlone(String, readAs: String)
}

/// Where in its table a value stands, as its reader finds it.
package enum CellPlace: Hashable, Sendable {
  /// A row of the output, from 1, with its name.
  case row(Int, name: String)
  /// A row of the grid, from 1.
  case gridRow(Int)
  /// A row of the grid, from 1, that holds an indicator.
  case indicatorRow(Int)
  case labelledRow(String)
  case field(String)
  case item(StatementSide, String)
}

/// Why a correction was not applied.
package enum CorrectionRefusal: Error, Hashable, Sendable {
  /// It is of another document.
  case otherDocument
  /// The document has no such table with values.
  case noTable
  case noColumn
  /// No row has its address, or several have.
  case noRow
  /// Another text is printed for the value.
  case otherPrint(expected: String, found: String)
  /// What it gives is no value of the column.
  case noValue(String)
  /// Another correction is about the same value.
  case twice
  /// The table is another one than was approved.
  case otherContent
  case noFinding

  var found: String? {
    switch self {
    case .otherPrint(_, let found): found
    case .noValue(let text): text
    case .otherDocument, .noTable, .noColumn, .noRow, .twice, .otherContent, .noFinding: nil
    }
  }
}
