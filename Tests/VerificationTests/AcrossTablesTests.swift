import Normalization
import Reading
import Testing

@testable import Disclosure
@testable import Verification

struct AcrossTablesTests {
  /// Tables 1 and 4 with one line and the total of each side.
  private func balance(
    _ definition: TableDefinition = .balance, income: String, expenditure: String, line: String = "",
    unit: AmountUnit = .yuan
  ) -> DisclosureTable {
    let amount = definition.schema.number == 1 ? "amount" : "total"
    return statement(
      definition, unit: unit, ["side", "item", amount, "general_public_budget", "government_fund", "state_capital"],
      [
        ["income", "收入总计", income], ["expenditure", "一、教育支出", line, line],
        ["expenditure", "支出总计", expenditure, expenditure, expenditure, expenditure],
      ])
  }

  private func total(_ definition: TableDefinition, _ column: String, _ amount: String) -> DisclosureTable {
    statement(definition, ["code", "name", column], [["", "合计", amount], ["205", "教育支出", amount]])
  }

  @Test func listsArePartsOfAllExpenditure() {
    func findings(_ amount: String, _ definition: TableDefinition = .projects, year: Int? = nil) -> [String] {
      var list = statement(definition, ["total"], [[amount]])
      if let year { list.rows[0].set(.budgetYear, .integer(year)) }
      return Check.listsArePartsOfAll.findings(disclosure(balance(income: "3.03", expenditure: "3.03"), list))
    }
    #expect(findings("3.03") == ["holds"])
    #expect(findings("3.04").failed == 1)
    #expect(findings("3.04", .procurement).failed == 1)
    #expect(findings("3.04", .threePublic).failed == 1)
    // What another year spent is no part of this one's.
    #expect(findings("3.04", .threePublic, year: 2000).failed == 0)
    #expect(Check.listsArePartsOfAll.findings(disclosure(statement(.projects, ["total"], [["3.03"]]))).isEmpty)
  }

  @Test(arguments: [
    (TableDefinition.balance, Check.incomeEqualsExpenditure),
    (.appropriationBalance, .appropriationIncomeEqualsExpenditure),
  ])
  func incomeEqualsExpenditure(definition: TableDefinition, check: Check) {
    func findings(_ income: String, _ expenditure: String, _ unit: AmountUnit = .yuan) -> [String] {
      check.findings(disclosure(balance(definition, income: income, expenditure: expenditure, unit: unit)))
    }
    #expect(findings("3.03", "3.03") == ["holds"])
    let place = "table \(definition.schema.number), page 1, “支出总计”, \(definition.schema.columns[3].label)"
    #expect(findings("3.03", "3.04") == ["\(place): 3.03 ≠ 3.04"])
    #expect(findings("3.03", "").isEmpty)
    #expect(findings("3.03", "3.04", .tenThousandYuan) == ["holds"])
    #expect(findings("3.03", "3.05", .tenThousandYuan) == ["\(place): 30300 ≠ 30500"])
  }

  @Test func table1IsTakenApartByTables2And3() {
    let sides = balance(income: "3.03", expenditure: "4.04")
    func findings(_ tables: DisclosureTable...) -> [String] {
      var document = disclosure(sides)
      for table in tables { document.tables[table.schema.number - 1] = table }
      return Check.totalsAgreeAcrossTables.findings(document)
    }
    #expect(findings(total(.revenue, "total", "3.03"), total(.expenditure, "total", "4.04")) == ["holds"])
    #expect(findings(total(.revenue, "total", "3.04")) == ["table 2, page 1, “合计”, 总计: 3.03 ≠ 3.04"])
    #expect(findings(total(.expenditure, "total", "4.03")) == ["table 3, page 1, “合计”, 总计: 4.04 ≠ 4.03"])
    #expect(findings(total(.expenditure, "basic_expenditure", "4.03")).isEmpty)
  }

  @Test func table4IsTakenApartByFund() {
    let sides = balance(.appropriationBalance, income: "3.03", expenditure: "3.03", line: "2.02")
    let kinds: [(TableDefinition, Check)] = [
      (.generalPublicExpenditure, .generalPublicBudgetAgrees), (.governmentFundExpenditure, .otherFundsAgree),
      (.stateCapitalExpenditure, .otherFundsAgree),
    ]
    for (definition, check) in kinds {
      #expect(check.findings(disclosure(sides, total(definition, "total", "3.03"))) == ["holds"])
      let found = check.findings(disclosure(sides, total(definition, "total", "3.05")))
      #expect(found.count == 1 && found[0].hasPrefix("table \(definition.schema.number), page 1, “合计”"))
      #expect(found.first?.hasSuffix(": 3.03 ≠ 3.05") == true)
      #expect(check.findings(disclosure(sides, total(definition, "project_expenditure", "3.05"))).isEmpty)
      #expect(check.findings(disclosure(total(definition, "total", "3.05"))).isEmpty)
    }
  }

