/// Something that a stage noticed about the document. Stages return diagnostics as values; only the command line
/// prints them, and the JSON output carries them as `warnings`.
package struct Diagnostic: Hashable, Sendable {
  package var code: DiagnosticCode
  /// The 1-based page, where one is to blame.
  package var page: Int?
  /// The number of the table (1 to 17), where one is to blame.
  package var table: Int?
  /// The name of the canonical column, where one is to blame.
  package var column: String?
  /// The text as printed, where one is to blame.
  package var found: String?
  /// One sentence: the place, what was expected, what was found. It is for people; nothing may depend on its words.
  package var message: String

  package init(
    _ code: DiagnosticCode, page: Int? = nil, table: Int? = nil, column: String? = nil, found: String? = nil,
    message: String
  ) {
    self.code = code
    self.page = page
    self.table = table
    self.column = column
    self.found = found
    self.message = message
  }
}
