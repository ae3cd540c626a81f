import Files
import Glibc

/// A request as it came.
package struct ReceivedRequest {
  /// Without its end.
  package let line: [UInt8]
  /// What its sender has opened for it: the document, and where its share is written. Whoever takes the request closes them.
  let descriptors: [Int32]

  package init(line: [UInt8], descriptors: [Int32] = []) { (self.line, self.descriptors) = (line, descriptors) }

  /// The document, open to be read.
  package var document: Int32? { descriptors.first }
  var share: Int32? { descriptors.count > 1 ? descriptors[1] : nil }

  func closeAll() { for descriptor in descriptors { close(descriptor) } }
}

/// Requests, from a pipe or from a socket, over which files can be handed that are open.
package final class RequestReader {
  private let descriptor: Int32
  private var received: [UInt8] = []
  private var handed: [Int32] = []
  private var hasEnded = false

  package init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next request; nil behind the last one.
  ///
  /// - Throws: `ReadingError`.
  package func next() throws(ReadingError) -> ReceivedRequest? {
    var searched = 0
    while true {
      if let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        // An answer is waited for before the next request is sent: what was handed is this one's.
        defer {
          received.removeSubrange(...end)
          handed = []
        }
        return ReceivedRequest(line: Array(received[..<end]), descriptors: handed)
      }
      if hasEnded {
        defer { received = [] }
        return received.isEmpty ? nil : ReceivedRequest(line: received, descriptors: handed)
      }
      searched = received.count
      hasEnded = try !receive()
    }
  }

  /// Takes what comes next.
  ///
  /// - Returns: whether there was anything.
  private func receive() throws(ReadingError) -> Bool {
    var chunk = [UInt8](repeating: 0, count: Settings.requestChunk)
    var control = HandedFiles()
    while true {
      var count = chunk.withUnsafeMutableBytes { bytes in
        control.withMessage(bytes) { recvmsg(descriptor, $0, HandedFiles.closeOnExec) }
      }
      if count < 0, errno == ENOTSOCK { count = read(descriptor, &chunk, chunk.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ReadingError(code: errno) }
      handed += control.descriptors
      received += chunk[..<count]
      return count > 0
    }
  }
}

/// Descriptors that go with bytes over a socket (SCM_RIGHTS).
struct HandedFiles {
  /// Room for the length, the kind, and four descriptors.
  private var control: [UInt64]
  private var length: Int

  /// Of what is received.
  init() {
    control = Array(repeating: 0, count: 4)
    length = control.count * 8
  }

  /// Of what is sent.
  init(_ descriptors: [Int32]) {
    control = Array(repeating: 0, count: Self.header / 8 + (descriptors.count + 1) / 2)
    length = descriptors.isEmpty ? 0 : control.count * 8
    control[0] = UInt64(Self.header + 4 * descriptors.count)
    control[1] = Self.kind
    control.withUnsafeMutableBytes { bytes in
      for (index, descriptor) in descriptors.enumerated() {
        bytes.storeBytes(of: descriptor, toByteOffset: Self.header + 4 * index, as: Int32.self)
      }
    }
  }

  /// Those that came.
  var descriptors: [Int32] {
    guard length >= Self.header, control[1] == Self.kind else { return [] }
    let end = min(Int(control[0]), length)
    return control.withUnsafeBytes { bytes in
      stride(from: Self.header, to: end - 3, by: 4).map { bytes.load(fromByteOffset: $0, as: Int32.self) }
    }
  }

  mutating func withMessage(_ bytes: UnsafeMutableRawBufferPointer, _ body: (UnsafeMutablePointer<msghdr>) -> Int)
    -> Int
  {
    var piece = iovec(iov_base: bytes.baseAddress, iov_len: bytes.count)
    var message = msghdr()
    message.msg_iovlen = 1
    message.msg_controllen = length
    let isEmpty = length == 0
    let count = control.withUnsafeMutableBytes { control in
      withUnsafeMutablePointer(to: &piece) { piece in
        message.msg_iov = piece
        message.msg_control = isEmpty ? nil : control.baseAddress
        return body(&message)
      }
    }
    length = message.msg_controllen
    return count
  }

  static let closeOnExec: Int32 = 0x4000_0000
  private static let header = 16
  /// SOL_SOCKET, SCM_RIGHTS.
  private static let kind: UInt64 = 1 | 1 << 32
}
