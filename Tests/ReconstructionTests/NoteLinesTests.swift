import Extraction
import Testing

@testable import Reconstruction

struct NoteLinesTests {
  private let broken = "备注：本单位没有使用国有资本经营预算拨款安排的支"

  /// The notes of one page's lines, each at its left end and as wide as its text.
  private func notes(_ lines: (text: String, x: Double)...) -> [String] {
    LayoutVocabulary.sample.notes(
      lines.enumerated().map { index, printed in
        line(printed.text, printed.x, 20 * Double(index))
      })
  }

  @Test func aSentenceOverLinesIsOneNote() {
    #expect(notes((broken, 70), ("出，也没有其他支出。", 50)) == [broken + "出，也没有其他支出。"])
    #expect(notes(("注：第一条。", 50), (broken, 50), ("出。", 50)) == ["注：第一条。", broken + "出。"])
  }

  @Test(
    "what is a note of its own stays one",
    arguments: [
      ("备注：本单位没有使用国有资本经营预算拨款安排的支出。", "出国费用不在其中。", 50.0), ("备注：本单位没有使用国有资本经营预算拨款安排的支", "2.出国。", 50),
      ("备注：本单位没有使用国有资本经营预算拨款安排的支", "本表无数据", 50), ("备注：本单位没有使用国有资本经营预算拨款安排的支", "制表人：某某", 50),
      ("备注：本单位没有使用国有资本经营预算拨款安排的支", "出国费用。", 75), ("备注：没有支", "出国。", 50),
      ("备注：本单位没有使用国有资本经营预算拨款安排的支", "出国费用不在其中，因为它由其他单位负担并在其他单位列支。", 50),
    ])
  func notesOfTheirOwn(first: String, second: String, x: Double) {
    #expect(notes((first, 50), (second, x)) == [first, second])
  }

  /// The notes of a table that ends a page and the text of the next one.
  private func overPages(_ note: String, _ next: String, x: Double = 50, below: String? = nil, head: String? = nil) -> (
    notes: [String]?, text: [String]
  ) {
    var page = PageDrawing()
    page.table([["合计", "1.00"]])
    page.text(note, 70, 130)
    if let below { page.text(below, 50, 300) }
    var second = PageDrawing(2)
    if let head { second.text(head, 50, 40) }
    second.text(next, x, 60)
    second.text("另有说明的文字。", 50, 200)
    var layout = DocumentLayout()
    layout.append(page.layout)
    layout.append(second.layout)
    layout.finish()
    return (layout.tables.first?.notes.map(\.text), layout.lines.map(\.text))
  }

  @Test func aNoteGoesOnOverTheEdgeOfThePage() {
    #expect(overPages(broken, "出。").notes == [broken, "出。"])
    #expect(overPages(broken, "出。").text == ["另有说明的文字。"])
    // What opens in a note is closed in it.
    #expect(overPages("备注：本单位没有使用国有资本经营预算拨款（支出。", "另见表三）").notes?.count == 2)
  }

  @Test func whatIsNoRestOfANoteIsText() {
    #expect(overPages(broken + "出。", "出国。").notes?.count == 1)
    #expect(overPages(broken, "第二部分", x: 150).notes?.count == 1)
    #expect(overPages(broken, "二、其他说明。").notes?.count == 1)
    #expect(overPages(broken, "出。", below: "下文。").notes?.count == 1)
    #expect(overPages(broken, "出。", head: "另一段。").notes?.last == "另一段。")
  }
}
