/// Makes every form of minus sign an ASCII hyphen where it is the sign of a number: directly before a digit (or a
/// point and a digit) and not after a digit, letter, `.` or another dash, so that `2025—2027年` and `A–1` stay as printed.
package func foldDashes(_ text: String) -> String {
  var scalars = Array(text.unicodeScalars)
  var changed = false
  for index in scalars.indices where scalars[index].isDash && scalars[index] != "-" {
    if isSign(at: index, in: scalars) {
      scalars[index] = "-"
      changed = true
    }
  }
  return changed ? String(scalars: scalars) : text
}

private func isSign(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
  if index > 0 {
    let before = scalars[index - 1]
    let isInsideSomething =
      before.isASCIIDigit || before.isFullWidthAlphanumeric || before.isLatinLetter || before.isDash || before == "."
    if isInsideSomething { return false }
  }
  let rest = scalars[(index + 1)...]
  guard let next = rest.first else { return false }
  if isDigit(next) { return true }
  guard next == "." || next == "．", let afterPoint = rest.dropFirst().first else { return false }
  return isDigit(afterPoint)
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCIIDigit || (0xFF10...0xFF19).contains(scalar.value)
}
