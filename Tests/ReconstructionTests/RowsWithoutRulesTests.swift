import Extraction
import Testing

@testable import Reconstruction

struct RowsWithoutRulesTests {
  /// A header in full and three rows below it with rules between columns alone.
  private func page(_ second: [String] = ["11.00", "12.00", "13.00"], _ third: [String] = ["14.00", "15.00", "16.00"])
    -> PageDrawing
  {
    var page = PageDrawing()
    page.lattice([50, 150, 250, 350], [100, 120])
    page.lattice([50, 150, 250, 350], [120, 190])
    for (column, label) in ["名称", "合计", "基本支出"].enumerated() { page.text(label, 54 + 100 * Double(column), 110) }
    for (row, name) in ["行政运行", "教育", "科学"].enumerated() {
      let y = 132 + 20 * Double(row)
      page.text(name, 54, y)
      page.text(second[row], 154, y)
      page.text(third[row], 254, y)
    }
    return page
  }

  @Test func whatStandsBesideEachOtherIsARow() throws {
    let grid = try #require(page().layout.grids.first)
    #expect(
      grid.grid.strings == [
        ["名称", "合计", "基本支出"], ["行政运行", "11.00", "14.00"], ["教育", "12.00", "15.00"], ["科学", "13.00", "16.00"],
      ])
    #expect(grid.rowEdges.count == 5 && grid.rowEdges == grid.rowEdges.sorted())
    #expect(grid.grid.cells.allSatisfy { $0.box.minY <= $0.box.maxY })
  }

  @Test func signsOfComparisonBelowEachOtherMakeRows() throws {
    func rows(_ signs: [String], _ targets: [String]) throws -> Int {
      try #require(page(signs, targets).layout.grids.first).grid.rowCount
    }
    #expect(try rows(["≥", "定性", "="], ["98", "优良", "100"]) == 4)
    // One sign, and targets that are lines of one text.
    #expect(try rows(["≥", "", ""], ["98", "12000", "5"]) == 2)
    #expect(try rows(["≥98%且", "≤100%且", "≥0"], ["98", "12000", "5"]) == 2)
  }

  @Test func shortAmountsMakeRowsWhereTwoColumnsHaveThem() throws {
    let short = ["1.35", "0.68", "0.34"]
    #expect(try #require(page(short, short).layout.grids.first).grid.rowCount == 4)
    // Numbers without decimals may be the lines of one.
    let whole = ["135", "68", "34"]
    #expect(try #require(page(whole, ["", "", ""]).layout.grids.first).grid.rowCount == 2)
  }

  @Test func aTotalBelowARowWithoutAmount() throws {
    func rows(amountAt y: Double) throws -> Int {
      var page = PageDrawing()
      page.lattice([50, 150, 250], [100, 120, 160])
      page.text("项目", 54, 110)
      page.text("预算数", 154, 110)
      page.text("年终结转", 54, 130)
      page.text("支出总计", 54, 150)
      page.text("1,234.00", 154, y)
      return try #require(page.layout.grids.first).grid.rowCount
    }
    #expect(try rows(amountAt: 150) == 3)
    #expect(try rows(amountAt: 140) == 2)
    #expect(try rows(amountAt: 130) == 2)
  }

  @Test func aBrokenAmountIsOne() throws {
    let grid = try #require(page(["1,234,", "567.00", ""], ["", "", ""]).layout.grids.first).grid
    #expect(grid.rowCount == 2)
  }

  @Test func cellsOverSeveralRowsGoOnOverTheirParts() throws {
    var page = page()
    page.page.rules.removeAll { $0.orientation == .horizontal && $0.position == 120 && $0.start == 50 }
    page.horizontal(120, 150, 350)
    let grid = try #require(page.layout.grids.first).grid
    #expect(grid.rowCount == 4)
    #expect(grid.cells.first?.rowSpan == 4)
  }
}
