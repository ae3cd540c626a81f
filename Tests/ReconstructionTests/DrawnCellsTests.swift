import Extraction
import Testing

@testable import Reconstruction

struct DrawnCellsTests {
  private let columns = [50.0, 150, 250, 350]

  /// The rule at one height in pieces, one for each of the columns.
  private func rule(_ y: Double, over drawn: [Int] = [0, 1, 2], on page: inout PageDrawing) {
    for column in drawn { page.horizontal(y, columns[column], columns[column + 1]) }
  }

  private func write(_ texts: [String], at y: Double, on page: inout PageDrawing) {
    for (column, text) in texts.enumerated() { page.text(text, columns[column] + 4, y) }
  }

  private func strings(_ page: PageDrawing) -> [[[String]]] { page.layout.grids.map(\.grid.strings) }

  /// By alignment alone, a column with nothing in it is not there, and texts that never stand side by side are one.
  @Test func piecesOfRulesShowColumns() {
    var page = PageDrawing()
    let rows = [["名称", "合计", "说明"], ["公共服务", "", ""], ["外交", "20.00", ""], ["国防", "30.00", ""]]
    for y in stride(from: 100.0, through: 180, by: 20) { rule(y, on: &page) }
    for (row, texts) in rows.enumerated() { write(texts, at: 110 + 20 * Double(row), on: &page) }
    #expect(strings(page) == [rows])
    #expect(page.layout.grids.map(\.columnEdges) == [columns])
  }

  /// Rules in two pieces of their own, whatever the columns.
  @Test func severalTextsBetweenTheSameBordersAreNoCell() {
    var page = PageDrawing()
    for y in stride(from: 100.0, through: 180, by: 20) {
      page.horizontal(y, 50, 150)
      page.horizontal(y, 150, 350)
    }
    let rows = [
      ["编码", "名称", "合计", "其中"], ["201", "公共", "10.00", "1.00"], ["202", "外交", "20.00", "2.00"],
      ["203", "国防", "30.00", "3.00"],
    ]
    for (row, texts) in rows.enumerated() {
      for (x, text) in zip([54.0, 104, 204, 304], texts) { page.text(text, x, 110 + 20 * Double(row)) }
    }
    #expect(strings(page) == [rows])
  }

  /// Names are in a column of their own, all else between two borders.
  @Test func severalAmountsBetweenTheSameBordersAreNoCell() {
    var page = PageDrawing()
    for y in stride(from: 100.0, through: 180, by: 20) {
      page.horizontal(y, 50, 150)
      page.horizontal(y, 150, 350)
    }
    let rows = [["名称", "合计", "其中"], ["公共", "10.00", "1.00"], ["外交", "20.00", "2.00"], ["国防", "30.00", "3.00"]]
    for (row, texts) in rows.enumerated() {
      for (x, text) in zip([54.0, 204, 304], texts) { page.text(text, x, 110 + 20 * Double(row)) }
    }
    #expect(strings(page) == [rows])
  }

  @Test func aCellWithoutAPieceBelowGoesOn() {
    var page = PageDrawing()
    for y in [100.0, 120, 160] { rule(y, on: &page) }
    rule(140, over: [1, 2], on: &page)
    write(["名称", "合计", "说明"], at: 110, on: &page)
    page.text("公共服务", 54, 140)
    for (row, amount) in ["10.00", "20.00"].enumerated() { page.text(amount, 154, 130 + 20 * Double(row)) }
    #expect(strings(page) == [[["名称", "合计", "说明"], ["公共服务", "10.00", ""], ["", "20.00", ""]]])
    #expect(page.layout.grids[0].grid.cells.first { $0.text == "公共服务" }?.rowSpan == 2)
  }

  @Test func textAcrossABorderIsInOneCell() {
    var page = PageDrawing()
    for y in stride(from: 100.0, through: 200, by: 20) { rule(y, on: &page) }
    for row in 0..<4 { write(["甲", "10.00", "20.00"], at: 130 + 20 * Double(row), on: &page) }
    page.text("全年组织业务培训不少于十二期", 60, 110)
    let grid = page.layout.grids[0].grid
    #expect(grid.cells[0].columnSpan == 2)
    #expect(grid.strings[1] == ["甲", "10.00", "20.00"])
  }