  @Test(arguments: [
    (Check.basicExpenditureAgrees, "basic_expenditure", TableDefinition.basicByDepartmentEconomic, "total"),
    (.basicExpenditureAgrees, "basic_expenditure", .basicByGovernmentEconomic, "amount"),
    (.projectExpenditureAgrees, "project_expenditure", .projectByDepartmentEconomic, "amount"),
    (.projectExpenditureAgrees, "project_expenditure", .projectByGovernmentEconomic, "amount"),
  ])
  func table5IsTakenApartByEconomicClass(check: Check, column: String, definition: TableDefinition, amount: String) {
    let whole = total(.generalPublicExpenditure, column, "3.03")
    #expect(check.findings(disclosure(whole, total(definition, amount, "3.03"))) == ["holds"])
    let found = check.findings(disclosure(whole, total(definition, amount, "3.04")))
    #expect(found.count == 1 && found[0].hasPrefix("table \(definition.schema.number), page 1, “合计”"))
    #expect(found.first?.hasSuffix(": 3.03 ≠ 3.04") == true)
    #expect(check.findings(disclosure(whole)).isEmpty)
    #expect(check.findings(disclosure(total(definition, amount, "3.04"))).isEmpty)
  }

  @Test func theLinesOfTable1AreTheClassesOfTable3() {
    let classes = total(.expenditure, "total", "2.02")
    func findings(_ line: String) -> [String] {
      Check.balanceLinesAreClasses.findings(
        disclosure(balance(income: "3.03", expenditure: "3.03", line: line), classes))
    }
    #expect(findings("2.02") == ["holds"])
    #expect(findings("2.03") == ["table 1, page 1, “一、教育支出”, 预算数: 2.02 ≠ 2.03"])
    #expect(findings("") == ["table 1, page 1, “一、教育支出”, 预算数: 2.02 ≠ 0"])
  }

  @Test func theFormOfTheDepartmentRepeatsItsExpenditure() {
    let expenditure = total(.expenditure, "total", "2.02")
    func findings(_ amount: String) -> [String] {
      Check.overallPerformanceTotal.findings(
        disclosure(expenditure, statement(.overallPerformance, ["total_expenditure"], [[amount]])))
    }
    #expect(findings("2.02") == ["holds"])
    #expect(findings("2.03") == ["table 15, page 1, “”, 部门支出预算数: 2.02 ≠ 2.03"])
    #expect(findings("").isEmpty)
  }

  @Test func theLargerOfSeveralTotalsCounts() {
    let sides = statement(
      .balance, ["side", "item", "amount"],
      [["income", "本年收入合计", "3.03"], ["income", "收入合计", "5.05"], ["expenditure", "支出总计", "5.05"]])
    #expect(Check.incomeEqualsExpenditure.findings(disclosure(sides)) == ["holds"])
  }

  /// What is carried over may be less than nothing.
  @Test func theTotalOfAllCountsWhateverTheYears() {
    func findings(_ total: String) -> [String] {
      let sides = statement(
        .balance, ["side", "item", "amount"],
        [
          ["income", "收入合计", "5.05"], ["income", "上年结转", "-2.02"], ["income", "收入总计", "3.03"],
          ["expenditure", "支出合计", "3.03"], ["expenditure", "支出总计", total],
        ])
      return Check.incomeEqualsExpenditure.findings(disclosure(sides))
    }
    #expect(findings("3.03") == ["holds"])
    #expect(findings("3.04") == ["table 1, page 1, “支出总计”, 预算数: 3.03 ≠ 3.04"])
  }

  @Test func theFormOfAProjectRepeatsItsTotal() {
    func findings(_ list: [[String]]) -> [String] {
      Check.projectBudgetsAgree.findings(
        disclosure(
          statement(.projects, ["project_name", "total"], list),
          statement(.generalProjectPerformance, ["project_name", "budget"], [["道路", "1.01"]])))
    }
    #expect(findings([["道路", "1.01"], ["桥梁", "2.02"]]) == ["holds"])
    #expect(findings([["道路", "1.02"]]) == ["table 17, page 1, “道路”, 当年预算: 1.02 ≠ 1.01"])
    #expect(findings([["道路", "1.02"], ["道路", "2.02"]]).isEmpty)
  }

