import Foundation
import Testing

@testable import Normalization

/// A number printed in any of the ways that budgets use is read as that number.
@Suite struct ParseNumberPropertyTests {
  /// How one random number is printed.
  private struct Style: CustomStringConvertible {
    var separator: String
    var isFullWidth: Bool
    var sign: String
    var suffix = ""
    var percent = false

    var description: String { "\(separator) \(isFullWidth) \(sign)…\(suffix) \(percent)" }
  }

  @Test func everyStyleGivesTheNumberBack() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<1_000 {
      let units = UInt64.random(in: 0...(UInt64.max >> UInt64.random(in: 4...62, using: &generator)), using: &generator)
      let places = Int.random(in: 0...4, using: &generator)
      let value = Decimal(sign: .plus, exponent: -places, significand: Decimal(units))
      let digits = String(units)
      let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
      let integer = String(padded.dropLast(places))
      let fraction = String(padded.suffix(places))
      for style in styles(negative: Bool.random(using: &generator)) {
        let printed = print(integer: integer, fraction: fraction, style: style)
        let expected =
          style.sign.isEmpty && style.suffix.isEmpty || style.sign == "+" || style.sign == "￥" ? value : -value
        #expect(parseNumber(printed) == (style.percent ? .percent(expected) : .number(expected)), "\(printed) \(style)")
        #expect(style.sign == "+" || style.sign == "￥" || isNumberFragment(printed) || style.separator == "、")
      }
    }
  }

  private func styles(negative: Bool) -> [Style] {
    var result: [Style] = []
    for separator in ["", ",", "，", "、", ", ", "\n,"] {
      for isFullWidth in [false, true] {
        let signs: [(String, String)] =
          negative
          ? [("-", ""), ("−", ""), ("–", ""), ("—", ""), ("－", ""), ("(", ")"), ("（", "）"), ("", "-")]
          : [("", ""), ("+", ""), ("￥", "")]
        for (sign, suffix) in signs {
          result.append(Style(separator: separator, isFullWidth: isFullWidth, sign: sign, suffix: suffix))
        }
        result.append(Style(separator: separator, isFullWidth: isFullWidth, sign: negative ? "-" : "", percent: true))
      }
    }
    return result
  }

  private func print(integer: String, fraction: String, style: Style) -> String {
    var groups: [Substring] = []
    var rest = integer[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    var text = groups.joined(separator: style.separator)
    if !fraction.isEmpty { text += "." + fraction }
    if style.percent { text += "%" }
    if style.isFullWidth {
      text = String(
        scalars: text.unicodeScalars.map { scalar in
          scalar.isASCIIDigit || scalar == "." || scalar == "%"
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        })
    }
    return style.sign + text + style.suffix
  }
}
