import Foundation

/// The text in Unicode NFC. Returns at once where every character is of a block that NFC cannot change, which is so
/// for nearly all that budgets print.
func composed(_ text: String) -> String {
  for scalar in text.unicodeScalars where !isStableInNFC(scalar) {
    return text.precomposedStringWithCanonicalMapping
  }
  return text
}

/// Whether NFC leaves the scalar alone whatever stands around it. Conservative: `false` only costs time.
private func isStableInNFC(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0...0x2FF: return true
  case 0x2010...0x2027, 0x2030...0x205E, 0x2160...0x217F, 0x2460...0x25FF: return true
  case 0x3000...0x3029, 0x3030...0x303F: return true
  case 0x3100...0x9FFF, 0xE000...0xF8FF, 0xFE30...0xFE4F, 0xFF01...0xFFEF: return true
  case 0x2264, 0x2265: return true
  case 0x20000...0x2F7FF: return true
  default: return false
  }
}
