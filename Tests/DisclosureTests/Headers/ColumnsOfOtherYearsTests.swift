import TestSupport
import Testing

@testable import Disclosure

struct ColumnsOfOtherYearsTests {
  private let years = [
    ["科目编码↓2", "科目名称↓2", "2023年预算数→3", "2024年预算数→3", "2024年预算数比2023年预算数增减%→3"],
    ["合计", "基本支出", "项目支出", "合计", "基本支出", "项目支出", "合计", "基本支出", "项目支出"],
    ["208", "社会保障和就业支出", "9.00", "7.00", "2.00", "10.00", "7.50", "2.50", "11.11", "7.14", "25.00"],
  ]

  @Test func whatTheYearBeforeIsMadeOfIsNotTheYears() {
    let read = ReadTable(.generalPublicExpenditure, table(years))
    #expect(
      read.values("prior_year", "total", "basic_expenditure", "project_expenditure", "change_percent")
        == [["¥9", "¥10", "¥7.5", "¥2.5", "11.11#"]])
  }

  @Test func whereNoColumnIsOfTheYearTheLabelsAreOld() {
    let read = ReadTable(.generalPublicExpenditure, table(years), fiscalYear: 2026)
    #expect(read.values("total", "basic_expenditure") != [["–", "–"]])
  }

  @Test func aListOfTwoYears() {
    let read = ReadTable(
      .projects,
      table([
        ["项目名称↓2", "2023年预算数↓2", "2024年预算数→2", "增减↓2"], ["合计", "一般公共预算"], ["养路", "2.00", "3.00", "3.00", "1.00"],
      ]))
    #expect(read.values("project_name", "total", "general_public_budget") == [["养路", "¥3", "¥3"]])
    #expect(read.extras == [["2023年预算数=2.00", "增减=1.00"]])
  }

  /// Of a plan of three years this one's amounts are the budget, and not the sum.
  @Test func aPlanOfSeveralYears() {
    func totals(_ rows: [String]..., header: [String] = ["项目名称", "合计", "2024年", "2025年", "2026年"]) -> [[String]] {
      ReadTable(.projects, table([header] + rows)).values("project_name", "total")
    }
    #expect(
      totals(["养路", "9.00", "2.00", "3.00", "4.00"], ["桥梁", "1.00", "", "1.00", ""]) == [["养路", "¥2"], ["桥梁", "–"]])
    // What is not the sum over the years is the total as before.
    #expect(totals(["养路", "5.00", "2.00", "3.00", "4.00"]) == [["养路", "¥5"]])
    #expect(totals(["养路", "5.00", "2025年"], header: ["项目名称", "合计", "2025年"]) == [["养路", "¥5"]])
  }

  @Test func sidesOfTwoYears() {
    let read = ReadTable(
      .balance,
      table([
        ["收入→4", "支出→4"], ["项目", "2023年", "2024年", "增减%", "项目", "2023年", "2024年", "增减%"],
        ["一、财政拨款", "9.00", "10.00", "11.11", "一、教育支出", "8.00", "10.00", "25.00"],
        ["收入总计", "9.00", "10.00", "11.11", "支出总计", "8.00", "10.00", "25.00"],
      ]))
    #expect(
      read.values("item", "amount") == [["一、财政拨款", "¥10"], ["收入总计", "¥10"], ["一、教育支出", "¥10"], ["支出总计", "¥10"]])
    #expect(
      IdentifiedTable(
        table(
          captions: ["某局2024年部门收支总表"],
          [
            ["收入→2", "支出→2"], ["项目", "2024年", "项目", "2024年"], ["一、拨款", "1.00", "一、支出", "1.00"],
            ["总计", "1.00", "总计", "1.00"],
          ]), fiscalYear: 2024
      ).definition?.schema.number == 1)
  }
}
