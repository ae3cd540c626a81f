/// A text that a spreadsheet takes for a formula, `=HYPERLINK(…)` or `+cmd|…!A1`, with an apostrophe before it, which
/// makes it text. Others stay as they are, unless they look like such a text already: so nothing is lost.
package func formulaSafe(_ text: String) -> String { isFormulaLike(text) ? "'" + text : text }

/// What `formulaSafe` was given.
package func withoutFormulaGuard(_ text: String) -> String {
  guard text.utf8.first == apostrophe, isFormulaLike(text.dropFirst()) else { return text }
  return String(text.dropFirst())
}

private let apostrophe = UInt8(ascii: "'")

/// Spreadsheets with a Chinese input take the full-width signs for the others.
private let signs: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "\r\n", "＝", "＋", "－", "＠"]
private let calls: Set<Character> = ["(", "|", "!", "（", "｜", "！"]

private func isFormulaLike(_ text: some StringProtocol) -> Bool {
  let rest = text.drop { $0 == "'" }
  guard let first = rest.first, signs.contains(first) else { return false }
  // A full-width bracket makes a call of a formula only: behind a dash it is how headings are numbered, —（一）.
  return rest.contains { calls.contains($0) && ($0.isASCII || first == "=" || first == "＝") }
}
