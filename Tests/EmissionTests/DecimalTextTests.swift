import Foundation
import Testing

@testable import Emission

struct DecimalTextTests {
  private func written(_ text: String, digits: Int) throws -> String {
    var buffer: [UInt8] = []
    appendDecimal(try #require(Decimal(string: text)), fractionDigits: digits, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  @Test(arguments: [
    ("34003724.85", "34003724.85"), ("16553400", "16553400.00"), ("16553400.00", "16553400.00"), ("0", "0.00"),
    ("-1265881.05", "-1265881.05"), ("847761.4", "847761.40"), ("0.125", "0.125"), ("0.1250", "0.125"),
    ("-0.5", "-0.50"), ("123456789012345678901234567890.12", "123456789012345678901234567890.12"),
  ])
  func anAmountHasTwoDigitsAtLeast(_ value: String, _ expected: String) throws {
    #expect(try written(value, digits: 2) == expected)
  }

  @Test(arguments: [("-8.5", "-8.5"), ("-8.50", "-8.5"), ("20", "20"), ("20.00", "20"), ("100", "100"), ("0.00", "0")])
  func aNumberHasNoDigitTooMany(_ value: String, _ expected: String) throws {
    #expect(try written(value, digits: 0) == expected)
  }

  @Test func largeRoundNumbersHaveNoExponent() throws {
    #expect(try written("1e12", digits: 2) == "1000000000000.00")
  }

  @Test func whatStoodInTheBufferStays() {
    var buffer = Array("1.500".utf8)
    appendDecimal(7, fractionDigits: 0, to: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "1.5007")
  }
}
