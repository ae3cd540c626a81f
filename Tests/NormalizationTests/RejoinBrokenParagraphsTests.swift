import Testing

@testable import Normalization

@Suite struct RejoinBrokenParagraphsTests {
  private let cutOff = "（1）基本支出 17,450,324.85 元，占 51.3%，较 2023 年减少"

  @Test func joinsASentenceThatAPageEndCut() {
    #expect(
      rejoinBrokenParagraphs(["1.按支出属性说明", cutOff, "", "1,265,881.05 元，主要原因是过紧日子。", "（2）项目支出 1 元。"]) == [
        Paragraph(text: "1.按支出属性说明", firstIndex: 0),
        Paragraph(text: cutOff + "1,265,881.05 元，主要原因是过紧日子。", firstIndex: 1),
        Paragraph(text: "（2）项目支出 1 元。", firstIndex: 4),
      ])
  }

  @Test func joinsThreePieces() {
    let middle = "主要包括办公费、印刷费、邮电费、差旅费、会议费、培训费、维修"
    #expect(
      rejoinBrokenParagraphs([cutOff, middle, "费等。"]) == [Paragraph(text: cutOff + middle + "费等。", firstIndex: 0)])
  }

  @Test(arguments: [
    ["短句没有句号", "后一段的内容在此。"],
    ["这一段有二十多个字而且在末尾有一个完整的句号结束。", "后一段的内容在此。"],
    ["这一段有二十多个字而且在末尾有一个完整的冒号结束：", "后一段的内容在此。"],
    ["这一段有二十多个字而且在末尾没有任何句号或冒号结束", "一、后一段是标题。"],
    ["这一段有二十多个字而且在末尾没有任何句号或冒号结束", "短的一行"],
    ["这一段有二十多个字而且在末尾没有任何句号或冒号结束", "2024年某区部门一般公共预算财政拨款支出预算表（分类科目）"],
    ["2024年某区部门一般公共预算财政拨款基本支出预算表（分类科目）", "后一段的内容在此。"],
    ["这一段有二十多个字而且在末尾没有任何句号或冒号结束", "编号\t表名。"],
    ["编号是这一行里面的第一个格子而后面还有几个格子\t表名", "后一段的内容在此。"],
  ])
  func keepsOthersApart(paragraphs: [String]) {
    #expect(rejoinBrokenParagraphs(paragraphs).map(\.text) == paragraphs)
  }
}
