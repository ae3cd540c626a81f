import Reconstruction
import TestSupport
import Testing

@testable import Disclosure

struct TableExplanationTests {
  private func explanation(_ title: String?, _ rows: [[String]]) -> TableExplanation {
    let identified = IdentifiedTable(table(captions: [title].compactMap { $0 }, rows), fiscalYear: 2024)
    let context = ReadingContext(fiscalYear: 2024, unit: .yuan)
    let reading = identified.reader?.read(context)
    return TableExplanation(identified, reading.map(TableOutcome.read) ?? .other)
  }

  private let rows = [
    ["科目编码", "科目名称", "总计", "基本支出", "另一种"], ["201", "甲", "3.00", "1.00", "2.00"], ["202", "乙", "1.00", "1.00", ""],
  ]

  @Test func theWinnerHasNothingAgainstIt() throws {
    let table = explanation("2024年部门支出预算总表", rows)
    #expect(table.schema?.number == 3 && table.route == .title && table.rows == 2)
    let winner = try #require(table.candidates.first { $0.schema.number == 3 })
    #expect(winner.isBorneOut)
    #expect(
      winner.evidence == [
        .title(.fits(["支出预算总表"])), .labels(amounts: 2), .codes(printed: [.functional], own: .functional),
      ])
  }

  @Test func whatIsNotTitledSoIsAskedNothingElse() {
    let table = explanation("2024年部门支出预算总表", rows)
    #expect(table.candidates.count == 17)
    for candidate in table.candidates where candidate.schema.number != 3 {
      #expect(candidate.evidence.count == 1 && !candidate.isBorneOut)
    }
    #expect(table.candidates[1].evidence == [.title(.lacks(["收入"], has: []))])
    #expect(table.candidates[4].evidence == [.title(.lacks(["一般公共预算"], has: []))])
  }

  @Test func aWordThatMakesItAnotherTable() {
    let table = explanation("2024年部门支出预算总表（基本支出）", rows)
    #expect(table.schema == nil && table.columns.isEmpty)
    #expect(table.candidates[2].evidence == [.title(.excluded("基本支出"))])
  }

  @Test func theSameByTheOtherClassification() {
    let table = explanation(
      "一般公共预算基本支出表", [["科目编码", "科目名称", "合计"], ["501", "甲", "3.00"], ["50101", "乙", "3.00"]])
    #expect(table.schema?.number == 7)
    #expect(table.route == .sibling(of: TableDefinition.basicByDepartmentEconomic.schema))
    #expect(table.candidates[5].evidence.last?.speaksFor == false)
  }

  @Test func whatNamesItInPart() {
    let table = explanation(nil, rows)
    #expect(table.route == .none && table.candidates.isEmpty)
  }

  @Test func eachColumnWithWhatTookIt() {
    let columns = explanation("2024年部门支出预算总表", rows).columns
    #expect(columns.map(\.takenBy) == [[.code], [.name], [.total], [.basicExpenditure], []])
    #expect(columns.map(\.pattern) == ["*科目编码", "*科目名称", "总计", "基本支出", nil])
    #expect(columns.map(\.taken) == [2, 2, 2, 2, 0])
    #expect(columns.map(\.kept) == [0, 0, 0, 0, 1])
    #expect(columns.map(\.example) == ["201", "甲", "3.00", "1.00", "2.00"])
  }

  @Test func whatIsTakenByWhatStandsInIt() {
    let columns = explanation("2024年部门支出预算总表", [["甲列", "乙列", "总计"], ["201", "甲", "3.00"], ["202", "乙", "3.00"]]).columns
    #expect(columns.map(\.takenBy) == [[.code], [.name], [.total]])
    #expect(columns.map(\.pattern) == [nil, nil, "总计"])
  }

  @Test func theFieldsOfAForm() {
    let table = explanation(
      "2024年项目支出绩效目标表",
      [
        ["项目名称", "道路养护→3"], ["项目资金（元）", "5.00→3"], ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "里程", "60"],
      ])
    #expect(table.schema?.number == 17)
    #expect(table.columns.allSatisfy { $0.gridColumn == nil })
    #expect(table.columns.first { $0.takenBy == [.projectName] }?.example == "道路养护")
    #expect(table.columns.first { $0.takenBy == [.indicator] }?.taken == 1)
  }
}
