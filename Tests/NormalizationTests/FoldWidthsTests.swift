import Testing

@testable import Normalization

@Suite struct FoldWidthsTests {
  @Test(arguments: [
    ("２０２６年Ａ类ｚ", "2026年A类z"),
    ("３４，００３，７２４．８５", "34,003,724.85"),
    ("－８．５％", "-8.5%"),
    ("＋３％", "+3%"),
    ("12，345．6", "12,345.6"),
    ("收入\u{3000}支出", "收入 支出"),
  ])
  func foldsNumbersLettersAndSpaces(printed: String, expected: String) {
    #expect(foldWidths(printed) == expected)
  }

  @Test(arguments: [
    "（一），。；：", "占比（％）", "１．办公费", "＝≥＜", "甲－乙", "收入，支出", "2025，2026年", "1，23", "1234，567", "1.5，100",
    "1，2345",
  ])
  func keepsPunctuationOutsideNumbers(text: String) {
    let digitsFolded = text.replacing("１", with: "1")
    #expect(foldWidths(text) == digitsFolded)
  }

  @Test func aSeparatorFollowsThreeDigitsWhereAnotherPrecedes() {
    #expect(foldWidths("1，234，567") == "1,234,567")
    #expect(foldWidths("1,23，456") == "1,23，456")
  }
}
