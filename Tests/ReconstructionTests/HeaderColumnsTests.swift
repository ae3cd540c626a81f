import Extraction
import Testing

@testable import Reconstruction

/// Tables within a frame, or below a ruled header, without rules between the columns of their rows.
struct HeaderColumnsTests {
  private let xs: [Double] = [50, 150, 250, 350]
  private let header = ["编码", "名称", "合计"]
  private let rows = [["201", "公共服务", "1,000.00"], ["202", "外交", "9.00"], ["203", "国防", "2,000.00"]]

  private func write(_ texts: [String], at y: Double, on page: inout PageDrawing) {
    for (column, text) in texts.enumerated() { page.text(text, xs[column] + 4, y) }
  }

  private func page(_ rows: [[String]], frame: Bool) -> PageDrawing {
    var page = PageDrawing()
    page.text("2024年支出总表", 160, 60, size: 16)
    page.lattice(xs, [100, 120])
    let bottom = 120 + 20 * Double(rows.count)
    if frame { page.lattice([50, 350], [100, bottom]) }
    write(header, at: 110, on: &page)
    for (row, texts) in rows.enumerated() { write(texts, at: 130 + 20 * Double(row), on: &page) }
    page.text("备注：以上为初步数据。", 54, bottom + 12)
    return page
  }

  @Test func theHeadersColumnsAreThoseOfAFrame() {
    let layout = page(rows, frame: true).layout
    #expect(layout.grids.map(\.grid.strings) == [[header] + rows])
    #expect(layout.lines.map(\.text) == ["2024年支出总表", "备注：以上为初步数据。"])
  }

  @Test func textsThatFillTheirCellsStandApartAtTheBorder() {
    // Closer to the next column than columns are; a text that goes on over the border is none.
    let full = [["201", "一二三四五六七八九", "1,000.00"], ["202", "外交", "9.00"]]
    #expect(page(full, frame: true).layout.grids.map(\.grid.strings) == [[header] + full])
    let over = [["201", "一二三四五六七八九十一", "1,000.00"], ["202", "一二三四五六七八九十一", "9.00"]]
    #expect(page(over, frame: true).layout.grids.first?.grid.strings[1] != over[0])
  }

  @Test func rowsWithinAFrameNeedNoAmounts() {
    let indicators = [["", "按时完成率", "≥98%"], ["", "受益人数", "≥300人"], ["", "满意度", "≥95%"]]
    #expect(page(indicators, frame: true).layout.grids.map(\.grid.strings) == [[header] + indicators])
    let prose = [["一二三四", "", ""], ["一二三四", "甲", ""], ["一二三四", "", ""]]
    #expect(page(prose, frame: true).layout.grids.first?.grid.rowCount == 2)
  }

  @Test func rowsBelowARuledHeaderAreItsTable() {
    let layout = page(rows, frame: false).layout
    #expect(layout.grids.map(\.grid.strings) == [[header] + rows])
    #expect(layout.lines.map(\.text) == ["2024年支出总表", "备注：以上为初步数据。"])
    // One row will do; text that reaches over the columns is none.
    #expect(page([rows[0]], frame: false).layout.grids.map(\.grid.rowCount) == [2])
    let prose = page([["以上合计为本部门全部支出1.00万元", "", ""]], frame: false).layout
    #expect(prose.grids.map(\.grid.rowCount) == [1])
  }

  @Test func aUnitAmongOtherTextsIsNoCaption() {
    func rowCount(_ texts: [String]) -> [Int] {
      page(rows + [texts], frame: false).layout.grids.map(\.grid.rowCount)
    }
    #expect(rowCount(["204", "万元", "1.00"]) == [5])
    #expect(rowCount(["", "", "单位：元"]) == [4])
  }

  @Test func aLineOfAGoalWithAColonIsNoCaption() {
    func rowCount(_ text: String, _ y: Double) -> [Int] {
      var page = PageDrawing()
      page.text("2024年支出总表", 160, 60, size: 16)
      page.lattice(xs, [100, 120])
      write(header, at: 110, on: &page)
      for (row, texts) in rows.enumerated() { write(texts, at: 130 + 30 * Double(row), on: &page) }
      page.text(text, xs[1] + 4, y)
      return page.layout.grids.map(\.grid.rowCount)
    }
    #expect(rowCount("分两步：一是", 148) == [4])
    #expect(rowCount("单位：万元", 148) == [2])
    #expect(rowCount("分两步：一是", 145) == [2])
  }

  @Test func theNextPageMayHaveNoRulesAtAll() {
    var second = PageDrawing(2)
    for (row, texts) in rows.enumerated() { write(texts, at: 60 + 20 * Double(row), on: &second) }
    let result = tables([page(rows, frame: false), second])
    #expect(result.map(\.grid.rowCount) == [7])
  }

  @Test func rowsWithinAFrameAreNoSingleColumn() {
    func grids(_ rows: [[String]]) -> [[[String]]] {
      var page = PageDrawing()
      page.lattice([50, 350], (0...rows.count).map { 100 + 20 * Double($0) })
      for (row, texts) in rows.enumerated() { write(texts, at: 110 + 20 * Double(row), on: &page) }
      return page.layout.grids.map(\.grid.strings)
    }
    #expect(grids([header] + rows) == [[header] + rows])
    // Nothing is printed below its labels.
    #expect(grids([header, ["合计", "", ""]]).first?.first == header)
    // A frame around text is one.
    let text = [["本部门本年无此项支出。", "", ""], ["特此说明。", "", ""]]
    #expect(grids(text).map { $0.map(\.count) } == [[1, 1]])
  }

  @Test func aFormWithinAFrameIsNoCell() {
    var page = PageDrawing()
    page.lattice([50, 450], [100, 260])
    page.text("当年整体绩效目标", 210, 110)
    page.text("按照年度工作要点推进各项任务落实，保障机关日常运转。", 60, 130)
    let indicators = ["指标名称", "指标值", "计量单位"]
    for (row, texts) in ([indicators] + (1...4).map { ["指标\($0)", "\($0)0", "次"] }).enumerated() {
      for (column, text) in texts.enumerated() { page.text(text, 60 + 150 * Double(column), 150 + 22 * Double(row)) }
    }
    #expect(page.layout.grids.map(\.grid.columnCount) == [3])
  }

  @Test func rowsOfLongTextsWithinAFrameAreNoSingleColumn() {
    var page = PageDrawing()
    page.lattice([50, 450], [100, 120, 180, 240, 300])
    for (column, text) in header.enumerated() { page.text(text, [60, 160, 260][column], 110) }
    for row in 0..<3 {
      let top = 125 + 60 * Double(row)
      for line in 0..<4 where line != 1 { page.text("按照年度工作要点推进各项任务落实", 260, top + 14 * Double(line)) }
      page.text("项目", 60, top + 14)
      page.text("1\(row).00", 160, top + 14)
      page.text("保障机关日常运转平稳有序地进行", 260, top + 14)
    }
    #expect(page.layout.grids.map(\.grid.rowCount) == [4])
  }
}
