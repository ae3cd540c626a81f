import Diagnostics
import Extraction
import Files
import Glibc

/// A list of files, read as it comes.
///
/// A name a line: empty lines and those that begin with `#` are no names, a carriage return before the line's end and a
/// byte order mark do not count. Where names end in NUL they are taken as they are.
final class PathList {
  private let lines: LineReader
  private let endsInNull: Bool
  private let name: String
  private var isFirst = true

  /// - Parameter path: nil for standard input.
  /// - Throws: `ExtractionError`.
  init(_ path: DocumentPath?, endsInNull: Bool) throws {
    self.endsInNull = endsInNull
    name = path?.text ?? "-"
    let descriptor = path.map { $0.withCString { open($0, O_RDONLY | O_CLOEXEC) } } ?? STDIN_FILENO
    guard descriptor >= 0 else {
      throw errno == ENOENT
        ? ExtractionError.notFound(file: name)
        : ExtractionError.unreadableFile(file: name, reason: BilingualText(systemError: errno))
    }
    lines = LineReader(
      descriptor: descriptor, separator: endsInNull ? 0 : UInt8(ascii: "\n"), closes: path != nil)
  }

  /// - Throws: `ExtractionError`.
  func next() throws -> DocumentPath? {
    do {
      while var line = try lines.next() {
        if !endsInNull {
          // A name ends at its first NUL for the system: the rest of the list would be passed over.
          if line.contains(0) { throw ExtractionError.unreadableFile(file: name, reason: Self.endsInNullText) }
          if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
          isFirst = false
          if line.last == UInt8(ascii: "\r") { line.removeLast() }
          if line.first == UInt8(ascii: "#") { continue }
        }
        if !line.isEmpty { return DocumentPath(bytes: line) }
      }
      return nil
    } catch let error as ReadingError {
      throw ExtractionError.unreadableFile(file: name, reason: error.text)
    }
  }

  private static let endsInNullText = BilingualText(
    "its names end in NUL, which -0 says", "其中的文件名以 NUL 结尾，请加 -0")
}
