import Extraction
import Testing

@testable import Reconstruction

/// Columns without rules that are beyond doubt.
struct CertainColumnsTests {
  /// A form between two rules: a field, and a list of indicators.
  private func isCertain(names: [Double] = [150, 150], values: [Double] = [400, 400], field: Bool = true) -> Bool? {
    var page = PageDrawing()
    for y in [190.0, 300] { page.horizontal(y, 50, 550) }
    if field {
      for (x, text) in [(60.0, "项目名称"), (150, "执法检查"), (300, "主管部门")] { page.text(text, x, 200) }
    }
    page.text("绩效指标", 60, 250)
    for (x, label) in [(150.0, "指标名称"), (250, "权重"), (300, "单位"), (400, "指标值"), (480, "核心指标")] {
      page.text(label, x, 230)
    }
    for row in 0..<2 {
      let y = 250 + 20 * Double(row)
      page.text(row == 0 ? "项目按时完成率" : "次数", names[row], y)
      for (x, text) in [(250.0, "50"), (300, "次"), (values[row], row == 0 ? "98" : "7"), (480, "是")] {
        page.text(text, x, y)
      }
    }
    return page.layout.grids.first?.areColumnsCertain
  }

  @Test func labelsOverAlignedTextsLeaveNoDoubt() {
    #expect(isCertain() == true)
    #expect(isCertain(field: false) == true)
  }

  @Test func textsThatStandNowhereInParticularLeaveDoubt() {
    #expect(isCertain(values: [400, 420]) == false)
    #expect(isCertain(names: [150, 162]) == false)
  }
}
