import Testing

@testable import Disclosure

struct LabelPatternTests {
  private func score(_ pattern: String, _ path: String...) -> Int { LabelPattern(pattern).score(path) ?? 0 }

  @Test(arguments: [
    ("合计", "合计", true), ("合计", "合计数", false), ("合计", "总合计", false),
    ("*预算数", "本年预算数", true), ("*预算数", "预算数", true), ("*预算数", "预算数合计", false),
    ("上年*", "上年执行数", true), ("上年*", "比上年增减", false),
    ("*出国*", "因公出国境费", true), ("*出国*", "出国", true), ("*出国*", "公务接待费", false),
    ("公务*费", "公务接待费", true), ("公务*费", "公务费", true), ("公务*费", "公务接待", false), ("*公务*购置*", "公务用车购置费", true),
    ("*公务*购置*", "购置公务用车", false),
  ])
  func aStarStandsForAnyText(pattern: String, key: String, matches: Bool) {
    #expect((LabelPattern(pattern).score([key]) != nil) == matches, "\(pattern) and \(key)")
  }

  @Test func theLastKeyIsTheLabelOverTheColumnItself() {
    #expect(LabelPattern("基本支出").score(["基本支出", "小计"]) == nil)
    #expect(LabelPattern("基本支出/小计").score(["基本支出", "小计"]) != nil)
    #expect(LabelPattern("基本支出/小计").score(["小计"]) == nil)
    #expect(LabelPattern("小计/小计").score(["小计"]) == nil)
  }

  @Test func keysAboveMayStandFartherUpButInTheirOrder() {
    #expect(LabelPattern("支出/小计").score(["支出", "基本支出", "小计"]) != nil)
    #expect(LabelPattern("支出/基本支出/小计").score(["支出", "基本支出", "小计"]) != nil)
    #expect(LabelPattern("支出/基本支出/小计").score(["基本支出", "支出", "小计"]) == nil)
  }

  @Test func noLabelFitsNoColumnWithoutLabels() {
    #expect(LabelPattern("*").score([]) == nil)
  }

  @Test func exactFitsBetterThanAStar() {
    #expect(score("基本支出", "基本支出") > score("*基本支出", "基本支出"))
    #expect(score("项目支出/小计", "项目支出", "小计") > score("*支出/小计", "项目支出", "小计"))
  }

  @Test func moreTextFitsBetterThanLess() {
    #expect(score("*公共预算", "一般公共预算") > score("*预算", "一般公共预算"))
  }

  @Test func moreLabelsFitBetterThanFewer() {
    #expect(score("基本支出/小计", "基本支出", "小计") > score("小计", "基本支出", "小计"))
    #expect(score("*支出/*计", "基本支出", "小计") > score("小计", "基本支出", "小计"))
  }

  @Test func theSumOfAnUnknownGroupFitsLessThanThatOfAll() {
    #expect(score("合计", "合计") > score("小计", "运转类", "小计"))
    #expect(score("一般公共预算", "一般公共预算") == score("一般公共预算", "本年收入", "一般公共预算"))
  }

  @Test func nearLabelsFitBetterThanFarOnes() {
    #expect(score("支出/小计", "基本", "支出", "小计") > score("支出/小计", "支出", "基本", "小计"))
  }
}
