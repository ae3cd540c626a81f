import Diagnostics
import Glibc

/// The kind of what stands under a path itself: a link is a link, whatever it leads to.
package enum PathKind: Hashable, Sendable {
  case nothing
  case folder
  case file
  case link
  /// A device, a pipe or a socket.
  case other

  package init(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      self = .nothing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: self = .folder
    case S_IFREG: self = .file
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

/// Makes a folder within one of our own, unless it is there. What somebody put into its place, a link above all, is
/// refused: what is written or removed below it would be somebody else's.
///
/// - Throws: `OutputError`.
package func makeOwnFolder(_ path: String) throws(OutputError) {
  switch PathKind(path) {
  case .folder: return
  case .nothing: if mkdir(path, 0o777) != 0, errno != EEXIST { throw OutputError(path: path, code: errno) }
  case .link: throw OutputError(path: path, BilingualText("it is a link where a folder belongs", "应为文件夹，却是链接"))
  case .file, .other: throw OutputError(path: path, code: ENOTDIR)
  }
}

/// Refuses what a file must not take the place of: anything but a regular file.
///
/// - Throws: `OutputError`.
package func requireReplaceable(_ path: String) throws(OutputError) {
  switch PathKind(path) {
  case .nothing, .file: return
  case .folder: throw OutputError(path: path, code: EISDIR)
  case .link, .other: throw OutputError(path: path, BilingualText("it is no regular file", "不是普通文件"))
  }
}

/// The names in a folder as their bytes, in no order, without `.` and `..`.
///
/// - Throws: `ReadingError`.
package func names(inFolder path: DocumentPath) throws(ReadingError) -> [[UInt8]] {
  guard let folder = path.withCString({ opendir($0) }) else { throw ReadingError(code: errno) }
  defer { closedir(folder) }
  var names: [[UInt8]] = []
  while true {
    errno = 0
    guard let entry = readdir(folder) else {
      if errno != 0 { throw ReadingError(code: errno) }
      return names
    }
    let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
  }
}

/// - Throws: `OutputError` where the folder cannot be read.
package func names(inFolder path: String) throws(OutputError) -> [[UInt8]] {
  do { return try names(inFolder: DocumentPath(path)) } catch {
    throw OutputError(path: path, code: error.code)
  }
}
