import Normalization
import Reconstruction
import Testing

@testable import Disclosure

struct SectionTreeTests {
  /// The tree as lines `number title: paragraphs`, indented by level.
  private func tree(_ texts: String...) -> [String] {
    SectionTree.sections(texts.map { PageParagraph(text: $0, page: 1) }).flatMap(lines)
  }

  private func lines(_ section: NarrativeSection) -> [String] {
    let indent = String(repeating: "  ", count: section.level - 1)
    let texts = section.paragraphs.map(\.text).joined(separator: " / ")
    return ["\(indent)\(section.number ?? "–") \(section.title ?? "–"): \(texts)"] + section.sections.flatMap(lines)
  }

  @Test func innerNumbersStandInsideOuterOnes() {
    #expect(
      tree("第一部分 概况", "一、职责", "（一）会议", "1.会务", "（1）记录", "（二）文书", "二、机构", "第二部分 预算") == [
        "第一部分 概况: ", "  一、 职责: ", "    （一） 会议: ", "      1. 会务: ", "        （1） 记录: ", "    （二） 文书: ",
        "  二、 机构: ", "第二部分 预算: ",
      ])
  }

  @Test func textBeforeTheFirstHeadingHasNoNumber() {
    #expect(tree("某局", "2024年预算", "一、概况") == ["– –: 某局 / 2024年预算", "一、 概况: "])
  }

  @Test func aHeadingMayRunOnIntoItsText() {
    #expect(tree("（一）收入预算：2024年总收入10万元。") == ["（一） 收入预算: 2024年总收入10万元。"])
    #expect(tree("（一）机关运行经费。2024年预算10万元。") == ["（一） 机关运行经费: 2024年预算10万元。"])
    #expect(tree("1.负责会议，组织召开。2.起草公文。") == ["1. –: 负责会议，组织召开。2.起草公文。"])
    #expect(tree("（1）基本支出10万元，占一半。") == ["（1） –: 基本支出10万元，占一半。"])
  }

  @Test func aNumberOutOfSequenceIsText() {
    #expect(tree("一、概况", "五、不是标题", "二、预算") == ["一、 概况: 五、不是标题", "二、 预算: "])
    #expect(tree("3.5万元以上的项目") == ["– –: 3.5万元以上的项目"])
  }

  @Test func oneNumberMayBeMissing() {
    #expect(tree("一、概况", "三、预算") == ["一、 概况: ", "三、 预算: "])
  }

  @Test func aTableOfContentsIsNoSection() {
    #expect(tree("目录", "一、概况……………3", "二、预算......5") == ["– –: 目录 / 一、概况……………3 / 二、预算......5"])
  }

  @Test func halfWidthBracketsNumberTheSameKind() {
    #expect(tree("(一)职责", "（二）机构") == ["(一) 职责: ", "（二） 机构: "])
  }
}