  @Test func aRuleThatEndsAtABorderKeepsTextsApart() {
    var page = PageDrawing()
    for y in [100.0, 120, 160, 180, 200] { rule(y, on: &page) }
    rule(140, over: [1, 2], on: &page)
    write(["名称", "指标", "合计"], at: 110, on: &page)
    // On two lines beside two rows, and so close to the text beside it that they look like one.
    page.text("服务对象满意度指标标", 50, 132)
    page.text("准", 54, 144)
    for (row, text) in ["违规次数", "检查次数"].enumerated() {
      page.text(text, 151, 132 + 18 * Double(row))
      page.text("1\(row).00", 254, 132 + 18 * Double(row))
    }
    for row in 0..<2 { write(["甲", "乙", "20.00"], at: 170 + 20 * Double(row), on: &page) }
    let grid = page.layout.grids[0].grid
    #expect(grid.strings[1...2] == [["服务对象满意度指标标准", "违规次数", "10.00"], ["", "检查次数", "11.00"]])
  }

  @Test("two characters in the middle of their columns are two labels", arguments: [(95.0, 195.0, 1), (120, 170, 2)])
  func twoCharactersApart(left: Double, right: Double, span: Int) {
    var page = PageDrawing()
    let columns = [50.0, 80, 110, 350]
    for y in stride(from: 100.0, through: 180, by: 20) {
      for (start, end) in zip(columns, columns.dropFirst()) { page.horizontal(y, start, end) }
    }
    let shift = (left - 95) / 5
    page.text("类", 60 + shift, 110)
    page.text("款", 90 - shift, 110)
    page.text("名称", 200, 110)
    for row in 1..<4 {
      let y = 110 + 20 * Double(row)
      page.text("201", 55, y)
      page.text("0\(row)", 90, y)
      page.text("公共服务", 200, y)
    }
    #expect(page.layout.grids[0].grid.cells[0].columnSpan == span)
  }

  @Test func piecesThatMeetInOneRowAreChance() {
    var page = PageDrawing()
    for y in [100.0, 120, 140, 160] { page.horizontal(y, 50, 350) }
    page.page.rules.remove(at: 2)
    rule(140, on: &page)
    write(["名称", "合计"], at: 110, on: &page)
    for row in 0..<2 { write(["公共服务", "10.00"], at: 130 + 20 * Double(row), on: &page) }
    #expect(page.layout.grids.map(\.grid.columnCount) == [2])
  }

  @Test func withoutRulesBetweenRowsTheColumnsAreKnown() {
    var page = PageDrawing()
    for y in [100.0, 120, 200] { rule(y, on: &page) }
    let rows = [["名称", "合计", "说明"], ["公共服务", "", ""], ["外交", "20.00", ""], ["国防", "30.00", ""]]
    for (row, texts) in rows.enumerated() { write(texts, at: 110 + 20 * Double(row), on: &page) }
    #expect(strings(page) == [rows])
  }

  /// By alignment alone, the sentence makes one column of those that it stands over.
  @Test func withoutRulesBetweenRowsASentenceJoinsNoColumns() {
    var page = PageDrawing()
    for y in [100.0, 120, 200] { rule(y, on: &page) }
    let rows = [["名称", "合计", ""], ["甲", "全年组织业务培训不少于十二期", ""], ["乙", "20.00", ""], ["丙", "", "见附件"]]
    for (row, texts) in rows.enumerated() { write(texts, at: 110 + 20 * Double(row), on: &page) }
    #expect(strings(page) == [rows])
  }

  @Test func shadesOfEverySecondColumnShowColumns() {
    var page = PageDrawing()
    page.text("2024年部门支出预算总表", 150, 60, size: 16)
    let rows = [
      ["名称", "合计", ""], ["甲", "全年组织业务培训不少于十二期", ""], ["乙", "20.00", ""], ["丙", "", "见附件"], ["丁", "30.00", ""],
    ]
    for (row, texts) in rows.enumerated() {
      let y = 100 + 20 * Double(row)
      write(texts, at: y + 10, on: &page)
      for column in [0, 2] {
        page.page.areas.append(
          Area(
            box: Rectangle(minX: columns[column], minY: y, maxX: columns[column + 1], maxY: y + 20), luminance: 0.9))
      }
    }
    #expect(strings(page) == [rows])
  }

