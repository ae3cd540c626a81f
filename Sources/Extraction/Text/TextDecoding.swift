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

  /// Whether the bytes are a web page: servers send one in place of a document that they do not have.
  static func isWebPage(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let head = String(decoding: bytes.prefix(2048).filter { $0 != 0 }, as: UTF8.self).lowercased()
    guard head.first(where: { !$0.isWhitespace && !["\u{FEFF}", "\u{FFFD}"].contains($0) }) == "<" else { return false }
    return ["<!doctype html", "<html", "<head", "<body", "<script", "<meta "].contains { head.contains($0) }
  }

  /// Whether the bytes are no text: text holds no NUL, but where every character has two bytes.
  static func isBinary(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.contains(0) && text16(bytes) == nil
  }

  /// The text, from UTF-16, UTF-8 (with or without a byte order mark) or else GB 18030, which GBK is a part of; nil where
  /// it is none of these.
  static func text(_ bytes: UnsafeRawBufferPointer) -> String? {
    if let text = text16(bytes) { return text }
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

  /// The text of UTF-16, which spreadsheets call Unicode text; nil for all else. Without a byte order mark its ASCII
  /// characters tell it: in one of the two orders their NULs are all in the same place and make no control characters.
  private static func text16(_ bytes: UnsafeRawBufferPointer) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return text16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return text16(bytes.dropFirst(2), isBigEndian: true) }
    guard bytes.contains(0) else { return nil }
    for isBigEndian in [false, true] {
      if let text = text16(bytes[...], isBigEndian: isBigEndian),
        text.unicodeScalars.contains(where: { $0.value < 0x80 }),
        text.unicodeScalars.allSatisfy({ $0.value >= 0x20 || (0x09...0x0D).contains($0.value) })
      {
        return text
      }
    }
    return nil
  }

  private static func text16(_ bytes: Slice<UnsafeRawBufferPointer>, isBigEndian: Bool) -> String? {
    guard bytes.count % 2 == 0 else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    return String(validating: units, as: UTF16.self)
  }
}
