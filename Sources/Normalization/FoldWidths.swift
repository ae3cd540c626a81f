/// Folds full-width letters, digits and spaces to ASCII, and the full-width marks `．` `，` `％` `＋` `－` where they
/// are part of a number. All other Chinese punctuation stays as printed.
///
/// Part of a number means: `．` between two digits; `，` where a thousands separator can stand, with three digits
/// after it (`１，２３４`, but not `2025，2026`); `％` after a digit; `＋` and `－` before a digit.
package func foldWidths(_ text: String) -> String {
  guard hasFullWidthForms(text) else { return text }
  var scalars = Array(text.unicodeScalars)
  foldWidths(&scalars)
  return String(scalars: scalars)
}

/// Whether U+3000 or a character from U+FF00 on may occur.
private func hasFullWidthForms(_ text: String) -> Bool {
  var lead: UInt8 = 0
  for byte in text.utf8 {
    if byte == 0xEF || (lead == 0xE3 && byte == 0x80) { return true }
    lead = byte
  }
  return false
}

func foldWidths(_ scalars: inout [Unicode.Scalar]) {
  // Digits first: the marks are judged by the digits around them.
  for index in scalars.indices {
    if scalars[index].isFullWidthAlphanumeric {
      scalars[index] = scalars[index].narrow
    } else if scalars[index] == "\u{3000}" {
      scalars[index] = " "
    }
  }
  for index in scalars.indices where isNumberMark(at: index, in: scalars) {
    scalars[index] = scalars[index].narrow
  }
}

private func isNumberMark(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
  let afterDigit = index > 0 && scalars[index - 1].isASCIIDigit
  let beforeDigit = index + 1 < scalars.count && scalars[index + 1].isASCIIDigit
  switch scalars[index] {
  case "．": return afterDigit && beforeDigit
  case "％": return afterDigit
  case "＋", "－": return beforeDigit
  case "，": return afterDigit && beforeDigit && isThousandsSeparator(at: index, in: scalars)
  default: return false
  }
}

/// Whether the comma has exactly three digits after it, and before it either one to three digits that begin the
/// number, or three digits after another separator.
private func isThousandsSeparator(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
  var end = index + 1
  while end < scalars.count, scalars[end].isASCIIDigit { end += 1 }
  var start = index
  while start > 0, scalars[start - 1].isASCIIDigit { start -= 1 }
  let before = index - start
  guard end - index == 4, (1...3).contains(before) else { return false }
  guard start > 1, scalars[start - 2].isASCIIDigit else { return true }
  switch scalars[start - 1] {
  case ".": return false
  case ",": return before == 3
  default: return true
  }
}
