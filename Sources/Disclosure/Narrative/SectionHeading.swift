import Normalization

/// The number that opens a heading or an item, and what follows it.
package struct SectionHeading {
  /// From the outermost kind to the innermost.
  package enum Kind: Int, Comparable {
    /// 第一部分
    case part
    /// 一、
    case chapter
    /// （一）
    case bracketedChapter
    /// 1. and 1、
    case item
    /// （1）
    case bracketedItem
    /// ①
    case circled

    package static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
  }

  package let kind: Kind
  package let ordinal: Int
  /// As printed.
  package let number: String
  package let rest: String

  /// Nil where the text begins with no number of a section.
  package init?(_ text: String) {
    guard startsWithSectionNumber(text) else { return nil }
    var scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    let start = scalars
    guard let first = scalars.first else { return nil }
    if (0x2460...0x2473).contains(first.value) {
      (kind, ordinal) = (.circled, Int(first.value - 0x2460) + 1)
      scalars.removeFirst()
    } else if first == "第" {
      let numeral = scalars.dropFirst().prefix { isNumeral($0) }
      guard let value = ChineseNumeral.value(String(numeral)) else { return nil }
      (kind, ordinal) = (.part, value)
      scalars = scalars.dropFirst(1 + numeral.count)
      scalars = scalars.starts(with: "部分".unicodeScalars) ? scalars.dropFirst(2) : scalars.dropFirst()
    } else {
      let isBracketed = first == "（" || first == "("
      if isBracketed { scalars.removeFirst() }
      let numeral = scalars.prefix { isNumeral($0) }
      guard let value = ChineseNumeral.value(String(numeral)), let digit = numeral.first else { return nil }
      let isChinese = !digit.properties.isEmoji && digit.value > 0xFF && !(0xFF10...0xFF19).contains(digit.value)
      kind = isChinese ? (isBracketed ? .bracketedChapter : .chapter) : (isBracketed ? .bracketedItem : .item)
      ordinal = value
      // The closing bracket, the comma or the point.
      scalars = scalars.dropFirst(numeral.count + 1)
    }
    let length = start.count - scalars.count
    number = String(String.UnicodeScalarView(start.prefix(length)))
    rest = String(String.UnicodeScalarView(scalars.drop { $0.properties.isWhitespace }))
  }

  /// The title and the text behind it. A short line without an end of a sentence is all title; a short clause that a
  /// colon or a full stop ends is the title of the text behind it; anything else is text.
  package var parts: (title: String?, text: String?) {
    let scalars = rest.unicodeScalars
    if rest.isEmpty { return (nil, nil) }
    let hasAmount = scalars.contains { $0.isASCII && $0.properties.numericType != nil } && rest.hasWord("元")
    if scalars.count <= 50, !endsSentence, !hasAmount { return (rest, nil) }
    guard let mark = scalars.firstIndex(where: { "：:。".unicodeScalars.contains($0) }) else { return (nil, rest) }
    let title = String(scalars[..<mark])
    let text = String(scalars[scalars.index(after: mark)...])
    let isClause = title.unicodeScalars.contains { "，,；;0123456789".unicodeScalars.contains($0) }
    guard title.unicodeScalars.count <= 30, !isClause else { return (nil, rest) }
    return (title, text.isEmpty ? nil : text)
  }

  private var endsSentence: Bool {
    rest.unicodeScalars.last.map { "。；！？，、".unicodeScalars.contains($0) } ?? false
  }
}

private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
  ("0"..."9").contains(scalar) || (0xFF10...0xFF19).contains(scalar.value)
    || "一二三四五六七八九十〇零".unicodeScalars.contains(scalar)
}
