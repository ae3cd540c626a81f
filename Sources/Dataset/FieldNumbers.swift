// Numbers as CSV's fields have them, read without strings or the C library: a dataset has millions.

/// An amount in yuan as hundredths, half to even; nil where there are more digits than the column holds.
func hundredths(_ text: some BidirectionalCollection<UInt8>) -> Int64? {
  let isNegative = text.first == UInt8(ascii: "-")
  let digits = text.dropFirst(isNegative ? 1 : 0)
  let whole = digits.prefix { $0 != UInt8(ascii: ".") }
  guard !whole.isEmpty, whole.count <= ParquetFile.precision - ParquetFile.scale else { return nil }
  var scaled: Int64 = 0
  for digit in whole {
    guard let value = value(ofDigit: digit) else { return nil }
    scaled = scaled * 10 + value
  }
  var decimals = digits.dropFirst(whole.count + 1)
  for _ in 0..<ParquetFile.scale {
    guard let value = value(ofDigit: decimals.popFirst() ?? zero) else { return nil }
    scaled = scaled * 10 + value
  }
  while decimals.last == zero { decimals.removeLast() }
  if let first = decimals.first {
    let isHalf = first == zero + 5 && decimals.count == 1
    if isHalf ? scaled % 2 == 1 : first >= zero + 5 { scaled += 1 }
  }
  return isNegative ? -scaled : scaled
}

/// The nearest number that a column holds; nil where the field is none.
func nearestNumber(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
  shortNumber(field) ?? Double(String(decoding: field, as: UTF8.self))
}

/// The same of a number of few digits; nil of all others, and of a zero, which may have a sign.
func shortNumber(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
  guard let (digits, decimals) = shortDecimal(field, decimals: powersOfTen.count - 1), digits != 0 else { return nil }
  // Both are exact, so that their quotient is the nearest.
  return Double(digits) / powersOfTen[decimals]
}

/// A whole number of up to 15 digits; nil for what has another form.
func shortInteger(_ field: UnsafeBufferPointer<UInt8>) -> Int64? { shortDecimal(field, decimals: 0)?.digits }

private let powersOfTen: [Double] = [1, 10, 100, 1000, 10_000]

/// All digits of a number, and how many of them stand behind the point; nil where there are over 15, or more behind the point than
/// these, and for what has another form.
private func shortDecimal(_ field: UnsafeBufferPointer<UInt8>, decimals most: Int) -> (digits: Int64, decimals: Int)? {
  guard let first = field.first, field.count <= 15 else { return nil }
  var digits: Int64 = 0
  var point: Int?
  let start = first == UInt8(ascii: "-") ? 1 : 0
  for index in start..<field.count {
    if field[index] == UInt8(ascii: "."), point == nil, index > start {
      point = index
    } else {
      guard let digit = value(ofDigit: field[index]) else { return nil }
      digits = digits * 10 + digit
    }
  }
  let decimals = point.map { field.count - 1 - $0 } ?? 0
  guard field.count > start, decimals <= most, point == nil || decimals > 0 else { return nil }
  return (start == 1 ? -digits : digits, decimals)
}

private let zero = UInt8(ascii: "0")

private func value(ofDigit digit: UInt8) -> Int64? {
  digit >= zero && digit <= zero + 9 ? Int64(digit - zero) : nil
}
