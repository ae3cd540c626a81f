import Extraction
import Testing

@testable import Reconstruction

struct HorizontalRuleTablesTests {
  private let rows = [["201", "公共", "10.00"], ["202", "外交", "20.00"], ["203", "国防", "30.00"]]

  /// Text in three columns 20 points apart, the first line centred on `y`.
  private func write(_ rows: [[String]], at y: Double, on page: inout PageDrawing) {
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() { page.text(text, 60 + 160 * Double(column), y + 20 * Double(row)) }
    }
  }

  /// A table with rules above the header, below it and below the last row.
  private func draw(at y: Double, on page: inout PageDrawing) {
    write([["编码", "名称", "合计"]] + rows, at: y + 10, on: &page)
    for rule in [y, y + 20, y + 80] { page.horizontal(rule, 50, 550) }
  }

  @Test func rulesAboveAndBelowBoundATable() throws {
    var page = PageDrawing()
    draw(at: 100, on: &page)
    let grids = page.layout.grids
    #expect(grids.map(\.grid.strings) == [[["编码", "名称", "合计"]] + rows])
    #expect(grids.first?.isRuled == true)
    #expect(page.layout.lines.isEmpty)
  }

  @Test func aTableThatThePageEdgeCutGoesOnBelowItsLastRule() {
    var page = PageDrawing()
    write([["编码", "名称", "合计"]] + rows, at: 110, on: &page)
    for rule in [100.0, 120] { page.horizontal(rule, 50, 550) }
    page.text("2024年预算公开说明。", 60, 300)
    #expect(page.layout.grids.map(\.grid.strings) == [[["编码", "名称", "合计"]] + rows])
    #expect(page.layout.grids.first?.isRuled == true)
    #expect(page.layout.lines.map(\.text) == ["2024年预算公开说明。"])
  }

  @Test func rowsBeyondTheOutermostRulesBelongToTheTable() {
    var page = PageDrawing()
    write([["200", "甲", "9.00"]] + rows + [["204", "公安", "40.00"]], at: 100, on: &page)
    for rule in [110.0, 130, 150, 170] { page.horizontal(rule, 50, 550) }
    #expect(page.layout.grids.map(\.grid.strings.count) == [5])
  }

  /// A column may have a number in that row alone, over dashes or over nothing; no number stands over names.
  @Test(arguments: [("—", 1), ("", 1), ("甲", 0)])
  func aRowBeyondTheRulesMayFillAColumnAlone(below: String, added: Int) {
    var page = PageDrawing()
    let body = (1...3).map { ["20\($0)", "1\($0).00", below] }
    write([["200", "9.00", "7.00"]] + body, at: 100, on: &page)
    for rule in [110.0, 130, 150, 170] { page.horizontal(rule, 50, 550) }
    #expect(page.layout.grids.map(\.grid.strings.count) == [3 + added])
  }

  @Test func whatIsNoRowStaysBeyondTheRules() {
    var page = PageDrawing()
    draw(at: 100, on: &page)
    page.text("单位：元", 380, 90)
    page.text("说明 文字", 60, 190)
    page.text("见附件 2.00", 220, 210)
    #expect(page.layout.grids.map(\.grid.rowCount) == [4])
    #expect(page.layout.lines.count == 3)
  }

  @Test func oneRuleIsNoTable() {
    var page = PageDrawing()
    write([["编码", "名称"], ["甲", "乙"]], at: 110, on: &page)
    page.horizontal(100, 50, 550)
    #expect(page.layout.grids.isEmpty)
    #expect(page.layout.lines.map(\.text) == ["编码", "名称", "甲", "乙"])
  }

  @Test func rulesWithOtherEndsBelongToOtherTables() {
    var page = PageDrawing()
    write([["编码", "名称"], ["甲", "乙"]], at: 110, on: &page)
    page.horizontal(100, 50, 300)
    page.horizontal(140, 250, 550)
    #expect(page.layout.grids.isEmpty)
  }

  @Test func shortRulesBoundNothing() {
    var page = PageDrawing()
    write([["编码", "名称"], ["甲", "乙"]], at: 110, on: &page)
    for y in [100.0, 140] { page.horizontal(y, 50, 200) }
    #expect(page.layout.grids.isEmpty)
  }

  @Test func proseBetweenTwoRulesIsNoTable() {
    var page = PageDrawing()
    page.horizontal(100, 50, 550)
    page.text("本部门主要职责是贯彻落实各项政策。", 60, 120)
    page.text("其中包括预算编制与执行。", 60, 140)
    page.horizontal(160, 50, 550)
    #expect(page.layout.grids.isEmpty)
    #expect(page.layout.lines.count == 2)
  }

  @Test func aRuledGridBetweenTwoRulesPartsThem() {
    var page = PageDrawing()
    page.horizontal(60, 50, 550)
    page.table([["a", "b"], ["c", "d"]], y: 100)
    page.horizontal(300, 50, 550)
    #expect(page.layout.grids.count == 1)
    #expect(page.layout.grids.first?.columnEdges == [50, 150, 250])
  }

  @Test func twoTablesOfTheSameWidthStayApart() {
    var page = PageDrawing()
    draw(at: 100, on: &page)
    page.text("2024年部门收入预算总表", 200, 300, size: 16)
    draw(at: 340, on: &page)
    #expect(page.layout.grids.map(\.grid.strings) == [[["编码", "名称", "合计"]] + rows, [["编码", "名称", "合计"]] + rows])
  }

  @Test func labelsThatFillTheirCellsAreTold() {
    var page = PageDrawing()
    for (column, label) in ["科目名称", "一般公共预算", "政府性基金预算"].enumerated() {
      page.text(label, [60.0, 240, 305][column], 110)
    }
    for row in 0..<2 {
      for (column, text) in ["公共", "10.00", "20.00"].enumerated() {
        page.text(text, [60.0, 270, 345][column], 140 + 20 * Double(row))
      }
    }
    for rule in [100.0, 125, 180] { page.horizontal(rule, 50, 400) }
    #expect(page.layout.grids.first?.grid.strings.first == ["科目名称", "一般公共预算", "政府性基金预算"])
  }

  @Test func linesOfBrokenNumbersAreNoProse() {
    var page = PageDrawing()
    for (column, text) in ["编码", "合计"].enumerated() { page.text(text, 60 + 160 * Double(column), 110) }
    for row in 0..<4 {
      let y = 140 + 40 * Double(row)
      page.text("50\(row)", 60, y)
      page.text("10,668,577.", 220, y - 6)
      page.text("27", 265, y + 6)
    }
    for rule in [100.0, 120, 290] { page.horizontal(rule, 50, 400) }
    #expect(page.layout.grids.first?.grid.strings[1] == ["500", "10,668,577.27"])
  }

  @Test func aTextInTheMiddleOfTheTableSpansIt() {
    var page = PageDrawing()
    page.text("年度目标", 280, 110)
    write(rows, at: 130, on: &page)
    for rule in [100.0, 200] { page.horizontal(rule, 50, 550) }
    let first = page.layout.grids.first?.grid.cells.first
    #expect(first?.text == "年度目标" && first?.columnSpan == 3)
  }
}
