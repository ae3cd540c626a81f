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

  @Test func rowsBelowARuledHeaderAreItsTable() {
    let layout = page(rows, frame: false).layout
    #expect(layout.grids.map(\.grid.strings) == [[header] + rows])
    #expect(layout.lines.map(\.text) == ["2024年支出总表", "备注：以上为初步数据。"])
    // One row will do; text that reaches over the columns is none.
    #expect(page([rows[0]], frame: false).layout.grids.map(\.grid.rowCount) == [2])
    let prose = page([["以上合计为本部门全部支出1.00万元", "", ""]], frame: false).layout
    #expect(prose.grids.map(\.grid.rowCount) == [1])
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
}
