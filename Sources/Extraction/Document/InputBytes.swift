import CPoppler
import Diagnostics
import Glibc

/// The bytes of one input, mapped from disk where possible, so that a large file costs no copy.
final class InputBytes {
  /// The file's name without folders.
  let name: String
  let storage: OpaquePointer

  /// Maps the file at `path`; what is not a regular file (a pipe) is read to its end.
  init(path: String) throws(ExtractionError) {
    name = InputBytes.lastComponent(of: path)
    var status = stat()
    guard stat(path, &status) == 0 else { throw ExtractionError(systemError: errno, file: path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      throw ExtractionError.isADirectory(file: path)
    case S_IFREG where status.st_size == 0:
      throw ExtractionError.empty(file: path)
    case S_IFREG:
      storage = try InputBytes.map(path)
    default:
      storage = try InputBytes.read(path)
    }
    guard g_bytes_get_size(storage) > 0 else { throw ExtractionError.empty(file: path) }
  }

  /// Maps a regular file that is open.
  ///
  /// - Parameter path: for its name.
  init(descriptor: Int32, path: String) throws(ExtractionError) {
    name = InputBytes.lastComponent(of: path)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ExtractionError(systemError: errno, file: path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      throw ExtractionError.isADirectory(file: path)
    case S_IFREG where status.st_size > 0:
      guard let mapped = InputBytes.mapped(descriptor) else { throw ExtractionError(systemError: EIO, file: path) }
      storage = mapped
    case S_IFREG:
      throw ExtractionError.empty(file: path)
    default:
      throw ExtractionError.unreadableFile(file: path, reason: BilingualText("it is no regular file", "不是普通文件"))
    }
  }

  init(bytes: [UInt8], name: String) throws(ExtractionError) {
    guard !bytes.isEmpty else { throw ExtractionError.empty(file: name) }
    self.name = name
    storage = g_bytes_new(bytes, gsize(bytes.count))
  }

  deinit {
    g_bytes_unref(storage)
  }

  /// SHA-256 in lower-case hexadecimal.
  var sha256: String { withBytes { bytesDigest($0) } }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var size: gsize = 0
    let start = g_bytes_get_data(storage, &size)
    return body(UnsafeRawBufferPointer(start: start, count: Int(size)))
  }

  private static func map(_ path: String) throws(ExtractionError) -> OpaquePointer {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ExtractionError(systemError: errno, file: path) }
    defer { close(descriptor) }
    if let mapped = mapped(descriptor) { return mapped }
    return try read(path)
  }

  /// Nil where the system maps no such file.
  private static func mapped(_ descriptor: Int32) -> OpaquePointer? {
    guard let file = g_mapped_file_new_from_fd(descriptor, 0, nil) else { return nil }
    defer { g_mapped_file_unref(file) }
    return g_mapped_file_get_bytes(file)
  }

  private static func read(_ path: String) throws(ExtractionError) -> OpaquePointer {
    var bytes: [UInt8] = []
    try forEachChunk(of: path) { bytes.append(contentsOf: $0) }
    return g_bytes_new(bytes, gsize(bytes.count))
  }

  /// Reads a file to its end. Of a pipe it waits for what is written, however long that takes, but only a little for
  /// somebody to write: opened like other files, a pipe that nobody else has open would make this wait for ever.
  static func forEachChunk(of path: String, _ body: (UnsafeRawBufferPointer) -> Void) throws(ExtractionError) {
    var status = stat()
    let isPipe = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (isPipe ? O_NONBLOCK : 0))
    guard descriptor >= 0 else { throw ExtractionError(systemError: errno, file: path) }
    defer { close(descriptor) }
    /// How often more to look for a writer.
    var tries = isPipe ? Settings.Documents.pipeTries : 0
    var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var chunk = [UInt8](repeating: 0, count: Settings.Documents.chunk)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      if isPipe, count < 0, errno == EAGAIN {
        tries = 0
        _ = poll(&end, 1, -1)
        continue
      }
      if count == 0, tries > 0 {
        // Nobody has the other end open. Whoever had it and is done leaves a mark.
        if poll(&end, 1, Settings.Documents.pipePause) > 0, end.revents & Int16(POLLHUP) != 0 { break }
        tries -= 1
        guard tries > 0 else {
          throw ExtractionError.unreadableFile(
            file: path, reason: BilingualText("it is a pipe to which nothing writes", "它是没有写入方的管道"))
        }
        continue
      }
      tries = 0
      guard count >= 0 else { throw ExtractionError(systemError: errno, file: path) }
      if count == 0 { break }
      chunk.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }

  fileprivate static func lastComponent(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// The SHA-256 of a file's content in lower-case hexadecimal: `PageSource.sha256` before anything is read.
///
/// - Throws: `ExtractionError`.
package func contentDigest(ofFile path: String) throws(ExtractionError) -> String {
  // Read, not mapped: who cuts a mapped file short ends the process that looks at it.
  let hash = ContentHash()
  var isEmpty = true
  try InputBytes.forEachChunk(of: path) { chunk in
    isEmpty = false
    hash.add(chunk)
  }
  if isEmpty { throw ExtractionError.empty(file: InputBytes.lastComponent(of: path)) }
  return hash.hexadecimal()
}
