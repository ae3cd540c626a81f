import Glibc

// Searching byte for byte. Foundation's `contains` and `range(of:)` fold characters on the way, and the standard
// library's, `hasPrefix` and `hasSuffix` among them, compare character by character: both cost twenty times as much, and neither is ever wanted for keys.

extension String {
  /// Whether both are the same byte for byte. `==` takes characters that are written in two ways for the same, and for that
  /// looks each one up where the text is not ASCII.
  package func hasBytes(of other: String) -> Bool {
    utf8.count == other.utf8.count && self[...].hasStart(other)
  }

  /// Whether the text has the word in it, byte for byte.
  package func hasWord(_ word: String) -> Bool { self[...].hasWord(word) }

  /// Whether the text begins with the word, byte for byte.
  package func hasStart(_ word: String) -> Bool { self[...].hasStart(word) }

  /// Whether the text ends in the word, byte for byte.
  package func hasEnd(_ word: String) -> Bool { self[...].hasEnd(word) }

  /// Where the word first stands, byte for byte; an empty word stands at the start.
  package func range(ofWord word: String) -> Range<Index>? { self[...].range(ofWord: word) }

  /// Where the word last stands, byte for byte; an empty word stands at the end.
  package func lastRange(ofWord word: String) -> Range<Index>? {
    var last: Range<Index>?
    var rest = self[...]
    while let range = rest.range(ofWord: word) {
      last = range
      guard range.lowerBound < endIndex else { break }
      rest = self[unicodeScalars.index(after: range.lowerBound)...]
    }
    return last
  }

  /// The text with another word in each place of a word that is not empty.
  package func replacing(word: String, with other: String) -> String {
    guard var found = range(ofWord: word) else { return self }
    var result = ""
    var rest = self[...]
    while true {
      result += rest[..<found.lowerBound]
      result += other
      rest = rest[found.upperBound...]
      guard let next = rest.range(ofWord: word) else { return result + rest }
      found = next
    }
  }
}

extension Substring {
  /// Whether the text has the word in it, byte for byte.
  package func hasWord(_ word: String) -> Bool { offset(ofWord: word) != nil }

  /// Where the word first stands, byte for byte; an empty word stands at the start.
  package func range(ofWord word: String) -> Range<Index>? {
    guard let offset = offset(ofWord: word) else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: word.utf8.count)
  }

  /// Whether the text begins with the word, byte for byte.
  package func hasStart(_ word: String) -> Bool {
    withBytes(and: word) { text, word in text.count >= word.count && text.begins(with: word) }
  }

  /// Whether the text ends in the word, byte for byte.
  package func hasEnd(_ word: String) -> Bool {
    withBytes(and: word) { text, word in
      text.count >= word.count
        && UnsafeBufferPointer(rebasing: text[(text.count - word.count)...]).begins(with: word)
    }
  }

  /// How many bytes stand before the word.
  private func offset(ofWord word: String) -> Int? {
    withBytes(and: word) { text, word in
      guard let first = word.first else { return 0 }
      guard text.count >= word.count, let start = text.baseAddress, let sought = word.baseAddress else { return nil }
      var offset = 0
      while offset <= text.count - word.count {
        if start[offset] == first, memcmp(start + offset, sought, word.count) == 0 { return offset }
        offset += 1
      }
      return nil
    }
  }

  private func withBytes<Result>(
    and word: String, _ body: (_ text: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let found = utf8.withContiguousStorageIfAvailable { text in
      word.utf8.withContiguousStorageIfAvailable { body(text, $0) }
    }
    if let found, let found { return found }
    // Strings bridged from elsewhere have no bytes to look at in one piece.
    return Array(utf8).withUnsafeBufferPointer { text in
      Array(word.utf8).withUnsafeBufferPointer { body(text, $0) }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// - Parameter word: no longer than this.
  fileprivate func begins(with word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = baseAddress, let other = word.baseAddress else { return word.isEmpty }
    return memcmp(start, other, word.count) == 0
  }
}
