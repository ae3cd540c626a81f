import Emission

/// Writes each document to a file of its own in a folder: `NAME.json`.
package struct FilePerDocumentSink: DocumentSink {
  private let folder: String
  private let writer: any DocumentWriter
  private var names = FileNames(extension: "json")

  /// - Throws: `OutputError` where the folder is not there and cannot be made.
  package init(folder: String, writer: any DocumentWriter) throws(OutputError) {
    try makeFolder(folder)
    self.folder = folder
    self.writer = writer
  }

  package var writers: [any DocumentWriter] { [writer] }

  package mutating func accept(_ written: [[UInt8]], of source: String) throws(OutputError) {
    let file = try AtomicFile(path: "\(folder)/\(names.name(for: source))", isNamedByUser: false)
    try file.write(writer.preamble)
    for bytes in written { try file.write(bytes) }
    try file.commit()
  }

  package mutating func finish() throws(OutputError) {}
}

/// Writes all documents, one after the other, to the files of a folder that each writer is to fill: one file of
/// JSON Lines, or one CSV file a table. The files appear when the last document is in them.
package struct CollectingSink: DocumentSink {
  private let files: [(writer: any DocumentWriter, file: AtomicFile)]

  /// - Parameter writers: the name of a file in the folder, and what fills it.
  /// - Throws: `OutputError` where the folder or a file cannot be made.
  package init(folder: String, writers: [(name: String, writer: any DocumentWriter)]) throws(OutputError) {
    try makeFolder(folder)
    var files: [(writer: any DocumentWriter, file: AtomicFile)] = []
    for (name, writer) in writers {
      let file = try AtomicFile(path: "\(folder)/\(name)", isNamedByUser: false)
      try file.write(writer.preamble)
      files.append((writer, file))
    }
    self.files = files
  }

  package var writers: [any DocumentWriter] { files.map(\.writer) }

  package mutating func accept(_ written: [[UInt8]], of source: String) throws(OutputError) {
    for ((_, file), bytes) in zip(files, written) { try file.write(bytes) }
  }

  package mutating func finish() throws(OutputError) {
    for (_, file) in files { try file.commit() }
  }
}
