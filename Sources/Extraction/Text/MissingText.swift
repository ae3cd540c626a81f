import Diagnostics

/// Tells pages that show something from which no text can be read: scans, most of all.
enum MissingText {
  /// A diagnostic `page.no_text`; nil for pages with text and for pages that are truly blank.
  static func diagnostic(for page: Page, of name: String) -> Diagnostic? {
    let image = page.images.max { $0.width * $0.height < $1.width * $1.height }
    let share = image.map { $0.width * $0.height / max(page.width * page.height, 1) } ?? 0
    let found: String
    if page.glyphs.isEmpty {
      guard image != nil || !page.rules.isEmpty || !page.areas.isEmpty else { return nil }
      found = "has no text layer"
    } else if page.glyphs.count < Settings.Scans.fewCharacters && share >= Settings.Scans.largeShare {
      found = "has hardly any text layer (\(page.glyphs.count) characters)"
    } else {
      return nil
    }
    let shown =
      image.map { "an image of \(Int($0.width.rounded())) × \(Int($0.height.rounded())) pt" } ?? "only lines and areas"
    return Diagnostic(
      .pageNoText, page: page.number,
      message: "Page \(page.number) of “\(name)” \(found): it shows \(shown), from which no table can be read.")
  }
}
