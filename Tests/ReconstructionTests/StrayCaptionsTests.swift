import Extraction
import Testing

@testable import Reconstruction

struct StrayCaptionsTests {
  private func stray(_ captions: [String], continued: [String] = []) -> [String] {
    var table = LogicalTable(grid: Grid(rowCount: 0, columnCount: 0, cells: []), pages: [1], boxes: [])
    table.captions = captions.enumerated().map { line($1, 50, 20 * Double($0)) }
    table.continuedCaptions = continued.enumerated().map { line($1, 50, 20 * Double($0)) }
    return table.strayCaptions(.sample).map(\.text)
  }

  @Test func whatSpeaksOfTheTableIsNotStray() {
    #expect(stray(["表三", "2024年部门支出预算总表", "（2024年度）", "部门全称：某局", "单位：元", "2024年1月"]).isEmpty)
    #expect(stray(["2024年部门支出预算总表"], continued: ["续表三", "2024年部门支出预算总表", "单位：元"]).isEmpty)
  }

  @Test func aSentenceCloseToTheTableIs() {
    let sentence = "2026年，本单位重点项目绩效目标情况如下："
    #expect(stray([sentence, "2024年部门支出预算总表", "单位：元"]) == [sentence])
    #expect(stray(["2024年部门支出预算总表"], continued: ["（续）", "另有说明见后文"]) == ["另有说明见后文"])
  }
}
