import Reading
import Testing

@testable import Disclosure
@testable import Verification

struct ChangePercentTests {
  private func change(_ before: String, _ now: String, _ percent: String) -> [String] {
    let table = statement(
      .generalPublicExpenditure, ["code", "name", "prior_year", "total", "change_percent"],
      [["201", "甲", before, now, percent]])
    return Check.changePercent.findings(disclosure(table))
  }

  @Test func theChangeIsOfLastYear() {
    #expect(change("200.00", "184.00", "-8") == ["holds"])
    #expect(change("200.00", "184.00", "8") == ["table 5, page 1, “甲”, 本年预算比上年预算增幅%: -8 ≠ 8"])
  }

  @Test func theLastPrintedDigitIsRounded() {
    #expect(change("200.00", "183.10", "-8.4") == ["holds"])
    #expect(change("200.00", "183.10", "-8.5") == ["holds"])
    #expect(change("200.00", "183.10", "-8.6") == ["table 5, page 1, “甲”, 本年预算比上年预算增幅%: -8.5 ≠ -8.6"])
    #expect(change("200.00", "183.10", "-9") == ["holds"])
  }

  @Test func withoutBothYearsOrTheChangeNothingIsJudged() {
    #expect(change("", "184.00", "-8").isEmpty)
    #expect(change("0.00", "184.00", "100").isEmpty)
    #expect(change("200.00", "", "-8").isEmpty)
    #expect(change("200.00", "184.00", "").isEmpty)
  }

  @Test(arguments: [TableDefinition.keyProjectPerformance, .generalProjectPerformance])
  func theWeightsOfEachFormAddUpTo100(definition: TableDefinition) {
    func findings(_ rows: [[String]]) -> [String] {
      Check.indicatorWeights.findings(disclosure(statement(definition, ["project_name", "weight"], rows)))
    }
    let road = [["道路", "60"], ["道路", "40"]]
    #expect(findings(road) == ["holds"])
    #expect(findings(road + [["桥梁", "90"]]) == ["table \(definition.schema.number), page 1, “桥梁”, 指标权重: 100 ≠ 90"])
    #expect(findings([["道路", ""]]).isEmpty)
  }

  @Test func twoFormsOfOneProjectHaveTheirWeightsEach() {
    var table = statement(
      .generalProjectPerformance, ["project_name", "weight"], [["道路", "60"], ["道路", "40"], ["道路", "100"]])
    #expect(Check.indicatorWeights.findings(disclosure(table)).failed == 1)
    for (index, form) in [0, 0, 1].enumerated() { table.rows[index].form = form }
    #expect(Check.indicatorWeights.findings(disclosure(table)) == ["holds"])
  }

  @Test func theWeightsOfTheDepartmentAddUpTo100() {
    let form = statement(.overallPerformance, ["department_name", "weight"], [["某局", "50"], ["某局", "49.5"]])
    #expect(Check.indicatorWeights.findings(disclosure(form)) == ["table 15, page 1, “”, 指标权重: 100 ≠ 99.5"])
  }

  @Test func whatAllFormsHaveIsTheTemplates() {
    func findings(_ rows: [[String]]) -> [String] {
      Check.indicatorWeights.findings(
        disclosure(statement(.generalProjectPerformance, ["project_name", "weight"], rows)))
    }
    #expect(findings([["道路", "60"], ["道路", "30"], ["桥梁", "90"]]) == ["holds"])
    // Of one form ten points may be lost, and 80 is no score.
    #expect(findings([["道路", "90"]]).failed == 1)
    // The form of the department is one alone.
    let overall = statement(.overallPerformance, ["department_name", "weight"], [["某局", "90"]])
    let projects = statement(.generalProjectPerformance, ["project_name", "weight"], [["道路", "90"], ["桥梁", "90"]])
    #expect(Check.indicatorWeights.findings(disclosure(overall, projects)) == ["holds"])
    #expect(Check.indicatorWeights.findings(disclosure(overall)).failed == 1)
    #expect(findings([["道路", "80"], ["桥梁", "80"]]).failed == 2)
  }

  @Test func theLabelMaySayWhatTheWeightsAddUpTo() {
    var form = statement(.generalProjectPerformance, ["project_name", "weight"], [["道路", "60"], ["道路", "30"]])
    #expect(Check.indicatorWeights.findings(disclosure(form)).failed == 1)
    for index in form.rows.indices { form.rows[index].fullScore = 90 }
    #expect(Check.indicatorWeights.findings(disclosure(form)) == ["holds"])
  }
}
