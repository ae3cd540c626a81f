import Extraction
public import Foundation
import Reading

extension BudgetDocument {
  /// Reads a PDF, or a text whose tables have tabs between their cells, whichever the first bytes show the file to be.
  ///
  /// A page that cannot be read becomes the warning `page.unreadable`, and the others are read.
  ///
  /// - Parameters:
  ///   - url: of a file on this machine.
  ///   - password: opens an encrypted PDF; one that only restricts its owner's rights needs none.
  /// - Throws: ``BudgetDocumentError`` where the file cannot be opened, or none of its pages can be read.
  public init(contentsOf url: URL, password: String? = nil) throws(BudgetDocumentError) {
    guard url.isFileURL else { throw BudgetDocumentError(notAFile: url) }
    try self.init { try openSource(path: url.path(percentEncoded: false), password: password) }
  }

  /// Reads a PDF or a text from memory.
  ///
  /// - Parameters:
  ///   - bytes: the whole document.
  ///   - name: what messages call it, and what ``name`` becomes.
  ///   - password: opens an encrypted PDF.
  /// - Throws: ``BudgetDocumentError`` where the bytes are no document, or none of its pages can be read.
  public init(
    bytes: some Sequence<UInt8>, name: String, password: String? = nil
  ) throws(BudgetDocumentError) {
    try self.init { try openSource(bytes: Array(bytes), name: name, password: password) }
  }

  /// Reads a text: a line with tabs is a row of a table, a form feed parts pages.
  ///
  /// - Parameters:
  ///   - text: the whole document.
  ///   - name: what messages call it, and what ``name`` becomes.
  /// - Throws: ``BudgetDocumentError`` where the text is empty.
  public init(text: String, name: String = "text") throws(BudgetDocumentError) {
    try self.init { try openSource(bytes: Array(text.utf8), name: name) }
  }

  private init(_ open: () throws -> any PageSource) throws(BudgetDocumentError) {
    do {
      self.init(try extractDocument(from: open()))
    } catch {
      throw BudgetDocumentError(error)
    }
  }
}
