import Testing

@testable import Normalization

@Suite struct NumberFragmentTests {
  @Test(arguments: ["6", "12,437.3", ".", ",", "(1,000", "００）", "-8%", " 36 ", "—"])
  func takesPiecesOfNumbers(text: String) {
    #expect(isNumberFragment(text))
  }

  @Test(arguments: ["", " ", "6元", "一", "1、", "a", "1/2", "+5", "￥5"])
  func refusesTheRest(text: String) {
    #expect(!isNumberFragment(text))
  }
}
