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

  @Test func aLineWithinItsCellStaysHoweverTight() throws {
    var page = PageDrawing()
    page.lattice([50, 150, 250], [100, 115, 135])
    page.text("职业年金", 54, 109)
    page.text("行政单位", 54, 119.5)
    page.text("医疗", 54, 127)
    let grid = try #require(page.layout.grids.first).grid
    #expect(grid.strings == [["职业年金", ""], ["行政单位医疗", ""]])
  }
}
