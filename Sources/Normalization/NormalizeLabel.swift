/// The canonical form of a name or label: `normalizeText`, and ASCII parentheses beside a Chinese character made
/// full-width, so that `维修(护)费` and `维修（护）费` are one name. Idempotent.
package func normalizeLabel(_ text: String) -> String {
  let normalized = normalizeText(text)
  guard normalized.utf8.contains(where: { $0 == 0x28 || $0 == 0x29 }) else { return normalized }
  var scalars = Array(normalized.unicodeScalars)
  guard widenParentheses(&scalars) else { return normalized }
  // `f (中)`: the space now stands beside Chinese punctuation.
  removeLayoutSpaces(&scalars)
  return String(scalars: scalars)
}

/// Makes both parentheses of a pair full-width if one of them is, or if one touches a Chinese character inside or
/// outside; a parenthesis without a partner is judged by itself. Returns whether anything changed.
private func widenParentheses(_ scalars: inout [Unicode.Scalar]) -> Bool {
  var widened: [Int] = []
  var openings: [Int] = []
  for index in scalars.indices {
    if isOpening(scalars[index]) {
      openings.append(index)
    } else if isClosing(scalars[index]) {
      if let opening = openings.popLast() {
        if touchesChinese(opening, in: scalars) || touchesChinese(index, in: scalars) {
          widened += [opening, index]
        }
      } else if touchesChinese(index, in: scalars) {
        widened.append(index)
      }
    }
  }
  widened += openings.filter { touchesChinese($0, in: scalars) }
  var changed = false
  for index in widened where scalars[index].isASCII {
    scalars[index] = isOpening(scalars[index]) ? "（" : "）"
    changed = true
  }
  return changed
}

private func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }
private func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "）" }

private func touchesChinese(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
  if !scalars[index].isASCII { return true }
  if index > 0, scalars[index - 1].isHan { return true }
  return index + 1 < scalars.count && scalars[index + 1].isHan
}
