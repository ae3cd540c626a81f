import ArgumentParser
import Extraction

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
    return try open(bytes: standardInput())
  }

  /// Opens what standard input gave.
  ///
  /// - Throws: `ExtractionError`.
  func open(bytes: [UInt8]) throws -> any PageSource { try openSource(bytes: bytes, name: "-", password: password) }

  private func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let chunk = try InputLines.readStandardInput()
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
  }
}
