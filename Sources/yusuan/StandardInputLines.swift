import Extraction
import Glibc

/// Standard input, line by line: no more of it is kept than a line.
struct StandardInputLines {
  private var received: [UInt8] = []
  private var hasEnded = false

  /// - Parameter received: what of the input has been read already.
  init(received: [UInt8] = []) { self.received = received }

  /// The next line without its end; nil at the end of the input.
  ///
  /// - Throws: `ExtractionError`.
  mutating func next() throws -> [UInt8]? {
    var searched = 0
    while true {
      if let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { received.removeSubrange(...end) }
        return Array(received[..<end])
      }
      if hasEnded {
        defer { received = [] }
        return received.isEmpty ? nil : received
      }
      searched = received.count
      let chunk = try Self.read()
      hasEnded = chunk.isEmpty
      received += chunk
    }
  }

  /// What comes next; nothing at the end.
  static func read() throws -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
      if count >= 0 { return Array(chunk[..<count]) }
      if errno != EINTR { throw ExtractionError.unreadableFile(file: "-", reason: String(cString: strerror(errno))) }
    }
  }
}
