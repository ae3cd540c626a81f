import Diagnostics
import Files
import Glibc

/// A file of the next state of the dataset, in a folder of its own: it needs no other name until it is complete.
final class NewFile {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) throws { try writeAll(bytes, to: descriptor, name: BilingualText(path: path)) }

  /// Appends a part of another file.
  ///
  /// - Throws: `OutputError`, also where the other file is shorter.
  func append(_ range: Range<Int>, of file: OldFile) throws {
    var place = range.lowerBound
    while place < range.upperBound {
      let bytes = try file.bytes(at: place, atMost: range.upperBound - place)
      guard !bytes.isEmpty else { throw OutputError(path: path, code: EIO) }
      try write(bytes)
      place += bytes.count
    }
  }
}

/// A file of the dataset as it is.
final class OldFile {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
  }

  deinit { close(descriptor) }

  var size: Int {
    get throws {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw OutputError(path: path, code: errno) }
      return Int(status.st_size)
    }
  }

  /// None behind its end.
  fileprivate func bytes(at place: Int, atMost count: Int) throws -> [UInt8] {
    let most = min(count, Self.chunk)
    return try [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      var read = -1
      repeat { read = pread(descriptor, buffer.baseAddress, most, off_t(place)) } while read < 0 && errno == EINTR
      guard read >= 0 else { throw OutputError(path: path, code: errno) }
      count = read
    }
  }

  private static let chunk = 1 << 20
}
