import Extraction
import Normalization
import Reconstruction
import Testing

@testable import Disclosure

struct LayoutWordsTests {
  /// Lines are compared by their keys: a word that is not its own key could never match.
  @Test func everyWordIsItsOwnMatchKey() {
    let words = LayoutVocabulary.budgets
    let all =
      [words.tableWord, words.continuationMark] + words.otherTitleEndings + words.tableNumberWords + words.noteOpeners
      + words.noteWords
    #expect(all.filter { matchKey($0) != $0 }.isEmpty)
  }

  @Test func theGoalsOfADepartmentNeedNoWordForATable() {
    func line(_ text: String) -> TextLine {
      TextLine(text: text, box: Rectangle(minX: 0, minY: 0, maxX: 100, maxY: 10), fontSize: 10, page: 1)
    }
    #expect(isTitle(line("部门整体绩效目标")))
    // The label of a field is none.
    #expect(!isTitle(line("当年整体绩效目标")))
    #expect(!isTitle(line("实现部门整体绩效目标。")))
  }

  @Test func aCodeOfEachLevelIsLongerThanItsParentByOneLevel() {
    #expect(CodeLength.all == [3, 5, 7])
    #expect(CodeLength.parent(of: "2010301") == "20103" && CodeLength.parent(of: "20103") == "201")
  }

  @Test func whatSaysThatATableIsEmptyIsNoTitle() {
    func line(_ text: String) -> TextLine {
      TextLine(text: text, box: Rectangle(minX: 0, minY: 0, maxX: 100, maxY: 10), fontSize: 10, page: 1)
    }
    for text in ["本表无数据，公开空表", "该表为空表", "2025年未安排支出，本表为空表"] { #expect(!isTitle(line(text))) }
    // The label of a column ends as the title of a catalogue does.
    #expect(!isTitle(line("政府采购目录")) && isTitle(line("部门预算公开目录")))
    #expect(isTitle(line("2025年部门预算基本表")))
  }
}
