/// Why a document, or one page of it, could not be read. Each case describes itself in one full sentence that
/// names the file.
package enum ExtractionError: Error, Hashable, Sendable {
  case notFound(file: String)
  case isADirectory(file: String)
  case permissionDenied(file: String)
  /// Any other refusal of the operating system, in its own words.
  case unreadableFile(file: String, reason: String)
  /// The file has no bytes at all.
  case empty(file: String)
  /// Neither a PDF nor text.
  case notAPDF(file: String)
  /// A web page, which a server sent or a browser saved under the name of a document.
  case webPage(file: String)
  /// A PDF whose structure cannot be followed: cut short, or overwritten.
  case damaged(file: String, reason: String)
  /// The document opens only with a password, and none was given or the one given is wrong.
  case encrypted(file: String, passwordGiven: Bool)
  case zeroPages(file: String)
  /// The page, counted from 1, is missing or beyond repair; `count` is the number of pages the document claims.
  case unreadablePage(file: String, number: Int, count: Int)
  /// The page, counted from 1, has another number of characters than of boxes: which stands where is not known.
  case unpairedText(file: String, number: Int)
  /// Text that is in none of UTF-8, UTF-16 and GB 18030.
  case unsupportedText(file: String)

  /// Whether the document has to be downloaded again, rather than read in another way.
  package var isWebPage: Bool {
    if case .webPage = self { true } else { false }
  }
}

extension ExtractionError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound(let file):
      "There is no file “\(file)”."
    case .isADirectory(let file):
      "“\(file)” is a folder, where a PDF or text file was expected."
    case .permissionDenied(let file):
      "The file “\(file)” may not be read: permission denied."
    case .unreadableFile(let file, let reason):
      "The file “\(file)” could not be read: \(reason)."
    case .empty(let file):
      "The file “\(file)” is empty (0 bytes)."
    case .notAPDF(let file):
      "The file “\(file)” is neither a PDF nor text."
    case .webPage(let file):
      "The file “\(file)” is a web page (HTML), not the document that its name promises: download the document again."
    case .damaged(let file, let reason):
      "The PDF “\(file)” is damaged or cut short: \(reason)."
    case .encrypted(let file, passwordGiven: false):
      "The PDF “\(file)” is encrypted and opens only with a password, and none was given."
    case .encrypted(let file, passwordGiven: true):
      "The PDF “\(file)” is encrypted and the password given does not open it."
    case .zeroPages(let file):
      "The PDF “\(file)” has no pages."
    case .unreadablePage(let file, let number, let count):
      "Page \(number) of the \(count) pages of “\(file)” could not be read."
    case .unpairedText(let file, let number):
      "Page \(number) of “\(file)” could not be read: it has another number of characters than of places for them."
    case .unsupportedText(let file):
      "The file “\(file)” is text in none of UTF-8, UTF-16 and GB 18030."
    }
  }
}
