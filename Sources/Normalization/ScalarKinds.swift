// What kind of character a scalar is, as far as the rules of this room ask. Plain range tests: they run for every
// character of a document, and the standard library's property look-ups are many times slower.
extension Unicode.Scalar {
  /// `0` to `9`.
  var isASCIIDigit: Bool { value &- 0x30 < 10 }

  /// `A` to `Z` and `a` to `z`.
  var isASCIILetter: Bool { (value | 0x20) &- 0x61 < 26 }

  /// A letter of a Latin word: ASCII or accented.
  var isLatinLetter: Bool {
    if isASCIILetter { return true }
    switch value {
    case 0xD7, 0xF7: return false
    case 0xC0...0x24F, 0x1E00...0x1EFF: return true
    default: return false
    }
  }

  /// A space of any width, and what ends a line: Unicode's White_Space.
  package var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  /// Unicode's Ideographic, which the range that nearly all text is of decides at once.
  package var isIdeograph: Bool {
    switch value {
    case ..<0x3006: return false
    case 0x4E00...0x9FFF: return true
    default: return properties.isIdeographic
    }
  }

  /// A Chinese character: unified and compatibility ideographs, `々`, `〆`, `〇`.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return true
    case 0x3005...0x3007: return true
    default: return false
    }
  }

  /// A Chinese character or a mark that is only used in Chinese (and Japanese) text, full-width forms included:
  /// between it and a neighbour, a space comes from the layout alone.
  var isChinese: Bool {
    if isHan { return true }
    switch value {
    case 0x3000: return false
    case 0x2E80...0x33FF, 0xFE30...0xFE4F, 0xFF61...0xFF9F, 0xFFE0...0xFFE6: return true
    case 0xFF01...0xFF60: return !isFullWidthAlphanumeric
    default: return false
    }
  }

  /// `０`–`９`, `Ａ`–`Ｚ`, `ａ`–`ｚ`.
  var isFullWidthAlphanumeric: Bool {
    switch value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return true
    default: return false
    }
  }

  /// A hyphen, dash or minus in any of the forms that stand for a minus sign or for "nothing" in printed tables.
  var isDash: Bool {
    switch value {
    case 0x2D, 0xFF0D, 0xFE63, 0x2212, 0x2500, 0x2501, 0x2010...0x2015: return true
    default: return false
    }
  }

  /// What refers to a footnote: `*`, `※`, `①` to `⑳`, `¹` to `⁹`.
  var isFootnoteMark: Bool {
    switch value {
    case 0x2A, 0xFF0A, 0x203B, 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079, 0x2460...0x2473: return true
    default: return false
    }
  }

  /// The same character of the full-width forms block in ASCII; only for U+FF01 to U+FF5E.
  var narrow: Unicode.Scalar { Unicode.Scalar(UInt8(truncatingIfNeeded: value &- 0xFEE0)) }
}
