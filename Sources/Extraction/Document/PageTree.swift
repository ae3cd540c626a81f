/// Looks at a PDF's tree of pages as it stands in the file. A page that the tree names twice stands where another one is
/// missing, and poppler reads it twice without a word.
enum PageTree {
  /// The number of an object that one `/Kids` names twice; nil where there is none. Trees within streams of objects are not
  /// looked into: those have checksums.
  static func pageNamedTwice(in bytes: UnsafeRawBufferPointer) -> Int? {
    var start = 0
    while let mark = bytes.place(of: "/Kids", from: start) {
      start = mark + 5
      if let kid = firstRepeated(in: bytes[start...]) { return kid }
    }
    return nil
  }

  /// The first object that is named again in an array of references, `[3 0 R 4 0 R]`.
  private static func firstRepeated(in bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    let array = bytes.drop(while: isSpace)
    guard array.first == UInt8(ascii: "[") else { return nil }
    var named: Set<Int> = []
    var rest = array.dropFirst()
    while true {
      guard let object = number(&rest), number(&rest) != nil else { return nil }
      rest = rest.drop(while: isSpace)
      guard rest.first == UInt8(ascii: "R") else { return nil }
      rest = rest.dropFirst()
      if !named.insert(object).inserted { return object }
    }
  }

  /// Takes a number off, with the space before it.
  private static func number(_ rest: inout Slice<UnsafeRawBufferPointer>) -> Int? {
    let digits = rest.drop(while: isSpace)
    rest = digits.drop { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits[..<rest.startIndex], as: UTF8.self))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0 }
}
