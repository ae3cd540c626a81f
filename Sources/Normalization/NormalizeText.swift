/// The canonical string of a line, or of lines already joined: radicals, widths and spaces folded, layout white space
/// removed, NFC. Source: "Values", string, in the description of the canonical form. Idempotent.
package func normalizeText(_ text: String) -> String {
  if isCanonical(text) { return text }
  var scalars = Array(foldRadicals(text).unicodeScalars)
  foldSpaces(&scalars)
  foldWidths(&scalars)
  removeLayoutSpaces(&scalars)
  // Digits that a space kept apart from their `，` or `％` now stand beside it.
  foldWidths(&scalars)
  // Full-width letters that have become ASCII may take up an accent that follows, and accents change places, which
  // can bring a space beside Chinese text: begin again. That ends, because each further round removes a space.
  let folded = String(scalars: scalars)
  let result = composed(folded)
  return result.utf8.elementsEqual(folded.utf8) ? result : normalizeText(result)
}

/// Whether the text consists only of characters that no rule touches: the common case, decided in one pass.
private func isCanonical(_ text: String) -> Bool {
  var previous: Unicode.Scalar = "。"
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x21...0x7E, 0x4E00...0x9FFF: break
    case 0x3001...0x3002, 0x3008...0x3011, 0xFF08, 0xFF09, 0xFF1A, 0xFF1B: break
    case 0xFF0C where !previous.isASCIIDigit: break
    case 0x201C, 0x201D, 0x2014, 0x2026, 0x2264, 0x2265: break
    default: return false
    }
    previous = scalar
  }
  return true
}
