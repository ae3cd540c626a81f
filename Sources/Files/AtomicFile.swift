import Glibc

/// A file that appears under its name only when it is complete: it is written under another name in the same folder,
/// brought to disk and renamed. A file of that name from before stays whole until then. Where the writing is given up
/// or fails, nothing is left.
package final class AtomicFile {
  package let path: String
  private let temporaryPath: String
  private var descriptor: Int32

  private let isDurable: Bool

  /// - Parameter isDurable: whether the file is brought to disk before it is renamed. What can be made again need not:
  ///   it survives the program's end, not the machine's.
  /// - Throws: `OutputError`.
  package init(path: String, isDurable: Bool = true) throws {
    self.path = path
    self.isDurable = isDurable
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { path[...$0] } ?? ""
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    var template = Array("\(folder).\(name.prefix(40)).XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    temporaryPath = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
    // Temporary files are private; the finished one gets the rights that any new file gets.
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, 0o666 & ~mask)
  }

  deinit { discard() }

  /// - Throws: `OutputError`.
  package func write(_ bytes: [UInt8]) throws {
    try writeAll(bytes, to: descriptor, name: "“\(path)”")
  }

  /// Puts the file in its place. Call it once, as the last thing.
  ///
  /// - Throws: `OutputError`; the file is given up then.
  package func commit() throws {
    guard descriptor >= 0 else { return }
    guard !isDurable || fsync(descriptor) == 0 else { throw OutputError(path: path, code: errno) }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, rename(temporaryPath, path) == 0 else {
      let code = errno
      unlink(temporaryPath)
      throw OutputError(path: path, code: code)
    }
  }

  /// Gives the file up unless it is in its place already.
  package func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    unlink(temporaryPath)
  }
}
