import Diagnostics
import Extraction
import TestSupport
import Testing

@testable import Disclosure

struct DisclosureReaderTests {
  private let expenditure = """
    2024年部门支出预算总表
    部门全称：某市财政局
    单位：万元
    科目编码\t科目名称\t总计
    合计\t\t1.50
    201\t一般公共服务支出\t1.50

    """

  @Test func aProjectsFormWithoutItsTitleIsToldOf() throws {
    func warnings(_ title: String) throws -> [String] {
      let form = """
        专项资金名称\t道路养护\t业务主管部门\t某市财政局\t\t\t
        当年预算\t1,000.00\t区级支出（元）\t1,000.00\t\t\t
        绩效指标\t指标名称\t指标权重\t计量单位\t指标性质\t指标值\t是否核心指标
        \t里程\t100\t公里\t≥\t6\t是

        """
      return try document(expenditure + "\n" + title + "\n" + form).warningCodes.filter { $0 == "form.untitled" }
    }
    #expect(try warnings("") == ["form.untitled"])
    #expect(try warnings("2024年一般公共预算财政拨款项目支出预算表") == ["form.untitled"])
    #expect(try warnings("2024年某市财政局一般项目绩效目标表").isEmpty)
    #expect(try warnings("2024年项目支出绩效自评表").isEmpty)
  }

  @Test func thereAreAlways17Tables() throws {
    let document = try document(expenditure)
    #expect(document.tables.map(\.schema.number) == Array(1...17))
    #expect(document.tables.filter { $0.status != .missing }.map(\.schema.number) == [3])
  }

  @Test func aFormUnderNoTitleOfItsOwnIsSaid() throws {
    let form = "项目名称\t宣传\t\t\n绩效目标\t做好\t\t\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t次数\t12次\n"
    func codes(_ title: String) throws -> [String] {
      try document(expenditure + "\u{c}" + title + form).warnings.map(\.code.rawValue)
    }
    #expect(try codes("重大政策任务清单表\n") == ["form.untitled"])
    #expect(try codes("项目支出绩效自评表\n").isEmpty)
    #expect(try codes("对下转移支付绩效目标表\n").isEmpty)
  }

  @Test func aPresentTable() throws {
    let document = try document(expenditure + "备注：不含结转。\n")
    let table = document.table(3)
    #expect(table.status == .present)
    #expect(table.title == "2024年部门支出预算总表")
    #expect(table.unit == "万元")
    #expect(table.pages == [1])
    #expect(table.notes == ["备注：不含结转。"])
    #expect(table.rows.count == 2)
    #expect(table.rows.first?.fields[3].value == .amount(15000))
    #expect(document.department == "某市财政局")
    #expect(document.fiscalYear == 2024)
    #expect(document.warnings.isEmpty)
  }

  @Test func aPrintedTableWithoutValuesIsEmpty() throws {
    let document = try document("2024年政府性基金预算支出表\n单位：元\n科目编码\t科目名称\t总计\n合计\t\t\n\n备注：此表无数据。\n")
    #expect(document.table(11).status == .empty)
    #expect(document.table(11).rows.isEmpty)
    #expect(document.table(11).title == "2024年政府性基金预算支出表")
    #expect(document.table(11).notes == ["备注：此表无数据。"])
  }

  @Test func aTableOfWhichNothingIsReadIsNotEmptyWithoutAWord() throws {
    let told = try document("2024年政府性基金预算支出表\n单位：元\n科目编码\t科目名称\t总计\n合计\t\t约1.50上下\n")
    #expect(told.table(11).status == .empty)
    #expect(!told.warnings.isEmpty && told.warnings.allSatisfy { $0.table == 11 })
    let grouped = try document("2024年政府性基金预算支出表\n单位：元\n科目编码\t科目名称\t总计\n合计 195,774,300\t\t\n")
    #expect(grouped.table(11).status == .empty)
    #expect(grouped.warnings.map(\.code) == [.tableNotUnderstood])
    let codes = try document("2024年政府性基金预算支出表\n单位：元\n科目编码\t科目名称\t总计\n无\t\t2024,3,15公开\n")
    #expect(codes.warnings.allSatisfy { $0.code != .tableNotUnderstood })
  }

  @Test func theUnitBehindEachAmountIsTheTables() throws {
    func table(_ unit: String, _ second: String) throws -> DisclosureTable {
      try document(
        "2024年政府性基金预算支出表\n\(unit)科目编码\t科目名称\t总计\n合计\t\t1.50万元\n201\t一般公共服务支出\t\(second)\n"
      ).table(11)
    }
    for unit in ["", "单位：万元\n", "单位：元\n"] {
      let read = try table(unit, "1.50万元")
      #expect(read.unit == "万元")
      #expect(read.rows.map { $0[.total].value } == [.amount(15000), .amount(15000)])
    }
    // An amount without one.
    #expect(try table("", "1.50").rows.map { $0[.total].value } == [.amount(15000), .amount(1.5)])
  }

