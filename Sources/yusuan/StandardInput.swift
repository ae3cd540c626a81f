import Extraction
import Glibc

/// What standard input turns out to be.
enum StandardInput {
  case document([UInt8])
  /// A list of files, one a line, which may go on without end.
  case list(InputLines)

  /// A list begins with the name of a file that is there; a document does not.
  ///
  /// - Throws: `ExtractionError`.
  init(listsMayCome: Bool) throws {
    var bytes: [UInt8] = []
    var hasEnded = false
    func more() throws {
      let chunk = try InputLines.readStandardInput()
      hasEnded = chunk.isEmpty
      bytes += chunk
    }
    if listsMayCome {
      let newline = UInt8(ascii: "\n")
      // No path is longer than 4096 bytes.
      while !hasEnded, bytes.count <= 4096, !bytes.contains(newline) { try more() }
      let line = bytes.prefix { $0 != newline }
      if !line.isEmpty, line.count <= 4096, access(String(decoding: line, as: UTF8.self), F_OK) == 0 {
        self = .list(InputLines(received: bytes))
        return
      }
    }
    while !hasEnded { try more() }
    self = .document(bytes)
  }
}
