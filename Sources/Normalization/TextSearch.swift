extension String {
  /// Whether the text has the word in it, byte for byte. Foundation's `contains` folds characters on the way, which
  /// costs twenty times as much and is never wanted for keys.
  package func hasWord(_ word: String) -> Bool { utf8[...].range(ofWord: word) != nil }
}

extension Substring.UTF8View {
  /// Where the word first stands, byte for byte; an empty word stands at the start.
  package func range(ofWord word: String) -> Range<Index>? {
    let needle = word.utf8
    guard let first = needle.first else { return startIndex..<startIndex }
    guard count >= needle.count else { return nil }
    var start = startIndex
    let last = index(endIndex, offsetBy: -needle.count)
    while start <= last {
      if self[start] == first, self[start...].starts(with: needle) {
        return start..<index(start, offsetBy: needle.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
