import TestSupport
import Testing

@testable import Disclosure

struct FormReaderTests {
  /// A form with two indicators; the fields stand in pairs of label and value.
  private func form(_ project: String) -> [[String]] {
    [
      ["专项资金名称", "\(project)→2", "业务主管部门", "某局→3"], ["当年预算（万元）", "100→2", "区级支出（万元）", "60", "补助镇街（万元）", "40"],
      ["项目概况", "养护\n道路。→6"], ["立项依据", "条例→6"], ["当年绩效目标", "养好路→6"],
      ["绩效指标↓3", "指标名称", "指标权重", "计量单位", "指标性质", "指标值", "是否核心指标"], ["里程", "60", "公里", "≥", "100", "是"],
      ["满意度", "40", "%", "≥", "90", "否"],
    ]
  }

  private func read(_ rows: [[String]], captions: [String] = []) -> ReadTable {
    ReadTable(.generalProjectPerformance, table(captions: captions, rows))
  }

  @Test func anIndicatorIsARowAndTheFieldsAreRepeated() {
    let read = read(form("道路养护"))
    #expect(
      read.values("indicator", "weight", "measure", "operator", "target", "core") == [
        ["里程", "60#", "公里", "≥", "100", "true"], ["满意度", "40#", "%", "≥", "90", "false"],
      ])
    let fields = ["道路养护", "某局", "¥1000000", "¥600000", "¥400000", "养护道路。", "条例", "养好路"]
    #expect(
      read.values(
        "project_name", "responsible_department", "budget", "own_level_spending", "lower_level_transfer", "overview",
        "basis",
        "goal") == [fields, fields])
    #expect(read.reading.hasValues)
    #expect(read.extras.joined().isEmpty)
  }

  @Test func oneGridMayHoldSeveralForms() {
    let read = read(form("道路养护") + form("桥梁"))
    #expect(
      read.values("project_name", "indicator") == [["道路养护", "里程"], ["道路养护", "满意度"], ["桥梁", "里程"], ["桥梁", "满意度"]])
  }

  @Test func aFormWithoutIndicatorsIsOneRow() {
    let read = read([["项目名称", "道路养护"], ["当年预算", "100.00"]])
    #expect(read.values("project_name", "budget", "indicator") == [["道路养护", "¥100", "–"]])
  }

  @Test func aFormWithoutTextAndAmountsIsEmpty() {
    let blank = form("").map { row in
      row.map { cell in ["养护\n道路。→6", "条例→6", "养好路→6"].contains(cell) ? "→6" : cell }
    }
    let emptied = [["专项资金名称", "→2", "业务主管部门", "→3"], ["当年预算", "→2", "区级支出", "", "补助镇街", ""]]
    let read = read(emptied + blank[2...5] + [["", "", "", "", "", ""], ["", "", "", "", "", ""]])
    #expect(read.reading.rows.isEmpty && !read.reading.hasValues)
  }

  @Test func captionsAloneDoNotFillAnEmptyForm() {
    #expect(!read([["项目名称", ""], ["当年预算", ""]], captions: ["编制单位：某局"]).reading.hasValues)
  }

  @Test func captionsFillWhatTheFormLeavesBlank() {
    let read = read(form("道路养护"), captions: ["编制单位：甲局", "主管部门：乙局", "单位：万元"])
    #expect(read.values("compiling_unit", "responsible_department").first == ["甲局", "某局"])
  }

  @Test func aRepeatedIndicatorHeaderIsNoIndicator() {
    let header = ["指标名称", "指标权重", "计量单位", "指标性质", "指标值"]
    let read = read([["项目名称", "甲→4"], header, ["里程", "60", "公里", "≥", "1"], header, ["座数", "40", "座", "≥", "2"]])
    #expect(read.values("indicator") == [["里程"], ["座数"]])
  }

  @Test func levelsOfIndicators() {
    let rows = [
      ["项目名称", "甲→3"], ["一级指标", "二级指标", "三级指标", "指标值"], ["产出↓2", "数量", "里程", "≥60"], ["质量", "合格率", "100%"],
    ]
    let read = read(rows)
    #expect(read.values("indicator", "target") == [["里程", "≥60"], ["合格率", "100%"]])
    #expect(read.extras == [["一级指标=产出", "二级指标=数量"], ["一级指标=产出", "二级指标=质量"]])
  }

  @Test func aTextInAColumnOfNumbersIsKeptAndReported() {
    let read = read([["项目名称", "甲→2"], ["指标名称", "指标权重", "指标值"], ["里程", "十分", "60"]])
    #expect(read.values("indicator", "weight") == [["里程", "–"]])
    #expect(read.warnings == ["cell.not_a_number"])
    #expect(read.extras == [["指标权重=十分"]])
  }

  @Test func notesBelowTheIndicatorsAreNoIndicators() {
    let read = read(form("道路养护") + [["注：略→7"]])
    #expect(read.reading.rows.count == 2)
    #expect(read.reading.notes == ["注：略"])
  }

  @Test func theFormOfTheWholeDepartment() {
    let read = ReadTable(
      .overallPerformance,
      table([
        ["部门（单位）名称", "某局→3"], ["部门支出预算数", "12.50→3"], ["当年整体绩效目标", "做好工作→3"], ["指标名称", "指标权重", "指标性质", "指标值"],
        ["办结率", "10", "定性", "好"],
      ]), unit: .tenThousandYuan)
    #expect(
      read.values("department_name", "total_expenditure", "goal", "indicator", "weight", "operator", "target") == [
        ["某局", "¥125000", "做好工作", "办结率", "10#", "定性", "好"]
      ])
  }
}
