import Testing

@testable import Normalization

@Suite struct MatchKeyTests {
  @Test(arguments: [
    ("部门（单位）名称", "部门单位名称"),
    ("部门(单位) 名 称：", "部门单位名称"),
    ("占比（％）", "占比%"),
    ("Ａ类 GDP", "a类gdp"),
    ("⼀、⼯资福利⽀出", "一工资福利支出"),
    ("二〇二四", "二〇二四"),
    ("①Ⅱé", "①Ⅱé"),
    ("——/ *“”\u{E000}", ""),
  ])
  func keepsLettersDigitsAndPercent(label: String, key: String) {
    #expect(matchKey(label) == key)
  }

  @Test func isTheSameForTheNormalizedLabel() {
    var strings = NastyStrings(seed: 4)
    for _ in 0..<5_000 {
      let label = strings.next()
      #expect(matchKey(normalizeLabel(label)) == matchKey(label), "\(label.debugDescription)")
    }
  }
}
