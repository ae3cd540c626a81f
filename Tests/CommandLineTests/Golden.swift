import Foundation
import Testing

/// Files that hold what the program is expected to print. With YUSUAN_UPDATE_GOLDEN=1 in the environment they are
/// written instead of compared: read the difference before it is kept.
enum Golden {
  static let isUpdating = ProcessInfo.processInfo.environment["YUSUAN_UPDATE_GOLDEN"] == "1"

  /// Compares bytes with a file; a file that is missing stands for no bytes.
  static func expect(
    _ actual: Data, equals file: URL, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if isUpdating { return try update(file, to: actual) }
    let expected = (try? Data(contentsOf: file)) ?? Data()
    guard actual != expected else { return }
    Issue.record("\(difference(expected, actual, name: file.lastPathComponent))", sourceLocation: sourceLocation)
  }

  private static func update(_ file: URL, to data: Data) throws {
    if data.isEmpty {
      try? FileManager.default.removeItem(at: file)
    } else if (try? Data(contentsOf: file)) != data {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }

  private static func difference(_ expected: Data, _ actual: Data, name: String) -> String {
    let (old, new) = (lines(expected), lines(actual))
    let first = zip(old, new).prefix { $0 == $1 }.count
    func line(_ lines: [Substring]) -> String { first < lines.count ? String(lines[first].prefix(400)) : "(the end)" }
    return "\(name), line \(first + 1)\nexpected: \(line(old))\nactual:   \(line(new))"
  }

  private static func lines(_ data: Data) -> [Substring] {
    String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
