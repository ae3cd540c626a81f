import Extraction
import Testing

@testable import Reconstruction

/// Two pages side by side on one sheet, 1200 by 800 points.
struct TwoUpSheetTests {
  private var sheet: PageDrawing {
    var sheet = PageDrawing(1, width: 1200, height: 800)
    sheet.text("2024年支出总表", 200, 60, size: 16)
    sheet.table([["编码", "名称", "金额"], ["201", "甲", "1.00"]])
    return sheet
  }

  @Test func eachHalfIsAPageOfItsOwn() {
    var sheet = sheet
    sheet.text("2024年收入总表", 800, 60, size: 16)
    sheet.table([["编码", "收入"], ["201", "3.00"]], x: 650)
    let found = tables([sheet])
    #expect(found.map { $0.captions.map(\.text) } == [["2024年支出总表"], ["2024年收入总表"]])
    #expect(found.map(\.pages) == [[1], [1]])
    #expect(sheet.layout.halves.map(\.origin) == [0, 600])
  }

  @Test func aTableGoesOnInTheOtherHalf() {
    var sheet = sheet
    sheet.table([["202", "乙", "2.00"]], x: 650, y: 40)
    let found = tables([sheet])
    #expect(found.map(\.grid.rowCount) == [3])
    #expect(found.first?.pages == [1])
    #expect(found.first?.boxes.map { $0.maxX.rounded() } == [950])
  }

  @Test func textBesideATableIsAPageByTheNumbersOfBoth() {
    var sheet = sheet
    sheet.text("一、部门基本情况", 700, 100)
    #expect(sheet.layout.halves.isEmpty)
    sheet.text("- 2 -", 900, 780)
    #expect(sheet.layout.halves.isEmpty)
    sheet.text("- 1 -", 200, 780)
    #expect(sheet.layout.halves.count == 2)
  }

  @Test func whatCrossesTheMiddleMakesItOnePage() {
    var sheet = sheet
    sheet.table([["编码", "收入"], ["201", "3.00"]], x: 650)
    #expect(sheet.layout.halves.count == 2)
    var ruled = sheet
    ruled.horizontal(700, 50, 1150)
    #expect(ruled.layout.halves.isEmpty)
    sheet.text("2024年部门收支总表", 540, 30, size: 16)
    #expect(sheet.layout.halves.isEmpty)
  }

  @Test func proseOnBothSidesIsTwoPages() {
    var sheet = PageDrawing(1, width: 1200, height: 800)
    for row in 0..<4 {
      for x in [60.0, 660] {
        sheet.text("贯彻执行国家有关法律法规和政策拟订发展规划并组织实施承担有关监督管理职责做好各项统计调查工作", x, 100 + 20 * Double(row))
      }
    }
    #expect(sheet.layout.halves.count == 2)
  }

  @Test func amountsBelowOneAnotherAreNoProse() {
    var sheet = sheet
    for row in 0..<4 { sheet.text("1,908,412.98", 700, 100 + 20 * Double(row)) }
    #expect(sheet.layout.halves.isEmpty)
  }

  @Test func columnsWithoutRulesAreNoPages() {
    var sheet = PageDrawing(1, width: 1200, height: 800)
    for row in 0..<6 {
      for (x, text) in [(60.0, "201"), (200, "一般公共服务"), (700, "1,000.00"), (900, "1,000.00")] {
        sheet.text(text, x, 100 + 20 * Double(row))
      }
    }
    #expect(sheet.layout.halves.isEmpty)
  }

  @Test func anUprightPageIsOne() {
    var page = PageDrawing(1, width: 600, height: 800)
    page.table([["甲", "1.00"]], x: 50)
    page.table([["乙", "1.00"]], x: 350)
    #expect(page.layout.halves.isEmpty)
  }
}