  @Test func aTableOfDashesIsEmpty() throws {
    let document = try document("2024年政府性基金预算支出表\n单位：元\n科目编码\t科目名称\t总计\n合计\t\t-\n")
    #expect(document.table(11).status == .empty)
  }

  @Test func aMissingTableHasNothing() throws {
    let table = try document(expenditure).table(11)
    #expect(table.status == .missing)
    #expect(table.title == nil && table.unit == nil && table.pages.isEmpty && table.rows.isEmpty)
  }

  @Test func withoutAnyOfThe17ThereIsAWarning() throws {
    let document = try document("目录\n序号\t报表\n1\t甲\n")
    #expect(document.warningCodes == ["document.no_budget_table"])
    #expect(try self.document(expenditure).warningCodes.isEmpty)
  }

  private func document(_ text: String) throws -> DisclosureDocument { try TestSupport.document(text) }

  @Test func aTableWithoutUnitIsReadInThatOfTheOthers() throws {
    let document = try document(
      expenditure + "\n2024年部门收入预算总表\n科目编码\t科目名称\t总计\n201\t甲\t2.00\n")
    #expect(document.table(2).unit == nil)
    #expect(document.table(2).rows.first?.fields[3].value == .amount(20000))
    #expect(document.warnings.map { "\($0.code.rawValue) \($0.table ?? 0)" } == ["table.unit_unknown 2"])
    #expect(document.warnings.first?.cause == .tableUnitUnknown(unit: "万元", isThatOfOthers: true))
  }

  @Test func withoutAnyUnitItIsYuan() throws {
    let document = try document("2024年部门收入预算总表\n科目编码\t科目名称\t总计\n201\t甲\t2.00\n")
    #expect(document.table(2).rows.first?.fields[3].value == .amount(2))
    #expect(document.warningCodes == ["table.unit_unknown"])
  }

  @Test func whereEveryLabelNamesItsUnitNoneIsMissing() throws {
    let document = try document("2024年部门收入预算总表\n科目编码\t科目名称\t总计（万元）\t一般公共预算拨款（万元）\n201\t甲\t2.00\t2.00\n")
    #expect(document.table(2).rows.first?.fields[5].value == .amount(20000))
    #expect(document.warnings.isEmpty)
  }

