import Testing

@testable import Normalization

@Suite struct WithSignAttachedTests {
  @Test(arguments: [
    ("- 1,234.00", "-1,234.00"), ("－ 1.5", "-1.5"), ("— 8", "-8"), ("− ￥5", "-￥5"), ("- 8.5%", "-8.5%"),
  ])
  func aMinusSetApartBelongsToItsNumber(printed: String, expected: String) {
    #expect(withSignAttached(printed) == expected)
  }

  @Test(arguments: ["-", "- -", "- -5", "- (5)", "-- 5", "1 234", "- 行政运行", "- 1,23", "-5", "— ", "", "1 -5"])
  func allElseStays(text: String) { #expect(withSignAttached(text) == text) }
}
