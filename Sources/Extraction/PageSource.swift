/// What a document says about itself.
public struct DocumentMetadata: Hashable, Sendable {
  public var title: String?
  public var author: String?
  public var producer: String?
  public var creator: String?

  public init(title: String? = nil, author: String? = nil, producer: String? = nil, creator: String? = nil) {
    self.title = title
    self.author = author
    self.producer = producer
    self.creator = creator
  }
}

/// A document that gives its pages one at a time, so that memory is bounded by a page.
public protocol PageSource {
  /// The file's name without folders; `-` for standard input.
  var name: String { get }
  /// SHA-256 of the input's bytes, lower-case hexadecimal.
  var sha256: String { get }
  var metadata: DocumentMetadata { get }
  var pageCount: Int { get }
  /// What was noticed while opening and reading so far.
  var diagnostics: [Diagnostic] { get }
  /// Reads one page.
  ///
  /// - Parameter number: 1-based.
  /// - Throws: `ExtractionError.unreadablePage` where the page cannot be read.
  func page(_ number: Int) throws -> Page
}
