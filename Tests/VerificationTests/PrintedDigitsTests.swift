import Disclosure
import Extraction
import Foundation
import Reconstruction
import Testing

@testable import Verification

struct PrintedDigitsTests {
  private func step(_ text: String, _ units: Int) -> Int? {
    let box = Rectangle(minX: 0, minY: 0, maxX: 1, maxY: 1)
    return PrintedDigits(PrintedText(TextLine(text: text, box: box, page: 1)), of: Money(units: units))?.step.units
  }

  @Test func theLastDigitIsWorthWhatTheAmountSays() {
    #expect(step("12.50", 125_000) == 100)
    #expect(step("-12.5", -125_000) == 1000)
    #expect(step("12", 1_200_000_000) == 100_000_000)
    #expect(step("1.25000", 12_500) == 0)
  }

  @Test("digits that are not the amount's tell nothing, and never without end")
  func otherDigits() {
    #expect(step("7", 0) == nil)
    #expect(step("13.50", 125_000) == nil)
    #expect(step("500000000000000000", 9_000_000_000_000_000_000) == nil)
    #expect(step("999999999999999999", 930_000_000_000_000_000) == nil)
    #expect(step("1", .min) == nil)
  }

  @Test func noAmountIsTooLargeForItsMagnitude() {
    #expect(Money(units: .min).magnitude == Money(units: .max))
    #expect(Money(Decimal(sign: .plus, exponent: 20, significand: 1)) == nil)
  }
}
