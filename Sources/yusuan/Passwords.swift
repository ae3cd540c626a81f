import Diagnostics
import Files
import Glibc

/// What opens encrypted documents: the content of a file, or one password for all.
///
/// A line of the file is a password, or a pattern of names, a tab and the password of the documents that it fits
/// (`*2024*<tab>secret`). Of several that fit the first one counts.
struct Passwords {
  private var lines: [(pattern: String?, password: String)] = []

  static let variable = "YUSUAN_PASSWORD"

  /// - Throws: `UsageError` where both are given, or the file cannot be read.
  init(password: String? = nil, file: String?) throws {
    if password != nil, file != nil {
      throw UsageError("Give one of --password and --password-file.", "--password 与 --password-file 只能给出一个。")
    }
    if let file {
      lines = try Self.lines(of: file)
    } else if let given = password ?? getenv(Self.variable).map({ String(cString: $0) }), !given.isEmpty {
      lines = [(nil, given)]
    }
  }

  /// - Parameter name: the path as it was given.
  func password(of name: DocumentPath) -> String? {
    lines.first { line in
      guard let pattern = line.pattern else { return true }
      return [name, name.name].contains { $0.withCString { fnmatch(pattern, $0, 0) == 0 } }
    }?.password
  }

  private static func lines(of file: String) throws -> [(pattern: String?, password: String)] {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = BilingualText(systemError: errno)
      throw UsageError(
        "The password file “\(file)” cannot be read: \(reason.english).", "无法读取密码文件“\(file)”：\(reason.chinese)。")
    }
    let reader = LineReader(descriptor: descriptor, closes: true)
    var lines: [(pattern: String?, password: String)] = []
    do {
      while var line = try reader.next() {
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        if line.isEmpty { continue }
        let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1, omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
        lines.append(parts.count == 2 ? (parts[0], parts[1]) : (nil, parts[0]))
      }
    } catch {
      throw UsageError("The password file “\(file)” cannot be read.", "无法读取密码文件“\(file)”。")
    }
    if lines.isEmpty { throw UsageError("The password file “\(file)” is empty.", "密码文件“\(file)”是空的。") }
    return lines
  }
}
