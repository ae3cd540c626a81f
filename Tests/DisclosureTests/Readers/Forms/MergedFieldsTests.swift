import TestSupport
import Testing

@testable import Disclosure

/// Forms of a text file, in which the fields that a cell takes beside its first are blank.
struct MergedFieldsTests {
  private func read(_ rows: [[String]], showsMergedCells: Bool = false) -> ReadTable {
    var form = table(rows)
    form.showsMergedCells = showsMergedCells
    return ReadTable(.generalProjectPerformance, form)
  }

  private let header = ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"]
  private let indicators = [["", "产出指标", "数量指标", "里程", "≥3公里"], ["", "", "质量指标", "合格率", "=100%"]]

  @Test func aBlankFieldBetweenLabelAndValueIsPartOfACell() {
    let rows = [["项目名称", "", "道路养护", "", ""], ["业务主管部门", "某局", "", "当年预算", "30.00"], header] + indicators
    #expect(read(rows).values("project_name", "responsible_department").first == ["道路养护", "某局"])
    #expect(read(rows, showsMergedCells: true).values("project_name").first == ["–"])
  }

  @Test func aBlankFormStaysBlank() {
    let rows = [
      ["项目名称", "", "业务主管部门", "", ""], ["当年预算", "", "", "", ""], ["立项依据", "", "", "", ""], header,
      ["", "", "", "里程", "≥3公里"],
    ]
    #expect(read(rows).values("project_name", "responsible_department", "budget", "basis") == [["–", "–", "–", "–"]])
  }

  @Test func theValueStandsBelowALabelOverAllColumns() {
    let rows =
      [["项目名称", "", "道路养护", "", ""], ["当年绩效目标", "", "", "", ""], ["保证畅通", "", "", "", ""], header] + indicators
    #expect(read(rows).values("goal").first == ["保证畅通"])
  }

  @Test func aLabelGoesForTheRowsBelow() {
    let rows = [
      ["部门名称", "", "某局", "", ""], ["总体资金情况", "", "预算支出总额", "财政拨款", ""], ["", "", "", "基本支出", "项目支出"],
      ["", "", "30.00", "10.00", "20.00"], ["", "一级指标", "二级指标", "三级指标", "指标值"], ["", "产出指标", "", "里程", "≥3公里"],
    ]
    var form = table(rows)
    form.showsMergedCells = false
    #expect(ReadTable(.overallPerformance, form).values("department_name", "total_expenditure") == [["某局", "¥30"]])
  }

  @Test func aLevelGoesForTheIndicatorsBelow() {
    let more = [["", "效益指标", "", "通行时间", "≤3小时"], ["", "", "", "满意", "≥90%"]]
    let read = read([["项目名称", "", "道路养护", "", ""], header] + indicators + more)
    #expect(read.values("indicator") == [["里程"], ["合格率"], ["通行时间"], ["满意"]])
    #expect(
      read.extras == [
        ["一级指标=产出指标", "二级指标=数量指标"], ["一级指标=产出指标", "二级指标=质量指标"], ["一级指标=效益指标"], ["一级指标=效益指标"],
      ])
  }

  @Test func theNextFormHasFieldsOfItsOwn() {
    let form = [["项目名称", "", "道路养护", "", ""], header] + indicators
    let next = [["项目名称", "", "桥梁", "", ""], ["", "业务主管部门", "", "某局", ""], header, ["", "产出指标", "", "座", "=2"]]
    #expect(
      read(form + next).values("project_name", "responsible_department") == [
        ["道路养护", "–"], ["道路养护", "–"], ["桥梁", "某局"],
      ])
  }

  @Test func labelsOverLabelsAreGroups() {
    let rows = [
      ["项目名称", "", "道路养护", "", "", ""], ["绩效指标", "", "", "指标性质", "指标值", "度量单位"],
      ["一级指标", "二级指标", "三级指标", "", "", ""], ["产出指标", "数量指标", "里程", "≥", "3", "公里"],
    ]
    #expect(
      read(rows).values("project_name", "indicator", "operator", "target", "measure") == [
        ["道路养护", "里程", "≥", "3", "公里"]
      ])
  }

  @Test func aListNamesItsProjectOnce() {
    let read = read([
      ["项目名称", "预算数", "绩效目标", "一级指标", "三级指标", "指标值"], ["300001-某市交通运输局", "", "", "", "", ""],
      ["道路养护", "3.00", "保证畅通", "产出指标", "里程", "≥3公里"], ["", "", "", "", "合格率", "=100%"],
      ["桥梁", "1.00", "保证安全", "", "座", "=2"],
    ])
    #expect(
      read.values("compiling_unit", "project_name", "indicator").map { $0.dropFirst() } == [
        ["道路养护", "里程"], ["道路养护", "合格率"], ["桥梁", "座"],
      ])
    #expect(read.extras == [["一级指标=产出指标"], ["一级指标=产出指标"], []])
  }
}
