import Reconstruction
import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

struct CutCellsTests {
  /// What is said of a table whose item 云平台运营及硬 ends so many points beyond its cell.
  private func findings(beyond points: Double, name: String = "云平台运营及硬", next: String = "服务", lines: Int = 1)
    -> [String]
  {
    var printed = table(
      captions: ["2024年政府采购预算表"], [["采购项目名称", "采购目录", "合计"], [name, next, "1.00"]])
    let index = 3
    printed.grid.cells[index].lines[0].fontSize = 10
    printed.grid.cells[index].lines[0].box.maxX = printed.grid.cells[index].box.maxX + points
    if lines > 1 { printed.grid.cells[index].lines.append(printed.grid.cells[index].lines[0]) }
    return cutCells(IdentifiedTable(printed, fiscalYear: 2024)).map { "\($0.code.rawValue) \($0.found ?? "")" }
  }

  @Test func aTextThatEndsBeyondItsCellMayGoOn() {
    #expect(findings(beyond: 6) == ["text.cut 云平台运营及硬"])
  }

  @Test func whatTheDocumentPrintsElsewhereIsWhole() {
    func findings(_ other: String, beyond: Double = 0) -> Int {
      var cut = table(captions: ["2024年政府采购预算表"], [["采购项目名称", "采购目录", "合计"], ["（1）某市监测站", "服务", "1.00"]])
      cut.grid.cells[3].lines[0].fontSize = 10
      cut.grid.cells[3].lines[0].box.maxX = cut.grid.cells[3].box.maxX + 6
      var elsewhere = table(captions: ["2024年项目支出表"], [["单位", "合计"], [other, "1.00"]])
      elsewhere.grid.cells[2].lines[0].box.maxX = elsewhere.grid.cells[2].box.maxX + beyond
      return cutCells(IdentifiedTable(cut, fiscalYear: 2024), in: [cut, elsewhere]).count
    }
    #expect(findings("（1）某市监测站") == 0)
    #expect(findings("某市监测站") == 0)
    #expect(findings("某市监测") == 1)
    #expect(findings("某市监测站点") == 1)
    #expect(findings("某市监测站", beyond: 6) == 1)
  }

  @Test func whatFitsOrRunsOnIsWhole() {
    #expect(findings(beyond: 1).isEmpty)
    #expect(findings(beyond: 30).isEmpty)
    #expect(findings(beyond: 6, next: "").isEmpty)
    #expect(findings(beyond: 6, lines: 2).isEmpty)
    #expect(findings(beyond: 6, name: "云平台运营及硬件维护（一期）").isEmpty)
    #expect(findings(beyond: 6, name: "人才引进和培养专项资金").isEmpty)
  }
}
