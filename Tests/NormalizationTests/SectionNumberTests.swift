import Testing

@testable import Normalization

@Suite struct SectionNumberTests {
  @Test(arguments: [
    "一、部门概况", "十二、其他", "（一）主要职能", "(二) 政府采购", "（1）基本支出", "1.负责", "1．负责", "13、完成", "１．负责", "第一部分 概况", "第3章", "①办公费",
    "\u{3000}\u{3000}一、概况", "1.",
  ])
  func seesNumbers(line: String) {
    #expect(startsWithSectionNumber(line))
  }

  @Test(arguments: [
    "2024年", "2024.", "1.5万元", "1,265,881.05元", "（室）", "一般公共预算", "第一季度", "第部分", "（一般）", "", "1 234", "、一", "（2026）年",
  ])
  func seesNoneElsewhere(line: String) {
    #expect(!startsWithSectionNumber(line))
  }

  @Test(arguments: [
    ("一、部门概况", "部门概况"), ("（二） 收支", " 收支"), ("第一部分 概况", " 概况"), ("第3章收支", "收支"), ("①办公费", "办公费"), ("1.", ""),
    ("1．负责", "负责"),
  ])
  func givesWhatFollows(line: String, rest: String) {
    #expect(textBehindSectionNumber(line).map(String.init) == rest)
  }

  @Test(arguments: [("1.负责", "负责"), ("（一）主要职能", "主要职能"), ("①办公费", "办公费"), ("第3章 总则", " 总则"), ("12345热线", "12345热线")])
  func takesTheNumberAway(line: String, rest: String) {
    #expect(withoutSectionNumber(line) == rest)
  }
}
