import Glibc

/// Why output could not be written.
public enum OutputError: Error, Hashable {
  /// The reader of a pipe has gone: no fault, only a reason to stop.
  case closedPipe
  case failed(path: String, reason: String)

  /// - Parameter code: what the system call left in `errno`.
  init(path: String, code: Int32) {
    self = code == EPIPE ? .closedPipe : .failed(path: path, reason: String(cString: strerror(code)))
  }
}

extension OutputError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .closedPipe: "The reader of the output has gone."
    case .failed(let path, let reason): "“\(path)” could not be written: \(reason)."
    }
  }
}
