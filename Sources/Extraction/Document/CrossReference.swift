/// Whether a PDF's table of objects is where the end of the file says. poppler makes a new one in silence where it is
/// not, from all that looks like an object: of some objects an older state, of a file that was cut off what is left.
enum CrossReference {
  /// - Returns: whether the last `startxref` of the file's end names the place of a table or of a stream that holds one, with no
  ///   object behind it.
  static func isInPlace(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let end = endOfLastMark(in: bytes) else { return false }
    var scanner = DictionaryScanner(bytes, at: end)
    guard let offset = scanner.number() else { return false }
    // A later state may have been cut off: its objects stand there, and no end behind them.
    guard bytes.place(of: " obj", from: end) == nil else { return false }
    // Bytes before the header shift all places by their number.
    let shift = header(of: bytes)
    return isTable(bytes, at: offset) || shift > 0 && isTable(bytes, at: offset + shift)
  }

  /// Behind the last word `startxref`. Readers look for it in the last kilobyte; whoever adds bytes behind the end breaks nothing
  /// else.
  static func endOfLastMark(in bytes: UnsafeRawBufferPointer) -> Int? {
    let mark = "startxref"
    return bytes.lastPlace(of: mark, from: max(0, bytes.count - 2048)).map { $0 + mark.utf8.count }
  }

  private static func isTable(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    var scanner = DictionaryScanner(bytes, at: offset)
    scanner.skipSpace()
    if scanner.take("xref") { return true }
    // Digits alone stand within tables too.
    guard scanner.number() != nil, scanner.number() != nil else { return false }
    scanner.skipSpace()
    return scanner.take("obj")
  }

  /// How many bytes stand before the header.
  private static func header(of bytes: UnsafeRawBufferPointer) -> Int {
    UnsafeRawBufferPointer(rebasing: bytes.prefix(1024)).place(of: "%PDF-") ?? 0
  }
}