  @Test func shadesOfCellsShowColumns() {
    var page = PageDrawing()
    page.text("2024年部门支出预算总表", 150, 60, size: 16)
    let rows = [
      ["名称", "合计", "说明"], ["公共服务", "", ""], ["外交", "20.00", ""], ["国防", "30.00", ""], ["合计", "50.00", ""],
    ]
    for (row, texts) in rows.enumerated() {
      let y = 100 + 20 * Double(row)
      write(texts, at: y + 10, on: &page)
      guard row % 2 == 0 else { continue }
      for column in 0..<3 {
        page.page.areas.append(
          Area(
            box: Rectangle(minX: columns[column], minY: y, maxX: columns[column + 1], maxY: y + 20), luminance: 0.9))
      }
    }
    #expect(strings(page) == [rows])
  }

  private func shade(_ start: Double, _ end: Double, _ y: Double, on page: inout PageDrawing) {
    page.page.areas.append(Area(box: Rectangle(minX: start, minY: y, maxX: end, maxY: y + 20), luminance: 0.9))
  }

  @Test func twoShadesBesideATextBeginAColumn() throws {
    var page = PageDrawing()
    page.text("2024年部门整体绩效目标表", 150, 60, size: 16)
    shade(50, 450, 100, on: &page)
    page.text("提高公共服务水平，改善群众办事环境和营商环境", 54, 110)
    page.text("绩效指标", 54, 160)
    let rows = [["指标名称", "指标值"], ["受益人数", "12"], ["核查次数", "9.5"], ["响应时间", "2"]]
    for (row, texts) in rows.enumerated() {
      let y = 120 + 20 * Double(row)
      for (column, text) in texts.enumerated() { page.text(text, 154 + 200 * Double(column), y + 10) }
      if row % 2 == 1 { for x in [150.0, 300] { shade(x, x + 150, y, on: &page) } }
    }
    let grid = try #require(page.layout.grids.first)
    #expect(grid.columnEdges == [50, 150, 300, 450])
    let label = try #require(grid.grid.cells.first { $0.text == "绩效指标" })
    #expect(label.column == 0 && label.rowSpan == 4)
  }

  @Test func theSidesOfAShadePartCellsBesideIt() throws {
    func columns(_ second: Double) throws -> [[String]] {
      var page = PageDrawing()
      page.text("2024年部门整体绩效目标表", 150, 60, size: 16)
      for (x, text) in [(50.0, "项目名称"), (150, "培训经费"), (250, "主管部门"), (350, "某局")] {
        shade(x, x + 100, 100, on: &page)
        page.text(text, x + 4, 110)
      }
      page.text("当年预算", 54, 140)
      page.text("20.00", 154, 140)
      for (row, text) in ["本级支出", "补助区县"].enumerated() {
        page.text(text, 254, 130 + 20 * Double(row))
        page.text("10.00", 354, 130 + 20 * Double(row))
      }
      for x in [250.0, 350] { shade(x, x + 100, 140, on: &page) }
      page.text("项目概况", 54, second)
      page.text("完成信息系统的日常维护和安全加固，保障运转", 154, second - 6)
      page.text("并做好培训", 154, second + 6)
      for x in [50.0, 150] { shade(x, x == 50 ? 150 : 450, 180, on: &page) }
      page.text("当年目标", 54, 190)
      page.text("完成信息系统的日常维护和安全加固，保障运转", 154, 190)
      let grid = try #require(page.layout.grids.first).grid
      return (0...1).map { column in grid.cells.filter { $0.column == column }.map(\.text) }
    }
    let goal = "完成信息系统的日常维护和安全加固，保障运转"
    // The lines of the last two texts are as close as those of one.
    #expect(
      try columns(170) == [
        ["项目名称", "当年预算", "项目概况", "当年目标"], ["培训经费", "20.00", goal + "并做好培训", goal],
      ])
    // It is not in the middle of a cell that begins where the shade ends: then rows are found by alignment.
    #expect(try columns(162)[0] == ["项目名称", "当年预算", "", "项目概况", "当年目标"])
  }
}
