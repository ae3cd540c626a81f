/// Reads one line of text from its picture.
protocol LineReader {
  /// - Parameter line: black on white, the text as wide and high as the picture but for a margin.
  /// - Returns: the characters from left to right; none where nothing can be read.
  func read(_ line: GrayPicture) -> [ReadCharacter]
}

/// A character that a reader sees in a line.
struct ReadCharacter: Hashable, Sendable {
  var scalar: Unicode.Scalar
  /// Its middle, as a share of the picture's width.
  var place: Double
  /// How sure the reader is, up to 1. It says little: of what it gives as certain, some is wrong.
  var confidence: Float
}

extension [ReadCharacter] {
  var text: String {
    var text = ""
    for character in self { text.unicodeScalars.append(character.scalar) }
    return text
  }
}
