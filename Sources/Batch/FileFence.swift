import Files
import Glibc

/// The files that a process may open from now on (Landlock); what is open stays open.
enum FileFence {
  /// How much of it the system has; 0 for nothing.
  static var version: Int { max(0, SystemCalls.call(createRules, 0, 0, 1)) }

  /// Lets this thread, and those that it makes, read what is in the places, and nothing else: it opens nothing but /dev/null to
  /// write, makes and removes nothing, connects to nothing, and signals no other process. For good.
  ///
  /// - Returns: whether the system has done so.
  static func apply(reading places: [DocumentPath]) -> Bool {
    let version = version
    guard version > 0 else { return false }
    let rights = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13
    // Files; ports of TCP; abstract sockets and signals.
    let refused: [UInt64] = [(1 << rights) - 1, 3, 3]
    let size = version >= 6 ? 24 : version >= 4 ? 16 : 8
    let rules = refused.withUnsafeBytes { bytes in
      SystemCalls.call(createRules, Int(bitPattern: bytes.baseAddress), size, 0)
    }
    guard rules >= 0 else { return false }
    defer { close(Int32(rules)) }
    for place in places { allow(place, rules) }
    allow(DocumentPath("/dev/null"), rules, besides: writeFile)
    return SystemCalls.call(restrict, rules, 0) == 0
  }

  private static func allow(_ place: DocumentPath, _ rules: Int, besides more: UInt32 = 0) {
    let descriptor = place.withCString { open($0, Int32(O_CLOEXEC) | 0x200000) }  // O_PATH
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    // The rights, then the descriptor: twelve bytes.
    var rule: [UInt32] = [(isFolder ? readFile | readFolder : readFile) | more, 0, UInt32(descriptor)]
    _ = rule.withUnsafeMutableBytes { bytes in
      SystemCalls.call(addRule, rules, 1, Int(bitPattern: bytes.baseAddress), 0)
    }
  }

  private static let createRules = 444
  private static let addRule = 445
  private static let restrict = 446
  private static let writeFile: UInt32 = 1 << 1
  private static let readFile: UInt32 = 1 << 2
  private static let readFolder: UInt32 = 1 << 3
}
