import TestSupport
import Testing

@testable import Disclosure

struct GroupTotalsTests {
  /// The canonical column of 3 that a column under these labels becomes.
  private func column(_ labels: String...) -> String? {
    let rows = labels.map { ["科目编码", "科目名称", $0] } + [["201", "某支出", "1.00"]]
    let table = HeadedTable(table(rows), fiscalYear: 2024)
    let assignment = ColumnAssignment(
      table.header, labels: TableDefinition.expenditure.labels, candidates: [2])
    return assignment.canonical[2].map { TableDefinition.expenditure.schema.columns[$0].name.rawValue }
  }

  @Test(arguments: ["小计", "合计", "金额", "总数", "总计", "总额", "项目支出总数", "项目支出小计"])
  func theTotalOfAGroupIsTheGroup(word: String) {
    #expect(column("项目支出", word) == "project_expenditure")
    #expect(column("预算数", "项目支出", word) == "project_expenditure")
  }

  @Test func aPartOfAGroupIsNot() {
    #expect(column("项目支出", "扣除基建项目后预算数") == nil)
  }

  @Test func aBracketBehindALabelIsNoPartOfIt() {
    #expect(column("项目支出（含基建）") == "project_expenditure")
    #expect(column("基本支出（万元）") == "basic_expenditure")
  }

  @Test func carryoversFeedOnlyWhatSpeaksOfThem() {
    func targets(_ definition: TableDefinition, _ label: String) -> String? {
      let rows = [["科目编码", "科目名称", label], ["201", "某支出", "1.00"]]
      let table = HeadedTable(table(rows), fiscalYear: 2024)
      let assignment = ColumnAssignment(table.header, labels: definition.labels, candidates: [2])
      return assignment.canonical[2].map { definition.schema.columns[$0].name.rawValue }
    }
    #expect(targets(.generalPublicExpenditure, "上年结转结余") == nil)
    #expect(targets(.generalPublicExpenditure, "上年预算数") == "prior_year")
    #expect(targets(.revenue, "上年结转结余") == "carryover")
    #expect(targets(.revenue, "本级财政拨款") == "appropriation")
    #expect(targets(.revenue, "其它收入") == "other_income")
    #expect(targets(.governmentFundExpenditure, "本年支出合计") == "total")
    #expect(targets(.stateCapitalExpenditure, "本年支出合计") == "total")
  }

  @Test func aSumOrAPartIsWhatItIsOf() {
    #expect(GroupTotals.bare("基本支出合计") == "基本支出")
    #expect(GroupTotals.bare("其中人员支出") == "人员支出")
    for label in ["合计", "小计", "其中", "基本支出", "其中合计"] { #expect(GroupTotals.bare(label) == nil) }
    let read = ReadTable(
      .basicByDepartmentEconomic,
      table([["科目编码", "科目名称", "基本支出合计", "其中：人员支出", "公用支出"], ["301", "工资福利支出", "3.00", "2.00", "1.00"]]))
    #expect(read.values("total", "personnel", "operating") == [["¥3", "¥2", "¥1"]])
    #expect(read.extras == [[]])
  }
}
