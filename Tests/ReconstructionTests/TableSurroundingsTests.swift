import Extraction
import Testing

@testable import Reconstruction

struct TableSurroundingsTests {
  @Test func aCutTitleRightAboveItsTableIsItsHeading() {
    func captions(_ x: Double, size: Double = 16) -> [[String]] {
      var page = PageDrawing()
      page.text("2024年部门整体绩效目", x, 88, size: size)
      page.table([["名称", "预算"], ["甲", "1.00"]])
      return TableSurroundings(page.layout, .sample).captions.map { $0.map(\.text) }
    }
    #expect(captions(150) == [["2024年部门整体绩效目"]])
    // Headings of the text stand at the left, and text is no larger than the table's.
    #expect(captions(70) == [[]])
    #expect(captions(150, size: 10) == [[]])
  }

  @Test func titleNumberUnitOwnerAndNotes() throws {
    var page = PageDrawing()
    page.text("表三", 50, 40)
    page.text("2024年某区部门支出预算总表", 150, 60, size: 16)
    page.text("部门全称：某局", 50, 85)
    page.text("单位：元", 300, 85)
    page.table([["合计", "1.00"]])
    page.text("备注：无数据。", 50, 130)
    page.text("- 3 -", 280, 780)
    let table = try #require(tables([page]).first)
    #expect(table.captions.map(\.text) == ["表三", "2024年某区部门支出预算总表", "部门全称：某局", "单位：元"])
    #expect(table.notes.map(\.text) == ["备注：无数据。"])
  }

  @Test func proseAboveATableStaysOutside() throws {
    var page = PageDrawing()
    page.text("七、联系方式。", 50, 40)
    page.text("2024年某区部门支出预算总表", 150, 70, size: 16)
    page.table([["合计", "1.00"]])
    var layout = DocumentLayout()
    layout.append(page.layout)
    layout.finish()
    #expect(layout.tables.first?.captions.map(\.text) == ["2024年某区部门支出预算总表"])
    #expect(layout.lines.map(\.text) == ["七、联系方式。"])
  }

  /// A page whose table ends above the title of the next page's table.
  private func pageWithTitleAtFoot(_ number: Int = 1, size: Double = 16) -> PageDrawing {
    var page = PageDrawing(number)
    page.text("2024年某区部门收入预算总表", 150, 60, size: 16)
    page.table([["编码", "收入"], ["合计", "1.00"]])
    page.text("2024年某区部门支出预算总表", 150, 700, size: size)
    if size == 16 { page.text("单位：元", 300, 725) }
    return page
  }

  @Test func aTitleAtTheFootBelongsToTheNextPagesTable() {
    var next = PageDrawing(2)
    next.table([["编码", "收入"], ["合计", "2.00"]], y: 40)
    let found = tables([pageWithTitleAtFoot(), next])
    #expect(found.map { $0.captions.map(\.text) } == [["2024年某区部门收入预算总表"], ["2024年某区部门支出预算总表", "单位：元"]])
    #expect(found.map(\.pages) == [[1], [2]])
  }

  @Test func aTableWithATitleOfItsOwnNeedsNone() {
    var layout = DocumentLayout()
    layout.append(pageWithTitleAtFoot().layout)
    var next = PageDrawing(2)
    next.text("2024年某区政府采购预算表", 150, 60, size: 16)
    next.table([["编码", "采购"], ["合计", "2.00"]])
    layout.append(next.layout)
    layout.finish()
    #expect(layout.tables.last?.captions.map(\.text) == ["2024年某区政府采购预算表"])
    #expect(layout.lines.map(\.text) == ["2024年某区部门支出预算总表", "单位：元"])
  }

  @Test func belowTextATitleFromTheFootIsNone() {
    var next = PageDrawing(2)
    next.text("以上各表数据。", 60, 200)
    next.table([["编码", "采购", "数量"], ["合计", "2.00", "1"]], y: 300)
    #expect(tables([pageWithTitleAtFoot(), next]).last?.captions == [])
  }

  @Test func aRunningFootIsNoTitle() {
    var next = PageDrawing(2)
    next.table([["乙", "2.00"]], y: 40)
    #expect(tables([pageWithTitleAtFoot(size: 9), next]).count == 1)
  }