  @Test func anAmountThatNoRowGivesBackIsReported() throws {
    let document = try document(
      "2024年部门收支预算总表\n单位：元\n项目\t预算数\t项目\t预算数\n一、甲\t1.00\t\t2.50\n")
    #expect(document.warnings.map { "\($0.code.rawValue) \($0.table ?? 0)" } == ["text.unplaced 1"])
    #expect(
      document.warnings.first?.message(in: .english)
        == "table 1, grid row 2, column 4: “2.50” is in none of the table's rows")
  }

  /// The row of a warning is that of the output, whatever lines the grid has above it.
  @Test(arguments: [
    ("2024年部门支出预算总表\n单位：元\n科目编码\t科目名称\t总计\n合计\t\t1.50\n201\t甲\t若干\n", 2),
    ("2024年项目支出表\n单位：元\n项目名称\t项目单位\t合计\n\t\t\n甲项目\t某局\t1.00\n乙项目\t某局\t若干\n", 2),
  ])
  func aWarningNamesTheRowOfTheOutput(text: String, row: Int) throws {
    let warning = try #require(try document(text).warnings.first { $0.code == .cellNotANumber })
    #expect(warning.row == row && warning.found == "若干")
    #expect(try document(text).table(warning.table ?? 0).rows[row - 1].extra.map(\.text) == ["若干"])
  }

  @Test func aUnitInsideTheGridIsTheTables() throws {
    let document = try document("2024年部门收入预算总表\n\t\t单位：万元\n科目编码\t科目名称\t总计\n201\t甲\t2.00\n")
    #expect(document.table(2).unit == "万元")
    #expect(document.warnings.isEmpty)
  }

  @Test func eachTableHasItsOwnUnit() throws {
    let document = try document(
      expenditure + "\n2024年部门收入预算总表\n单位：元\n科目编码\t科目名称\t总计\n201\t甲\t2.00\n")
    #expect(document.table(2).rows.first?.fields[3].value == .amount(2))
    #expect(document.table(3).rows.first?.fields[3].value == .amount(15000))
  }

  @Test func aSecondTableOfOneKindIsKeptAsAnother() throws {
    let document = try document(expenditure + "\n2024年下属单位支出预算总表\n单位：元\n科目编码\t科目名称\t总计\n201\t甲\t2.00\n")
    #expect(document.table(3).rows.count == 2)
    #expect(document.otherTables.map(\.title) == ["2024年下属单位支出预算总表"])
    #expect(document.warningCodes == ["table.duplicate"])
  }

  @Test func anEmptyTableGivesWayToASecondWithValues() throws {
    let blank = "2024年部门支出预算总表\n单位：元\n科目编码\t科目名称\t总计\n合计\t\t\n\n"
    let document = try document(blank + expenditure.replacing("2024年部门", with: "2024年本级"))
    #expect(document.table(3).status == .present)
    #expect(document.otherTables.isEmpty)
  }

  @Test func formsOfOneTableFollowEachOther() throws {
    func form(_ project: String) -> String {
      "2024年项目绩效目标表\n项目名称\t\(project)\t\n指标名称\t指标性质\t指标值\n里程\t≥\t60\n\n"
    }
    let document = try document(form("甲") + form("乙"))
    #expect(document.table(17).rows.map { $0.string(.projectName) } == ["甲", "乙"])
    #expect(document.table(17).rows.map(\.form) == [0, 1])
    #expect(document.warnings.isEmpty)
  }

  @Test func otherTablesKeepAllThatIsPrinted() throws {
    let document = try document(expenditure + "\n人员情况表\n\t编制数\t实有数\n行政\t10\t\n")
    #expect(
      document.otherTables == [OtherTable(title: "人员情况表", pages: [1], grid: [["", "编制数", "实有数"], ["行政", "10", ""]])])
  }

  @Test func aMergedCellIsWrittenOnce() {
    #expect(
      plainGrid(TableView(TestSupport.table([["甲→2", "乙↓2"], ["丙", "丁"]]))) == [["甲", "", "乙"], ["丙", "丁", ""]])
  }

  @Test func whatEarlierStagesNoticedComesFirst() throws {
    let noticed = Diagnostic(.tableNoRules, page: 2)
    let document = DisclosureReader().read(
      try layout(ofText: "某文\n"), source: "a.pdf", sha256: "ab", pageCount: 3, diagnostics: [noticed])
    #expect(document.warningCodes == ["table.no_rules", "document.no_budget_table"])
    #expect(document.source == "a.pdf" && document.sha256 == "ab" && document.pageCount == 3)
  }

  @Test func aFormOfAProjectOfWhichNothingIsKnownIsTold() throws {
    func told(_ title: String) throws -> [Int?] {
      try document(expenditure + "\u{c}\(title)\n甲\t乙\n丙\t丁\n").warnings.filter { $0.code == .tableNotUnderstood }
        .map(\.table)
    }
    #expect(try told("1.道路养护经费绩效目标表") == [17])
    #expect(try told("转移支付绩效目标表").isEmpty)
    #expect(try told("道路养护经费情况表").isEmpty)
  }

  /// What a list of goals goes on with, where it was not seen to, is no other table without a word.
  @Test func indicatorsBehindAListThatTheyDoNotFitAreTold() throws {
    let list = "2024年项目支出绩效目标表\n单位：元\n项目名称\t预算数\t绩效目标\t一级指标\t三级指标\t指标性质\t指标值\n宣传\t9.00\t办好\t产出指标\t期数\t≥\t5\n"
    let loose = "检查次数\t≥\t12\n受益人数\t≥\t300\n"
    #expect(try document(list + "\u{c}" + loose).warningCodes == ["table.unjoined"])
    #expect(try document(list + "\u{c}附：\n电话\t12\n传真\t300\n").warningCodes == [])
  }

  @Test func indicatorsApartFromTheirForm() throws {
    let form = "1、道路养护绩效目标表\n项目名称\t道路养护\t预算数\t3.00\n绩效目标\t养好路\t\t\n\n"
    let indicators = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t里程\t60公里\n满意度指标\t满意度\t评价\t好\n"
    let document = try document(expenditure + "\u{c}" + form + indicators)
    let rows = document.table(17).rows
    #expect(rows.map { $0.string(.indicator) } == ["里程", "评价"])
    #expect(rows.map { $0.string(.projectName) } == ["道路养护", "道路养护"])
    #expect(document.otherTables.isEmpty)
    #expect(document.warnings.filter { $0.code == .formUntitled }.isEmpty)
    // Nor where several forms above have none, as on the left half of a sheet.
    let list = "项目支出绩效目标表\n单位：元\n项目名称\t预算数\t绩效目标\n宣传\t9.00\t办好\n培训\t8.00\t办好\n\u{c}"
    let apart = try self.document(
      expenditure + "\u{c}" + list + indicators.replacing("60", with: "≥60").replacing("好", with: "=1"))
    #expect(apart.table(17).rows.map { $0.string(.indicator) } == [nil, nil])
    #expect(apart.warningCodes.contains("table.unjoined"))
    // Without a form above, nobody knows whose they are.
    let alone = try self.document(expenditure + "\u{c}" + indicators)
    #expect(alone.warnings.map(\.code).contains(.formUntitled))
  }
}
