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

  @Test func aFewLinesAreChance() {
    #expect(!told(0, 7, rows: 4))
  }
}
