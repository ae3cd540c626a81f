import Extraction
import Testing

@testable import Reconstruction

struct PlainTitleTests {
  private let header = ["编码", "名称", "金额"]

  @Test(arguments: [
    "部门支出总体情况", "2024年某县部门支出预算", "《部门支出总体情况》", "表三 部门支出", "表3：支出情况", "部门支出预算（按经济分类）（单位：元）",
    "部门支出情况 公开表05", "部门支出总体情况2024年度", "部门支出预算附表3",
  ])
  func titlesWithoutTheirWord(text: String) {
    #expect(LayoutVocabulary.sample.isPlainTitle(text))
  }

  @Test(arguments: [
    // A running head, a label, an owner, sentences, a note.
    "2024年部门综合预算", "支出预算", "单位：某支出情况", "本部门无支出，情况", "三、部门收入支出情况", "（二）部门支出预算情况", "部门支出情况如下：", "本表为空，支出情况", "部门支出变化情况",
    "部门支出总表", "部门支出情况5", "部门支出情况24年", "部门支出变化情况表二",
  ])
  func whatIsNone(text: String) {
    #expect(!LayoutVocabulary.sample.isPlainTitle(text))
  }

  @Test(arguments: [
    ("收支总表公开表05", "收支总表"), ("收入总表 表二", "收入总表"), ("收支总表附表3-1", "收支总表"), ("收支总表-2024年", "收支总表"),
    ("收支总表2024年度", "收支总表"), ("支出预算表（按经济分类）附表7", "支出预算表（按经济分类）"),
    ("部门支出预算公开表03", "部门支出预算"), ("收支总表预算公开表01", "收支总表"),
    // Neither a table's number nor a year, or behind no title.
    ("部门概况表5", "部门概况表5"),
    ("附表3", "附表3"), ("2024年度", "2024年度"), ("收支总表4年", "收支总表4年"), ("上年", "上年"), ("12345", "12345"), ("支出2-1", "支出2-1"),
    ("", ""),
  ])
  func theMarkBehindATitleIsNoneOfIt(text: String, title: String) {
    #expect(LayoutVocabulary.sample.withoutMarkBehind(text) == title)
  }

  @Test func theNumberOfASectionTellsAShortTitleFromALabel() {
    #expect(LayoutVocabulary.sample.titleInHeading("三、支出预算") == "支出预算")
    #expect(LayoutVocabulary.sample.titleInHeading("支出预算") == nil)
    #expect(LayoutVocabulary.sample.titleInHeading("三、支出") == nil)
  }

  @Test func aTitleWithItsMarkBehindIsOne() {
    for text in ["部门收支总表 公开表05", "部门收入总表 表二", "部门收支总体情况表-2024年", "部门支出总表2024年度", "支出预算表（按经济分类）附表7"] {
      #expect(LayoutVocabulary.sample.isTitle(line(text, 0, 0)), "\(text)")
    }
    #expect(!LayoutVocabulary.sample.isTitle(line("部门收支总表12", 0, 0)))
  }

  /// The classification may stand behind a dash as in brackets; what else does is the title's own.
  @Test func aSubtitleMayStandBehindADash() {
    for text in ["部门支出情况表—功能科目", "部门支出情况表-经济分类", "部门支出情况表 —— 经济分类", "部门支出情况表–功能科目（单位：元）"] {
      #expect(LayoutVocabulary.sample.isTitle(line(text, 0, 0)), "\(text)")
    }
    for text in ["部门支出情况表—续上", "部门支出情况—经济分类", "收支表—工资—经济分类", "按经济分类"] {
      #expect(!LayoutVocabulary.sample.isTitle(line(text, 0, 0)), "\(text)")
    }
  }

  @Test func inQuotesALabelIsATitle() {
    #expect(LayoutVocabulary.sample.isPlainTitle("《项目支出》"))
    #expect(LayoutVocabulary.sample.isPlainTitle("《项目支出》（2025年度）"))
    #expect(!LayoutVocabulary.sample.isPlainTitle("项目支出"))
    #expect(!LayoutVocabulary.sample.isPlainTitle("《支出》"))
  }

  @Test func aTitleInQuotesWithABracketIsOne() {
    #expect(LayoutVocabulary.sample.isTitle(line("《部门支出预算表（按经济分类）》", 0, 0)))
  }

  @Test func aSubtitleMayHaveTheMarkBehindIt() {
    var page = PageDrawing(1)
    page.text("部门支出预算表", 150, 70)
    page.text("（按经济分类）公开表06", 150, 86)
    page.table([header, ["201", "甲", "1.00"]])
    #expect(tables([page]).first?.title == "部门支出预算表（按经济分类）公开表06")
  }

  /// The captions of a table below lines, each with its x and y; the table begins at 100.
  private func captions(_ texts: (String, Double, Double)..., before: [PageDrawing] = []) -> [String] {
    var page = PageDrawing(before.count + 1)
    for (text, x, y) in texts { page.text(text, x, y) }
    page.table([header, ["201", "甲", "1.00"]])
    return tables(before + [page]).last?.captions.map(\.text) ?? []
  }

