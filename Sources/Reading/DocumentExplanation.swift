import Disclosure
import Extraction

/// Why the tables of one document came to be what they are.
package struct DocumentExplanation: Sendable {
  package let source: String
  /// One for each printed table, in printed order.
  package let tables: [TableExplanation]
  /// What was noticed about the document, as in its output.
  package let document: DisclosureDocument

  /// Reads the document as `extractDocument` does.
  ///
  /// - Throws: what the source throws, if none of its pages can be read.
  package init(_ source: any PageSource) throws(ExtractionError) {
    (document, tables) = try DisclosureReader().explaining { watch throws(ExtractionError) in
      try extractDocument(from: source, watching: watch)
    }
    self.source = source.name
  }
}
