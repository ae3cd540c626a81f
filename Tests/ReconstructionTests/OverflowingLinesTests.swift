import Extraction
import Testing

@testable import Reconstruction

struct OverflowingLinesTests {
  @Test func aLineThatOverflowsIntoTheNextRowGoesBack() throws {
    var page = PageDrawing()
    page.lattice([50, 150, 250], [100, 115, 130])
    page.text("职业年金", 54, 106)
    page.text("缴费支出", 54, 116.5)
    page.text("行政单位医疗", 54, 122)
    let grid = try #require(page.layout.grids.first).grid
    #expect(grid.strings == [["职业年金缴费支出", ""], ["行政单位医疗", ""]])
  }

  @Test func twoLinesOfOneCellStay() throws {
    var page = PageDrawing()
    page.lattice([50, 150, 250], [100, 115, 145])
    page.text("职业年金", 54, 108)
    page.text("行政单位", 54, 122)
    page.text("医疗", 54, 134)
    let grid = try #require(page.layout.grids.first).grid
    #expect(grid.strings == [["职业年金", ""], ["行政单位医疗", ""]])
  }

  @Test func linesOverAndBelowTheLastRuleGoBack() throws {
    func layout(_ x: Double, _ y: Double) -> PageLayout {
      var page = PageDrawing()
      page.lattice([50, 150, 250], [100, 115, 145])
      page.text("职业年金", 54, 107)
      page.text("行政单位", 54, 127)
      page.text("机关事业", 54, 137)
      page.text("缴费支出", x, y)
      page.text("合计", 54, y + 10)
      return page.layout
    }
    let page = layout(54, 147)
    #expect(try #require(page.grids.first).grid.strings[1] == ["行政单位机关事业缴费支出合计", ""])
    #expect(page.lines.isEmpty)
    // A note is set in, or stands below the rule.
    #expect(layout(64, 147).lines.count == 2)
    #expect(layout(54, 152).lines.count == 2)
  }

  @Test func linesBelowTheLastRuleOfATableWithoutRulesBetweenColumns() throws {
    var page = PageDrawing()
    for y in [100.0, 120, 140, 160, 182] { page.horizontal(y, 50, 550) }
    for (y, texts) in [(110.0, ["名称", "目标", "合计"]), (130, ["甲", "做好", "1.00"]), (150, ["乙", "办好", "2.00"])] {
      for (column, text) in texts.enumerated() { page.text(text, 54 + 200 * Double(column), y) }
    }
    page.text("丙", 54, 173)
    page.text("3.00", 454, 173)
    page.text("按照年度要点推进各项", 254, 167)
    page.text("工作任务以及检查督导", 254, 178)
    page.text("落实。", 254, 189)
    let layout = page.layout
    #expect(try #require(layout.grids.first).grid.strings.last == ["丙", "按照年度要点推进各项工作任务以及检查督导落实。", "3.00"])
    #expect(layout.lines.isEmpty)
  }

  @Test func linesBelowTheLastRuleFollowTheOneThatReachesIt() throws {
    func layout(_ below: [String]) -> PageLayout {
      var page = PageDrawing()
      page.lattice([50, 150, 250], [100, 115, 145])
      page.text("职业年金", 54, 107)
      page.text("行政单位", 54, 132)
      page.text("机关事业", 54, 142)
      page.text("单位年金", 154, 132)
      page.text("职业缴费", 154, 142)
      for (index, text) in below.enumerated() { page.text(text, 54 + 100 * Double(index), 152) }
      return page.layout
    }
    #expect(try #require(layout(["缴费支出"]).grids.first).grid.strings[1][0] == "行政单位机关事业缴费支出")
    #expect(
      try #require(layout(["缴费支出", "基金支出"]).grids.first).grid.strings[1] == ["行政单位机关事业缴费支出", "单位年金职业缴费基金支出"])
    #expect(try #require(layout(["注：合计"]).grids.first).grid.strings[1][0] == "行政单位机关事业")
  }

