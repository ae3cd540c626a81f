/// Whether a PDF's table of objects is where the end of the file says. poppler makes a new one in silence where it is
/// not, from all that looks like an object: of some objects an older state, of a file that was cut off what is left.
enum CrossReference {
  /// - Returns: whether the last `startxref` of the file's end names the place of a table or of a stream that holds one, with no
  ///   object behind it.
  static func isInPlace(_ bytes: UnsafeRawBufferPointer) -> Bool {
    // Readers look for it in the last kilobyte; whoever adds bytes behind the end breaks nothing else.
    let tail = bytes.suffix(2048)
    let mark = Array("startxref".utf8)
    guard
      let start = tail.indices.dropLast(mark.count).last(where: {
        tail[$0] == mark[0] && tail[$0...].starts(with: mark)
      }),
      let offset = number(in: bytes, at: start + mark.count)
    else { return false }
    // A later state may have been cut off: its objects stand there, and no end behind them.
    guard UnsafeRawBufferPointer(rebasing: tail[start...]).place(of: " obj") == nil else { return false }
    // Bytes before the header shift all places by their number.
    let shift = header(of: bytes)
    return isTable(bytes, at: offset) || shift > 0 && isTable(bytes, at: offset + shift)
  }

  private static func isTable(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard offset >= 0, offset < bytes.count else { return false }
    let place = bytes[offset...].prefix(40).drop(while: isSpace)
    return place.starts(with: Array("xref".utf8)) || beginsObject(place)
  }

  /// Whether an object begins there, as in `12 0 obj`: digits alone stand within tables too.
  private static func beginsObject(_ place: Slice<UnsafeRawBufferPointer>) -> Bool {
    var rest = place
    for _ in 0..<2 {
      let behind = rest.drop(while: isDigit)
      guard behind.startIndex > rest.startIndex, behind.first.map(isSpace) == true else { return false }
      rest = behind.drop(while: isSpace)
    }
    return rest.starts(with: Array("obj".utf8))
  }

  private static func number(in bytes: UnsafeRawBufferPointer, at start: Int) -> Int? {
    let digits = bytes[start...].prefix(40).drop(while: isSpace).prefix(while: isDigit)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// How many bytes stand before the header.
  private static func header(of bytes: UnsafeRawBufferPointer) -> Int {
    let mark = Array("%PDF-".utf8)
    return bytes.indices.prefix(1024).first { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) } ?? 0
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0 }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
