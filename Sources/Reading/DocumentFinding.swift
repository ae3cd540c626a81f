import Disclosure
import Extraction

/// Whether a document is what it was taken for.
package enum DocumentFinding: String, Codable, Hashable, Sendable {
  /// It has one of the 17 tables at least.
  case tables
  /// It has none of them.
  case noTables
  /// It has none of them, and a browser made it: a page of a web site, saved instead of the document behind it.
  case webPage

  package init(_ document: DisclosureDocument, of metadata: DocumentMetadata) {
    if document.tables.contains(where: { $0.status != .missing }) {
      self = .tables
    } else {
      self = metadata.isOfBrowser ? .webPage : .noTables
    }
  }
}

extension DocumentMetadata {
  /// Whether a browser printed the document, by what browsers write as creator and producer: Chromium its user agent and
  /// Skia, Firefox its name, Safari its name and Quartz, and programs that drive one of them.
  package var isOfBrowser: Bool {
    let maker = [creator, producer].compactMap { $0?.lowercased() }.joined(separator: "\n")
    return [
      "mozilla/", "chrome/", "chromium", "skia/pdf", "firefox", "safari", "wkhtmltopdf", "qtwebkit", "weasyprint",
      "msedge",
    ]
    .contains(where: maker.contains)
  }
}
