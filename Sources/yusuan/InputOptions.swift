import ArgumentParser
import Extraction
import Glibc

/// What the commands that read documents have in common.
struct InputOptions: ParsableArguments {
  @Option(help: "Opens encrypted PDFs.")
  var password: String?

  @Flag(name: .shortAndLong, help: "Print no warnings.")
  var quiet = false

  /// Opens a file, or standard input for `-`.
  ///
  /// - Throws: `ExtractionError`.
  func open(_ path: String) throws -> any PageSource {
    guard path == "-" else { return try openSource(path: path, password: password) }
    return try openSource(bytes: standardInput(), name: "-", password: password)
  }

  private func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw ExtractionError.unreadableFile(file: "-", reason: String(cString: strerror(errno)))
      }
    }
  }
}
