import Extraction
import Testing

@testable import Reconstruction

struct AlignedGridBuildingTests {
  private let box = Rectangle(minX: 40, minY: 0, maxX: 400, maxY: 200)

  private func aligned(_ lines: [TextLine], separators: [Edge] = []) -> PageGrid? {
    alignedGrid(lines, box: box, separators: separators, page: 1)
  }

  @Test func headerAndRows() throws {
    let grid = try #require(
      aligned([
        line("编码", 50, 10), line("名称", 120, 10), line("合计", 300, 10), line("201", 50, 40), line("公共", 120, 40),
        line("10.00", 300, 40), line("202", 50, 60), line("外交", 120, 60), line("5.00", 305, 60),
      ]))
    #expect(grid.grid.strings == [["编码", "名称", "合计"], ["201", "公共", "10.00"], ["202", "外交", "5.00"]])
    #expect(grid.columnEdges.first == 40 && grid.columnEdges.last == 400)
    #expect(grid.rowEdges.first == 0 && grid.rowEdges.last == 200)
    #expect(grid.rowEdges == grid.rowEdges.sorted())
  }

  @Test func aLabelOverSeveralColumnsSpansThem() throws {
    let grid = try #require(
      aligned([
        line("名称", 50, 20), line("支出", 240, 10), line("基本", 200, 30), line("项目", 280, 30), line("甲", 50, 60),
        line("10.00", 200, 60), line("20.00", 280, 60), line("乙", 50, 80), line("30.00", 200, 80),
        line("40.00", 280, 80),
      ]))
    let label = try #require(grid.grid.cells.first { $0.text == "支出" })
    #expect(label.column == 1 && label.columnSpan == 2)
    #expect(grid.grid.strings.suffix(2) == [["甲", "10.00", "20.00"], ["乙", "30.00", "40.00"]])
  }

  private func layout(_ draw: (inout PageDrawing) -> Void) -> [[[String]]] {
    var page = PageDrawing()
    draw(&page)
    return page.layout.grids.map(\.grid.strings)
  }

  @Test func labelsThatFillTheirCellsArePartedBetweenColumns() {
    let strings = layout { page in
      for y in [100.0, 120, 140, 160, 180] { page.horizontal(y, 50, 350) }
      for (x, label) in [(54.0, "名称"), (150.0, "一般公共预算"), (213.0, "政府性基金预算")] { page.text(label, x, 110) }
      for (row, name) in ["甲", "乙", "丙"].enumerated() {
        let y = 130 + 20 * Double(row)
        page.text(name, 54, y)
        page.text("10.00", 185, y)
        page.text("20.00", 258, y)
      }
    }
    #expect(strings.first?.first == ["名称", "一般公共预算", "政府性基金预算"])
  }

  @Test func aTextCloseBehindAnAmountIsTheNextColumns() {
    let strings = layout { page in
      for y in stride(from: 100.0, through: 180, by: 20) { page.horizontal(y, 50, 400) }
      for (x, label) in [(54.0, "收入"), (150.0, "金额"), (190.0, "支出"), (340.0, "金额")] { page.text(label, x, 110) }
      for (row, name) in ["一、教育支出", "二、国防支出", "三、外交支出"].enumerated() {
        let y = 130 + 20 * Double(row)
        page.text("拨款", 54, y)
        // Yuan in 万元.
        page.text("10\(row).000000", 130, y)
        page.text(name, 183, y)
        page.text("10.00", 340, y)
      }
    }
    #expect(strings.first?.dropFirst().first == ["拨款", "100.000000", "一、教育支出", "10.00"])
  }

  @Test func theNumberOfAnItemIsNoColumn() throws {
    let lines = [
      line("项目", 100, 10), line("金额", 250, 10), line("一、财政拨款收入", 50, 30), line("3.00", 250, 30),
      line("1.", 70, 50), line("一般公共预算", 90, 50), line("1.00", 250, 50), line("2.", 70, 70),
      line("政府性基金", 90, 70), line("2.00", 250, 70),
    ]
    #expect(
      try #require(aligned(lines)).grid.strings == [
        ["项目", "金额"], ["一、财政拨款收入", "3.00"], ["1.一般公共预算", "1.00"], ["2.政府性基金", "2.00"],
      ])
  }

  @Test func aRuleBelowEachLineMakesATableOfTextsAlmostAlone() throws {
    let lines = [
      line("（一）住房", 220, 10), line("（二）粮油", 220, 30), line("（三）灾害", 220, 50), line("（四）其他", 220, 70),
      line("收入总计", 50, 90), line("10.00", 150, 90), line("支出总计", 220, 90), line("10.00", 350, 90),
    ]
    let rules = stride(from: 20.0, through: 80, by: 20).map { Edge(position: $0, start: 40, end: 400) }
    #expect(try #require(aligned(lines, separators: rules)).grid.strings.last == ["收入总计", "10.00", "支出总计", "10.00"])
    #expect(aligned(lines) == nil)
  }

  @Test func theLastRuleAboveTheValuesEndsTheHeader() throws {
    // The first line of a wrapped name stands higher than its amount; without the rule it would be a label.
    let lines = [
      line("名称", 50, 10), line("金额", 200, 10), line("一般公共", 50, 30), line("1.00", 200, 36), line("服务支出", 50, 42),
      line("教育", 50, 70), line("2.00", 200, 70), line("国防", 50, 90), line("3.00", 200, 90),
    ]
    let ruled = try #require(aligned(lines, separators: [Edge(position: 20, start: 40, end: 400)]))
    #expect(ruled.grid.strings == [["名称", "金额"], ["一般公共服务支出", "1.00"], ["教育", "2.00"], ["国防", "3.00"]])
  }

  @Test func namesBetweenRulesAboveTheFirstNumberAreNoLabels() throws {
    // The last page of a table whose rows are blank but for the total.
    let labels = [line("收入", 50, 10), line("金额", 150, 10), line("支出", 250, 10), line("金额", 350, 10)]
    let names = ["其他", "还本", "付息", "结转"].enumerated().map { line($1, 250, 30 + 20 * Double($0)) }
    let total = [line("总计", 50, 110), line("11.00", 150, 110), line("总计", 250, 110), line("11.00", 350, 110)]
    let rules = (1...5).map { Edge(position: 20 * Double($0), start: 40, end: 400) }
    let grid = try #require(aligned(labels + names + total, separators: rules))
    #expect(grid.grid.strings[0] == ["收入", "金额", "支出", "金额"])
    #expect(grid.grid.strings[1] == ["", "", "其他", ""])
    #expect(grid.grid.strings.last == ["总计", "11.00", "总计", "11.00"])
  }

  @Test func aTextBesideItsLabelStandsInTheNextColumn() throws {
    let lines = [
      line("项目名称", 50, 10), line("养护", 140, 10), line("10.00", 240, 10), line("总体目标", 50, 30), line("完成全部养护工作", 97, 30),
      line("名称", 55, 50), line("金额", 145, 50), line("11.00", 240, 50), line("名称", 55, 70), line("金额", 145, 70),
      line("12.00", 240, 70), line("科目编码名称", 45, 90), line("金额", 145, 90), line("13.00", 240, 90),
    ]
    let grid = try #require(aligned(lines))
    #expect(grid.grid.strings[1].prefix(2) == ["总体目标", "完成全部养护工作"])
  }

  @Test func theUpperLineOfACellAroundTheFirstNumberIsNoLabel() throws {
    let lines = [
      line("名称", 50, 10), line("金额", 200, 10), line("一般公共", 50, 30), line("1.00", 200, 36), line("服务支出", 50, 42),
      line("教育", 50, 70), line("2.00", 200, 70), line("国防", 50, 90), line("3.00", 200, 90),
    ]
    let grid = try #require(aligned(lines))
    #expect(grid.grid.strings == [["名称", "金额"], ["一般公共服务支出", "1.00"], ["教育", "2.00"], ["国防", "3.00"]])
    let continued = try #require(aligned(Array(lines.dropFirst(2))))
    #expect(continued.grid.strings == [["一般公共服务支出", "1.00"], ["教育", "2.00"], ["国防", "3.00"]])
  }

  @Test func aLongTextBesideTheFirstAmountIsNoLabel() throws {
    // The amount stands at the bottom of its cell, beside the last line of the text.
    let text = [line("项目分两个阶段实施", 200, 40), line("上半年完成招标工作", 200, 53), line("下半年组织验收", 200, 66)]
    let grid = try #require(
      aligned(
        [line("名称", 50, 10), line("金额", 120, 10), line("目标", 230, 10), line("甲", 50, 40), line("1.00", 120, 66)] + text
          + [line("乙", 50, 100), line("2.00", 120, 100), line("完成", 200, 100)]))
    #expect(grid.grid.strings[0] == ["名称", "金额", "目标"])
  }

  @Test func aTotalSpacedOutIsOneText() throws {
    func names(_ last: [TextLine]) throws -> [String] {
      let lines =
        [line("编码", 50, 10), line("名称", 110, 10), line("合计", 300, 10), line("201", 50, 40), line("公共", 110, 40)]
        + [line("10.00", 300, 40)] + last + [line("5.00", 305, 60)]
      return try #require(aligned(lines)).grid.strings.last ?? []
    }
    #expect(try names([line("合", 88, 60), line("计", 122, 60)]).contains("合计"))
    // Three, or two too far from each other, are of several columns.
    #expect(try !names([line("类", 55, 60), line("计", 122, 60)]).contains("类计"))
  }

  @Test func textsOfManyLinesBetweenRulesAreATable() throws {
    var lines = [line("名称", 50, 10), line("目标", 230, 10)]
    for row in 0..<3 {
      let y = 30 + 60 * Double(row)
      lines += (0..<4).map { line("第\($0)行文字说明", 200, y + 12 * Double($0)) } + [line("项目\(row)", 50, y + 12)]
    }
    let rules = [20.0, 80, 140].map { Edge(position: $0, start: 40, end: 400) }
    #expect(try #require(aligned(lines, separators: rules)).grid.rowCount == 4)
    #expect(aligned(lines) == nil)
  }

  @Test func proseIsNoTable() {
    #expect(aligned([line("本部门主要职责如下所示", 50, 10), line("一是贯彻落实各项政策", 50, 30)]) == nil)
    #expect(aligned([line("甲", 50, 10), line("1.00", 200, 10)]) == nil)
  }

  @Test func everyFieldIsCoveredOnceAndEveryLineLandsOnce() throws {
    let lines = [
      line("名称", 50, 20), line("支出", 240, 10), line("基本", 200, 30), line("项目", 280, 30), line("合计各项支出总额", 50, 60),
      line("10.00", 200, 60), line("20.00", 280, 60), line("很长的一个名称要占用两栏才放得下", 50, 80), line("40.00", 280, 80),
    ]
    let grid = try #require(aligned(lines)).grid
    var covered = Array(repeating: Array(repeating: 0, count: grid.columnCount), count: grid.rowCount)
    for cell in grid.cells {
      for column in cell.column..<cell.column + cell.columnSpan { covered[cell.row][column] += 1 }
    }
    #expect(covered.joined().filter { $0 != 1 }.isEmpty)
    #expect(grid.cells.flatMap(\.lines).map(\.text).sorted() == lines.map(\.text).sorted())
  }

  @Test func theFirstNameAboveItsAmountsIsNoLabel() throws {
    func grid(_ step: Double) throws -> Grid {
      var lines = [line("名称", 60, 10), line("合计", 200, 10), line("比例", 300, 10)]
      for row in 0..<4 {
        let y = 40 + 40 * Double(row)
        lines += [
          line("甲乙丙\(row)", 50, y), line("\(row)1.00", 200, y + (row == 0 ? step : 14)),
          line("50%", 300, y + (row == 0 ? step : 14)),
        ]
      }
      return try #require(aligned(lines)).grid
    }
    #expect(try grid(14).strings.first == ["名称", "合计", "比例"])
    #expect(try grid(14).strings.dropFirst().first == ["甲乙丙0", "01.00", "50%"])
    #expect(try grid(14).rowCount == 5)
  }
}
