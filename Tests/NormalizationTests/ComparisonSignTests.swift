import Testing

@testable import Normalization

struct ComparisonSignTests {
  @Test(arguments: [
    ("＝", "="), ("≧", "≥"), ("⩽", "≤"), (">=", "≥"), ("＞＝", "≥"), ("大于或等于", "≥"), ("小于", "<"), ("≥", "≥"), ("定性", "定性"),
  ])
  func oneSignStandsForAll(printed: String, sign: String) {
    #expect(foldComparison(printed) == sign)
    #expect(isComparisonSign(foldComparison(printed)) == (sign != "定性"))
  }

  @Test(arguments: ["≥300次", "≦2小时", "＝100%", "> 5", "　≤3"])
  func aTargetBeginsWithOne(text: String) { #expect(startsWithComparison(text)) }

  @Test(arguments: ["", "300次", "大于等于3", "年≥3", "-5", "—"])
  func otherTextsDoNot(text: String) { #expect(!startsWithComparison(text)) }
}
