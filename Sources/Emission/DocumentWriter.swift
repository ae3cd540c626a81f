import Disclosure

/// One output format. A file or a stream is `preamble`, then what `append` gives for each document: nothing comes
/// between documents or after the last, so that output can be concatenated.
package protocol DocumentWriter: Sendable {
  /// What stands once at the start of the output, such as the header row of CSV.
  var preamble: [UInt8] { get }

  /// Appends one document in UTF-8, ending in a line feed unless it is empty.
  func append(_ document: DisclosureDocument, to buffer: inout [UInt8])

  /// Writes the same bit by bit, as a long document is not to stand in memory twice.
  func write(_ document: DisclosureDocument, to output: ([UInt8]) throws -> Void) throws
}

extension DocumentWriter {
  package var preamble: [UInt8] { [] }

  package func write(_ document: DisclosureDocument, to output: ([UInt8]) throws -> Void) throws {
    try output(bytes(of: document))
  }

  /// One document, without the preamble.
  package func bytes(of document: DisclosureDocument) -> [UInt8] {
    var buffer: [UInt8] = []
    append(document, to: &buffer)
    return buffer
  }
}
