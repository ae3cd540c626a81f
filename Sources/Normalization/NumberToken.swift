/// The characters a printed number is made of, each with all its printed forms folded to one ASCII byte.
enum NumberToken {
  static let space = UInt8(ascii: " ")
  static let comma = UInt8(ascii: ",")
  static let point = UInt8(ascii: ".")
  static let minus = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let slash = UInt8(ascii: "/")
  static let open = UInt8(ascii: "(")
  static let close = UInt8(ascii: ")")
  static let percent = UInt8(ascii: "%")
  /// Stands for `¥`, which is not ASCII.
  static let yen = UInt8(ascii: "Y")

  /// Stands for `△`, the minus of accountants. `▲` is none: beside `▼` it says that a sum has risen.
  static let triangle = UInt8(ascii: "T")

  /// Stands for 负, minus in a word.
  static let negative = UInt8(ascii: "N")

  /// The byte for a character, or nil if no number contains it. White space is not decided here.
  static func of(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39: return UInt8(truncatingIfNeeded: scalar.value)
    case 0xFF10...0xFF19: return UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)
    case 0x2C, 0xFF0C, 0x3001, 0xFE50: return comma
    case 0x2E, 0xFF0E, 0xFE52: return point
    case 0x2B, 0xFF0B: return plus
    case 0x2F, 0xFF0F: return slash
    case 0x28, 0xFF08: return open
    case 0x29, 0xFF09: return close
    case 0x25, 0xFF05, 0xFE6A: return percent
    case 0xA5, 0xFFE5: return yen
    case 0x8D1F: return negative
    // △, and the Greek letter and the operator that look like it.
    case 0x25B3, 0x0394, 0x2206: return triangle
    default: return scalar.isDash ? minus : nil
    }
  }

  static func isDigit(_ token: UInt8) -> Bool { token &- 0x30 < 10 }
}

/// Whether the text is not empty and has only characters that occur in numbers (digits, commas, points, percent and
/// minus signs, parentheses, in ASCII or full width; white space is ignored): what is left of a number when a line or
/// page ends inside it.
package func isNumberFragment(_ text: String) -> Bool {
  var found = false
  for scalar in text.unicodeScalars where spaceKind(of: scalar) == .other {
    guard scalar != "、", let token = NumberToken.of(scalar), token != NumberToken.negative else { return false }
    if token == NumberToken.plus || token == NumberToken.slash || token == NumberToken.yen { return false }
    found = true
  }
  return found
}
