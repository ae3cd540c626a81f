/// Whether a line begins with the number of a heading or list item: `一、` `（一）` `(1)` `1.` `1．` `1、` `①` `第三部分`.
/// A number that merely begins a line (`1.5万元`, `2024年`) is none.
package func startsWithSectionNumber(_ line: String) -> Bool { textBehindSectionNumber(line) != nil }

/// A line without the number of its section, as `1.档案数字化整理` has one.
package func withoutSectionNumber(_ line: String) -> String { textBehindSectionNumber(line).map(String.init) ?? line }

/// What follows the number of a heading or list item; nil where the line begins with none.
package func textBehindSectionNumber(_ line: String) -> Substring? {
  var scalars = line.unicodeScalars.drop { spaceKind(of: $0) != .other }
  guard let first = scalars.first else { return nil }
  if (0x2460...0x2473).contains(first.value) { return Substring(scalars.dropFirst()) }
  if first == "第" {
    let rest = scalars.dropFirst().drop { isCounting($0) }
    guard rest.count < scalars.count - 1 else { return nil }
    if rest.starts(with: "部分".unicodeScalars) { return Substring(rest.dropFirst(2)) }
    return "章节条".unicodeScalars.contains(rest.first ?? "。") ? Substring(rest.dropFirst()) : nil
  }
  let isBracketed = first == "（" || first == "("
  if isBracketed { scalars.removeFirst() }
  let number = scalars.prefix { isCounting($0) }
  guard Settings.itemDigits.contains(number.count) else { return nil }
  scalars.removeFirst(number.count)
  guard let mark = scalars.popFirst() else { return nil }
  let isMark = isBracketed ? mark == "）" || mark == ")" : mark == "、" || mark == "." || mark == "．"
  guard isMark, isBracketed || !(scalars.first.map(isDigit) ?? false) else { return nil }
  return Substring(scalars)
}

private func isCounting(_ scalar: Unicode.Scalar) -> Bool {
  isDigit(scalar) || "一二三四五六七八九十〇零".unicodeScalars.contains(scalar)
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCIIDigit || (0xFF10...0xFF19).contains(scalar.value)
}
