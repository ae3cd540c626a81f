import Diagnostics
import Glibc

/// A descriptor, read piece by piece: no more of it is kept than one piece.
package final class LineReader {
  private let descriptor: Int32
  private let separator: UInt8
  private let closes: Bool
  private var received: [UInt8] = []
  private var hasEnded = false

  /// - Parameters:
  ///   - separator: the byte that ends a piece; behind the last one it may be missing.
  ///   - closes: whether the descriptor is closed with the reader.
  package init(descriptor: Int32, separator: UInt8 = UInt8(ascii: "\n"), closes: Bool) {
    (self.descriptor, self.separator, self.closes) = (descriptor, separator, closes)
  }

  deinit { if closes { close(descriptor) } }

  /// The next piece without its end; nil behind the last one.
  ///
  /// - Throws: `ReadingError`.
  package func next() throws(ReadingError) -> [UInt8]? {
    var searched = 0
    while true {
      if let end = received[searched...].firstIndex(of: separator) {
        defer { received.removeSubrange(...end) }
        return Array(received[..<end])
      }
      if hasEnded {
        defer { received = [] }
        return received.isEmpty ? nil : received
      }
      searched = received.count
      let chunk = try read()
      hasEnded = chunk.isEmpty
      received += chunk
    }
  }

  /// What comes next, whatever it ends in; nil at the end.
  ///
  /// - Throws: `ReadingError`.
  package func nextChunk() throws(ReadingError) -> [UInt8]? {
    if !received.isEmpty {
      defer { received = [] }
      return received
    }
    let chunk = hasEnded ? [] : try read()
    hasEnded = chunk.isEmpty
    return chunk.isEmpty ? nil : chunk
  }

  /// All that is left.
  ///
  /// - Throws: `ReadingError`, with `EFBIG` where that is more than `most` bytes.
  package func rest(atMost most: Int = .max) throws(ReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let chunk = try nextChunk() {
      bytes += chunk
      if bytes.count > most { throw ReadingError(code: EFBIG) }
    }
    return bytes
  }

  private func read() throws(ReadingError) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count >= 0 { return Array(chunk[..<count]) }
      if errno != EINTR { throw ReadingError(code: errno) }
    }
  }
}

/// A system call's refusal to read.
package struct ReadingError: SpokenError {
  /// What it left in `errno`.
  package var code: Int32

  package init(code: Int32) { self.code = code }

  package var text: BilingualText { BilingualText(systemError: code) }
}
