/// A text that a spreadsheet takes for a formula, `=HYPERLINK(…)` or `+cmd|…!A1`, with an apostrophe before it, which
/// makes it text. Others stay as they are, unless they look like such a text already: so nothing is lost.
package func formulaSafe(_ text: String) -> String { isFormulaLike(text) ? "'" + text : text }

/// What `formulaSafe` was given.
package func withoutFormulaGuard(_ text: String) -> String {
  guard text.utf8.first == apostrophe, isFormulaLike(text.dropFirst()) else { return text }
  return String(text.dropFirst())
}

private let apostrophe = UInt8(ascii: "'")

private func isFormulaLike(_ text: some StringProtocol) -> Bool {
  let bytes = text.utf8.drop { $0 == apostrophe }
  guard let first = bytes.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) else { return false }
  return bytes.contains { [UInt8(ascii: "("), UInt8(ascii: "|"), UInt8(ascii: "!")].contains($0) }
}
