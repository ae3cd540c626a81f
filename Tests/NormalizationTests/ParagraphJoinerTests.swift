import Testing

@testable import Normalization

/// Lines of 16 pt type in a block 448 pt (28 characters) wide.
@Suite struct ParagraphJoinerTests {
  private let joiner = ParagraphJoiner(lineWidth: 448)

  /// A line as printed: 16 pt for each character.
  private func line(
    _ text: String, indent: Double = 0, width: Double? = nil, size: Double = 16, startsPage: Bool = false
  ) -> ParagraphJoiner.Line {
    ParagraphJoiner.Line(
      text: text, indent: indent, width: width ?? Double(text.count) * 16, fontSize: size, startsPage: startsPage)
  }

  private func full(_ text: String, indent: Double = 0, startsPage: Bool = false) -> ParagraphJoiner.Line {
    line(text, indent: indent, width: 448 - indent, startsPage: startsPage)
  }

  @Test func anIndentedLineStartsAParagraph() {
    let paragraphs = joiner.join([
      full("负责统筹规划。面向社会征集", indent: 32), line("规章制定建议。"), full("负责草案。", indent: 32), line("顾问工作。"),
    ])
    #expect(
      paragraphs == [
        Paragraph(text: "负责统筹规划。面向社会征集规章制定建议。", firstIndex: 0), Paragraph(text: "负责草案。顾问工作。", firstIndex: 2),
      ])
  }

  @Test func aShortLineEndsAParagraph() {
    #expect(joiner.join([line("一般公共预算"), full("财政拨款收入")]).count == 2)
    // Two characters short of the margin: after a full stop that is the end, in the middle of a sentence it is not.
    #expect(joiner.join([line("收入。", width: 420), full("支出")]).count == 2)
    #expect(joiner.join([line("收入", width: 420), full("支出")]).count == 1)
  }

  @Test func aLineIsNotShortIfTheNextNumberDidNotFit() {
    let before = line("较2023年减少", width: 348)
    #expect(joiner.join([before, full("1,265,881.05元，主要原因")]).map(\.text) == ["较2023年减少1,265,881.05元，主要原因"])
    #expect(joiner.join([before, full("主要原因")]).count == 2)
  }

  @Test func aNumberStartsAParagraph() {
    #expect(joiner.join([full("完成规划编制工作。"), full("13.完成交办的任务。")]).count == 2)
    #expect(joiner.join([full("二、预算安排情况说明"), full("（一）总体说明", indent: 32)]).count == 2)
    #expect(joiner.join([full("管理工作经费"), full("1.5万元。")]).count == 1)
  }

  @Test func aNumberInTheMiddleOfASentenceIsNoHeading() {
    #expect(joiner.join([full("根据本办法第"), full("（三）条规定执行。")]).map(\.text) == ["根据本办法第（三）条规定执行。"])
  }

  @Test func aParagraphGoesOnOverThePageEnd() {
    let lines = [full("法律援助、公证、仲", indent: 32), full("裁管理工作，由市里", startsPage: true), line("负责。")]
    #expect(joiner.join(lines) == [Paragraph(text: "法律援助、公证、仲裁管理工作，由市里负责。", firstIndex: 0)])
    let otherMargin = [full("法律援助、公证、仲"), full("裁管理工作。", indent: 30, startsPage: true)]
    #expect(joiner.join(otherMargin).count == 1)
    let nextParagraph = [full("管理工作。"), full("负责检查。", indent: 32, startsPage: true)]
    #expect(joiner.join(nextParagraph).count == 2)
  }

  @Test func aBlockSetInIsOneParagraph() {
    #expect(joiner.join([full("法律援助、公证、仲", indent: 32), full("裁管理工作。", indent: 32)]).count == 1)
    #expect(joiner.join([full("法律援助、公证。", indent: 32), full("仲裁管理工作。", indent: 32)]).count == 2)
  }

  @Test func aHeadingThatFillsItsLineEndsThere() {
    #expect(joiner.join([full("（四）总体说明（详见表4）", indent: 32), full("2026年收支总预算", indent: 32)]).count == 2)
  }

  @Test func anotherSizeOfTypeStartsAParagraph() {
    #expect(joiner.join([line("部门预算情况说明", width: 448, size: 22), full("一般公共预算")]).count == 2)
  }

  @Test func emptyLinesEndParagraphsAndAreLeftOut() {
    #expect(
      joiner.join([full("收入"), line(" "), full("支出")]) == [
        Paragraph(text: "收入", firstIndex: 0), Paragraph(text: "支出", firstIndex: 2),
      ])
    #expect(joiner.join([]).isEmpty)
  }
}
