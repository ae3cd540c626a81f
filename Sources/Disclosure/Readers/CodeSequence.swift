/// Puts the codes of successive rows together: parts printed apart are joined, parts left out are taken from above.
struct CodeSequence {
  private var previous: [String] = ["", "", ""]

  /// - Parameter parts: what the code columns of the row print, outermost first; one part where the code is whole.
  /// - Returns: the code, nil where the row prints none, and what had to be repaired.
  mutating func next(_ parts: [String]) -> (code: String?, problem: String?) {
    let digits = parts.map { String($0.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init)) }
    guard digits.contains(where: { !$0.isEmpty }) else { return (nil, nil) }
    if digits.count == 1 { return (digits[0], nil) }
    var parts = digits
    var problem: String?
    // A part printed whole (the 款 column holds 20103) stands for itself.
    if let whole = parts.last(where: { !$0.isEmpty }), whole.count >= 5 { return (whole, nil) }
    let last = parts.lastIndex { !$0.isEmpty } ?? 0
    for index in 0..<last where parts[index].isEmpty && index < previous.count { parts[index] = previous[index] }
    for index in parts.indices.dropFirst() where parts[index].count == 1 && index <= last {
      problem = "code part “\(parts[index])” was printed with one digit and is read as “0\(parts[index])”"
      parts[index] = "0" + parts[index]
    }
    previous = parts + Array(repeating: "", count: max(0, 3 - parts.count))
    return (parts.joined(), problem)
  }
}

/// Whether a text is a classification code: 3, 5 or 7 digits.
func isCode(_ text: String) -> Bool {
  [3, 5, 7].contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
}

/// Parts `2010301行政运行` or `[2010301]行政运行` into code and name.
func splitCode(_ text: String) -> (code: String?, name: String) {
  let digits = text.drop { $0 == "[" || $0 == "【" }.prefix { $0.isASCII && $0.isNumber }
  guard isCode(String(digits)) else { return (nil, text) }
  let rest = text[digits.endIndex...].drop { "]】-－—_ 　".contains($0) }
  return rest.isEmpty ? (nil, text) : (String(digits), String(rest))
}