  @Test func aTitleStandsAloneRightAboveTheTable() {
    let title = "部门支出总体情况"
    #expect(captions((title, 150, 88)) == [title])
    #expect(captions((title, 150, 70), ("单位：元", 300, 88)) == [title, "单位：元"])
    #expect(captions((title, 150, 60), ("（2024年度）", 150, 75), ("单位：元", 300, 90)) == [title, "（2024年度）", "单位：元"])
    #expect(captions((title, 150, 60), ("2024年度", 160, 75), ("单位：元", 300, 90)) == [title, "2024年度", "单位：元"])
    #expect(captions((title, 150, 70), ("某局", 50, 88), ("单位：元", 300, 88)) == [title, "某局", "单位：元"])
    // Beside a label, far off, or above a sentence it is none.
    #expect(captions((title, 150, 88), ("名称支出", 300, 88)).isEmpty)
    #expect(captions((title, 150, 50)).isEmpty)
    #expect(captions((title, 150, 60), ("部门支出的总体情况如下表所示：", 60, 88)) == ["部门支出的总体情况如下表所示："])
  }

  @Test func theUpperLineOfATitleBelongsToIt() {
    #expect(captions(("2024年部门一般公共预算财政拨款支出", 120, 70), ("预算总体情况", 180, 86)).count == 2)
  }

  @Test func unitAndOwnerMayStandAboveTheTitle() {
    for title in ["部门支出总体情况", "部门支出总体情况表"] {
      #expect(captions(("单位名称：某局", 50, 70), ("单位：元", 300, 70), (title, 150, 86)) == ["单位名称：某局", "单位：元", title])
      #expect(captions(("单位名称：某局", 50, 70), (title, 150, 86)) == ["单位名称：某局", title])
      // A name with another label, or far above.
      #expect(captions(("经办：（略）电话：（略）", 50, 70), (title, 150, 86)) == [title])
      #expect(captions(("单位：元", 50, 20), (title, 150, 86)) == [title])
    }
  }

  @Test func aRunningHeadIsNone() {
    var first = PageDrawing(1)
    first.text("部门支出情况", 50, 40)
    first.text("正文。", 50, 300)
    var second = PageDrawing(2)
    second.text("部门支出情况", 50, 40)
    second.table([header, ["201", "甲", "1.00"]], y: 50)
    #expect(tables([first, second]).map(\.captions.count) == [0])
    #expect(tables([second]).map(\.captions.count) == [1])
  }

  /// On how many pages each table of two pages stands.
  private func pages(_ titles: [String], _ rows: [[String]], swallowed: Bool = false) -> [[Int]] {
    var first = PageDrawing(1)
    first.text(titles[0], 150, 88)
    first.table([header, ["201", "甲", "1.00"]])
    var second = PageDrawing(2)
    second.text(titles[1], 150, 88)
    second.table(rows)
    return tables([first, second]).map(\.pages)
  }

  @Test func anotherTitleOverLabelsBeginsAnotherTable() {
    let (continued, headed) = ([["202", "乙", "2.00"]], [header, ["202", "乙", "2.00"]])
    #expect(pages(["部门支出总体情况", "一般公共支出预算"], headed) == [[1], [2]])
    #expect(pages(["部门支出总表", "一般公共支出预算"], headed) == [[1], [2]])
    // Rows go on, whatever stands above them; so does a table that says so, or has its title again, or a part of it.
    #expect(pages(["部门支出总体情况", "一般公共支出预算"], continued) == [[1, 2]])
    #expect(pages(["部门支出总体情况", "部门支出总体情况"], headed) == [[1, 2]])
    #expect(pages(["部门支出总体情况", "续：某县支出预算"], headed) == [[1, 2]])
    #expect(pages(["2024年部门支出预算表", "部门支出预算"], headed) == [[1, 2]])
  }

  @Test func aHeadingOfTheTextBeginsAnotherTable() {
    let rows = [["名称", "支出", "金额"], ["甲", "3.00", "2.00"]]
    func pages(_ upper: String, _ lower: String) -> [[Int]] { self.pages([upper, lower], rows) }
    // Beside each other they would be the halves of a sheet.
    #expect(pages("正文", "正文") == [[1, 2]])
    #expect(pages("一、部门收入情况", "二、部门支出情况") == [[1], [2]])
    #expect(pages("正文", "（二）部门支出情况") == [[1], [2]])
    #expect(pages("一、部门支出情况", "一、部门支出情况") == [[1, 2]])
    #expect(pages("一、部门支出情况", "二、部门概况") == [[1, 2]])
  }

  @Test func theTitleMayStandInTheFirstRow() {
    func page(_ number: Int, _ title: String) -> PageDrawing {
      var page = PageDrawing(number)
      page.lattice([50, 350], [80, 100])
      page.text(title, 150, 90)
      page.table([header, ["20\(number)", "甲", "1.00"]])
      return page
    }
    #expect(tables([page(1, "部门支出总体情况"), page(2, "一般公共支出预算")]).map(\.pages) == [[1], [2]])
    #expect(tables([page(1, "部门支出总体情况"), page(2, "部门支出总体情况")]).map(\.pages) == [[1, 2]])
  }
}
