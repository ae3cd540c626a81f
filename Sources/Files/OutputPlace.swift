import Diagnostics
import Glibc

/// What a path that output shall go to stands for.
package enum OutputPlace: Hashable, Sendable {
  /// A regular file, or none yet, under a path that is no link. A file that is there already has this mode.
  case file(path: String, mode: mode_t?)
  /// A descriptor of this process, `/dev/stdout`: whatever it leads to is written on, not begun anew.
  case descriptor(Int32)
  /// A device, a pipe, or a link that leads to nothing yet: it is opened, and never renamed over.
  case stream(path: String)

  /// Follows links step by step, as their last one may lead to a descriptor, which no path names.
  ///
  /// - Throws: `OutputError` for a folder, a socket, and links that lead in a circle.
  package init(_ path: String) throws(OutputError) {
    var place = path
    for _ in 0..<40 {
      if let number = Self.descriptor(place) {
        self = .descriptor(number)
        return
      }
      var status = stat()
      guard lstat(place, &status) == 0 else {
        self = place == path ? .file(path: path, mode: nil) : .stream(path: place)
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFLNK: place = try Self.target(of: place)
      case S_IFREG:
        self = .file(path: place, mode: status.st_mode & 0o777)
        return
      case S_IFDIR: throw OutputError(path: path, code: EISDIR)
      case S_IFSOCK: throw OutputError(path: path, BilingualText("it is a socket", "是套接字"))
      default:
        self = .stream(path: place)
        return
      }
    }
    throw OutputError(path: path, code: ELOOP)
  }

  private static func target(of link: String) throws(OutputError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink(link, &buffer, Int(PATH_MAX))
    guard count >= 0 else { throw OutputError(path: link, code: errno) }
    let target = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard !target.hasPrefix("/"), let slash = link.lastIndex(of: "/") else { return target }
    return link[...slash] + target
  }

  private static func descriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdin": STDIN_FILENO
    case "/dev/stdout": STDOUT_FILENO
    case "/dev/stderr": STDERR_FILENO
    default:
      ["/dev/fd/", "/proc/self/fd/"].lazy.filter(path.hasPrefix)
        .compactMap { Int32(path.dropFirst($0.utf8.count)) }.first
    }
  }
}
