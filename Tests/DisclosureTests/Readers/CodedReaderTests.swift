import Extraction
import TestSupport
import Testing

@testable import Disclosure

struct CodedReaderTests {
  private let header = ["科目编码", "科目名称", "总计", "基本支出", "项目支出"]

  private func read(_ rows: [[String]]) -> ReadTable { ReadTable(.expenditure, table([header] + rows)) }

  private func names(_ table: ReadTable) -> [[String]] { table.values("code", "name", "level") }

  @Test func codesNamesLevelsAndAmounts() {
    let read = read([
      ["合计→2", "3.00", "2.00", "1.00"], ["201", "一般公共服务支出", "3.00", "2.00", "1.00"],
      ["20103", "政府办公厅\n及相关机构事务", "3.00", "2.00", "1.00"], ["2010301", "行政运行", "2.00", "2.00", ""],
    ])
    #expect(
      names(read) == [
        ["–", "合计", "0"], ["201", "一般公共服务支出", "1"], ["20103", "政府办公厅及相关机构事务", "2"], ["2010301", "行政运行", "3"],
      ])
    #expect(
      read.values("total", "basic_expenditure", "project_expenditure", "personnel").first == ["¥3", "¥2", "¥1", "–"])
    #expect(read.values("project_expenditure").last == ["–"])
    #expect(read.reading.hasValues)
    #expect(read.warnings.isEmpty)
    #expect(read.extras.joined().isEmpty)
  }

  @Test(arguments: ["制表人：甲　审核人：乙", "审核：", "填报日期：2024年1月", "单位负责人：", "注：四舍五入"])
  func whoMadeTheTableIsANote(text: String) {
    let read = read([["合计→2", "3.00", "2.00", "1.00"], [text + "→5"]])
    #expect(names(read) == [["–", "合计", "0"]])
    #expect(read.warnings.isEmpty)
  }

  @Test(arguments: [["合计", ""], ["", "合计"], ["合 计→2"], ["总计", ""]])
  func theTotalStandsWhereItLikes(cells: [String]) {
    let name = cells.contains("总计") ? "总计" : "合计"
    #expect(names(read([cells + ["1.00", "1.00", ""]])) == [["–", name, "0"]])
  }

  @Test func theTotalUnderTheCodesOfUnits() {
    let read = ReadTable(
      .revenue,
      table([["单位代码", "单位名称", "合计"], ["合计", "", "3.00"], ["501001", "某市民政局", "3.00"]]))
    #expect(names(read) == [["–", "合计", "0"], ["–", "某市民政局", "–"]])
    #expect(read.extras == [[], ["单位代码=501001"]])
  }

  @Test(arguments: ["单位名称（科目）", "单位（科目名称）", "单位名称（功能分类科目）"], ["单位代码", "部门（单位）编码"])
  func unitsAndTheirSubjectsUnderOneLabel(label: String, codes: String) {
    let read = ReadTable(
      .expenditure,
      table([
        ["科目编码→3", "\(codes)↓2", "\(label)↓2", "合计↓2"], ["类", "款", "项"], ["", "", "", "", "合 计", "3.00"],
        ["", "", "", "105", "某市科学技术局", "3.00"], ["206", "01", "01", "105", "行政运行", "2.00"],
        ["206", "01", "02", "105", "一般行政管理事务", "1.00"],
      ]))
    #expect(
      read.values("code", "name", "level", "unit_name", "total") == [
        ["–", "合计", "0", "–", "¥3"], ["–", "某市科学技术局", "0", "某市科学技术局", "¥3"],
        ["2060101", "行政运行", "3", "某市科学技术局", "¥2"], ["2060102", "一般行政管理事务", "3", "某市科学技术局", "¥1"],
      ])
  }

  /// A code before a unit's name that no classification has is the unit's, however long.
  @Test func aUnitsCodeInOneCellWithItsNameIsNoClass() {
    let read = ReadTable(
      .revenue,
      table([
        ["单位/科目", "合计"], ["合计", "3.00"], ["[101]某市水利局", "3.00"], ["[101001]某市水利局本级", "2.00"], ["2130301 行政运行", "2.00"],
        ["[101002]某市水文站", "1.00"], ["2130313 水文测报", "1.00"],
      ]))
    #expect(read.values("code", "name")[1] == ["–", "某市水利局"])
    #expect(read.values("code")[3] == ["2130301"])
  }

  @Test func unitsAreNoCodesOfSubjectsThoughTheyAreAsLong() {
    let read = ReadTable(
      .revenue, table([["单位代码", "单位名称", "合计"], ["201", "某市科学技术局", "3.00"], ["20101", "某市科技馆", "1.00"]]))
    #expect(names(read) == [["–", "某市科学技术局", "–"], ["–", "某市科技馆", "–"]])
  }

  @Test func aWrappedCodeIsOneCode() {
    #expect(names(read([["20103\n01", "行政运行", "1.00", "1.00", ""]])) == [["2010301", "行政运行", "3"]])
  }

  @Test func anIndentedCodeIsACode() {
    #expect(names(read([["   20103", "　　行政", "1.00", "1.00", ""]])) == [["20103", "行政", "2"]])
  }

  @Test func aCodeOfAnotherLengthHasNoLevel() {
    #expect(names(read([["2010", "某项", "1.00", "1.00", ""]])) == [["2010", "某项", "–"]])
  }

  @Test func aNameWithoutACodeHasNoLevel() {
    #expect(names(read([["", "某局本级", "1.00", "1.00", ""]])) == [["–", "某局本级", "–"]])
  }

  @Test func codeAndNameInOneCell() {
    let rows = [
      ["合计", "3.00"], ["[301]工资福利支出", "3.00"], ["[30101]基本工资", "2.00"], ["【30102】津贴补贴", "1.00"],
      ["2010801-行政运行", "1.00"], ["20199 其他支出", "1.00"], ["2024年专项", "1.00"], ["30103", "1.00"],
    ]
    let read = ReadTable(.expenditure, table([["科目名称", "总计"]] + rows))
    #expect(
      names(read) == [
        ["–", "合计", "0"], ["301", "工资福利支出", "1"], ["30101", "基本工资", "2"], ["30102", "津贴补贴", "2"],
        ["2010801", "行政运行", "3"], ["20199", "其他支出", "2"], ["–", "2024年专项", "–"], ["–", "30103", "–"],
      ])
  }

  @Test func codeAndNameInTheCodeColumn() {
    #expect(names(read([["[30101]基本工资", "", "1.00", "1.00", ""]])) == [["30101", "基本工资", "2"]])
  }

  @Test func partsOfTheCodeInColumnsOfTheirOwn() {
    let read = ReadTable(
      .expenditure,
      table([
        ["科目编码→3", "科目名称↓2", "总计↓2"], ["类", "款", "项"], ["合计→4", "6.00"], ["208", "", "", "社会保障", "3.00"],
        ["", "05", "", "养老", "3.00"], ["", "", "1", "退休", "3.00"],
      ]))
    #expect(
      names(read) == [["–", "合计", "0"], ["208", "社会保障", "1"], ["20805", "养老", "2"], ["2080501", "退休", "3"]])
    #expect(read.warnings == ["code.repaired"])
    #expect(read.reading.diagnostics.first?.found == "1")
  }

  @Test func aMergedPartStandsInItsFirstRowOnly() {
    let read = ReadTable(
      .expenditure,
      table([
        ["科目编码→2", "科目名称↓2", "总计↓2"], ["类", "款"], ["301", "01", "基本工资", "1.00"], ["302↓2", "01", "办公费", "1.00"],
        ["02", "印刷费", "1.00"],
      ]))
    #expect(read.values("code") == [["30101"], ["30201"], ["30202"]])
  }

  @Test func aCodeColumnUnderAnotherLabelIsKnownByItsValues() {
    let read = ReadTable(
      .expenditure,
      table([["序列", "科目名称", "总计"], ["合计", "", "1.00"], ["201", "公共", "1.00"], ["20103", "政府", "1.00"]]))
    #expect(read.values("code") == [["–"], ["201"], ["20103"]])
  }

  @Test func aNameColumnUnderAnotherLabelIsKnownByItsValues() {
    let read = ReadTable(.expenditure, table([["科目编码", "事项", "总计"], ["201", "公共", "1.00"]]))
    #expect(names(read) == [["201", "公共", "1"]])
  }

  @Test func oneLabelOverCodeAndName() {
    let read = ReadTable(
      .expenditure, table([["科目→2", "总计"], ["合计→2", "1.00"], ["201", "公共", "1.00"], ["20103", "政府", "1.00"]]))
    #expect(names(read) == [["–", "合计", "0"], ["201", "公共", "1"], ["20103", "政府", "2"]])
  }

  @Test func oneCodeUnderALabelForBothIsEnough() {
    let read = ReadTable(.expenditure, table([["科目→2", "总计"], ["合计→2", "1.00"], ["201", "公共", "1.00"]]))
    #expect(names(read) == [["–", "合计", "0"], ["201", "公共", "1"]])
  }

  @Test func indentationTellsTheLevelsWhereThereAreNoCodes() {
    let read = ReadTable(
      .expenditure,
      table([
        ["项目", "总计"], ["合计", "3.00"], ["公共服务", "1.00"], ["  政府办公", "1.00"], ["    行政运行", "1.00"], ["教育", "2.00"],
        ["　　普通教育", "2.00"],
      ]))
    #expect(read.values("level") == [["0"], ["1"], ["2"], ["3"], ["1"], ["3"]])
  }

  @Test func withoutIndentationThereAreNoLevels() {
    let read = ReadTable(.revenue, table([["单位名称", "合计"], ["合计", "2.00"], ["甲局", "1.00"], ["乙局", "1.00"]]))
    #expect(names(read) == [["–", "合计", "0"], ["–", "甲局", "–"], ["–", "乙局", "–"]])
  }

  @Test func namesSetInTheMiddleTellNoLevels() {
    func levels(_ left: (Double) -> Double) -> [[String]] {
      var printed = table([["单位名称", "合计"], ["合计", "3.00"], ["甲局", "1.00"], ["甲局信息中心", "2.00"]])
      for index in printed.grid.cells.indices where printed.grid.cells[index].column == 0 {
        let width = 10 * Double(printed.grid.cells[index].text.count)
        let y = 20 * Double(printed.grid.cells[index].row)
        printed.grid.cells[index].box = Rectangle(minX: 0, minY: y, maxX: 200, maxY: y + 20)
        printed.grid.cells[index].lines[0].box = Rectangle(
          minX: left(width), minY: y, maxX: left(width) + width, maxY: y + 20)
        printed.grid.cells[index].lines[0].fontSize = 10
      }
      return ReadTable(.revenue, printed).values("level")
    }
    #expect(levels { 100 - $0 / 2 } == [["0"], ["–"], ["–"]])
    #expect(levels { 90 - $0 / 2 } == [["0"], ["2"], ["1"]])
  }

  @Test func aRowWithoutANameIsNotIndented() {
    let rows = [["合计", "6.00"], ["  公共服务", "1.00"], ["  教育", "2.00"], ["", "3.00"]]
    let read = ReadTable(.expenditure, table([["项目", "总计"]] + rows))
    #expect(read.values("level") == [["0"], ["–"], ["–"], ["–"]])
  }

  @Test func fourStepsOfIndentationAreNoLevels() {
    let rows = ["甲", " 乙", "  丙", "   丁"].map { [$0, "1.00"] }
    #expect(ReadTable(.expenditure, table([["项目", "总计"]] + rows)).values("level") == [["–"], ["–"], ["–"], ["–"]])
  }

  @Test func aNoteInsideTheGridIsNoRow() {
    let read = read([["201", "公共", "1.00", "1.00", ""], ["注：本表不含上年结转。→5"]])
    #expect(read.reading.rows.count == 1)
    #expect(read.reading.notes == ["注：本表不含上年结转。"])
  }

  @Test func blankRowsAndIndexRowsAreNoRows() {
    #expect(
      names(read([["**", "**", "1", "2", "3"], ["", "", "", "", ""], ["201", "公共", "1.00", "1.00", ""]])).count == 1)
  }

  @Test func whatIsOfOneFundIsNoPartOfTheWhole() {
    let rows = [
      ["科目编码↓2", "科目名称↓2", "合计↓2", "一般公共预算→3", "单位资金→2"], ["小计", "基本支出", "项目支出", "小计", "事业支出"],
      ["201", "一般公共服务支出", "3.00", "2.00", "1.00", "1.00", "1.00", "1.00"],
    ]
    let read = ReadTable(.expenditure, table(rows))
    #expect(read.values("total", "basic_expenditure", "project_expenditure") == [["¥3", "–", "–"]])
    #expect(read.extras[0].contains("一般公共预算/基本支出=1.00"))
    // Where all money is that fund's, so is the table.
    let whole = ReadTable(
      .generalPublicExpenditure,
      table([
        ["科目编码↓2", "科目名称↓2", "一般公共预算→3"], ["小计", "基本支出", "项目支出"], ["201", "一般公共服务支出", "2.00", "1.00", "1.00"],
      ]))
    #expect(whole.values("total", "basic_expenditure", "project_expenditure") == [["¥2", "¥1", "¥1"]])
  }

  @Test func appropriationsOfOneFundAreNotAll() {
    let rows = [
      ["单位名称↓2", "合计↓2", "一般公共预算→3", "政府性基金收入↓2"], ["小计", "财政拨款", "行政事业性收费"],
      ["合计", "3.00", "2.00", "1.50", "0.50", "1.00"],
    ]
    let read = ReadTable(.revenue, table(rows))
    #expect(
      read.values("total", "appropriation", "general_public_budget", "government_fund") == [["¥3", "–", "¥2", "¥1"]])
  }

  @Test func codesArePrintedInPartsAndWhole() {
    let rows = [
      ["功能科目→5", "合计↓2"], ["类", "款", "项", "科目编码", "科目名称"], ["", "", "", "", "合计", "3.00"],
      ["", "", "", "107", "某市水利局", "3.00"], ["213", "", "", "213", "农林水支出", "3.00"],
      ["213", "03", "01", "2130301", "行政运行", "3.00"],
    ]
    let read = ReadTable(.expenditure, table(rows))
    #expect(
      read.values("code", "name", "level", "unit_name") == [
        ["–", "合计", "0", "–"], ["–", "某市水利局", "0", "某市水利局"], ["213", "农林水支出", "1", "某市水利局"],
        ["2130301", "行政运行", "3", "某市水利局"],
      ])
    #expect(read.extras[1] == ["功能科目/科目编码=107"])
  }

  @Test func aUnitsCodeIsKept() {
    let read = ReadTable(
      .expenditure,
      table([
        ["科目编码", "单位（功能科目名称）", "总计"], ["301001", "某镇人民政府", "3.00"], ["201", "一般公共服务支出", "3.00"],
        ["20103", "政府办公厅及相关机构事务", "3.00"],
      ]))
    #expect(read.values("code", "name").first == ["–", "某镇人民政府"])
    #expect(read.extras.first == ["科目编码=301001"])
  }

  @Test(arguments: [["比上年增减→2", "金额", "%"], ["较上年增减→2", "金额", "增减比例"], ["2024年比2023年增减→2", "增减额", "增减率"]])
  func theChangeStandsBelowALabel(labels: [String]) {
    let read = ReadTable(
      .generalPublicExpenditure,
      table([
        ["科目编码↓2", "科目名称↓2", "上年执行数↓2", "预算数↓2", labels[0]], [labels[1], labels[2]],
        ["201", "一般公共服务支出", "2.00", "3.00", "1.00", "50.00"],
      ]))
    #expect(read.values("prior_year", "total", "change_percent") == [["¥2", "¥3", "50#"]])
  }

  @Test func codeAndNameInOneCellOverBothColumns() {
    #expect(
      names(read([["合计→2", "3.00", "3.00", ""], ["[208]社会保障和就业支出→2", "3.00", "3.00", ""]]))
        == [["–", "合计", "0"], ["208", "社会保障和就业支出", "1"]])
  }

  @Test func oneAmountUnderAPlainLabelIsTheTotal() {
    for label in ["预算数", "2024年预算", "金额"] {
      let read = ReadTable(.expenditure, table([["科目编码", "科目名称", label], ["201", "一般公共服务支出", "3.00"]]))
      #expect(read.values("total") == [["¥3"]])
    }
  }

  @Test func namesBehindThePartsOfACode() {
    let read = ReadTable(
      .basicByDepartmentEconomic,
      table([
        ["支出经济分类科目→2", "合计↓2", "人员经费↓2"], ["类", "款"], ["301工资福利支出", "", "3.00", "3.00"],
        ["", "01基本工资", "1.00", "1.00"], ["", "02-津贴补贴", "2.00", "2.00"], ["合计→2", "3.00", "3.00"],
      ]))
    #expect(
      read.values("code", "name", "level") == [
        ["301", "工资福利支出", "1"], ["30101", "基本工资", "2"], ["30102", "津贴补贴", "2"], ["–", "合计", "0"],
      ])
    #expect(read.warnings.isEmpty)
  }

  /// 项目名称 says what the money is for; the row is that of a subject.
  @Test func theProjectBeforeTheCodesIsNotTheirName() {
    let read = ReadTable(
      .projectByDepartmentEconomic,
      table([
        ["项目名称", "经济科目编码", "经济科目名称", "金额"], ["", "", "合计", "3.00"], ["档案整理", "30206", "水费", "1.00"],
        ["宣传", "30201", "办公费", "2.00"],
      ]))
    #expect(names(read) == [["–", "合计", "0"], ["30206", "水费", "2"], ["30201", "办公费", "2"]])
    #expect(read.extras == [[], ["项目名称=档案整理"], ["项目名称=宣传"]])
  }

  @Test func theUnitBehindCodesWithTheirNames() {
    let read = ReadTable(
      .expenditure,
      table([
        ["功能科目", "单位名称", "合计"], ["2010301-行政运行", "某市民政局", "1.00"], ["2010302-一般行政管理事务", "某市救助站", "2.00"],
        ["合计→2", "3.00"],
      ]))
    #expect(names(read) == [["2010301", "行政运行", "3"], ["2010302", "一般行政管理事务", "3"], ["–", "合计", "0"]])
    #expect(read.values("unit_name") == [["某市民政局"], ["某市救助站"], ["–"]])
  }

  @Test func theUnitBetweenCodesAndNames() {
    let read = ReadTable(
      .expenditure, table([["科目编码", "单位名称", "科目名称", "合计"], ["2010301", "某市民政局", "行政运行", "1.00"]]))
    #expect(read.values("code", "name", "unit_name") == [["2010301", "行政运行", "某市民政局"]])
  }

  /// The cells below the first of a unit are blank where they are not merged, or were merged over a page's edge.
  @Test func aUnitNamedOnceIsThatOfTheRowsBelow() {
    let read = ReadTable(
      .expenditure,
      table([
        ["单位名称", "科目编码", "科目名称", "合计"], ["合计→3", "6.00"], ["某市民政局", "201", "公共服务", "1.00"],
        ["", "20103", "办公厅", "1.00"], ["某市救助站", "201", "公共服务", "2.00"], ["", "208", "社会保障", "2.00"],
      ]))
    #expect(read.values("unit_name").flatMap(\.self) == ["–", "某市民政局", "某市民政局", "某市救助站", "某市救助站"])
  }

  @Test func sumsOfSeveralUnitsAreOfNone() {
    let read = ReadTable(
      .expenditure,
      table([
        ["科目编码", "科目名称", "单位名称", "合计"], ["2010301", "行政运行", "某市民政局", "1.00"], ["208", "社会保障", "", "2.00"],
        ["2080201", "行政运行", "某市救助站", "2.00"],
      ]))
    #expect(read.values("unit_name").flatMap(\.self) == ["某市民政局", "–", "某市救助站"])
  }

  /// What stands before the unit and is blank is what stands above it; a unit before the codes has a line of its own.
  @Test func aSubjectNamedOnceIsThatOfTheUnitsBelow() {
    let rows = [["2010301", "行政运行", "某市民政局", "1.00"], ["", "", "某市救助站", "2.00"]]
    let behind = ReadTable(.expenditure, table([["科目编码", "科目名称", "单位名称", "合计"]] + rows))
    #expect(names(behind) == [["2010301", "行政运行", "3"], ["2010301", "行政运行", "3"]])
    #expect(behind.values("unit_name") == [["某市民政局"], ["某市救助站"]])
    let before = ReadTable(
      .expenditure,
      table(([["科目编码", "科目名称", "单位名称", "合计"]] + rows).map { [$0[2], $0[0], $0[1], $0[3]] }))
    #expect(names(before) == [["2010301", "行政运行", "3"], ["–", "某市救助站", "0"]])
  }
}