  @Test func formsOfOneKindHaveTheSameTitleAtTheFoot() {
    let pages = (1...3).map { number in
      var page = PageDrawing(number)
      page.table([["项目名称", "项目\(number)"], ["当年预算", "\(number).00"]], y: 40)
      page.text("项目绩效目标申报表", 200, 700, size: 16)
      page.text("（2024年度）", 240, 720)
      return page
    }
    #expect(
      tables(pages).map { $0.captions.map(\.text) }.dropFirst() == [
        ["项目绩效目标申报表", "（2024年度）"], ["项目绩效目标申报表", "（2024年度）"],
      ])
  }

  @Test func aTitleOnTwoLines() throws {
    var page = PageDrawing()
    page.text("2024年某区部门一般公共预算财政拨款", 100, 40, size: 16)
    page.text("基本支出预算表", 170, 60, size: 16)
    page.text("（部门预算支出经济分类科目）", 130, 80, size: 12)
    page.table([["合计", "1.00"]])
    #expect(tables([page]).first?.captions.count == 3)
  }

  @Test func pageNumbersAreFurniture() {
    for text in ["12", "- 12 -", "— 3 —", "第 3 页 共 8 页", "第 3 页，共 8 页"] {
      var page = PageDrawing()
      page.text(text, 280, 780)
      #expect(isPageNumber(page.layout.lines[0], pageHeight: 800), "\(text)")
    }
    var page = PageDrawing()
    page.text("12", 280, 400)
    #expect(!isPageNumber(page.layout.lines[0], pageHeight: 800))
  }

  @Test(
    "a title cut off before 表 is told by its size",
    arguments: [
      (16.0, ["2024年某区部门支出预算总", "单位：元"]), (11.0, ["单位：元"]),
    ])
  func aHeadingIsLargerThanWhatFollows(_ size: Double, _ captions: [String]) {
    var page = PageDrawing()
    page.text("2024年某区部门支出预算总", 150, 60, size: size)
    page.text("单位：元", 300, 85)
    page.table([["合计", "1.00"]])
    #expect(tables([page]).first?.captions.map(\.text) == captions)
  }

  @Test func aFewLargeCharactersAreNoHeading() {
    var page = PageDrawing()
    page.text("附件", 150, 60, size: 16)
    page.text("单位：元", 300, 85)
    page.table([["合计", "1.00"]])
    #expect(tables([page]).first?.captions.map(\.text) == ["单位：元"])
  }

  @Test(
    "the upper line of a title is as large as the lower, and close above it",
    arguments: [
      (16.0, 50.0, 2), (14.5, 50.0, 1), (16.0, 30.0, 1),
    ])
  func theUpperLineOfATitle(_ size: Double, _ y: Double, _ count: Int) {
    var page = PageDrawing()
    page.text("2024年某区部门一般公共预算财政拨款", 100, y, size: size)
    page.text("基本支出预算表", 170, 70, size: 16)
    page.table([["合计", "1.00"]])
    #expect(tables([page]).first?.captions.count == count)
  }

  @Test(arguments: ["本表无数据。", "我局无此项支出"])
  func aLineThatSpeaksOfTheTableIsItsNote(text: String) {
    var page = PageDrawing()
    page.table([["合计", "1.00"]])
    page.text(text, 50, 130)
    page.text("下一行", 50, 141)
    page.text("正文", 50, 300)
    #expect(tables([page]).first?.notes.map(\.text) == [text, "下一行"])
  }

  @Test(arguments: [
    (["注：1.按规定填写。", "2.名称：以目录为准。", "3、其他。"], 3), (["注：1.按规定填写。", "2.名称以目录为准。", "4.其他。"], 2),
    (["注：按规定填写。", "2.名称以目录为准。"], 1), (["注：1.按规定填写。", "2024年预算。"], 1),
  ])
  func aNumberedNoteGoesOnWithTheNextNumber(texts: [String], count: Int) {
    var page = PageDrawing()
    page.table([["合计", "1.00"]])
    for (index, text) in texts.enumerated() { page.text(text, 50, 130 + 26 * Double(index)) }
    #expect(tables([page]).first?.notes.map(\.text) == Array(texts.prefix(count)))
  }

  @Test func theRestOfANotesSentence() {
    func notes(_ second: String, x: Double = 50, size: Double = 10) -> [String]? {
      var page = PageDrawing()
      page.table([["合计", "1.00"]])
      page.text("备注：本单位没有使用国有资本经营预算拨款安排的支", 50, 130)
      page.text(second, x, 155, size: size)
      return tables([page]).first?.notes.map(\.text)
    }
    #expect(notes("出。")?.last == "出。")
    // A heading, and a paragraph of its own.
    for (text, x) in [("三、其他说明", 50.0), ("本单位另有说明。", 75)] { #expect(notes(text, x: x)?.count == 1) }
    #expect(notes("出。", size: 14)?.count == 1)
  }
}
