/// Replaces Kangxi radicals and radicals of the CJK Radicals Supplement by the ideographs that they look like, then
/// composes to NFC, which also replaces the compatibility ideographs.
///
/// PDF producers write such characters where a font draws radical and ideograph with one glyph: `⼯资` for `工资`,
/// `⻋辆` for `车辆`. NFKC knows the Kangxi radicals only, and would change much else besides. Private-use characters
/// stay: nobody knows what they stand for.
package func foldRadicals(_ text: String) -> String {
  guard hasRadicals(text) else { return composed(text) }
  return composed(String(scalars: text.unicodeScalars.map { RadicalTable.ideograph(for: $0) ?? $0 }))
}

/// Whether a character from U+2E80 to U+2FFF occurs: in UTF-8 those, and only those, start with E2 BA to E2 BF.
private func hasRadicals(_ text: String) -> Bool {
  var lead: UInt8 = 0
  for byte in text.utf8 {
    if lead == 0xE2, byte >= 0xBA { return true }
    lead = byte
  }
  return false
}
