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
}
