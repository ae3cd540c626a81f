import TestSupport
import Testing

@testable import Disclosure

struct ListingReaderTests {
  private let header = ["单位代码", "单位名称", "项目名称", "合计", "一般公共预算"]

  private func rows(_ read: ReadTable) -> [[String]] {
    read.values("unit_code", "unit_name", "project_name", "total", "general_public_budget")
  }

  @Test func aPrintedRowIsARow() {
    let read = ReadTable(
      .projects, table([header, ["101", "甲局", "道路养护", "3.00", "3.00"], ["101", "甲局", "桥梁", "1.00", ""]]))
    #expect(rows(read) == [["101", "甲局", "道路养护", "¥3", "¥3"], ["101", "甲局", "桥梁", "¥1", "–"]])
    #expect(read.reading.hasValues)
  }

  /// What is charged pays for projects alone or beside another part of the special account.
  @Test func whatIsChargedIsTheSpecialAccountWhereItStandsAlone() {
    func read(_ other: String) -> ReadTable {
      ReadTable(.projects, table([["项目名称", "合计", "教育收费", other], ["道路养护", "3.00", "2.00", "1.00"]]))
    }
    #expect(read("单位资金").values("special_account", "unit_funds") == [["¥2", "¥1"]])
    #expect(read("其他专户收入").values("special_account") == [["–"]])
  }

  @Test(arguments: [["合计→3"], ["合计", "", ""], ["", "合计", ""], ["", "", "合 计"]])
  func theTotalRowIsNamedSoInItsItem(cells: [String]) {
    let read = ReadTable(.projects, table([header, cells + ["3.00", "3.00"]]))
    #expect(rows(read) == [["–", "–", "合计", "¥3", "¥3"]])
  }

  @Test func theTotalRowOfTable14() {
    let read = ReadTable(
      .procurement,
      table([
        ["项目编号", "采购项目名称", "总计", "货物类", "工程类"], ["合计→2", "3.00", "2.00", "1.00"], ["A", "货物", "2.00", "2.00", ""],
      ]))
    #expect(
      read.values("item_code", "procurement_item", "total", "goods", "works") == [
        ["–", "合计", "¥3", "¥2", "¥1"], ["A", "货物", "¥2", "¥2", "–"],
      ])
  }

  /// Unit, project and purchase in one column, each line the sum of those below.
  @Test func purchasesBelowProjectsBelowTheirUnit() {
    let read = ReadTable(
      .procurement,
      table([
        ["单位/项目/品目", "数量", "总价"], ["某市水利局", "", "30.00"], ["防汛经费", "", "30.00"], ["A02010105台式计算机", "40", "20.00"],
        ["C21040000物业管理服务", "1", "10.00"],
      ]))
    #expect(
      read.values("procurement_item", "unit_name", "level") == [
        ["某市水利局", "某市水利局", "0"], ["防汛经费", "某市水利局", "1"], ["台式计算机", "某市水利局", "2"], ["物业管理服务", "某市水利局", "2"],
      ])
  }

  @Test func aMergedTextIsRepeatedAndAMergedAmountIsNot() {
    let read = ReadTable(
      .projects, table([header, ["101↓2", "甲局↓2", "道路养护", "4.00↓2", "3.00"], ["桥梁", "1.00"]]))
    #expect(rows(read) == [["101", "甲局", "道路养护", "¥4", "¥3"], ["101", "甲局", "桥梁", "–", "¥1"]])
  }

  @Test func surplusColumnsAreKeptOnce() {
    let read = ReadTable(
      .projects, table([header + ["备注"], ["1", "甲局", "子", "1.00", "", "急↓2"], ["1", "甲局", "丑", "1.00", ""]]))
    #expect(read.extras == [["备注=急"], []])
  }

  @Test func aTextInAColumnOfAmountsIsKeptAndReported() {
    let read = ReadTable(.projects, table([header, ["1", "甲局", "子", "若干", "1.00"]]))
    #expect(read.extras == [["合计=若干"]])
    #expect(read.warnings == ["cell.not_a_number"])
  }

  @Test func notesAndBlankRowsAreNoRows() {
    let read = ReadTable(
      .projects, table([header, ["1", "2", "3", "4", "5"], ["→5"], ["1", "甲局", "子", "1.00", ""], ["注：略→5"]]))
    #expect(read.reading.rows.count == 1)
    #expect(read.reading.notes == ["注：略"])
  }

  @Test func labelsAloneAreNoValues() {
    let read = ReadTable(.projects, table([header, ["合计→3", "", ""]]))
    #expect(!read.reading.hasValues)
  }

  // A form printed as a list.

  private let list = [
    ["项目名称", "当年预算（万元）", "项目绩效目标", "三级指标", "指标性质", "指标值", "计量单位"],
    ["道路养护↓2", "100↓2", "养好路↓2", "里程", "≥", "60", "公里"], ["满意度", "≥", "90", "%"],
    ["桥梁", "50", "修桥", "座数", "＝", "2", "座"],
  ]

  private func readList(captions: [String] = []) -> ReadTable {
    ReadTable(.generalProjectPerformance, table(captions: captions, list))
  }

  @Test func aListOfFormsRepeatsItsFieldsAmountsToo() {
    #expect(
      readList().values("project_name", "budget", "goal", "indicator", "operator", "target", "measure") == [
        ["道路养护", "¥1000000", "养好路", "里程", "≥", "60", "公里"], ["道路养护", "¥1000000", "养好路", "满意度", "≥", "90", "%"],
        ["桥梁", "¥500000", "修桥", "座数", "=", "2", "座"],
      ])
  }

  @Test func whatIsPrintedAboveAListFillsItsBlankFields() {
    let read = readList(captions: ["编制单位：某局", "项目名称：别的"])
    #expect(read.values("compiling_unit", "project_name").first == ["某局", "道路养护"])
  }

  @Test func aFormIsAListWhereItsHeaderNamesThreeColumns() {
    func applies(_ rows: [[String]]) -> Bool {
      let table = HeadedTable(table(rows), fiscalYear: 2024)
      return FormListReader(table, as: .generalProjectPerformance, fiscalYear: 2024) != nil
    }
    #expect(applies([["项目名称", "预算金额", "三级指标"], ["甲", "1.00", "乙"]]))
    #expect(!applies([["项目名称", "甲", "主管部门"], ["预算金额", "1.00", ""]]))
    #expect(!applies([["项目名称", "三级指标", "指标值"], ["甲", "1.00", "乙"]]))
  }
}
