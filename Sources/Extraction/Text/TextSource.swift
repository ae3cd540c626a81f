import Diagnostics

/// Plain text with tab-separated tables between its paragraphs, set on pages as if it had been printed: one line of
/// the text is one line of the page, and consecutive lines that hold a tab are a table with every border ruled.
/// Form feeds separate pages.
package final class TextSource: PageSource {
  package let name: String
  package let metadata = DocumentMetadata()
  package let pageCount: Int
  package let diagnostics: [Diagnostic] = []
  /// SHA-256 of the file's bytes, computed when first asked for.
  package private(set) lazy var sha256: String = input.sha256

  private let input: InputBytes
  private let pages: [Substring]

  /// - Throws: `ExtractionError`.
  package convenience init(path: String) throws(ExtractionError) {
    try self.init(InputBytes(path: path))
  }

  /// - Parameter name: what messages call the document; `-` for standard input.
  /// - Throws: `ExtractionError`.
  package convenience init(bytes: [UInt8], name: String) throws(ExtractionError) {
    try self.init(InputBytes(bytes: bytes, name: name))
  }

  init(_ input: InputBytes) throws(ExtractionError) {
    guard let text = input.withBytes(TextDecoding.text) else {
      throw ExtractionError.unsupportedText(file: input.name)
    }
    self.input = input
    name = input.name
    var pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false)
    // A form feed after the last page starts no new one.
    if pages.count > 1, pages.last?.allSatisfy(\.isNewline) == true { pages.removeLast() }
    self.pages = pages
    pageCount = pages.count
  }

  package func page(_ number: Int) throws(ExtractionError) -> Page {
    guard (1...pageCount).contains(number) else {
      throw ExtractionError.unreadablePage(file: name, number: number, count: pageCount)
    }
    var typesetter = Typesetter()
    var table: [Substring] = []
    for line in pages[number - 1].split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.utf8.contains(UInt8(ascii: "\t")) {
        table.append(line)
        continue
      }
      typesetter.set(table: table)
      table.removeAll(keepingCapacity: true)
      typesetter.set(line: line)
    }
    typesetter.set(table: table)
    return typesetter.page(number: number)
  }
}
