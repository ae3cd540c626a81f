/// Something that a stage noticed about the document. Stages return diagnostics as values; only the command line
/// prints them, and the JSON output carries them as `warnings`.
package struct Diagnostic: Hashable, Sendable {
  /// A stable, dotted identifier such as `page.no_text`.
  package var code: String
  /// The 1-based page, where one is to blame.
  package var page: Int?
  /// The number of the table (1 to 17), where one is to blame.
  package var table: Int?
  /// One sentence: the place, what was expected, what was found.
  package var message: String

  package init(code: String, page: Int? = nil, table: Int? = nil, message: String) {
    self.code = code
    self.page = page
    self.table = table
    self.message = message
  }
}
