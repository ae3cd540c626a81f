import Extraction
import Glibc

/// A file or standard input, line by line: no more of it is kept than a line.
final class InputLines {
  private let name: String
  private let descriptor: Int32
  private var received: [UInt8] = []
  private var hasEnded = false

  /// Standard input.
  ///
  /// - Parameter received: what of it has been read already.
  init(received: [UInt8] = []) {
    (name, descriptor) = ("-", STDIN_FILENO)
    self.received = received
  }

  /// - Throws: `ExtractionError`.
  init(path: String) throws {
    name = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.error(path) }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The next line without its end, `\n` or `\r\n`; nil behind the last one.
  ///
  /// - Throws: `ExtractionError`.
  func next() throws -> [UInt8]? {
    var searched = 0
    while true {
      if let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { received.removeSubrange(...end) }
        return Array(received[..<end].last == UInt8(ascii: "\r") ? received[..<(end - 1)] : received[..<end])
      }
      if hasEnded {
        defer { received = [] }
        return received.isEmpty ? nil : received
      }
      searched = received.count
      let chunk = try Self.read(descriptor, name)
      hasEnded = chunk.isEmpty
      received += chunk
    }
  }

  /// What of standard input comes next; nothing at the end.
  ///
  /// - Throws: `ExtractionError`.
  static func readStandardInput() throws -> [UInt8] { try read(STDIN_FILENO, "-") }

  private static func read(_ descriptor: Int32, _ name: String) throws -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count >= 0 { return Array(chunk[..<count]) }
      if errno != EINTR { throw error(name) }
    }
  }

  private static func error(_ name: String) -> ExtractionError {
    .unreadableFile(file: name, reason: String(cString: strerror(errno)))
  }
}