  @Test func whatTheLastRuleRunsThroughBelongsToItsCells() throws {
    func layout(_ below: [(String, Double)]) -> PageLayout {
      var page = PageDrawing()
      page.lattice([50, 100, 150], [100, 115, 130])
      for (text, x) in [("基层能力", 54.0), ("产出", 115)] { page.text(text, x, 124) }
      for (text, x) in below { page.text(text, x, 134) }
      return page.layout
    }
    let whole = layout([("补助资金", 54), ("指标", 115)])
    #expect(try #require(whole.grids.first).grid.strings[1] == ["基层能力补助资金", "产出指标"])
    #expect(whole.lines.isEmpty)
    // In the middle, too; a caption, and a line over several columns, are none of the cells'.
    #expect(try #require(layout([("类", 120)]).grids.first).grid.strings[1] == ["基层能力", "产出类"])
    #expect(layout([("单位：元", 54)]).lines.count == 1)
    let running = layout([("补助资金以及其他各项", 51.5)])
    #expect(running.lines.map(\.text) == ["补助资金以及其他各项"])
  }

  @Test func aLineWithinItsCellStaysHoweverTight() throws {
    var page = PageDrawing()
    page.lattice([50, 150, 250], [100, 115, 135])
    page.text("职业年金", 54, 109)
    page.text("行政单位", 54, 119.5)
    page.text("医疗", 54, 127)
    let grid = try #require(page.layout.grids.first).grid
    #expect(grid.strings == [["职业年金", ""], ["行政单位医疗", ""]])
  }

  @Test("a sentence that the last rule cuts between two lines goes on below it", arguments: [[], ["按照年度工作要点"]])
  func theRestOfASentenceBelowTheLastRule(above: [String]) throws {
    func layout(_ last: String, _ below: String, x: Double = 54, y: Double = 153, right: Double = 150) -> PageLayout {
      var page = PageDrawing()
      page.lattice([50, right, right + 100], [100, 115, 147])
      for (index, text) in above.enumerated() { page.text(text, 54, 131 + 11 * Double(index)) }
      page.text(last, 54, 142)
      page.text(below, x, y)
      return page.layout
    }
    let whole = above.joined() + "推进各项工作任务落实。"
    #expect(try #require(layout("推进各项工作任务", "落实。").grids.first).grid.strings[1] == [whole, ""])
    // A sentence that is whole, another that begins, a name, what stands apart or set in.
    #expect(layout("推进各项工作任务。", "落实。").lines.count == 1)
    #expect(layout("推进各项工作任务", "1.落实。").lines.count == 1)
    #expect(layout("推进各项工作任务", "落实").lines.count == 1)
    #expect(layout("推进工作", "任务。").lines.count == 1)
    if above.isEmpty { #expect(layout("推进各项工作任务", "落实。", right: 250).lines.count == 1) }
    #expect(layout("推进各项工作任务", "落实。", y: 162).lines.count == 1)
    #expect(layout("推进各项工作任务", "落实。", x: 74).lines.count == 1)
  }

  @Test func severalLinesBelowTheLastRule() throws {
    var page = PageDrawing()
    page.lattice([50, 150, 250], [100, 115, 147])
    page.text("推进各项工作任务", 54, 142)
    for (index, text) in ["按照年度要点落实", "检查。"].enumerated() { page.text(text, 54, 153 + 11 * Double(index)) }
    #expect(try #require(page.layout.grids.first).grid.strings[1] == ["推进各项工作任务按照年度要点落实检查。", ""])
  }

  @Test func aNameGoesOnBelowTheLastRuleBesideMergedRows() throws {
    func layout(_ below: String, merged: Bool = true) -> PageLayout {
      var page = PageDrawing()
      page.lattice([50, 150, 250], [100, 115, 147])
      page.horizontal(131, merged ? 150 : 50, 250)
      page.text("公共服务平台建设", 54, 142)
      page.text("甲", 154, 123)
      page.text("乙", 154, 139)
      page.text(below, 54, 153)
      return page.layout
    }
    #expect(try #require(layout("经费").grids.first).grid.strings[1] == ["公共服务平台建设经费", "甲"])
    #expect(layout("经费", merged: false).lines.count == 1)
    #expect(layout("制表人：").lines.count == 1)
    #expect(layout("支出总表").lines.count == 1)
  }
}
