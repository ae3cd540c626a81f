/// Something that a stage noticed about the document: where, and what. Stages return diagnostics as values; the sentence
/// is made of them where they are shown (`message(in:)`), and nothing may depend on its words.
package struct Diagnostic: Hashable, Sendable {
  /// What was noticed, with its facts.
  package var cause: DiagnosticCause
  /// The 1-based page, where one is to blame.
  package var page: Int?
  /// The number of the table (1 to 17), where one is to blame.
  package var table: Int?
  /// The table's row in the output, from 1, where one is to blame and it is known.
  package var row: Int?
  /// The name of the canonical column, where one is to blame.
  package var column: String?
  /// The cell of the table as it is printed, where one is to blame.
  package var cell: DiagnosticCell?

  package init(
    _ cause: DiagnosticCause, page: Int? = nil, table: Int? = nil, row: Int? = nil, column: String? = nil,
    cell: DiagnosticCell? = nil
  ) {
    self.cause = cause
    self.page = page
    self.table = table
    self.row = row
    self.column = column
    self.cell = cell
  }

  package var code: DiagnosticCode { cause.code }

  /// One sentence for people: the place, what was expected, what was found.
  package func message(in language: Language) -> String {
    switch language {
    case .english: englishMessage
    case .chinese: chineseMessage
    }
  }
}

/// A cell of a table's grid: row and column from 1, as `grids` counts them.
package struct DiagnosticCell: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
