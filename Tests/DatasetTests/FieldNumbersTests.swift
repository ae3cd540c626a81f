import Testing

@testable import Dataset

struct FieldNumbersTests {
  @Test(arguments: [
    ("12.30", Int64(1230)), ("-0.05", -5), ("7", 700), ("-1234567890123456.78", -123_456_789_012_345_678),
    // Half to even, and to the nearer one.
    ("0.125", 12), ("0.135", 14), ("0.1251", 13), ("-0.126", -13), ("0.124999", 12), ("0.995", 100),
  ])
  func amountsAreHundredths(text: String, expected: Int64) {
    #expect(hundredths(text.utf8) == expected)
  }

  @Test(arguments: ["12345678901234567", "", "x", "1e5"])
  func whatTheColumnDoesNotHoldIsBlank(text: String) {
    #expect(hundredths(text.utf8) == nil)
  }

  @Test(arguments: [
    "0", "-0", "0.0", "-0.00", "1", "-7", "12.5", "-0.1", "0.3", "123456.7891", "99999999999999.9", "1234567890.12345",
    "1e3",
    "1.", ".5", "-", "", "x", "1.2.3", "--1", "+1", "12345678901234567890",
  ])
  func numbersAreTheNearest(text: String) {
    let found = Array(text.utf8).withUnsafeBufferPointer { nearestNumber($0) }
    let expected = Double(text)
    #expect(found == expected && found?.sign == expected?.sign)
  }
}
