import Diagnostics
import Files
import Foundation
import Glibc

/// Serves a review on the loopback address, one request after the other: one person looks at it.
///
/// It is our own, for all it takes is files and one kind of writing: the libraries that could be had bring a dozen packages
/// or a client for the whole web into a program that starts in milliseconds.
package final class ReviewServer {
  private let service: ReviewService
  private let socket: Int32

  /// - Parameters:
  ///   - folder: of the review.
  ///   - corrections: the file that corrections are kept in.
  ///   - port: 0 for one that is free.
  /// - Throws: `OutputError` where nothing can listen there.
  package init(folder: String, corrections: String, port: UInt16) throws {
    let name = BilingualText(same: "127.0.0.1:\(port)")
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { throw OutputError.failed(output: name, reason: BilingualText(systemError: errno)) }
    var isReused: Int32 = 1
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &isReused, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(socket, pointer, length) == 0 && listen(socket, 16) == 0 && getsockname(socket, pointer, &length) == 0
      }
    }
    guard isBound else {
      let code = errno
      close(socket)
      throw OutputError.failed(output: name, reason: BilingualText(systemError: code))
    }
    self.socket = socket
    var random = SystemRandomNumberGenerator()
    let token = (0..<2).map { _ in String(format: "%016llx", random.next() as UInt64) }.joined()
    service = ReviewService(
      folder: folder, corrections: corrections, token: token, port: UInt16(bigEndian: address.sin_port))
  }

  deinit { close(socket) }

  /// The address to open, with the token.
  package var address: String { "http://127.0.0.1:\(service.port)/index.html?token=\(service.token)" }

  /// Answers until the process ends.
  package func run() {
    signal(SIGPIPE, SIG_IGN)
    while true {
      let connection = accept(socket, nil, nil)
      if connection < 0 {
        // Too many open files and the like pass by.
        if errno != EINTR { usleep(10_000) }
        continue
      }
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      serve(connection)
      close(connection)
    }
  }

  private func serve(_ connection: Int32) {
    // Who says nothing keeps the others waiting no longer than this; browsers open connections to have them.
    var patience = timeval(tv_sec: 1, tv_usec: 0)
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    patience.tv_sec = 10
    setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard let response = response(to: connection) else { return }
    try? writeAll(response.bytes, to: connection, name: BilingualText(same: "127.0.0.1"))
    shutdown(connection, Int32(SHUT_WR))
    // What is still on its way to here would have the answer thrown away.
    var rest = [UInt8](repeating: 0, count: 1 << 12)
    while recv(connection, &rest, rest.count, 0) > 0 {}
  }

  /// Nil where nothing was asked.
  private func response(to connection: Int32) -> HTTPResponse? {
    var received: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    func receive() -> Bool {
      let count = recv(connection, &chunk, chunk.count, 0)
      if count > 0 { received += chunk[..<count] }
      return count > 0
    }
    let end = Array("\r\n\r\n".utf8)
    var head: Range<Int>?
    while head == nil {
      guard receive() else { return received.isEmpty ? nil : .refusing(400, "no whole request") }
      head = received.firstRange(of: end)
      if head == nil, received.count > Self.largestHead { return .refusing(413, "too much") }
    }
    guard let head, let request = HTTPRequest(head: Array(received[..<head.lowerBound])) else {
      return .refusing(400, "no request that is known here")
    }
    received.removeSubrange(..<head.upperBound)
    let length = request.headers["content-length"].map { Int($0) ?? -1 } ?? 0
    guard length >= 0, length <= Self.largestBody else { return .refusing(413, "too much") }
    while received.count < length { guard receive() else { return .refusing(400, "no whole request") } }
    return service.answer(request, body: Array(received.prefix(length)))
  }

  private static let largestHead = 1 << 14
  /// The corrections of one document.
  private static let largestBody = 1 << 24
}
