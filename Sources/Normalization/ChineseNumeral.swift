/// Numbers written as Chinese numerals, as in `表十三` or `二〇二四年`.
package enum ChineseNumeral {
  /// Whether the scalar is a numeral that lists and headings are numbered with: 一 to 十, 〇, 零.
  package static func counts(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil || scalar == "十" }

  /// Whether a text is made of such numerals alone: 一, 二十三.
  package static func counts(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy(counts)
  }

  /// The value of a text that is a numeral and nothing else: `一` to `九十九`, `〇`, `零`; digits read one by one where
  /// a zero or the length of a year shows that they are meant so (`二〇二四`, `一〇`); ASCII and full-width digits.
  /// Spaces are ignored. Nil for anything else.
  package static func value(_ text: String) -> Int? {
    var scalars = Array(foldRadicals(text).unicodeScalars)
    foldSpaces(&scalars)
    foldWidths(&scalars)
    scalars.removeAll { $0 == " " }
    guard !scalars.isEmpty, scalars.count <= Settings.longestNumeral else { return nil }
    if scalars.allSatisfy(\.isASCIIDigit) { return Int(String(scalars: scalars)) }
    if let ten = scalars.firstIndex(of: "十") {
      return value(tens: scalars[..<ten], units: scalars[(ten + 1)...])
    }
    let digits = scalars.compactMap(digit)
    guard digits.count == scalars.count else { return nil }
    guard digits.count == 1 || digits.count == 4 || digits.contains(0) else { return nil }
    return digits.reduce(0) { $0 * 10 + $1 }
  }

  private static func value(tens: ArraySlice<Unicode.Scalar>, units: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let ten = part(tens, whenMissing: 1), let unit = part(units, whenMissing: 0) else { return nil }
    return ten * 10 + unit
  }

  /// One digit from 1 to 9, or `whenMissing` where nothing is written.
  private static func part(_ scalars: ArraySlice<Unicode.Scalar>, whenMissing: Int) -> Int? {
    guard let first = scalars.first else { return whenMissing }
    guard scalars.count == 1, let value = digit(first), value > 0 else { return nil }
    return value
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零", "○": return 0
    case "一": return 1
    case "二": return 2
    case "三": return 3
    case "四": return 4
    case "五": return 5
    case "六": return 6
    case "七": return 7
    case "八": return 8
    case "九": return 9
    default: return nil
    }
  }
}
