import FoundationEssentials

/// How many digits an amount has behind the point, at least.
package let amountDigits = 2

/// Appends a decimal in plain notation, exactly: no exponent, no separators, no digit lost. Zeros at the end of the
/// fraction go, as long as `fractionDigits` digits stay; missing ones are filled up.
///
/// `34003724.85` and `16553400.00` with two digits, `-8.5` and `20` with none.
package func appendDecimal(_ value: Decimal, fractionDigits: Int, to buffer: inout [UInt8]) {
  let start = buffer.count
  buffer.append(contentsOf: value.description.utf8)
  var digits = 0
  if let point = buffer[start...].firstIndex(of: UInt8(ascii: ".")) {
    digits = buffer.count - point - 1
    while digits > fractionDigits, buffer.last == UInt8(ascii: "0") {
      buffer.removeLast()
      digits -= 1
    }
    if digits == 0 { buffer.removeLast() }
  }
  guard digits < fractionDigits else { return }
  if digits == 0 { buffer.append(UInt8(ascii: ".")) }
  for _ in digits..<fractionDigits { buffer.append(UInt8(ascii: "0")) }
}
