import Diagnostics
import Disclosure
import Emission
import Glibc

/// Where documents go, one after the other.
package protocol DocumentSink {
  /// - Parameter document: as it shall be written.
  /// - Throws: `OutputError`.
  mutating func accept(_ document: DisclosureDocument) throws(OutputError)

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

  package mutating func accept(_ document: DisclosureDocument) throws(OutputError) {
    var bytes = hasBegun ? [] : writer.preamble
    hasBegun = true
    writer.append(document, to: &bytes)
    try writeAll(bytes, to: descriptor, name: name)
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

  package mutating func accept(_ document: DisclosureDocument) throws(OutputError) {
    try file.write(writer.bytes(of: document))
  }

  package mutating func finish() throws(OutputError) { try file.commit() }
}
