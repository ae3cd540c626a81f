/// Reads a cell as a number, exactly.
///
/// Takes full-width digits and marks, thousands separators (`,` `，` `、`), one sign before or after (`-` `−` `–` `—` `－`,
/// touching the number, or `+`), `△` before an amount, 负 before a number and parentheses for a negative, with a minus
/// inside as well (`(-8)`), `¥`, `%`, and stray spaces and line
/// breaks. A number whose thousands are not in groups of three, with two points, with nothing after its point or with
/// more than 38 digits is `notANumber`, so that a broken extraction is noticed; so are two numbers with a space between
/// them, a dash set apart from a number, which may be the blank cell beside it (`withSignAttached`), and `1.23E+05`, of
/// which the other digits are not printed. Units such as 元 are not
/// part of a number. The mark of a footnote (`¹` `①` `*` `※`) behind an amount, with its point or comma, is none
/// either; behind a whole number it may be an exponent.
package func parseNumber(_ text: String) -> PrintedNumber {
  var tokens: [UInt8] = []
  for scalar in withoutFootnoteMarks(text.unicodeScalars[...]) {
    switch spaceKind(of: scalar) {
    case .nothing: continue
    case .space: tokens.append(NumberToken.space)
    case .other:
      guard let token = NumberToken.of(scalar) else { return .notANumber }
      tokens.append(token)
    }
  }
  return read(tokens[...])
}

private func withoutFootnoteMarks(_ scalars: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
  guard let last = scalars.last, last.isFootnoteMark else { return scalars }
  var amount = scalars
  while let last = amount.last, last.isFootnoteMark { amount.removeLast() }
  let hasMarkOfAmount = amount.contains {
    let token = NumberToken.of($0)
    return token == NumberToken.point || token == NumberToken.comma
  }
  return hasMarkOfAmount ? amount : scalars
}

private func read(_ tokens: ArraySlice<UInt8>) -> PrintedNumber {
  var rest = trimmed(tokens)
  if isBlank(rest) { return .blank }
  var isNegative = false
  var isSigned = false
  var isPercent = takeLast(NumberToken.percent, from: &rest)
  if rest.first == NumberToken.open {
    guard rest.count > 2, rest.last == NumberToken.close else { return .notANumber }
    rest = trimmed(rest.dropFirst().dropLast())
    isNegative = true
    isSigned = true
    // The minus and the parentheses say the same.
    if rest.first == NumberToken.minus { rest.removeFirst() }
    if !isPercent { isPercent = takeLast(NumberToken.percent, from: &rest) }
  }
  func takeSign() {
    guard !isSigned, let first = rest.first,
      first == NumberToken.minus || first == NumberToken.plus || first == NumberToken.triangle
        || first == NumberToken.negative
    else { return }
    rest.removeFirst()
    isSigned = true
    isNegative = first != NumberToken.plus
    if first != NumberToken.minus { rest = trimmed(rest) }
  }
  // Before a percentage it may be a change.
  if rest.first == NumberToken.triangle, isPercent { return .notANumber }
  takeSign()
  if rest.first == NumberToken.yen {
    rest = trimmed(rest.dropFirst())
    takeSign()
  }
  if !isSigned, rest.last == NumberToken.minus {
    rest.removeLast()
    isNegative = true
  }
  guard let magnitude = exactMagnitude(rest) else { return .notANumber }
  let value = isNegative ? -magnitude : magnitude
  return isPercent ? .percent(value) : .number(value)
}

/// Nothing, dashes only, or slashes only.
private func isBlank(_ tokens: ArraySlice<UInt8>) -> Bool {
  guard let first = tokens.first else { return true }
  guard first == NumberToken.minus || first == NumberToken.slash else { return false }
  return tokens.allSatisfy { $0 == first || $0 == NumberToken.space }
}

private func takeLast(_ token: UInt8, from tokens: inout ArraySlice<UInt8>) -> Bool {
  guard tokens.last == token else { return false }
  tokens = trimmed(tokens.dropLast())
  return true
}

private func trimmed(_ tokens: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var rest = tokens
  while rest.first == NumberToken.space { rest.removeFirst() }
  while rest.last == NumberToken.space { rest.removeLast() }
  return rest
}
