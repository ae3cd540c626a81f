import TestSupport
import Testing

@testable import Disclosure

struct TotalWithCarryoverTests {
  private static let definitions: [TableDefinition] = [
    .expenditure, .generalPublicExpenditure, .governmentFundExpenditure, .stateCapitalExpenditure,
  ]
  private let grouped = [
    ["科目编码↓2", "科目名称↓2", "合计↓2", "当年预算→3", "上年结转→3"], ["小计", "基本支出", "项目支出", "小计", "基本支出", "项目支出"],
  ]

  /// The columns, in any order of two.
  @Test(
    "the sum of the year's money and of what is carried over is the total",
    arguments: definitions, [["合计", "当年预算", "上年结转"], ["本年预算", "上年结转", "合计"]])
  func theSumIsTheTotal(definition: TableDefinition, labels: [String]) {
    func row(_ code: String, _ own: String, _ carried: String, _ sum: String) -> [String] {
      [code, "某类"]
        + labels.map { label in label == "合计" ? sum : label == "上年结转" ? carried : own }
    }
    let read = ReadTable(
      definition,
      table([
        ["科目编码", "科目名称"] + labels, row("", "100.00", "20.00", "120.00"), row("2120801", "100.00", "20.00", "120.00"),
      ]))
    #expect(read.values("total") == [["¥120"], ["¥120"]])
  }

  @Test func aGroupOfCarryoversCountsOnce() {
    let rows = [
      ["201", "甲", "900.00", "850.00", "700.00", "150.00", "50.00", "", "50.00"],
      ["205", "乙", "100.00", "100.00", "100.00", "", "", "", ""],
    ]
    let read = ReadTable(.generalPublicExpenditure, table(grouped + rows))
    #expect(
      read.values("total", "basic_expenditure", "project_expenditure") == [
        ["¥900", "¥700", "¥150"], ["¥100", "¥100", "–"],
      ])
    #expect(read.extras[0] == ["当年预算/小计=850.00", "上年结转/小计=50.00", "上年结转/项目支出=50.00"])
  }

  @Test func whatTheRowsContradictIsNoTotal() {
    let rows = [
      ["201", "甲", "990.00", "850.00", "700.00", "150.00", "50.00", "", "50.00"],
      ["205", "乙", "110.00", "100.00", "100.00", "", "20.00", "20.00", ""],
    ]
    #expect(ReadTable(.generalPublicExpenditure, table(grouped + rows)).values("total") == [["¥850"], ["¥100"]])
  }

  @Test func oneFalselyPrintedSumDoesNotOutweighTheRest() {
    let rows = [
      ["201", "甲", "990.00", "850.00", "700.00", "150.00", "50.00", "", "50.00"],
      ["205", "乙", "120.00", "100.00", "100.00", "", "20.00", "20.00", ""],
      ["208", "丙", "120.01", "100.00", "100.00", "", "20.00", "20.00", ""],
    ]
    #expect(
      ReadTable(.generalPublicExpenditure, table(grouped + rows)).values("total") == [["¥990"], ["¥120"], ["¥120.01"]])
  }

  @Test func rowsWithoutACarryoverProveNothing() {
    let rows = [["201", "甲", "850.00", "850.00", "700.00", "150.00", "", "", ""]]
    #expect(ReadTable(.generalPublicExpenditure, table(grouped + rows)).extras == [["合计=850.00"]])
  }

  @Test func whatIsCarriedIntoTheNextYearIsNoPart() {
    let read = ReadTable(
      .governmentFundExpenditure,
      table([
        ["科目编码", "科目名称", "本年预算", "结转下年", "合计"], ["212", "城乡社区支出", "100.00", "20.00", "120.00"],
      ]))
    #expect(read.values("total") == [["¥100"]])
  }

  @Test func listsOfProjectsToo() {
    let read = ReadTable(
      .projects,
      table([
        ["项目名称↓2", "合计↓2", "当年预算→2", "上年结转↓2"], ["小计", "一般公共预算"], ["道路养护", "120.00", "100.00", "100.00", "20.00"],
      ]))
    #expect(read.values("total", "general_public_budget") == [["¥120", "¥100"]])
  }
}
