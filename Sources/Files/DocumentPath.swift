import Glibc

/// A file's path as the operating system knows it: bytes, which need not be text.
package struct DocumentPath: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  package init(_ text: String) { bytes = Array(text.utf8) }

  /// The path where it is UTF-8; else nil.
  package var utf8: String? { String(validating: bytes, as: UTF8.self) }

  /// The path where text is needed. A byte that is not UTF-8 is `\xNN`; so that nothing else reads like that, a backslash
  /// that `x` and two hexadecimal digits follow is `\x5C`. Different paths have different texts.
  package var text: String {
    if let utf8, !utf8.contains("\\x") { return utf8 }
    var text = ""
    var rest = bytes[...]
    while let first = rest.first {
      let looksEscaped = first == UInt8(ascii: "\\") && Self.isEscape(rest.dropFirst())
      let whole = (1...4).lazy.compactMap { count in
        rest.count < count ? nil : String(validating: rest.prefix(count), as: UTF8.self).map { (count, $0) }
      }.first
      if let (count, character) = whole, !looksEscaped {
        text += character
        rest = rest.dropFirst(count)
      } else {
        let digits = String(first, radix: 16, uppercase: true)
        text += "\\x" + (digits.count < 2 ? "0" : "") + digits
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// The last component.
  package var name: DocumentPath {
    let end = bytes.lastIndex { $0 != UInt8(ascii: "/") }.map { $0 + 1 } ?? bytes.count
    return DocumentPath(bytes: Array(bytes[..<end].split(separator: UInt8(ascii: "/")).last ?? bytes[...]))
  }

  /// The path of something in this folder.
  package func appending(_ name: [UInt8]) -> DocumentPath {
    DocumentPath(bytes: bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [UInt8(ascii: "/")] + name)
  }

  /// Hands the path to a system call.
  package func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    try (bytes + [0]).withUnsafeBytes { buffer in
      try buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return try "".withCString(body) }
        return try body(start)
      }
    }
  }

  private static func isEscape(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: "x"), rest.count >= 3 else { return false }
    return rest.dropFirst().prefix(2).allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }
}