  @Test func theFormMayLeaveOutWhatIsLeftOfLastYear() {
    func findings(_ budget: String) -> [String] {
      Check.projectBudgetsAgree.findings(
        disclosure(
          statement(.projects, ["project_name", "total"], [["道路", "1.01"], ["道路（结转）", "2.02"]]),
          statement(.generalProjectPerformance, ["project_name", "budget"], [["道路", budget]])))
    }
    #expect(findings("3.03") == ["holds"])
    #expect(findings("1.01") == ["holds"])
    #expect(findings("2.02").failed == 1)
  }

  @Test func oneProjectMayHaveSeveralForms() {
    func findings(_ second: String) -> Int {
      Check.projectBudgetsAgree.findings(
        disclosure(
          statement(.projects, ["project_name", "total"], [["道路", "3.03"]]),
          statement(
            .generalProjectPerformance, ["project_name", "budget"], [["道路", "1.01"], ["道路", "1.01"], ["道路", second]]))
      ).count
    }
    #expect(findings("2.02") == 0)
    #expect(findings("2.03") == 2)
  }

  /// Two units may share a project's money evenly, each with a form of its own.
  @Test func twoFormsMayPrintTheSameHalf() {
    func findings(_ forms: [Int]) -> [String] {
      var table = statement(
        .generalProjectPerformance, ["project_name", "budget"], [["道路", "1.01"], ["道路", "1.01"]])
      for (index, form) in forms.enumerated() { table.rows[index].form = form }
      return Check.projectBudgetsAgree.findings(
        disclosure(statement(.projects, ["project_name", "total"], [["道路", "2.02"]]), table))
    }
    #expect(findings([0, 1]).isEmpty)
    #expect(findings([0, 0]) == ["table 17, page 1, “道路”, 当年预算: 2.02 ≠ 1.01"])
  }

  @Test func aFormMayCutDigitsOffInsteadOfRounding() {
    func findings(_ budget: String) -> [String] {
      Check.projectBudgetsAgree.findings(
        disclosure(
          statement(.projects, ["project_name", "total"], [["道路", "76681279.30"]]),
          statement(
            .generalProjectPerformance, unit: .tenThousandYuan, ["project_name", "budget"], [["道路", budget]])))
    }
    #expect(findings("7668.12") == ["holds"])
    #expect(findings("7668.13") == ["holds"])
    #expect(findings("7668.11").failed == 1)
  }

  @Test func aProjectOfAnotherUnitIsAnother() {
    func findings(_ department: String) -> [String] {
      Check.projectBudgetsAgree.findings(
        disclosure(
          statement(.projects, ["unit_name", "project_name", "total"], [["某市交通局信息中心", "道路", "1.01"]]),
          statement(
            .generalProjectPerformance, ["project_name", "responsible_department", "budget"],
            [["道路", department, "2.02"]])))
    }
    #expect(findings("某市水务局").isEmpty)
    #expect(findings("某市交通局").failed == 1)
    #expect(findings("").failed == 1)
  }

  @Test func aFormOfTasksSumsThemUp() {
    var form = statement(.overallPerformance, ["total_expenditure"], [["2.03"]])
    let expenditure = total(.expenditure, "total", "2.02")
    #expect(Check.overallPerformanceTotal.findings(disclosure(expenditure, form)).failed == 1)
    form.rows[0].extra = [ExtraField(header: "任务名称", text: "任务1")]
    #expect(Check.overallPerformanceTotal.findings(disclosure(expenditure, form)).isEmpty)
  }

  @Test func theFormMayRepeatTheYearsOwnFunds() {
    let expenditure = total(.expenditure, "total", "5.05")
    let sides = statement(.balance, ["side", "item", "amount"], [["expenditure", "本年支出合计", "4.04"]])
    let form = statement(.overallPerformance, ["total_expenditure"], [["4.04"]])
    #expect(Check.overallPerformanceTotal.findings(disclosure(sides, expenditure, form)) == ["holds"])
    #expect(Check.overallPerformanceTotal.findings(disclosure(expenditure, form)).failed == 1)
  }
}
