import Foundation
import Testing

@testable import Normalization

@Suite struct ParseNumberTests {
  private func decimal(_ text: String) throws -> Decimal {
    try #require(Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")))
  }

  @Test(arguments: [
    "", " ", "\u{3000}\n", "-", "—", "–", "－", "/", "——", "- -", " — ", "−", "---", "\u{200B}", "／",
  ])
  func readsBlank(text: String) {
    #expect(parseNumber(text) == .blank)
  }

  @Test(arguments: [
    ("0", "0"), ("0.00", "0"), ("-0.00", "0"), ("34,003,724.85", "34003724.85"), ("34003724.85", "34003724.85"),
    ("３４，００３，７２４．８５", "34003724.85"), ("1、234、567.8", "1234567.8"), (".5", "0.5"), ("+5", "5"), ("00.50", "0.5"),
    ("-8.5", "-8.5"), ("−8.5", "-8.5"), ("–8.5", "-8.5"), ("—8.5", "-8.5"), ("－８．５", "-8.5"), ("8.5-", "-8.5"),
    ("(1,000.00)", "-1000"), ("（1,000.00）", "-1000"), ("( 5 )", "-5"), ("(-8)", "-8"), ("（－1,234.50）", "-1234.5"),
    ("+ 12.3", "12.3"), ("¥1,000", "1000"), ("￥-1,000", "-1000"),
    ("-￥1,000", "-1000"), ("(¥5)", "-5"), ("￥ 5", "5"),
    ("负1.23", "-1.23"), ("负 1,234", "-1234"), ("△1,234.50", "-1234.5"), ("△ 3", "-3"), ("Δ0.50", "-0.5"), ("△¥5", "-5"),
    ("1 ,234. 50", "1234.5"), ("1,234\n.50", "1234.5"), ("34,003,7\n24.85", "34003724.85"), ("1,23 4", "1234"),
    ("1 234.00", "1234"), ("1 234 567", "1234567"), (" 12\u{A0}", "12"), ("1\u{200B}2", "12"),
  ])
  func readsNumbers(text: String, value: String) throws {
    #expect(parseNumber(text) == .number(try decimal(value)), "\(text)")
  }

  @Test(arguments: [
    ("-8%", "-8"), ("－８．５％", "-8.5"), ("100 %", "100"), ("(8%)", "-8"), ("（8）%", "-8"), ("0.0%", "0"),
    ("1,000%", "1000"),
  ])
  func readsPercent(text: String, value: String) throws {
    #expect(parseNumber(text) == .percent(try decimal(value)), "\(text)")
  }

  @Test(arguments: [
    "负", "负-5", "5负", "正5", "△", "△8%", "▲8%", "▲8", "5△", "△-5", "▼5", "元", "100元", "100万元", "1,23", "12,3456",
    "1234,567", "1,,234", ",234",
    "1,234,",
    "0,123", "1.2.3", "5.", ".",
    "1.234,5",
    "100.00 200.00", "12 1,234.00", "1,234 567.00", "1,234 5,678", "12.5 6", "12 34.00", "1 2 3", "1234 567", "0 234",
    "--8", "——8", "- 100.00", "100.00 -", "-8-", "(- 8)", "(--8)", "(+8)", "-(8)", "(8", "8)", "()", "(", "%", "-%",
    "¥", "+", "1/2", "/ 5",
    "- /", "1、", "一",
    "1e5", "1.2E+3", "1.23E-05", "12.5元整",
    "+-8", "８，５", "¥¥5", "5¥", "5%%", "－ － 5", "1-2", "2025-2027",
  ])
  func refusesTheRest(text: String) {
    #expect(parseNumber(text) == .notANumber, "\(text)")
  }

  @Test func marksOfFootnotesAreNoPartOfAnAmount() {
    for text in ["1,234.00*", "1,234.00¹", "１，234.00①", "1,234.00※", "1,234.00 ¹²", "1,234.00＊"] {
      #expect(parseNumber(text) == .number(1234), "\(text)")
    }
    #expect(parseNumber("-1,234¹") == .number(-1234))
    // An exponent, and what is no amount without its mark.
    for text in ["10²", "1,23*", "1,2*4.00", "*", "①", "12.*"] { #expect(parseNumber(text) == .notANumber, "\(text)") }
  }

  @Test func isExactToThirtyEightDigits() throws {
    let digits = "12345678901234567890123456789012345678"
    #expect(parseNumber(digits) == .number(try decimal(digits)))
    let withPoint = "123456789012345678901234567890123456.78"
    #expect(parseNumber("-" + withPoint) == .number(try decimal("-" + withPoint)))
    #expect(parseNumber("000" + digits) == .number(try decimal(digits)))
    #expect(parseNumber(digits + "9") == .notANumber)
    if case .number(let value) = parseNumber("99999999999999999999999999999999999999") {
      #expect("\(value)" == "99999999999999999999999999999999999999")
    } else {
      Issue.record("38 nines are a number")
    }
  }

  @Test func doesNotGoThroughFloatingPoint() throws {
    // 0.1 + 0.2 and sixteen digits with decimals, both of which a Double changes.
    guard case .number(let first) = parseNumber("0.1"), case .number(let second) = parseNumber("0.2") else {
      Issue.record("plain decimals are numbers")
      return
    }
    #expect("\(first + second)" == "0.3")
    #expect(parseNumber("9,007,199,254,740,993.01") == .number(try decimal("9007199254740993.01")))
  }
}
