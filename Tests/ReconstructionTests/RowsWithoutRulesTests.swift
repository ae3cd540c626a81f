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

  /// Two columns with rules between them alone; the header is ruled.
  private func rows(
    _ names: [(String, Double)], _ amounts: [Double], at places: [Double] = [154, 254]
  ) throws -> [String] {
    var page = PageDrawing()
    page.lattice([50, 150, 250, 350], [100, 120])
    page.lattice([50, 150, 250, 350], [120, 300])
    for (column, label) in ["名称", "合计", "基本支出"].enumerated() { page.text(label, 54 + 100 * Double(column), 110) }
    for (name, y) in names { page.text(name, 54, y) }
    for (row, y) in amounts.enumerated() {
      for x in places { page.text("\(row + 1)1.00", x, y) }
    }
    return try #require(page.layout.grids.first).grid.strings.dropFirst().map { $0[0] }
  }

  @Test func linesWideApartAroundAnAmountAreOneText() throws {
    let found = try rows([("行政运行", 140), ("安全生产和", 162), ("应急管理", 178), ("教育", 200)], [140, 170, 200])
    #expect(found == ["行政运行", "安全生产和应急管理", "教育"])
    // Without an amount between them they are names of two rows.
    let apart = try rows([("行政运行", 140), ("安全生产", 162), ("应急管理", 178), ("教育", 200)], [140, 178, 200])
    #expect(apart.contains("安全生产"))
    let without = try rows([("行政运行", 140), ("安全生产", 162), ("应急管理", 178), ("教育", 205)], [140, 205])
    #expect(without == ["行政运行", "安全生产", "应急管理", "教育"])
  }

  @Test func textsOnMoreLinesAreAsWideApart() throws {
    let names = [
      ("行政运行", 140.0), ("教育", 166), ("安全生产和", 184), ("应急管理", 200), ("科学技术", 218), ("普及项目", 234), ("经费", 250),
    ]
    #expect(try rows(names, [140, 166, 192, 234]) == ["行政运行", "教育", "安全生产和应急管理", "科学技术普及项目经费"])
    // Where rows are hardly further apart than such lines, the others may be rows without amounts.
    let close = names.map { ($0.0, $0.1 == 140 ? 149 : $0.1) }
    #expect(try rows(close, [149, 166, 192, 234]).count == 6)
  }

  @Test func numberedNamesAreRowsThoughMostHaveNoAmount() throws {
    func count(_ names: [String], pitch: Double) throws -> Int {
      let lines = names.enumerated().map { ($1, 140 + pitch * Double($0)) }
      return try rows(lines, [140, 140 + pitch * Double(names.count - 1)], at: [154]).count
    }
    #expect(try count(["20、住房保障支出", "21、其他支出", "22、转移性支出", "本年支出合计"], pitch: 20) == 4)
    #expect(try count(["20、住房保障支出", "21、其他支出", "22、转移性支出", "本年支出合计"], pitch: 13) == 1)
  }

  @Test func textsThatFillTheirCellsArePartedAroundTheirAmounts() throws {
    let lines = [("深圳市民政", 134.0), ("局（本级）", 146), ("深圳市救助", 158), ("管理站", 170), ("福利中心", 182)]
    #expect(try rows(lines, [140, 164, 182]) == ["深圳市民政局（本级）", "深圳市救助管理站", "福利中心"])
  }

  @Test func whatIsALittleLowerIsInItsRow() throws {
    var page = PageDrawing()
    page.lattice([50, 150, 250, 350], [100, 120])
    page.lattice([50, 150, 250, 350], [120, 240])
    for (column, label) in ["编码", "合计", "基本支出"].enumerated() { page.text(label, 54 + 100 * Double(column), 110) }
    for row in 0..<4 {
      let y = 135 + 30 * Double(row)
      page.text("20\(row)", 54, row == 2 ? y + 7 : y)
      for x in [154.0, 254] { page.text("\(row + 1)1.00", x, y) }
    }
    let grid = try #require(page.layout.grids.first).grid
    #expect(grid.strings.map { $0[0] } == ["编码", "200", "201", "202", "203"])
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
