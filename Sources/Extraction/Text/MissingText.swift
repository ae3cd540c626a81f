import Diagnostics

/// Tells pages that show something from which no text can be read: scans, most of all.
enum MissingText {
  /// A diagnostic `page.no_text`; nil for pages with text, and for those that are truly blank or show nothing but the
  /// lines of a table that nobody filled in.
  static func diagnostic(for page: Page, of name: String) -> Diagnostic? {
    let image = page.images.max { $0.width * $0.height < $1.width * $1.height }
    let share = image.map { $0.width * $0.height / max(page.width * page.height, 1) } ?? 0
    if page.glyphs.isEmpty {
      guard image != nil || page.hasFigures || isMadeOfDots(page.rules) else { return nil }
    } else if page.glyphs.count >= Settings.Scans.fewCharacters || share < Settings.Scans.largeShare {
      return nil
    }
    let size = image.map { ImageSize(width: Int($0.width.rounded()), height: Int($0.height.rounded())) }
    return Diagnostic(.pageNoText(file: name, characters: page.glyphs.count, image: size), page: page.number)
  }
}

/// Whether most rules are no longer than they are thick: letters may be drawn in such.
private func isMadeOfDots(_ rules: [Rule]) -> Bool {
  let dots = rules.count { $0.length <= Settings.Rules.areaThickness }
  return Double(dots) > Double(rules.count) * Settings.Rules.shareOfDots
}

/// Tells of pages that were read in their pictures.
enum ReadPicture {
  /// A diagnostic `page.read_by_ocr`; nil for a page of text.
  static func diagnostic(for page: Page) -> Diagnostic? {
    page.pictureReading.map { reading in
      Diagnostic(
        .pageReadByOCR(
          lines: reading.lines, numbers: reading.numbers.count, doubtful: reading.numbers.count { !$0.isAgreed },
          beside: reading.comparison),
        page: page.number)
    }
  }
}
