import Extraction
import Testing

@testable import Reconstruction

struct TextOnRulesTests {
  private func told(_ dx: Double, _ dy: Double, rows: Int = 8) -> Bool {
    var page = PageDrawing()
    page.lattice([50, 150, 250, 350], (0...rows).map { 100 + 16 * Double($0) })
    for row in 0..<rows {
      for column in 0..<3 { page.text("科目名称", 55 + 100 * Double(column) + dx, 108 + 16 * Double(row) + dy) }
    }
    return page.layout.diagnostics.contains { $0.cause == .textOnRules }
  }

  @Test func textThatIsShiftedIsTold() {
    #expect(told(0, 7))
    #expect(told(0, -9))
    #expect(told(-22, 0))
    #expect(told(-22, 0, rows: 5))
    #expect(!told(0, 0))
    #expect(!told(0, 4))
    #expect(!told(20, 0))
  }

  /// A table with a header of two rows and merged labels, which shows by how much its text is off.
  private func shifted(_ dx: Double, _ dy: Double) -> PageLayout {
    var page = PageDrawing()
    let ys = (0...8).map { 100 + 16 * Double($0) }
    page.lattice([50, 150, 250, 350], ys)
    page.page.rules.removeAll { $0.orientation == .vertical && $0.position == 250 }
    page.vertical(250, 116, 228)
    func write(_ text: String, _ x: Double, _ y: Double) { page.text(text, x + dx, y + dy) }
    write("部门名称：某局", 54, 86)
    write("名称", 90, 108)
    write("本年财政拨款支出", 210, 108)
    for (column, label) in ["项目", "基本支出", "项目支出"].enumerated() { write(label, 54 + 100 * Double(column), 124) }
    for row in 2..<8 {
      write("科目名称", 54, 108 + 16 * Double(row))
      for column in 1..<3 { write("\(row),111.00", 204 + 100 * Double(column - 1), 108 + 16 * Double(row)) }
    }
    return page.layout
  }

  @Test func textThatIsShiftedAllTheSameWayIsInItsCells() {
    let plain = shifted(0, 0).grids.map(\.grid.strings)
    for (dx, dy) in [(0.0, 7.0), (0, 9), (0, -7), (-10, 0), (-10, 7), (-10, -7)] {
      let page = shifted(dx, dy)
      #expect(page.grids.map(\.grid.strings) == plain)
      #expect(page.diagnostics.contains { $0.cause == .textOnRules })
    }
    #expect(!shifted(0, 0).diagnostics.contains { $0.cause == .textOnRules })
  }

  @Test func textThatBeginsLeftOfItsTableAsksWhetherAllIsShifted() {
    // Only the first column's texts are flush left: nothing else stands on a rule.
    func strings(_ dx: Double) -> [[String]] {
      var page = PageDrawing()
      page.lattice([50, 150, 250, 350], (0...9).map { 100 + 16 * Double($0) })
      page.text("部门名称：某局", 54 + dx, 86)
      for (column, label) in ["科目编码", "名称", "合计"].enumerated() { page.text(label, 80 + 100 * Double(column) + dx, 108) }
      for row in 1..<9 {
        page.text("20\(row)", 53 + dx, 108 + 16 * Double(row))
        page.text("支出", 180 + dx, 108 + 16 * Double(row))
        page.text("\(row).00", 320 + dx, 108 + 16 * Double(row))
      }
      return page.layout.grids.first?.grid.strings ?? []
    }
    #expect(strings(-9) == strings(0))
    #expect(strings(0)[1] == ["201", "支出", "1.00"])
  }

  @Test func whereTwoWaysAreAsGoodTheTextStays() {
    // Rows that are all alike tell nothing.
    var page = PageDrawing()
    page.lattice([50, 150, 250, 350], (0...9).map { 100 + 16 * Double($0) })
    for row in 0..<8 {
      for column in 0..<3 { page.text("科目名称", 55 + 100 * Double(column), 116 + 16 * Double(row)) }
    }
    #expect(page.layout.edges.horizontal.first?.position == 100)
  }

  @Test func aFewLinesAreChance() {
    #expect(!told(0, 7, rows: 1))
  }
}
