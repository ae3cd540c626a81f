import Extraction
import Normalization

/// Whether a line is a page number such as `12`, `- 12 -`, `第 3 页，共 8 页` or `3/8` in the top or bottom margin.
func isPageNumber(_ line: TextLine, pageHeight: Double) -> Bool {
  guard isInMargin(line, pageHeight: pageHeight) else { return false }
  // Amounts have points and commas; page numbers have none but beside their words.
  let marks: Set<Unicode.Scalar> = line.text.unicodeScalars.contains("页") ? [".", "．"] : [".", "．", ",", "，"]
  guard !line.text.unicodeScalars.contains(where: marks.contains) else { return false }
  let key = matchKey(String(String.UnicodeScalarView(line.text.unicodeScalars.filter { !dashes.contains($0) })))
  guard !key.isEmpty, key.count <= Settings.Margins.longestPageNumber, !isYear(key) else { return false }
  return key.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || "第页共".unicodeScalars.contains($0) }
}

/// Whether a line stands in the top or bottom margin.
func isInMargin(_ line: TextLine, pageHeight: Double) -> Bool {
  let margin = Settings.Margins.share * pageHeight
  return line.box.midY < margin || line.box.midY > pageHeight - margin
}

/// — 12 —
private let dashes = Set("-‐‑‒–—―－~·".unicodeScalars)

private func isYear(_ key: String) -> Bool { key.count == 4 && key.hasStart("20") }
