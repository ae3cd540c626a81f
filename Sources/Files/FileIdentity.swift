import Glibc

/// What tells files apart whatever they are called.
package struct FileIdentity: Hashable, Sendable {
  private let device: dev_t
  private let number: ino_t

  package init(_ status: stat) { (device, number) = (status.st_dev, status.st_ino) }

  /// Nil where there is nothing.
  package init?(path: String) { self.init(DocumentPath(path)) }

  /// Nil where there is nothing.
  package init?(_ path: DocumentPath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }
}
