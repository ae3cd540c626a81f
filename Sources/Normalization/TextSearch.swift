extension String {
  /// Whether the text has the word in it, byte for byte. Foundation's `contains` folds characters on the way, which
  /// costs twenty times as much and is never wanted for keys.
  public func hasWord(_ word: String) -> Bool {
    let needle = word.utf8
    guard let first = needle.first else { return true }
    let haystack = utf8
    guard haystack.count >= needle.count else { return false }
    var start = haystack.startIndex
    let last = haystack.index(haystack.endIndex, offsetBy: -needle.count)
    while start <= last {
      if haystack[start] == first, haystack[start...].starts(with: needle) { return true }
      start = haystack.index(after: start)
    }
    return false
  }
}
