import Diagnostics

/// Tells pages whose fonts do not say which characters they show: what is read there is a number of the private use
/// area, which means nothing outside of that font, or nothing at all.
enum UnmappedText {
  /// A diagnostic `text.unmapped`; nil where all characters are text, or signs of a font of signs.
  static func diagnostic(for page: Page) -> Diagnostic? {
    let fonts = page.unmappedFonts.filter { !isOfSigns($0) }
    let count = (fonts.isEmpty ? 0 : page.glyphs.count { $0.scalar.isUnmapped }) + page.unreadCharacters
    return count == 0 ? nil : Diagnostic(.textUnmapped(count: count, fonts: fonts), page: page.number)
  }

  /// Bullets and ticks have their places in the private use area by rights.
  private static func isOfSigns(_ font: String) -> Bool {
    let folded = font.lowercased()
    return ["symbol", "dings", "icon"].contains { folded.contains($0) }
  }
}

extension Unicode.Scalar {
  /// Whether it stands for a character that the font names no text for: of the private use areas, or the replacement
  /// character.
  var isUnmapped: Bool {
    self == "\u{FFFD}" || (0xE000...0xF8FF).contains(value) || (0xF0000...0x10FFFD).contains(value)
  }
}
