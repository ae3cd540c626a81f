import TestSupport
import Testing

@testable import Disclosure

/// Tables that set several classifications side by side, and tables that print one tree of codes a unit.
struct CrossedClassificationTests {
  @Test func codesAndNamesJoinedInOneCell() {
    let read = ReadTable(
      .expenditure,
      table([
        ["支出功能分类科目", "政府支出经济分类科目", "部门支出经济分类科目", "合计", "基本支出", "项目支出"],
        ["2050101-行政运行", "50101-工资奖金津补贴", "30101-基本工资", "1.00", "1.00", ""],
        ["2050102-一般行政管理事务", "50201-办公经费", "3020101-办公费", "2.00", "", "2.00"],
        ["合 计", "", "", "3.00", "1.00", "2.00"],
      ]))
    #expect(
      read.values(
        "code", "name", "level", "department_economic_code", "department_economic_name", "government_economic_code",
        "government_economic_name") == [
          ["2050101", "行政运行", "3", "30101", "基本工资", "50101", "工资奖金津补贴"],
          ["2050102", "一般行政管理事务", "3", "3020101", "办公费", "50201", "办公经费"],
          ["–", "合计", "0", "–", "–", "–", "–"],
        ])
    #expect(read.extras == [[], [], []])
  }

  @Test func theTotalUnderAllClassifications() {
    let printed = table([
      ["政府支出经济分类科目", "部门支出经济分类科目", "预算数"], ["50101-工资奖金津补贴", "30101-基本工资", "1.00"], ["合计", "合计", "1.00"],
    ])
    let read = ReadTable(.basicByDepartmentEconomic, printed)
    #expect(
      read.values("code", "name", "government_economic_name") == [["30101", "基本工资", "工资奖金津补贴"], ["–", "合计", "–"]])
    let total = read.reading.rows[1]
    #expect(Set(total[.name].sources.compactMap(\.gridColumn)) == [0, 1])
  }

  @Test func theTablesOwnClassificationNeedNotComeFirst() {
    let read = ReadTable(
      .basicByDepartmentEconomic,
      table([
        ["政府支出经济分类科目", "部门支出经济分类科目", "预算数→3"], ["", "", "合计", "人员经费", "公用经费"],
        ["50101-工资奖金津补贴", "30101-基本工资", "1.00", "1.00", ""], ["50201-办公经费", "30201-办公费", "2.00", "", "2.00"],
        ["", "合 计", "3.00", "1.00", "2.00"],
      ]))
    #expect(
      read.values("code", "name", "level", "government_economic_code", "total") == [
        ["30101", "基本工资", "2", "50101", "¥1"], ["30201", "办公费", "2", "50201", "¥2"], ["–", "合计", "0", "–", "¥3"],
      ])
  }

  @Test func aPartThatComesAgainBeginsAnotherClassification() {
    let read = ReadTable(
      .basicByDepartmentEconomic,
      table([
        ["科目编码→2", "部门预算支出经济分类科目名称↓2", "科目编码→2", "政府预算支出经济分类科目名称↓2", "基本支出预算→3"],
        ["类", "款", "类", "款", "小计", "人员支出", "日常公用支出"],
        ["", "", "合计", "", "", "", "3.00", "1.00", "2.00"],
        ["301", "", "工资福利支出", "501", "", "机关工资福利支出", "1.00", "1.00", ""],
        ["301", "01", "基本工资", "501", "01", "工资奖金津补贴", "1.00", "1.00", ""],
        ["302", "", "商品和服务支出", "505", "", "对事业单位经常性补助", "2.00", "", "2.00"],
      ]))
    #expect(
      read.values("code", "name", "level", "government_economic_code", "government_economic_name", "total") == [
        ["–", "合计", "0", "–", "–", "¥3"], ["301", "工资福利支出", "1", "501", "机关工资福利支出", "¥1"],
        ["30101", "基本工资", "2", "50101", "工资奖金津补贴", "¥1"], ["302", "商品和服务支出", "1", "505", "对事业单位经常性补助", "¥2"],
      ])
  }

  @Test func theCodesSayWhichStatementATitleMeans() {
    func number(_ title: String, _ code: String) -> Int? {
      let rows = [["科目编码", "科目名称", "合计"], ["", "合计", "1.00"], [code, "某支出", "1.00"]]
      return IdentifiedTable(table(captions: [title], rows), fiscalYear: 2024).definition?.schema.number
    }
    #expect(number("2024年一般公共预算基本支出表", "301") == 6)
    #expect(number("2024年一般公共预算基本支出表", "501") == 7)
    #expect(number("2024年一般公共预算基本支出表", "201") == nil)
    #expect(number("2024年一般公共预算支出表", "201") == 5)
    #expect(number("2024年一般公共预算支出表", "301") == nil)
    #expect(number("2024年一般公共预算项目支出表（按经济分类）", "501") == 9)
  }

  @Test func aTreeOfCodesAUnitInAColumnOfItsOwn() {
    let read = ReadTable(
      .expenditure,
      table([
        ["预算单位", "科目编码", "科目名称", "支出总计"], ["甲市水务局", "", "", "3.00"], ["甲市水务局（本级）", "", "", "1.00"],
        ["", "213", "农林水支出", "1.00"], ["", "21303", "水利", "1.00"], ["甲市水文站", "", "", "2.00"],
        ["", "213", "农林水支出", "2.00"],
      ]))
    #expect(
      read.values("code", "name", "level", "unit_name") == [
        ["–", "甲市水务局", "0", "甲市水务局"], ["–", "甲市水务局（本级）", "0", "甲市水务局（本级）"], ["213", "农林水支出", "1", "甲市水务局（本级）"],
        ["21303", "水利", "2", "甲市水务局（本级）"], ["–", "甲市水文站", "0", "甲市水文站"], ["213", "农林水支出", "1", "甲市水文站"],
      ])
  }

  @Test func aTreeOfCodesAUnitInTheColumnOfNames() {
    let read = ReadTable(
      .expenditure,
      table([
        ["科目编码", "科目名称", "合计"], ["", "合计", "3.00"], ["125001", "甲市应急管理局", "1.00"], ["224", "灾害防治及应急管理支出", "1.00"],
        ["125002 甲市救援支队", "", "2.00"], ["224", "灾害防治及应急管理支出", "2.00"],
      ]))
    #expect(
      read.values("code", "name", "level", "unit_name") == [
        ["–", "合计", "0", "–"], ["–", "甲市应急管理局", "0", "甲市应急管理局"], ["224", "灾害防治及应急管理支出", "1", "甲市应急管理局"],
        ["–", "甲市救援支队", "0", "甲市救援支队"], ["224", "灾害防治及应急管理支出", "1", "甲市救援支队"],
      ])
  }

  @Test func aSubclassPrintedWithTwoDigitsInheritsItsClass() {
    let codes = ["208", "05", "2080505", "99", "2089901", "210", "11", "2101101", "02"]
    let rows = codes.map { [$0, "某支出", "1.00"] }
    let read = ReadTable(.expenditure, table([["科目编码", "科目名称", "合计"]] + rows))
    #expect(
      Array(read.values("code").joined()) == [
        "208", "20805", "2080505", "20899", "2089901", "210", "21011", "2101101", "21002",
      ])
    #expect(read.warnings == ["code.repaired", "code.repaired", "code.repaired", "code.repaired"])
  }

  @Test(arguments: ["264.50", "201", "2024年预算", "201,000.00", "甲"]) func numbersAreNoCodesBeforeNames(text: String) {
    #expect(splitCode(text).code == nil)
  }

  @Test(arguments: ["2010301行政运行", "[2010301]行政运行", "2010301-行政运行", "2010301 行政运行", "2010301（一）"])
  func codesBeforeNames(text: String) {
    #expect(splitCode(text).code == "2010301")
  }
}
