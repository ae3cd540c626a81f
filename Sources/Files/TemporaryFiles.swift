import Foundation
import Glibc

/// The temporary files that this process has not renamed yet, so that one who is told to end can take them with it.
package enum TemporaryFiles {
  private static let lock = NSLock()
  nonisolated(unsafe) private static var paths: Set<String> = []

  static func add(_ path: String) { lock.withLock { _ = paths.insert(path) } }

  /// Forgets a file that is renamed or removed; `body` does it, and a removal of all waits for it.
  static func settle<Result>(_ path: String, _ body: () throws -> Result) rethrows -> Result {
    try lock.withLock {
      defer { paths.remove(path) }
      return try body()
    }
  }

  /// Removes all, and lets no other become a file's: call it right before the process ends.
  package static func removeAll() {
    lock.lock()
    for path in paths { unlink(path) }
  }
}
