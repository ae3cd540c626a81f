/// Joins the lines of one text that layout has broken: without a space inside Chinese text and inside a number, with
/// one space between Latin words. White space at the lines' ends is dropped; nothing else is changed, and a hyphen at
/// a line's end stays, since it may belong to the word.
package func joinLines(_ lines: [String]) -> String {
  guard lines.count > 1 else { return lines.first.map { String(trimmed($0[...])) } ?? "" }
  var joined = ""
  for line in lines {
    let part = trimmed(line[...])
    guard let next = part.unicodeScalars.first else { continue }
    if needsSpace(after: joined, before: next) { joined.append(" ") }
    joined += part
  }
  return joined
}

private func trimmed(_ line: Substring) -> Substring {
  var scalars = line.unicodeScalars
  while let first = scalars.first, isWhitespace(first) { scalars.removeFirst() }
  while let last = scalars.last, isWhitespace(last) { scalars.removeLast() }
  return Substring(scalars)
}

/// The property, which is slow to ask: visible ASCII has it not, nor has anything behind the ideographic space.
private func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x21...0x7E, 0x3001...: false
  default: scalar.properties.isWhitespace
  }
}

/// Whether the words on both sides of a line end would run into each other.
private func needsSpace(after text: String, before next: Unicode.Scalar) -> Bool {
  var end = text.unicodeScalars.reversed().makeIterator()
  guard let last = end.next() else { return false }
  let startsWord = next.isLatinLetter || next.isASCIIDigit || next == "(" || next == "[" || next == "\""
  guard startsWord else { return false }
  if next.isASCIIDigit {
    if last.isASCIIDigit { return false }
    // `12,437.` and `36`: the mark belongs to the number if a digit stands before it.
    if last == "," || last == ".", let before = end.next(), before.isASCIIDigit { return false }
  }
  return last.isLatinLetter || last.isASCIIDigit || ".,;:!?)]\"%".unicodeScalars.contains(last)
}
