import Testing

@testable import Disclosure

struct RelativeYearsTests {
  @Test(arguments: [
    ("2024年预算数", "本年预算数"), ("2024年度预算数", "本年预算数"), ("2023年预算数", "上年预算数"),
    ("2023年度执行数", "上年执行数"), ("2024年比2023年增减", "本年比上年增减"), ("2022年决算数", "2022年决算数"),
    ("预算数", "预算数"), ("2024年数", "本年"), ("上年数", "上年"), ("本年数据", "本年数据"),
  ])
  func yearsAreCountedFromTheFiscalYear(key: String, expected: String) {
    #expect(relativeYears(key, fiscalYear: 2024) == expected)
  }

  @Test func withoutAFiscalYearNothingIsRelative() {
    #expect(relativeYears("2024年预算数", fiscalYear: nil) == "2024年预算数")
    #expect(relativeYears("上年度预算数", fiscalYear: nil) == "上年预算数")
  }

  @Test func theWordForTheYearHasOneForm() {
    #expect(relativeYears("本年度比2023年增减", fiscalYear: 2024) == "本年比上年增减")
    #expect(relativeYears("本年度预算数", fiscalYear: 2024) == "本年预算数")
  }

  @Test(arguments: [
    ("2024年部门预算", 2024), ("某局2019年预算", 2019), ("2018-2019", 2018), ("（2026年度）", 2026), ("12345与2024", 2024),
  ])
  func theFirstYear(text: String, year: Int) {
    #expect(firstYear(in: text) == year)
  }

  @Test(arguments: ["", "预算数", "1999年", "2100年", "20240101", "12024", "202", "20 24"])
  func noYear(text: String) {
    #expect(firstYear(in: text) == nil)
  }
}
