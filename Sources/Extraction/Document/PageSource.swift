import Diagnostics

/// What a document says about itself.
package struct DocumentMetadata: Hashable, Sendable {
  package var title: String?
  package var author: String?
  package var producer: String?
  package var creator: String?

  package init(title: String? = nil, author: String? = nil, producer: String? = nil, creator: String? = nil) {
    self.title = title
    self.author = author
    self.producer = producer
    self.creator = creator
  }
}

/// A document that gives its pages one at a time, so that memory is bounded by a page.
package protocol PageSource {
  /// The file's name without folders; `-` for standard input.
  var name: String { get }
  /// SHA-256 of the input's bytes, lower-case hexadecimal.
  var sha256: String { get }
  var metadata: DocumentMetadata { get }
  var pageCount: Int { get }
  /// What was noticed while opening and reading so far.
  var diagnostics: [Diagnostic] { get }
  /// What reading pictures gave, by the pages that were read so.
  var pictureReadings: [Int: PictureReading] { get }
  /// Reads one page.
  ///
  /// - Parameter number: 1-based.
  /// - Throws: `ExtractionError.unreadablePage` where the page cannot be read.
  func page(_ number: Int) throws(ExtractionError) -> Page
}

extension PageSource {
  package var pictureReadings: [Int: PictureReading] { [:] }
}
