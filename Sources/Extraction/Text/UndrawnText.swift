/// Text that is in a page's content without being drawn (text rendering mode 3; ISO 32000-1, 9.3.6): no reader sees it,
/// so it is no text of the page. Over a picture it is what a scanner's software read there, and the only text there is.
enum UndrawnText {
  /// Takes out the words of which no character was drawn anywhere near its box and that are over no picture.
  ///
  /// - Parameters:
  ///   - fonts: one for each glyph, taken out alike.
  ///   - words: ascending; for each word, the index of its first glyph.
  ///   - drawn: where characters were drawn, to be seen or not.
  /// - Returns: how many characters stay that were not drawn, as they are over a picture.
  static func remove(
    from glyphs: inout [Glyph], fonts: inout [Int], words: [Int], drawn: [DrawnOrigins], pictures: [Rectangle]
  ) -> Int {
    let count = drawn.reduce(0) { $0 + $1.count }
    // Each character has a place of its own, but for the few that poppler makes of two. Asking for each word is work
    // that a page with a place for every character needs not.
    guard count < glyphs.count else { return 0 }
    var overPictures = 0
    var isDrawn = [Bool](repeating: true, count: glyphs.count)
    for (position, start) in words.enumerated() {
      let end = position + 1 < words.count ? words[position + 1] : glyphs.count
      guard start < end, let box = extent(of: glyphs[start..<end]), !isDrawnAround(box, drawn) else { continue }
      if pictures.contains(where: { $0.contains(x: box.midX, y: box.midY) }) {
        overPictures += end - start
      } else if count > 0 {
        for index in start..<end { isDrawn[index] = false }
      }
    }
    guard isDrawn.contains(false) else { return overPictures }
    fonts = zip(fonts, isDrawn).filter(\.1).map(\.0)
    glyphs = zip(glyphs, isDrawn).filter(\.1).map(\.0)
    return overPictures
  }

  private static func extent(of word: ArraySlice<Glyph>) -> Rectangle? {
    word.dropFirst().reduce(word.first?.box) { $0?.union($1.box) }
  }

  /// A character is drawn at the left end of its baseline, which some fonts put a little outside of its box.
  private static func isDrawnAround(_ box: Rectangle, _ drawn: [DrawnOrigins]) -> Bool {
    let reach = max(min(box.width, box.height) * Settings.HiddenText.undrawnReach, Settings.HiddenText.originReach)
    let height = box.minY - reach...box.maxY + reach
    return drawn.contains { $0.within(box.minX - reach...box.maxX + reach).contains { height.contains($0.y) } }
  }
}
