/// Finds the direction in which text runs from where its characters stand, because poppler does not tell.
///
/// Each step from one character to its neighbour on the same line votes for a direction; steps that jump, as from
/// one cell to the next, have no vote. Two votes at least must agree before a line counts as turned, since two
/// characters may stand one above the other in upright text as well.
struct RunRotation {
  private var lineStart = 0
  /// Steps to the right, down, to the left and up: 0, 90, 180 and 270 degrees.
  private var votes: (right: Int, down: Int, left: Int, up: Int) = (0, 0, 0, 0)

  /// Counts the step from one glyph to the next of the same word.
  mutating func step(from first: Rectangle, to second: Rectangle) {
    let dx = second.midX - first.midX
    let dy = second.midY - first.midY
    let em = max(first.width, first.height, second.width, second.height)
    guard max(abs(dx), abs(dy)) <= em * Settings.Rotation.longestStep,
      min(abs(dx), abs(dy)) <= em * Settings.Rotation.sideStep
    else { return }
    if abs(dx) >= abs(dy) {
      if dx > 0 { votes.right += 1 } else if dx < 0 { votes.left += 1 }
    } else {
      if dy > 0 { votes.down += 1 } else { votes.up += 1 }
    }
  }

  /// Turns the glyphs of the line that ends with the last one.
  mutating func endLine(_ glyphs: inout [Glyph]) {
    defer {
      lineStart = glyphs.count
      votes = (0, 0, 0, 0)
    }
    var rotation: Int16 = 0
    var most = max(votes.right, Settings.Rotation.doubtfulVotes)
    for (count, angle) in [(votes.down, 90), (votes.left, 180), (votes.up, 270)] where count > most {
      rotation = Int16(angle)
      most = count
    }
    guard rotation != 0 else { return }
    for index in lineStart..<glyphs.count { glyphs[index].rotation = rotation }
  }
}
