import Testing

@testable import Normalization

@Suite struct ChineseNumeralTests {
  @Test func readsOneToNinetyNine() {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    for number in 1...99 {
      let (tens, units) = number.quotientAndRemainder(dividingBy: 10)
      let written = (tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十") + digits[units]
      #expect(ChineseNumeral.value(written) == number, "\(written)")
    }
  }

  @Test(arguments: [
    ("一十三", 13), ("〇", 0), ("零", 0), ("一〇", 10), ("二〇二四", 2024), ("13", 13), ("１３", 13), (" 十 三 ", 13), ("⼗⼆", 12),
  ])
  func readsOtherForms(text: String, value: Int) {
    #expect(ChineseNumeral.value(text) == value)
  }

  @Test(arguments: ["", "表十", "十十", "十零", "一三", "二十三四", "一百", "a", "1十", "3.5", "9999999999999999999999"])
  func refusesTheRest(text: String) {
    #expect(ChineseNumeral.value(text) == nil)
  }
}
