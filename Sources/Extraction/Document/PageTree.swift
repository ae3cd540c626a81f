/// Looks at a PDF's tree of pages as it stands in the file. A page that the tree names twice stands where another one is
/// missing, and poppler reads it twice without a word.
enum PageTree {
  /// The number of an object that one `/Kids` names twice; nil where there is none. Trees within streams of objects are not
  /// looked into: those have checksums.
  static func pageNamedTwice(in bytes: UnsafeRawBufferPointer) -> Int? {
    var start = 0
    while let mark = bytes.place(of: "/Kids", from: start) {
      start = mark + 5
      if let kid = firstRepeated(in: bytes, at: start) { return kid }
    }
    return nil
  }

  /// The first object that is named again in an array of references, `[3 0 R 4 0 R]`.
  private static func firstRepeated(in bytes: UnsafeRawBufferPointer, at start: Int) -> Int? {
    var scanner = DictionaryScanner(bytes, at: start)
    scanner.skipSpace()
    guard scanner.take("[") else { return nil }
    var named: Set<Int> = []
    while let object = scanner.reference() {
      if !named.insert(object.number).inserted { return object.number }
    }
    return nil
  }
}
