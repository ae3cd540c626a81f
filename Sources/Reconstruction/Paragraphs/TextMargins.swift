/// The columns of paper that running text fills: where its full lines begin and end, in points.
struct TextMargins: Equatable {
  var left: Double
  var right: Double

  var width: Double { right - left }

  /// The margins that most lines share. A stray line further out, such as a centred title on a wide page, must not
  /// make all others look short; therefore each margin is the outermost that more than a few of the lines reach.
  init(_ lines: [TextLine]) {
    let stray = lines.count / Settings.Paragraphs.linesForEachStray
    left = lines.map(\.box.minX).sorted().dropFirst(stray).first ?? 0
    right = lines.map(\.box.maxX).sorted(by: >).dropFirst(stray).first ?? 0
  }
}
