import Glibc

// Searching byte for byte. Foundation's `contains` and `range(of:)` fold characters on the way, and the standard
// library's compare character by character: both cost twenty times as much, and neither is ever wanted for keys.

extension String {
  /// Whether the text has the word in it, byte for byte.
  package func hasWord(_ word: String) -> Bool { self[...].hasWord(word) }

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

  /// How many bytes stand before the word.
  private func offset(ofWord word: String) -> Int? {
    let found = utf8.withContiguousStorageIfAvailable { text in
      word.utf8.withContiguousStorageIfAvailable { position(of: $0, in: text) }
    }
    // Strings bridged from elsewhere have no bytes to look at in one piece.
    guard let found, let found else { return position(of: Array(word.utf8), in: Array(utf8)) }
    return found
  }

  private func position(of word: [UInt8], in text: [UInt8]) -> Int? {
    text.withUnsafeBufferPointer { text in word.withUnsafeBufferPointer { position(of: $0, in: text) } }
  }

  private func position(of word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = word.first, let needle = word.baseAddress else { return 0 }
    guard let start = text.baseAddress, text.count >= word.count else { return nil }
    for offset in 0...(text.count - word.count)
    where text[offset] == first && memcmp(start + offset, needle, word.count) == 0 {
      return offset
    }
    return nil
  }
}
