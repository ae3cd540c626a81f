import FoundationEssentials

/// The value of digits, separators, a point and stray spaces, without sign; nil unless they are plausibly one number.
func exactMagnitude(_ tokens: ArraySlice<UInt8>) -> Decimal? {
  // A space here stands between the number and its sign.
  if tokens.first == NumberToken.space || tokens.last == NumberToken.space { return nil }
  guard tokens.contains(NumberToken.space) else {
    return isWellFormed(tokens) ? decimal(of: tokens) : nil
  }
  let pieces = piecesBetweenDigits(tokens)
  let joined = pieces.joined()
  guard isWellFormed(Array(joined)[...]), areOneNumber(pieces) else { return nil }
  return decimal(of: Array(joined)[...])
}

/// Splits at the spaces that stand between two digits; a space beside a separator or the point says nothing.
private func piecesBetweenDigits(_ tokens: ArraySlice<UInt8>) -> [[UInt8]] {
  var pieces: [[UInt8]] = [[]]
  var afterSpace = false
  for token in tokens {
    if token == NumberToken.space {
      afterSpace = true
      continue
    }
    let current = pieces.count - 1
    if afterSpace, NumberToken.isDigit(token), let last = pieces[current].last, NumberToken.isDigit(last) {
      pieces.append([token])
    } else {
      pieces[current].append(token)
    }
    afterSpace = false
  }
  return pieces
}

/// Whether the spaces between the pieces are strays. With separators, two neighbours that are both sound numbers
/// (`12 1,234.00`) are two numbers, and only broken ones (`34,003,7 24.85`) belong together. Without, the spaces must
/// stand where separators would (`1 234.00`).
private func areOneNumber(_ pieces: [[UInt8]]) -> Bool {
  guard pieces.count > 1 else { return true }
  if pieces.contains(where: { $0.contains(NumberToken.comma) }) {
    return zip(pieces, pieces.dropFirst()).allSatisfy { !isWellFormed($0[...]) || !isWellFormed($1[...]) }
  }
  let spaced = Array(pieces.joined(separator: [NumberToken.comma]))
  return isWellFormed(spaced[...])
}

/// Whether separators, if there are any, divide the integer part into groups of three, and a point, if there is one,
/// has digits after it. `.5` is sound, `5.`, `1,23` and `0,123` are not.
private func isWellFormed(_ tokens: ArraySlice<UInt8>) -> Bool {
  let integer = tokens.prefix { $0 != NumberToken.point }
  if integer.count < tokens.count {
    let fraction = tokens.dropFirst(integer.count + 1)
    guard !fraction.isEmpty, fraction.allSatisfy(NumberToken.isDigit) else { return false }
  } else if integer.isEmpty {
    return false
  }
  guard integer.contains(NumberToken.comma) else { return integer.allSatisfy(NumberToken.isDigit) }
  var group = 0
  var isFirst = true
  for token in integer {
    if token == NumberToken.comma {
      guard isFirst ? (1...3).contains(group) : group == 3 else { return false }
      isFirst = false
      group = 0
    } else {
      guard NumberToken.isDigit(token) else { return false }
      group += 1
    }
  }
  return group == 3 && integer.first != UInt8(ascii: "0")
}

/// The number with these digits; separators are skipped. Nil where it has more digits than `Decimal` holds exactly.
private func decimal(of tokens: ArraySlice<UInt8>) -> Decimal? {
  var value = Decimal(0)
  var chunk: UInt64 = 0
  var chunkDigits = 0
  var digits = 0
  var decimals = 0
  var afterPoint = false
  for token in tokens {
    guard NumberToken.isDigit(token) else {
      if token == NumberToken.point { afterPoint = true }
      continue
    }
    if afterPoint { decimals += 1 }
    if digits > 0 || token != UInt8(ascii: "0") { digits += 1 }
    // Most numbers need no more than one machine word.
    if chunkDigits == Settings.Amounts.wordDigits {
      value = value * powerOfTen(chunkDigits) + Decimal(chunk)
      chunk = 0
      chunkDigits = 0
    }
    chunk = chunk * 10 + UInt64(token - 0x30)
    chunkDigits += 1
  }
  guard digits <= Settings.Amounts.mostDigits, decimals <= Settings.Amounts.mostDigits else { return nil }
  value = value.isZero ? Decimal(chunk) : value * powerOfTen(chunkDigits) + Decimal(chunk)
  guard decimals > 0, !value.isZero else { return value }
  return Decimal(sign: .plus, exponent: -decimals, significand: value)
}

/// A power of ten. What is divided by ten step by step costs a hundred times as much.
package func powerOfTen(_ exponent: Int) -> Decimal {
  Decimal(sign: .plus, exponent: exponent, significand: 1)
}
