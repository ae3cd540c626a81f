import Diagnostics

/// Puts the codes of successive rows together: parts printed apart are joined, parts left out are taken from above.
struct CodeSequence {
  private var previous: [String] = ["", "", ""]
  /// The last whole code of a single column.
  private var last = ""
  /// Whether all that was printed of it is its last part.
  private var wasAlone = false
  /// The classes of the economic classifications have one level below them.
  private let isEconomic: Bool

  init(_ classification: Classification? = nil) {
    isEconomic = classification == .departmentEconomic || classification == .governmentEconomic
  }

  /// - Parameters:
  ///   - parts: what the code columns of the row print, outermost first; one part where the code is whole.
  ///   - following: what the next row prints where the code is one part; it tells what a code cut short is.
  /// - Returns: the code, nil where the row prints none, and what had to be repaired.
  mutating func next(_ parts: [String], following: String = "") -> (code: String?, repair: CodeRepair?) {
    let digits = parts.map(Self.digits)
    guard digits.contains(where: { !$0.isEmpty }) else { return (nil, nil) }
    if digits.count == 1 { return whole(digits[0], following: Self.digits(following)) }
    var parts = digits
    var repair: CodeRepair?
    // A part printed whole (the 款 column holds 20103) stands for itself.
    if let whole = parts.last(where: { !$0.isEmpty }), whole.count >= 5 { return (whole, nil) }
    let last = parts.lastIndex { !$0.isEmpty } ?? 0
    for index in 0..<last where parts[index].isEmpty && index < previous.count { parts[index] = previous[index] }
    for index in parts.indices.dropFirst() where parts[index].count == 1 && index <= last {
      repair = .oneDigit(parts[index])
      parts[index] = "0" + parts[index]
    }
    previous = parts + Array(repeating: "", count: max(0, 3 - parts.count))
    return (parts.joined(), repair)
  }

  /// A code of one column. Two digits are the last part of a code whose beginning stands above: a 款 where a class or a
  /// whole item stands above it, unless what follows or a 款 right above makes it an item. One 款 after another stands so
  /// below an economic class.
  private mutating func whole(_ digits: String, following: String) -> (code: String?, repair: CodeRepair?) {
    guard digits.count <= 2, last.count >= 3 else {
      last = digits
      wasAlone = false
      return (digits, nil)
    }
    let part = digits.count == 1 ? "0" + digits : digits
    let asSubclass = last.prefix(3) + part
    let asItem = last.prefix(5) + part
    let isItem =
      last.count == 5 && !(isEconomic && wasAlone) && !(following.count > 5 && following.hasPrefix(asSubclass))
    let code = String(isItem ? asItem : asSubclass)
    last = code
    wasAlone = true
    return (code, .partAlone(digits, readAs: code))
  }

  private static func digits(_ text: String) -> String {
    String(text.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init))
  }
}

/// Whether a text is a classification code: 3, 5 or 7 digits.
func isCode(_ text: String) -> Bool {
  CodeLength.all.contains(text.utf8.count)
    && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
}

/// Parts `2010301行政运行`, `[2010301]行政运行`, `2010301-行政运行` or `行政运行（2010301）` into code and name. What follows the
/// digits must be a name: `264.50` is no code.
func splitCode(_ text: String) -> (code: String?, name: String) {
  // `【` begins with 0xE3, `（` with 0xEF, and Chinese characters from 0xE3 to 0xE9.
  guard let byte = text.utf8.first, (0x30...0x39).contains(byte) || byte == UInt8(ascii: "[") || byte > 0xE2 else {
    return (nil, text)
  }
  guard byte < 0x80 || byte == 0xE3 || byte == 0xEF else { return splitCodeBehind(text) }
  let digits = text.drop { "[【（(".contains($0) }.prefix { $0.isASCII && $0.isNumber }
  guard isCode(String(digits)) else { return splitCodeBehind(text) }
  let behind = text[digits.endIndex...]
  let rest = behind.drop { "]】）)-－—_ 　.．、:：".contains($0) }
  guard let first = rest.first, !first.isPunctuation || first == "（" || first == "“" else { return (nil, text) }
  // Marks that numbers have too stand before a name only.
  let hasMarkOfNumber = behind.prefix(behind.count - rest.count).contains { ".．、:：".contains($0) }
  if hasMarkOfNumber, !isLawful(digits) || !hasIdeograph(String(first)) { return (nil, text) }
  return (String(digits), String(rest))
}

/// A code in brackets behind its name. Other numbers stand there too, so it must be one of a classification.
private func splitCodeBehind(_ text: String) -> (code: String?, name: String) {
  // `）` ends with 0x89, `】` with 0x91: most texts end here.
  guard let byte = text.utf8.last, [UInt8(ascii: ")"), UInt8(ascii: "]"), 0x89, 0x91].contains(byte) else {
    return (nil, text)
  }
  let opening = text.last.flatMap { last in zip("）)]】", "（([【").first { $0.0 == last }?.1 }
  guard let opening, let start = text.lastIndex(of: opening), start > text.startIndex else { return (nil, text) }
  let digits = text[text.index(after: start)...].dropLast()
  return isLawful(digits) ? (String(digits), String(text[..<start])) : (nil, text)
}

private func isLawful(_ digits: Substring) -> Bool {
  isCode(String(digits)) && Classification.allCases.contains { $0.owns(digits) }
}
