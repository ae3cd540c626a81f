import Glibc

/// Why output could not be written.
package enum OutputError: Error, Hashable {
  /// The reader of a pipe has gone: no fault, only a reason to stop.
  case closedPipe
  case failed(output: String, reason: String)

  /// - Parameters:
  ///   - output: what the output is called: “a.json”, or standard output.
  ///   - code: what the system call left in `errno`.
  package init(_ output: String, code: Int32) {
    self = code == EPIPE ? .closedPipe : .failed(output: output, reason: String(cString: strerror(code)))
  }

  package init(path: String, code: Int32) { self.init("“\(path)”", code: code) }
}

extension OutputError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .closedPipe: "The reader of the output has gone."
    case .failed(let output, let reason): "Could not write \(output): \(reason)."
    }
  }
}
