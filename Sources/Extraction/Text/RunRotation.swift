/// Finds the direction in which text runs from where its characters stand, because poppler does not tell.
///
/// Each step from one character to its neighbour on the same line votes for a direction; steps that jump, as from
/// one cell to the next, have no vote. Two votes at least must agree before a line counts as turned, since two
/// characters may stand one above the other in upright text as well. A word whose steps agree among themselves goes its
/// own way: a label that runs up the page may be put on one line with those beside it that do not.
struct RunRotation {
  /// Steps to the right, down, to the left and up: 0, 90, 180 and 270 degrees.
  private struct Votes {
    var right = 0
    var down = 0
    var left = 0
    var up = 0

    /// The direction that most of them are for; upright in doubt.
    var rotation: Int16 {
      var most = max(right, Settings.Rotation.doubtfulVotes)
      var rotation: Int16 = 0
      if down > most { (most, rotation) = (down, 90) }
      if left > most { (most, rotation) = (left, 180) }
      if up > most { rotation = 270 }
      return rotation
    }

    /// The direction that all of them are for; nil where they differ, or are too few.
    var agreed: Int16? {
      let all = right + down + left + up
      guard all > Settings.Rotation.doubtfulVotes else { return nil }
      switch all {
      case right: return 0
      case down: return 90
      case left: return 180
      case up: return 270
      default: return nil
      }
    }

    mutating func add(_ other: Votes) {
      right += other.right
      down += other.down
      left += other.left
      up += other.up
    }
  }

  private var lineStart = 0
  private var wordStart = 0
  private var line = Votes()
  private var word = Votes()
  /// The words of the line whose steps agree.
  private var agreed: [(glyphs: Range<Int>, rotation: Int16)] = []

  /// Counts the step from one glyph to the next of the same word. What poppler puts together over a jump is two words.
  ///
  /// - Parameter index: which glyph the second one is.
  mutating func step(from first: Rectangle, to second: Rectangle, at index: Int) {
    let dx = second.midX - first.midX
    let dy = second.midY - first.midY
    let em = max(first.width, first.height, second.width, second.height)
    guard max(abs(dx), abs(dy)) <= em * Settings.Rotation.longestStep,
      min(abs(dx), abs(dy)) <= em * Settings.Rotation.sideStep
    else {
      endWord(at: index)
      return
    }
    if abs(dx) >= abs(dy) {
      if dx > 0 { word.right += 1 } else if dx < 0 { word.left += 1 }
    } else {
      if dy > 0 { word.down += 1 } else { word.up += 1 }
    }
  }

  /// Ends the word of which the last glyph is the one before `end`.
  mutating func endWord(at end: Int) {
    guard end > wordStart else { return }
    if let rotation = word.agreed { agreed.append((wordStart..<end, rotation)) }
    line.add(word)
    (wordStart, word) = (end, Votes())
  }

  /// Turns the glyphs of the line that ends with the last one.
  mutating func endLine(_ glyphs: inout [Glyph]) {
    endWord(at: glyphs.count)
    let rotation = line.rotation
    if rotation != 0 { for index in lineStart..<glyphs.count { glyphs[index].rotation = rotation } }
    for (range, own) in agreed where own != rotation { for index in range { glyphs[index].rotation = own } }
    (lineStart, line) = (glyphs.count, Votes())
    agreed.removeAll(keepingCapacity: true)
  }
}
