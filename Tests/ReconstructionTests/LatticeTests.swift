import Extraction
import Testing

@testable import Reconstruction

struct LatticeTests {
  @Test func aTableWithinACellKeepsItsText() {
    var page = PageDrawing()
    page.lattice([50, 350], [100, 300, 320])
    page.lattice([100, 200, 300], [150, 170, 190])
    page.text("产出", 104, 160)
    page.text("三次", 204, 180)
    page.text("说明", 54, 120)
    page.text("备注", 54, 310)
    #expect(page.layout.grids.map(\.grid.strings) == [[["说明"], ["备注"]], [["产出", ""], ["", "三次"]]])
  }

  private func firstGrid(_ page: PageDrawing) -> PageGrid? { page.layout.grids.first }

  @Test func plainTable() throws {
    var page = PageDrawing()
    page.table([["a", "b"], ["c", "d"]])
    let grid = try #require(firstGrid(page))
    #expect(grid.grid.strings == [["a", "b"], ["c", "d"]])
    #expect(grid.columnEdges == [50, 150, 250])
  }

  /// The middle page of a label beside the rows of three pages: nothing but its sides is drawn.
  @Test func aLabelBesideAllRowsOfThePageIsACell() throws {
    func columns(_ top: Double, _ bottom: Double) throws -> [Double] {
      var page = PageDrawing()
      for y in [100.0, 120, 140, 160] { page.horizontal(y, 150, 350) }
      for x in [150.0, 250, 350] { page.vertical(x, 100, 160) }
      for x in [50.0, 100] { page.vertical(x, top, bottom) }
      page.text("指标", 60, 130)
      page.text("数量", 160, 110)
      let grid = try #require(firstGrid(page))
      if grid.columnEdges.count > 3 {
        #expect(grid.grid.cells.first { $0.column == 0 }.map { [$0.text, "\($0.rowSpan)"] } == ["指标", "3"])
      }
      return grid.columnEdges
    }
    #expect(try columns(100, 160) == [50, 100, 150, 250, 350])
    #expect(try columns(99, 162) == [50, 100, 150, 250, 350])
    // What is higher or less high than the table borders something else.
    #expect(try columns(90, 160) == [150, 250, 350])
    #expect(try columns(100, 150) == [150, 250, 350])
  }

  @Test func columnAndRowSpans() throws {
    var page = PageDrawing()
    page.groupedHeader()
    page.text("科目", 60, 110)
    page.text("金额", 260, 120)
    page.text("编码", 60, 130)
    page.text("1", 60, 150)
    let cells = try #require(firstGrid(page)).grid.cells
    let label = try #require(cells.first { $0.text == "科目" })
    #expect(label.columnSpan == 2 && label.rowSpan == 1)
    let amount = try #require(cells.first { $0.text == "金额" })
    #expect(amount.columnSpan == 1 && amount.rowSpan == 2)
    #expect(cells.first { $0.text == "1" }?.columnSpan == 1)
  }

  @Test func whereBordersBetweenColumnsEndARowOfMergedCellsBegins() throws {
    func rows(_ end: Double) -> [[String]] {
      var page = PageDrawing()
      page.lattice([50, 200, 300], [100, 120, 160])
      page.horizontal(100, 50, 300)
      for x in [100.0, 150] { page.vertical(x, 100, end) }
      for (x, text) in [(60.0, "类"), (110, "款"), (160, "项"), (210, "金额")] { page.text(text, x, 110) }
      for (x, text) in [(60.0, "201"), (110, "03"), (160, "01"), (210, "1.00")] { page.text(text, x, 127, size: 8) }
      page.text("合计", 110, 150, size: 8)
      page.text("3.00", 210, 150, size: 8)
      return page.layout.grids.first?.grid.strings ?? []
    }
    #expect(rows(136) == [["类", "款", "项", "金额"], ["201", "03", "01", "1.00"], ["合计", "", "", "3.00"]])
    // Up to the last rule, they are borders of both rows.
    #expect(rows(160)[1][0] == "201")
  }

  @Test func aGapInABorderBeginsNoRow() throws {
    var page = PageDrawing()
    for y in [100.0, 130, 160] { page.horizontal(y, 50, 350) }
    for x in [50.0, 350] { page.vertical(x, 100, 160) }
    for x in [150.0, 250] {
      page.vertical(x, 100, 112)
      page.vertical(x, 126, 160)
    }
    for (x, text) in [(60.0, "a"), (160, "b"), (260, "c")] { page.text(text, x, 115) }
    #expect(try #require(firstGrid(page)).grid.rowCount == 2)
  }

  @Test func missingOuterBordersAreImplied() throws {
    var page = PageDrawing()
    for y in [100.0, 120, 140] { page.horizontal(y, 50, 350) }
    for x in [150.0, 250] { page.vertical(x, 100, 140) }
    page.text("a", 60, 110)
    page.text("z", 300, 130)
    let grid = try #require(firstGrid(page))
    #expect(grid.columnEdges == [50, 150, 250, 350])
    #expect(grid.grid.strings == [["a", "", ""], ["", "", "z"]])
  }

