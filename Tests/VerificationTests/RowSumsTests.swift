import Normalization
import Reading
import Testing

@testable import Disclosure
@testable import Verification

struct RowSumsTests {
  @Test func zerosThatFillColumnsWereNotRounded() {
    func findings(_ other: String) -> [String] {
      Check.rowIsSumOfColumns.findings(
        disclosure(
          statement(
            .projects, unit: .tenThousandYuan,
            ["project_name", "total", "general_public_budget", "government_fund", "state_capital", "unit_funds"],
            [["甲", "1.03", "1.01", other, other, other]])))
    }
    #expect(findings("0").failed == 1)
    #expect(findings("0.01") == ["holds"])
  }

  /// What the sum of a row says of a total and its parts, 1.01 each, printed in the named columns.
  private func findings(
    _ definition: TableDefinition, _ whole: String, _ parts: [String], total: String, unit: AmountUnit = .yuan
  ) -> [String] {
    let rows = [[total] + parts.map { _ in "1.01" }]
    return Check.rowIsSumOfColumns.findings(disclosure(statement(definition, unit: unit, [whole] + parts, rows)))
  }

  @Test(arguments: [
    (TableDefinition.revenue, "total", ["appropriation", "carryover"]),
    (.revenue, "total", ["general_public_budget", "government_fund"]),
    (.revenue, "total", ["special_account", "other_income"]),
    (.expenditure, "total", ["basic_expenditure", "project_expenditure"]),
    (.expenditure, "total", ["personnel", "operating"]),
    (.expenditure, "basic_expenditure", ["personnel", "operating"]),
    (.generalPublicExpenditure, "total", ["basic_expenditure", "project_expenditure"]),
    (.generalPublicExpenditure, "basic_expenditure", ["personnel", "operating"]),
    (.basicByDepartmentEconomic, "total", ["personnel", "operating"]),
    (.governmentFundExpenditure, "total", ["basic_expenditure", "project_expenditure"]),
    (.stateCapitalExpenditure, "total", ["basic_expenditure", "project_expenditure"]),
    (.projects, "total", ["general_public_budget", "unit_funds"]), (.procurement, "total", ["goods", "services"]),
    (.procurement, "total", ["general_public_budget", "other_income"]),
  ])
  func aTotalIsTheSumOfItsColumns(definition: TableDefinition, whole: String, parts: [String]) throws {
    #expect(findings(definition, whole, parts, total: "2.02") == ["holds"])
    let label = try #require(definition.schema.columns.first { $0.name.rawValue == whole }).label
    #expect(
      findings(definition, whole, parts, total: "2.03")
        == ["table \(definition.schema.number), page 1, “”, \(label): 2.02 ≠ 2.03"])
  }

  @Test func aSubtotalIsNotCountedBesideItsParts() {
    let columns = ["total", "appropriation", "general_public_budget", "government_fund"]
    let rows = [["3.03", "3.03", "1.01", "2.02"]]
    #expect(Check.rowIsSumOfColumns.findings(disclosure(statement(.revenue, columns, rows))) == ["holds"])
  }

  @Test func roundedAmountsMayDifferByHalfAStepEach() {
    let parts = ["personnel", "operating"]
    #expect(findings(.basicByDepartmentEconomic, "total", parts, total: "2.03", unit: .tenThousandYuan) == ["holds"])
    #expect(
      findings(.basicByDepartmentEconomic, "total", parts, total: "2.04", unit: .tenThousandYuan)
        == ["table 6, page 1, “”, 总计: 20200 ≠ 20400"])
    let funds = ["general_public_budget", "government_fund", "state_capital"]
    #expect(findings(.revenue, "total", funds, total: "3.05", unit: .tenThousandYuan) == ["holds"])
    #expect(findings(.revenue, "total", funds, total: "3.06", unit: .tenThousandYuan).failed == 1)
  }

  @Test func withoutPartsOrATotalNothingIsJudged() {
    #expect(findings(.revenue, "total", [], total: "2.02").isEmpty)
    #expect(findings(.revenue, "total", ["carryover", "other_income"], total: "").isEmpty)
  }

  @Test func columnsOfTheTemplatesOwnMayMakeUpTheDifference() {
    var table = statement(.projects, ["total", "unit_funds"], [["3.03", "1.01"]])
    let failure = ["table 13, page 1, “”, 合计: 1.01 ≠ 3.03"]
    #expect(Check.rowIsSumOfColumns.findings(disclosure(table)) == failure)
    table.rows[0].extra = [ExtraField(header: "其他", text: "2.02")]
    #expect(Check.rowIsSumOfColumns.findings(disclosure(table)).isEmpty)
    table.rows[0].extra = [ExtraField(header: "其他", text: "2.05")]
    #expect(Check.rowIsSumOfColumns.findings(disclosure(table)) == failure)
  }

  @Test func whatSurplusColumnsAddInOtherRowsIsExpectedOfAll() {
    func findings(_ rows: [(total: String, unitFunds: String, other: String)]) -> [String] {
      var table = statement(.projects, ["total", "unit_funds"], rows.map { [$0.total, $0.unitFunds] })
      for (index, row) in rows.enumerated() where !row.other.isEmpty {
        table.rows[index].extra = [ExtraField(header: "其他", text: row.other)]
      }
      return Check.rowIsSumOfColumns.findings(disclosure(table))
    }
    let rows = [("8.08", "3.03", "5.05"), ("3.03", "1.01", "2.02")]
    #expect(findings(rows + [("5.05", "2.02", "3.03")]) == ["holds"])
    #expect(findings(rows + [("5.16", "2.02", "3.03")]) == ["table 13, page 1, “”, 合计: 5.05 ≠ 5.16"])
    #expect(findings(rows + [("2.02", "2.02", "")]) == ["holds"])
    #expect(findings(rows + [("2.03", "2.02", "")]) == ["table 13, page 1, “”, 合计: 2.02 ≠ 2.03"])
    // A total that is less by what is subtracted.
    let less = [("2.02", "3.03", "-1.01"), ("1.01", "3.03", "-2.02")]
    #expect(findings(less + [("2.13", "3.03", "-1.01")]) == ["table 13, page 1, “”, 合计: 2.02 ≠ 2.13"])
  }

  @Test func aFormFailsOnce() {
    let rows = [["道路", "3.04", "1.01", "2.02"], ["道路", "3.04", "1.01", "2.02"], ["桥梁", "3.05", "1.01", "2.02"]]
    let table = statement(
      .generalProjectPerformance, ["project_name", "budget", "own_level_spending", "lower_level_transfer"], rows)
    #expect(
      Check.projectBudgetParts.findings(disclosure(table)) == [
        "table 17, page 1, “道路”, 当年预算: 3.03 ≠ 3.04", "table 17, page 1, “桥梁”, 当年预算: 3.03 ≠ 3.05",
      ])
  }

  @Test func theAppropriationIsTheSumOfItsFunds() {
    let columns = ["name", "appropriation", "general_public_budget", "state_capital"]
    func findings(_ appropriation: String) -> [String] {
      let table = statement(.revenue, columns, [["某局", appropriation, "1.01", "2.02"]])
      return Check.fundsOfAppropriation.findings(disclosure(table))
    }
    #expect(findings("3.03") == ["holds"])
    #expect(findings("3.04") == ["table 2, page 1, “某局”, 财政拨款收入（各项财政拨款之和）: 3.03 ≠ 3.04"])
  }

  @Test func onlyTheExpenditureOfTable4IsPartedByFund() {
    let columns = ["side", "item", "total", "general_public_budget", "government_fund"]
    func findings(_ side: String) -> [String] {
      let table = statement(.appropriationBalance, columns, [[side, "一、教育支出", "3.04", "1.01", "2.02"]])
      return Check.fundsOfAppropriation.findings(disclosure(table))
    }
    #expect(findings("expenditure") == ["table 4, page 1, “一、教育支出”, 预算数（收入）／合计（支出）: 3.03 ≠ 3.04"])
    #expect(findings("income").isEmpty)
  }

  /// 单位资金 has no column of its own in some templates, but its parts have.
  @Test func whatOneGroupOfSurplusColumnsPrintsExplainsADifference() {
    func findings(_ headers: [String]) -> [String] {
      var table = statement(.projects, ["project_name", "total", "general_public_budget"], [["道路", "7.07", "3.03"]])
      table.rows[0].extra = zip(["财政拨款/小计"] + headers, ["3.03", "1.01", "3.03"]).map {
        ExtraField(header: $0, text: $1)
      }
      return Check.rowIsSumOfColumns.findings(disclosure(table))
    }
    #expect(findings(["单位资金/事业收入", "单位资金/其他收入"]).isEmpty)
    #expect(findings(["单位资金/其中/事业收入", "单位资金/其他收入"]).isEmpty)
    // Two columns of different groups are no sum that anybody prints.
    let apart = findings(["单位资金/事业收入", "财政专户/其他收入"])
    #expect(apart == ["table 13, page 1, “道路”, 合计: 3.03 ≠ 7.07"])
  }

  /// 其他运转类 and 特定目标类 have no columns of their own, and the first stands beside the sum of its group.
  @Test func theSumOfAGroupIsNotCountedBesideItsSurplusParts() {
    func findings(_ headers: [String]) -> [String] {
      var table = statement(
        .expenditure, ["name", "total", "personnel", "operating"], [["公共", "13.13", "1.01", "2.02"]])
      table.rows[0].extra = zip(headers, ["5.05", "3.03", "7.07"]).map { ExtraField(header: $0, text: $1) }
      return Check.rowIsSumOfColumns.findings(disclosure(table))
    }
    #expect(findings(["运转类/小计", "运转类/其他运转类", "特定目标类"]).isEmpty)
    #expect(findings(["运转类", "其他运转类", "特定目标类"]) == ["table 3, page 1, “公共”, 总计: 3.03 ≠ 13.13"])
  }

  @Test func theThreePublicExpenses() {
    let columns = [
      "unit_name", "total", "overseas_travel", "vehicles", "vehicle_purchase", "vehicle_operation", "reception",
    ]
    func findings(_ values: String...) -> [String] {
      Check.threePublicExpenses.findings(disclosure(statement(.threePublic, columns, [["某局"] + values])))
    }
    #expect(findings("4.04", "1.01", "2.02", "1.01", "1.01", "1.01") == ["holds"])
    #expect(findings("4.04", "1.01", "", "1.01", "1.01", "1.01") == ["holds"])
    #expect(
      findings("4.04", "1.01", "2.02", "1.02", "1.01", "1.01") == ["table 10, page 1, “某局”, 公务用车购置及运行费小计: 2.03 ≠ 2.02"])
    #expect(findings("4.05", "1.01", "2.02", "1.01", "1.01", "1.01") == ["table 10, page 1, “某局”, 合计: 4.04 ≠ 4.05"])
    #expect(findings("4.05", "", "", "", "", "") == [])
    // Of the year before a form may print the sum alone.
    var years = statement(
      .threePublic, columns, [["某局", "4.05", "", "", "", "", ""], ["某局", "1.01", "", "", "", "", "1.01"]])
    for (row, year) in [2023, 2024].enumerated() { years.rows[row].set(.budgetYear, .integer(year)) }
    #expect(Check.threePublicExpenses.findings(disclosure(years)) == ["holds"])
    years.rows[0].set(.budgetYear, .integer(2024))
    #expect(Check.threePublicExpenses.findings(disclosure(years)).failed == 1)
  }

  @Test(arguments: [TableDefinition.keyProjectPerformance, .generalProjectPerformance])
  func aProjectsBudgetIsWhatIsSpentAndPassedOn(definition: TableDefinition) {
    let columns = ["project_name", "budget", "own_level_spending", "lower_level_transfer"]
    func findings(_ values: String...) -> [String] {
      Check.projectBudgetParts.findings(disclosure(statement(definition, columns, [["某项"] + values])))
    }
    #expect(findings("3.03", "1.01", "2.02") == ["holds"])
    #expect(
      findings("3.03", "1.01", "2.03") == ["table \(definition.schema.number), page 1, “某项”, 当年预算: 3.04 ≠ 3.03"])
    #expect(findings("3.03", "", "").isEmpty)
  }

  @Test func whereFormsPrintBudgetsEachPrintsItsOwn() {
    func findings(_ budgets: String...) -> [String] {
      let rows = zip(["甲", "乙", "丙"], budgets).map { [$0, $1] }
      return Check.formsPrintBudgets.findings(
        disclosure(statement(.generalProjectPerformance, ["project_name", "budget"], rows)))
    }
    #expect(findings("1.01", "2.02", "3.03") == ["holds"])
    #expect(
      findings("1.01", "2.02", "")
        == ["table 17, page 1, “丙”, 当年预算: 2 forms print their budget, that of “丙” does not"])
    #expect(findings("1.01", "", "").isEmpty)
  }

  /// A list of projects without their money, and the forms of two of them, are one table.
  @Test func aListWithoutBudgetsPrintsNone() {
    func findings(_ budgets: [String], forms: [Int?]) -> [String] {
      let rows = zip(["甲", "乙", "丙"], budgets).map { [$0, $1] }
      var table = statement(.generalProjectPerformance, ["project_name", "budget"], rows)
      for (index, form) in forms.enumerated() { table.rows[index].form = form }
      return Check.formsPrintBudgets.findings(disclosure(table))
    }
    #expect(findings(["", "2.02", "3.03"], forms: [nil, 0, 1]) == ["holds"])
    #expect(findings(["", "2.02", "3.03"], forms: [0, 1, 2]).failed == 1)
    #expect(findings(["1.01", "2.02", ""], forms: [nil, nil, nil]).failed == 1)
  }

  @Test func aColumnUnderOfWhichIsPartOfAnother() {
    let columns = ["total", "basic_expenditure", "project_expenditure", "operating_expenditure"]
    func findings(_ rows: [String]...) -> [String] {
      Check.rowIsSumOfColumns.findings(disclosure(statement(.expenditure, columns, rows)))
    }
    let first = ["3.03", "1.01", "2.02", "1.00"]
    #expect(findings(first, ["5.05", "2.02", "3.03", "2.00"]) == ["holds"])
    #expect(findings(first, ["5.06", "2.02", "3.03", "2.00"], first) == ["table 3, page 1, “”, 总计: 5.05 ≠ 5.06"])
    // One row is no rule.
    #expect(findings(first, ["5.05", "2.02", "3.03", ""]) == ["table 3, page 1, “”, 总计: 4.03 ≠ 3.03"])
  }
}
