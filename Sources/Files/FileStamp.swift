import Glibc

/// What of a file changes whenever its content does: its size, its times and where it is. Two stamps are compared, and say
/// nothing else.
package struct FileStamp: Hashable, Sendable {
  /// One word without spaces.
  package let text: String
  /// Bytes of the content.
  package let size: Int
  /// Seconds since 1970 of the last change, of the content or of anything else of the file.
  private let changed: Int

  /// Nil where there is nothing, or no regular file.
  package init?(_ path: DocumentPath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  package init?(path: String) { self.init(DocumentPath(path)) }

  /// The time of the last write can be set by anybody; that of the last change of any kind is the system's own.
  init(_ status: stat) {
    let (written, changed) = (status.st_mtim, status.st_ctim)
    text =
      "\(status.st_size)-\(written.tv_sec).\(written.tv_nsec)-\(changed.tv_sec).\(changed.tv_nsec)"
      + "-\(status.st_dev).\(status.st_ino)"
    size = Int(status.st_size)
    self.changed = max(written.tv_sec, changed.tv_sec)
  }

  /// Whether a change of the file from now on would show. Systems count time in steps, of two seconds at most, and two changes in
  /// one step look like one. A time that is still to come never settles.
  ///
  /// - Parameter now: in seconds since 1970.
  package func isSettled(at now: Int) -> Bool { changed + 2 < now }
}