  @Test func rowsOfOneCellAboveATableWithoutOuterBorders() throws {
    func page(_ label: String = "目标", x: Double = 190, bottom: Double = 150) -> PageLayout {
      var page = PageDrawing()
      for y in [80.0, 100, 120, 140] { page.horizontal(y, 50, 350) }
      for x in [150.0, 250] { page.vertical(x, 100, bottom) }
      page.text(label, x, 70)
      page.text("完成", 60, 90)
      for y in [110.0, 130] { page.text("甲", 60, y) }
      page.text("乙", 60, 148)
      return page.layout
    }
    let grid = try #require(page().grids.first).grid
    #expect(grid.strings.map(\.[0]) == ["目标", "完成", "甲", "甲", "乙"])
    #expect(grid.cells.prefix(2).allSatisfy { $0.columnSpan == 3 })
    #expect(page(x: 60).grids.first?.grid.rowCount == 4)
    #expect(page("单位：元", x: 180).grids.first?.grid.rowCount == 4)
    // A border below is drawn, and so is the one above.
    #expect(page(bottom: 140).grids.first?.grid.rowCount == 2)
  }

  @Test func aFrameAroundATableIsNotATable() {
    var page = PageDrawing()
    page.lattice([10, 590], [10, 790])
    page.table([["a", "b"], ["c", "d"]])
    #expect(page.layout.grids.count == 1)
    #expect(page.layout.grids.first?.grid.columnCount == 2)
  }

  @Test func twoTablesOnAPage() {
    var page = PageDrawing()
    page.table([["a", "b"]], y: 100)
    page.table([["c", "d"]], y: 300)
    #expect(page.layout.grids.map(\.grid.strings) == [[["a", "b"]], [["c", "d"]]])
  }

  @Test func aStrayShortRuleMakesNoColumn() throws {
    var page = PageDrawing()
    page.table([["a", "b"], ["c", "d"]])
    page.vertical(80, 100, 105)
    #expect(try #require(firstGrid(page)).grid.columnCount == 2)
  }

  @Test func cellsAreRectanglesThatCoverEachFieldOnce() throws {
    var page = PageDrawing()
    // A missing piece of border leaves an L, which must still become rectangles.
    page.lattice([50, 150, 250, 350], [100, 120, 140, 160])
    page.page.rules.removeAll { $0.orientation == .vertical && $0.position == 150 }
    page.vertical(150, 120, 160)
    page.page.rules.removeAll { $0.orientation == .horizontal && $0.position == 120 }
    page.horizontal(120, 150, 350)
    page.text("x", 60, 110)
    let grid = try #require(firstGrid(page)).grid
    var covered = Array(repeating: Array(repeating: 0, count: grid.columnCount), count: grid.rowCount)
    for cell in grid.cells {
      for row in cell.row..<cell.row + cell.rowSpan {
        for column in cell.column..<cell.column + cell.columnSpan { covered[row][column] += 1 }
      }
    }
    #expect(covered.allSatisfy { $0.allSatisfy { $0 == 1 } })
  }

  @Test(
    "one edge implies a border where it runs on by two fifths of its length or 80 points",
    arguments: [
      (350.0, [50.0, 150.0, 250.0, 350.0]), (360.0, [50.0, 150.0, 250.0, 360.0]), (400.0, [50.0, 150.0, 250.0]),
    ])
  func howFarOneEdgeImpliesABorder(_ end: Double, _ columns: [Double]) throws {
    var page = PageDrawing()
    page.table([["a", "b"], ["c", "d"]])
    page.page.rules.removeAll { $0.orientation == .horizontal && $0.position == 100 }
    page.horizontal(100, 50, end)
    #expect(try #require(firstGrid(page)).columnEdges == columns)
  }

  @Test func aShortEdgeImpliesABorderWithin80Points() throws {
    var page = PageDrawing()
    page.lattice([50, 90, 130], [100, 120, 140])
    page.page.rules.removeAll { $0.orientation == .horizontal && $0.position == 100 }
    page.horizontal(100, 50, 205)
    page.text("a", 60, 110)
    #expect(try #require(firstGrid(page)).columnEdges == [50, 90, 130, 205])
  }

  @Test func aTitleInTheFrameMakesItNoTable() {
    var page = PageDrawing()
    page.lattice([10, 590], [10, 790])
    page.text("标题", 60, 60)
    page.table([["a", "b"], ["c", "d"]])
    let layout = page.layout
    #expect(layout.grids.map(\.grid.strings) == [[["a", "b"], ["c", "d"]]])
    #expect(layout.lines.map(\.text) == ["标题"])
  }

  @Test func aBoxWithNothingInItIsNoTable() {
    var page = PageDrawing()
    page.lattice([50, 150, 250], [100, 120])
    #expect(page.layout.grids.isEmpty)
  }
}
