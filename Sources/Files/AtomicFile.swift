import Diagnostics
import Glibc

/// A file that appears under its name only when it is complete: it is written under another name in the same folder,
/// brought to disk and renamed. A file of that name from before stays whole until then, and lends the new one its
/// rights. Where the writing is given up or fails, nothing is left.
///
/// Where the name stands for a device, a pipe or a descriptor there is nothing to rename: it is written into. Links
/// stay, and what they lead to is written.
package final class AtomicFile {
  /// As given, for messages.
  package let path: String
  private let target: String
  /// Nil where the bytes go into what is there.
  private let temporaryPath: String?
  private var descriptor: Int32
  private let isDurable: Bool

  /// - Parameters:
  ///   - isNamedByUser: whether somebody asked for this very path. Names that the program gives within a folder may be
  ///     taken by a link that leads elsewhere, of which nobody knows: then only a regular file is replaced.
  ///   - isDurable: whether the file is brought to disk before it is renamed. What can be made again need not: it
  ///     survives the program's end, not the machine's.
  /// - Throws: `OutputError`.
  package init(path: String, isNamedByUser: Bool = true, isDurable: Bool = true) throws(OutputError) {
    if !isNamedByUser { try requireReplaceable(path) }
    self.path = path
    self.isDurable = isDurable
    let mode: mode_t?
    switch try OutputPlace(path) {
    case .descriptor(let number):
      descriptor = fcntl(number, F_DUPFD_CLOEXEC, 3)
      (target, temporaryPath, mode) = (path, nil, nil)
    case .stream(let place):
      descriptor = open(place, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY, 0o666)
      (target, temporaryPath, mode) = (place, nil, nil)
    case .file(let place, let old):
      let file = TemporaryFiles.make(Self.temporaryStem(place))
      descriptor = file.descriptor
      if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      (target, mode, temporaryPath) = (place, old, file.path)
    }
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
    if temporaryPath == nil { return }
    // Temporary files are private; the finished one gets the rights of the old one, or those that any new file gets.
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, mode ?? 0o666 & ~mask)
  }

  deinit { discard() }

  /// What the name of a file's temporary one begins with: a dot and as much of its name as leaves room for more.
  package static func temporaryStem(_ path: String) -> String {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { path[...$0] } ?? ""
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    return "\(folder).\(prefix(of: name, bytes: 120))"
  }

  /// What is written into, for a process that writes in this one's stead; -1 once the file is in its place or given up.
  package var openDescriptor: Int32 { descriptor }

  /// - Throws: `OutputError`.
  package func write(_ bytes: [UInt8]) throws(OutputError) {
    try writeAll(bytes, to: descriptor, name: BilingualText(path: path))
  }

  /// Puts the file in its place. Call it once, as the last thing.
  ///
  /// - Throws: `OutputError`; the file is given up then.
  package func commit() throws(OutputError) {
    guard descriptor >= 0 else { return }
    guard !isDurable || temporaryPath == nil || fsync(descriptor) == 0 else {
      throw OutputError(path: path, code: errno)
    }
    let closed = close(descriptor)
    descriptor = -1
    guard let temporaryPath else {
      if closed != 0 { throw OutputError(path: path, code: errno) }
      return
    }
    try TemporaryFiles.settle(temporaryPath) { () throws(OutputError) in
      guard closed == 0, rename(temporaryPath, target) == 0 else {
        let code = errno
        unlink(temporaryPath)
        throw OutputError(path: path, code: code)
      }
    }
  }

  /// Gives the file up unless it is in its place already.
  package func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    if let temporaryPath { TemporaryFiles.settle(temporaryPath) { _ = unlink(temporaryPath) } }
  }
}
