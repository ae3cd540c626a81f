import TestSupport
import Testing

@testable import Disclosure

struct IdentifiedTableTests {
  private let rows = [["科目编码", "科目名称", "总计"], ["201", "甲", "1.00"]]

  @Test func titleAndUnitAboveTheTable() {
    let table = IdentifiedTable(table(captions: ["2024年部门支出预算总表", "单位：万元"], rows), fiscalYear: 2024)
    #expect(table.title == "2024年部门支出预算总表")
    #expect(table.unit == .tenThousandYuan)
    #expect(table.definition?.schema.number == 3)
  }

  @Test func titleAndUnitThatTheGridSwallowed() {
    let swallowed = [["2024年部门支出预算总表→3"], ["部门：某局→2", "单位：元"]]
    let table = IdentifiedTable(table(swallowed + rows), fiscalYear: 2024)
    #expect(table.title == "2024年部门支出预算总表")
    #expect(table.unit == .yuan)
    #expect(table.definition?.schema.number == 3)
    #expect(table.header.bodyStart == 3)
  }

  @Test func aboveGoesBeforeInside() {
    let table = IdentifiedTable(
      table(captions: ["2024年部门支出预算总表", "单位：元"], [["单位：万元→3"]] + rows), fiscalYear: 2024)
    #expect(table.unit == .yuan)
  }

  @Test func withoutAUnitThereIsNone() {
    #expect(IdentifiedTable(table(captions: ["2024年部门支出预算总表"], rows), fiscalYear: 2024).unit == nil)
  }

  /// A table under a line in larger type that is no title.
  private func headed(_ heading: String, _ rows: [[String]]) -> IdentifiedTable {
    var table = table(captions: [heading, "单位：元"], rows)
    table.captions[0].fontSize = 16
    return IdentifiedTable(table, fiscalYear: 2024)
  }

  @Test func ofATitleCutOffItsWordsAndTheHeaderTell() {
    let table = headed("“三公”经费、会议费、培训", [["合计", "因公出国（境）费", "公务接待费"], ["3.00", "1.00", "2.00"]])
    #expect(table.definition?.schema.number == 10)
    #expect(table.isTitleClipped && table.title == nil)
  }

  @Test func aTitleCutOffThatFitsNoStatementIsNone() {
    #expect(headed("2024年部门人员", rows).definition == nil)
    #expect(headed("“三公”经费、会议费、培训", [["事项", "说明"], ["甲", "1.00"]]).definition == nil)
    #expect(!headed("2024年部门人员", rows).isTitleClipped)
  }

  @Test func ofAProjectsFormWithoutTheEndOfItsTitleTheNameTells() {
    let form = [
      ["项目编码", "2002", "项目名称", "设施改造"], ["预算数", "3.00", "绩效目标", "做好。"], ["一级指标", "三级指标", "指标性质", "指标值"],
      ["产出指标", "检查覆盖率", "≥", "95"],
    ]
    let table = headed("2.设施改造资金绩效目标", form)
    #expect(table.definition?.schema.number == 17 && table.isTitleClipped)
  }

  @Test func aFormUnderAPlainTitleIsOneOfMany() {
    let form = [
      ["项目名称", "设施改造", "预算数", "3.00"], ["绩效目标", "做好。→3"], ["一级指标", "三级指标", "指标性质", "指标值"],
      ["产出指标", "检查覆盖率", "≥", "95"],
    ]
    let titles = ["部门预算项目绩效目标情况", "部门预算项目绩效目标表"]
    let tables = titles.map { headed($0, form) }
    #expect(settlingTitles(tables).map { $0.definition?.schema.number } == [17, 17])
    // A list of the kind is one of its kind: one with a better title is it.
    let lists = ["收入预算汇总情况", "2024年部门收入预算总表"].map {
      headed($0, [["科目编码", "科目名称", "总计", "一般公共预算", "事业收入"], ["201", "甲", "2.00", "1.00", "1.00"]])
    }
    #expect(settlingTitles(lists).map { $0.definition?.schema.number } == [nil, 2])
  }

  @Test func aTitleCutOffThatFitsTwoStatementsIsNone() {
    // By the department's or by the government's classes: the words for it are gone.
    #expect(headed("2024年部门一般公共预算财政拨款基本支出预算", rows).definition == nil)
  }
}
