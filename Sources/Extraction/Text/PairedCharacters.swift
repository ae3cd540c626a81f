/// The characters of a page's text, one for each of its boxes.
///
/// poppler gives text and boxes by two calls. Around a run of letters that are read from right to left the text has
/// two marks, U+202B and U+202C, that no box belongs to, and the run itself in the order of reading, while the boxes
/// come in the order of places. A page may also print such marks of its own: then they have boxes.
enum PairedCharacters {
  /// - Parameters:
  ///   - text: as poppler gives it, in UTF-8.
  ///   - count: how many boxes there are.
  /// - Returns: the characters in the order of the boxes; nil where not each box gets one.
  static func scalars(of text: UnsafePointer<CChar>, count: Int) -> [Unicode.Scalar]? {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(count + 1)
    var hasRuns = false
    for scalar in String(cString: text).unicodeScalars {
      scalars.append(scalar)
      if scalar == startOfRun { hasRuns = true }
    }
    if hasRuns { scalars = inPlace(scalars) }
    return scalars.count == count ? scalars : nil
  }

  private static let startOfRun: Unicode.Scalar = "\u{202B}"
  private static let endOfRun: Unicode.Scalar = "\u{202C}"

  /// The text without the marks around runs, and these in the order of places.
  private static func inPlace(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var placed: [Unicode.Scalar] = []
    placed.reserveCapacity(scalars.count)
    var rest = scalars[...]
    while let start = rest.firstIndex(of: startOfRun) {
      placed += rest[..<start]
      // A run has one character at least, which may be a mark itself.
      guard let end = rest[start...].dropFirst(2).firstIndex(of: endOfRun) else { return placed + rest[start...] }
      placed += rest[(start + 1)..<end].reversed()
      rest = rest[(end + 1)...]
    }
    return placed + rest
  }
}

extension Unicode.Scalar {
  /// Whether it only steers the direction in which text runs: it is not seen, wherever it stands.
  var isDirectionMark: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
