import CPoppler

/// Tells what kind of document the bytes are, and decodes text.
enum TextDecoding {
  /// Whether the mark `%PDF-` stands at the document's start, where readers look for it.
  static func isPDF(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let mark = Array("%PDF-".utf8)
    let head = bytes.prefix(Settings.Documents.head)
    guard head.count >= mark.count else { return false }
    return (0...(head.count - mark.count)).contains { start in
      (0..<mark.count).allSatisfy { head[start + $0] == mark[$0] }
    }
  }

  /// Whether the bytes hold a NUL, which text never does.
  static func isBinary(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.contains(0)
  }

  /// The text, from UTF-8 (with or without a byte order mark) or else from GB 18030; nil where it is neither.
  static func text(_ bytes: UnsafeRawBufferPointer) -> String? {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeRawBufferPointer(rebasing: bytes.dropFirst(3)) : bytes
    if let text = String(validating: body, as: UTF8.self) { return text }
    var size: gsize = 0
    guard
      let converted = g_convert(
        body.baseAddress?.assumingMemoryBound(to: gchar.self), gssize(body.count), "UTF-8", "GB18030", nil, &size, nil)
    else { return nil }
    defer { g_free(converted) }
    return String(decoding: UnsafeRawBufferPointer(start: converted, count: Int(size)), as: UTF8.self)
  }
}
