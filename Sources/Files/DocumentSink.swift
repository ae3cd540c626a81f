import Diagnostics
import Emission
import Glibc

/// Where documents go, one after the other.
package protocol DocumentSink {
  /// What makes bytes of a document: for each place that it is written to.
  var writers: [any DocumentWriter] { get }

  /// - Parameters:
  ///   - written: what each of `writers` makes of a document.
  ///   - source: the document's name.
  /// - Throws: `OutputError`.
  mutating func accept(_ written: [[UInt8]], of source: String) throws(OutputError)

  /// Call once after the last document.
  ///
  /// - Throws: `OutputError`.
  mutating func finish() throws(OutputError)
}

/// Writes documents to a stream as they come.
package struct StreamSink: DocumentSink {
  private let writer: any DocumentWriter
  private let descriptor: Int32
  private let name: BilingualText
  private var hasBegun = false

  /// - Parameter name: what an error calls the stream.
  package init(_ writer: any DocumentWriter, descriptor: Int32 = STDOUT_FILENO, name: BilingualText = .standardOutput) {
    self.writer = writer
    self.descriptor = descriptor
    self.name = name
  }

  package var writers: [any DocumentWriter] { [writer] }

  package mutating func accept(_ written: [[UInt8]], of source: String) throws(OutputError) {
    // Not put together: a document may be long.
    if !hasBegun { try writeAll(writer.preamble, to: descriptor, name: name) }
    hasBegun = true
    for bytes in written { try writeAll(bytes, to: descriptor, name: name) }
  }

  package mutating func finish() throws(OutputError) {}
}

/// Writes documents to one file, which appears when the last one is in it.
package struct FileSink: DocumentSink {
  private let writer: any DocumentWriter
  private let file: AtomicFile

  /// - Throws: `OutputError`.
  package init(_ writer: any DocumentWriter, path: String) throws(OutputError) {
    self.writer = writer
    file = try AtomicFile(path: path)
    try file.write(writer.preamble)
  }

  package var writers: [any DocumentWriter] { [writer] }

  package mutating func accept(_ written: [[UInt8]], of source: String) throws(OutputError) {
    for bytes in written { try file.write(bytes) }
  }

  package mutating func finish() throws(OutputError) { try file.commit() }
}
