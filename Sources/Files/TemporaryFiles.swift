import Foundation
import Glibc

/// The temporary files that this process has not renamed yet, so that one who is told to end can take them with it.
package enum TemporaryFiles {
  private static let lock = NSLock()
  nonisolated(unsafe) private static var paths: Set<String> = []

  /// Makes a file of a name that nobody knows. It is on the list before a removal of all can come between.
  ///
  /// - Parameter stem: what its name begins with.
  /// - Returns: a descriptor of -1 where it cannot be made; `errno` says why.
  static func make(_ stem: String) -> (descriptor: Int32, path: String) {
    lock.withLock {
      var template = Array("\(stem).XXXXXX".utf8CString)
      let descriptor = mkstemp(&template)
      let path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
      if descriptor >= 0 { paths.insert(path) }
      return (descriptor, path)
    }
  }

  /// Forgets a file that is renamed or removed; `body` does it, and a removal of all waits for it.
  static func settle<Result, Failure: Error>(
    _ path: String, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    lock.lock()
    defer {
      paths.remove(path)
      lock.unlock()
    }
    return try body()
  }

  /// Removes all, and lets no other become a file's: call it right before the process ends.
  package static func removeAll() {
    lock.lock()
    for path in paths { unlink(path) }
  }
}
