import Diagnostics

/// The text that a scanner's software has read in a page's picture and written behind it, where nobody sees it: one
/// reading, with nothing to hold it against but the picture.
struct ScannerText {
  private let page: Page

  /// Nil for a page whose text is its own.
  init?(_ page: Page) {
    guard page.charactersBehindPictures * 2 > page.glyphs.count,
      page.shareOfImages >= Settings.Scans.largeShare
    else { return nil }
    self.page = page
  }

  /// For a page that is read by this text alone.
  var diagnostic: Diagnostic {
    Diagnostic(.textOfScanner(characters: page.charactersBehindPictures), page: page.number)
  }

  /// Holds the numbers that were read in the picture against those of this text.
  ///
  /// It is a reading of its own: a number on which the two readers differ is agreed on where it stands with one of them,
  /// as long as nothing else speaks against that. One on which they agree stays.
  func compared(with reading: PictureReading) -> PictureReading {
    var reading = reading
    var comparison = ComparedNumbers(count: 0, different: 0)
    for index in reading.numbers.indices {
      let number = reading.numbers[index]
      guard let other = self.number(in: number.box) else { continue }
      comparison.count += 1
      let first = NumberText.canonical(number.first)
      if number.isAgreed {
        if other != first { comparison.different += 1 }
      } else if other == first, NumberText.canonical(number.second) != first {
        reading.numbers[index].isAgreed = true
      } else {
        comparison.different += 1
        if !number.candidates.contains(other) { reading.numbers[index].candidates.append(other) }
      }
    }
    reading.comparison = comparison
    return reading
  }

  private func number(in box: Rectangle) -> String? {
    // Its characters are as tall as it likes; lines are further apart than they are high.
    let reach = box.height / 2
    let line = Rectangle(minX: box.minX, minY: box.minY - reach, maxX: box.maxX, maxY: box.maxY + reach)
    let glyphs = page.glyphs.filter { line.contains(x: $0.box.midX, y: $0.box.midY) }
      .sorted { $0.box.minX < $1.box.minX }
    return NumberText.canonical(String(String.UnicodeScalarView(glyphs.map(\.scalar))))
  }
}
