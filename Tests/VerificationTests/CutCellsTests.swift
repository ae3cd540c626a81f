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
    return cutCells(IdentifiedTable(printed, fiscalYear: 2024), in: PrintedTexts([])).map {
      "\($0.code.rawValue) \($0.found ?? "")"
    }
  }

  @Test func aTextThatEndsBeyondItsCellMayGoOn() {
    #expect(findings(beyond: 6) == ["text.cut 云平台运营及硬"])
  }

  @Test func whatTheDocumentPrintsElsewhereIsWhole() {
    func findings(_ others: String..., beyond: Double = 0) -> Int {
      var cut = table(captions: ["2024年政府采购预算表"], [["采购项目名称", "采购目录", "合计"], ["（1）某市监测站", "服务", "1.00"]])
      cut.grid.cells[3].lines[0].fontSize = 10
      cut.grid.cells[3].lines[0].box.maxX = cut.grid.cells[3].box.maxX + 6
      var elsewhere = table(captions: ["2024年项目支出表"], [["单位", "合计"]] + others.map { [$0, "1.00"] })
      elsewhere.grid.cells[2].lines[0].box.maxX = elsewhere.grid.cells[2].box.maxX + beyond
      return cutCells(IdentifiedTable(cut, fiscalYear: 2024), in: PrintedTexts([cut, elsewhere])).count
    }
    #expect(findings("（1）某市监测站") == 0)
    #expect(findings("某市监测站") == 0)
    #expect(findings("某市监测") == 1)
    #expect(findings("某市监测站点") == 1)
    #expect(findings("某市监测站", "某市监测站点") == 1)
    #expect(findings("某市监测站", beyond: 6) == 1)
  }

  @Test func aFullCellIsCutWhereMoreIsPrintedElsewhere() {
    /// - Parameter room: points between the name's end and the side of its cell.
    func findings(_ others: [String], room: Double = 1, name: String = "某市监测") -> Int {
      var full = table(captions: ["2024年政府采购预算表"], [["采购项目名称", "采购目录", "合计"], [name, "", "1.00"]])
      full.grid.cells[3].lines[0].fontSize = 10
      full.grid.cells[3].lines[0].box.maxX = full.grid.cells[3].box.maxX - room
      let elsewhere = table(captions: ["2024年项目支出表"], [["单位", "合计"]] + others.map { [$0, "1.00"] })
      return cutCells(IdentifiedTable(full, fiscalYear: 2024), in: PrintedTexts([full, elsewhere])).count
    }
    #expect(findings(["某市监测站"]) == 1)
    #expect(findings(["（1）某市监测站"]) == 1)
    #expect(findings(["某市监测站"], room: 15) == 0)
    #expect(findings(["某市监测站", "某市监测"]) == 0)
    #expect(findings(["另一市监测站"]) == 0)
    #expect(findings([]) == 0)
    // Other units.
    #expect(findings(["某市监测（本级）"]) == 0)
    #expect(findings(["2026年预算数"], name: "2026年") == 0)
    #expect(findings(["某市财政局监督中心"], name: "某市财政局") == 0)
    #expect(findings(["监测收入分成"], name: "监测收入") == 0)
  }

  @Test func ofTheItemsOfABalanceOneBeginsAnother() {
    var balance = table(
      captions: ["2024年部门收支总表"],
      [["收入", "", "支出", ""], ["项目", "预算数", "项目", "预算数"], ["一、一般公共预算", "1.00", "一、公共安全支出", "1.00"]])
    balance.grid.cells[8].lines[0].fontSize = 10
    balance.grid.cells[8].lines[0].box.maxX = balance.grid.cells[8].box.maxX - 1
    let other = table(captions: ["2024年项目支出表"], [["项目", "合计"], ["一般公共预算资金", "1.00"]])
    let identified = IdentifiedTable(balance, fiscalYear: 2024)
    #expect(identified.definition?.schema.number == 1)
    #expect(cutCells(identified, in: PrintedTexts([balance, other])).isEmpty)
  }

  @Test func anotherCodesNameIsAnotherOne() {
    func findings(_ code: String) -> Int {
      var basic = table(
        captions: ["2024年一般公共预算基本支出表"], [["科目编码", "科目名称", "合计"], ["30108", "养老保险缴费", "1.00"]])
      basic.grid.cells[4].lines[0].fontSize = 10
      basic.grid.cells[4].lines[0].box.maxX = basic.grid.cells[4].box.maxX - 1
      let other = table(captions: ["2024年支出总表"], [["科目编码", "科目名称", "合计"], [code, "养老保险缴费支出", "1.00"]])
      return cutCells(IdentifiedTable(basic, fiscalYear: 2024), in: PrintedTexts([basic, other])).count
    }
    #expect(findings("2080505") == 0)
    #expect(findings("30108") == 1)
    #expect(findings("") == 1)
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
