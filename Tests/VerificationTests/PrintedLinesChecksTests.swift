import Foundation
import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

/// Checks that tell of lines, totals and classes that got lost.
struct PrintedLinesChecksTests {
  private func failed(_ id: String, _ text: String) throws -> [String] {
    try document(text).checks.filter { $0.id == id && !$0.passed }.map(\.message)
  }

  private func balance(_ lines: String...) -> String {
    (["2024年部门收支预算总表", "单位：元", "收入\t\t支出", "项目\t预算数\t项目\t预算数"] + lines).joined(separator: "\n")
  }

  private func expenditure(_ rows: String...) -> String {
    (["2024年部门支出预算总表", "单位：元", "科目编码\t科目名称\t总计\t基本支出\t项目支出"] + rows).joined(separator: "\n")
  }

  private let income = ["合计\t3.03\t合计\t3.03", "一、本年收入\t3.03\t一、本年支出\t3.03"]

  @Test func aSideAddsUpToItsTotal() throws {
    let lines = income + ["财政拨款\t3.03\t教育支出\t1.01", "\t\t卫生支出\t2.02"]
    for id in ["balance.totals", "balance.lines", "balance.totals_printed", "balance.line_numbers"] {
      #expect(try failed(id, balance(lines[0], lines[1], lines[2], lines[3])) == [])
    }
    #expect(try failed("balance.totals", balance("合计\t4.03\t合计\t3.03", lines[1], lines[2], lines[3])).count == 1)
    #expect(try failed("balance.lines", balance(lines[0], lines[1], lines[2], "\t\t卫生支出\t2.03")).count == 1)
  }

  /// 小计 alone is the total of the year, before the carry-overs.
  @Test func aSubtotalStandsBeforeTheTotal() throws {
    let sheet = balance(
      "甲\t1.00\t丙\t2.00", "乙\t1.00\t丁\t1.00", "小计\t2.00\t小计\t3.00", "上年结余\t1.00\t\t", "收入总计\t3.00\t支出总计\t3.00")
    #expect(try failed("balance.totals", sheet) == [])
    #expect(try failed("balance.totals", sheet.replacing("小计\t3.00", with: "小计\t4.00")).count == 2)
  }

  /// Xi'an numbers sources and classes under 一、部门预算, which repeats the total.
  @Test func aNumberedLineIsTheSumOfThoseNumberedUnderIt() throws {
    let sheet = balance(
      "一、部门预算\t3.03\t一、部门预算\t3.03", "1、财政拨款\t2.02\t1、教育支出\t1.00", "（1）一般公共预算拨款\t2.02\t2、卫生支出\t",
      "2、事业收入\t1.01\t3、其他支出\t2.03", "本年收入合计\t3.03\t本年支出合计\t3.03", "上年结转\t\t结转下年\t", "收入总计\t3.03\t支出总计\t3.03")
    #expect(try failed("balance.lines", sheet) == [])
    #expect(try failed("balance.lines", sheet.replacing("教育支出\t1.00", with: "教育支出\t10.00")).count == 1)
    #expect(try failed("balance.lines", sheet.replacing("2、事业收入\t1.01", with: "2、事业收入\t1.10")).count == 1)
    // A line without a number among them, or one whose number does not follow, tells nothing.
    for other in ["事业收入\t1.10", "3、事业收入\t1.10"] {
      #expect(try failed("balance.lines", sheet.replacing("2、事业收入\t1.01", with: other)) == [])
    }
  }

  @Test func carryOversComeOnTopOfATotal() throws {
    let sheet = balance(
      "一、财政拨款\t3.03\t一、教育支出\t5.04", "二、事业收入\t1.01\t\t", "本年收入合计\t4.04\t本年支出合计\t5.04", "上年结转\t1.00\t结转下年\t",
      "收入总计\t5.04\t支出总计\t5.04")
    #expect(try failed("balance.totals", sheet) == [])
    #expect(try failed("balance.totals", sheet.replacing("收入总计\t5.04", with: "收入总计\t5.14")).count == 1)
  }

  /// Shenzhen numbers the appropriation and its parts, and not what is left of last year.
  @Test func carryOversWithoutANumberAddToTheNumberedLines() throws {
    let sheet = balance(
      "一、财政拨款\t3.03\t一、教育支出\t5.04", "1.一般公共预算拨款\t2.02\t\t", "2.政府性基金预算拨款\t1.01\t\t", "上年结余、结转\t2.01\t\t",
      "收入总计\t5.04\t支出总计\t5.04")
    #expect(try failed("balance.totals", sheet) == [])
    #expect(try failed("balance.totals", sheet.replacing("上年结余、结转\t2.01", with: "上年结余、结转\t2.02")).count == 1)
    // A numbered part that speaks of it is one of the parts.
    let part = sheet.replacing("上年结余、结转", with: "3.上年结余、结转")
    #expect(try failed("balance.totals", part).count == 1)
    #expect(try failed("balance.totals", part.replacing("收入总计\t5.04", with: "收入总计\t3.03")) == [])
  }

  /// What is carried over is no part of the year's total, however little it is.
  @Test func aTotalOfAllHoldsWithWhatIsCarriedOver() throws {
    let sheet = balance(
      "一、财政拨款\t100.35\t一、教育支出\t100.70", "二、事业收入\t0.35\t\t", "本年收入合计\t100.69\t本年支出合计\t100.70",
      "上年结转结余\t0.01\t结转下年\t", "收入总计\t100.70\t支出总计\t100.70"
    ).replacing("单位：元", with: "单位：万元")
    #expect(try failed("balance.totals", sheet) == [])
    #expect(try failed("balance.totals", sheet.replacing("结余\t0.01", with: "结余\t3.01")).count == 1)
    #expect(try failed("balance.totals_printed", sheet) == [])
    #expect(
      try failed("balance.totals_printed", sheet.replacing("收入总计\t100.70\t支出总计\t100.70", with: "")) == [
        "table 1, page 1, “一、财政拨款”, 项目: the side income has no total of all that follows the year's",
        "table 1, page 1, “一、教育支出”, 项目: the side expenditure has no total of all that follows the year's",
      ])
    // A sheet may end with the year's total.
    let year = balance("一、财政拨款\t1.01\t一、教育支出\t1.01", "本年收入合计\t1.01\t本年支出合计\t1.01")
    #expect(try failed("balance.totals_printed", year) == [])
  }

  @Test func whatIsCarriedOverIsOfItsFunds() throws {
    func sheet(_ first: String, _ second: String) throws -> Int {
      try failed(
        "balance.lines",
        balance(
          "一、本年收入\t2.02\t一、教育支出\t5.05", "（一）一般公共预算拨款\t2.02\t\t", "二、上年结转\t3.03\t\t",
          "（一）一般公共预算拨款\t\(first)\t\t", "（二）政府性基金预算拨款\t\(second)\t\t", "收入总计\t5.05\t支出总计\t5.05")
      ).count
    }
    #expect(try sheet("1.01", "2.02") == 0)
    #expect(try sheet("1.01", "2.12") == 1)
    #expect(try sheet("", "") == 1)
  }

  /// 其中 stands before the first of the parts alone.
  @Test func partsOfACarryOverDoNotAddToTheTotal() throws {
    let sheet = balance(
      "一、财政拨款\t3.03\t一、教育支出\t9.09", "本年收入合计\t3.03\t本年支出合计\t9.09", "上年结转\t4.04\t结转下年\t",
      "其中：一般公共预算结转\t3.01\t\t", "单位资金结转\t1.03\t\t", "动用上年结余\t2.02\t\t", "收入总计\t9.09\t支出总计\t9.09")
    #expect(try failed("balance.totals", sheet) == [])
    #expect(try failed("balance.lines", sheet) == [])
    func fails(_ amount: String, _ other: String) throws -> [Int] {
      try ["balance.totals", "balance.lines"].map { try failed($0, sheet.replacing(amount, with: other)).count }
    }
    // A part misread, the line above it, and the line behind them: what explains all is named.
    #expect(try fails("结转\t1.03", "结转\t1.04") == [0, 1])
    #expect(try fails("上年结转\t4.04", "上年结转\t4.05") == [1, 1])
    #expect(try fails("动用上年结余\t2.02", "动用上年结余\t") == [1, 0])
    #expect(try fails("结余\t2.02", "结余\t2.03") == [1, 0])
    let found = try document(sheet.replacing("上年结转\t4.04", with: "上年结转\t4.05")).findings
    #expect(found.map(\.expected) == [Decimal(string: "4.04")])
  }

  /// The line alone makes the total, so that those behind 其中 are parts; but they need not be all.
  @Test func aPartThatIsOneDigitOffIsTold() throws {
    func failed(_ part: String) throws -> [Int] {
      let sheet = balance(
        "一、财政拨款\t9.09\t一、教育支出\t7.06", "收入合计\t9.09\t支出合计\t7.06", "上年结转\t-2.03\t结转下年\t",
        "其中：财政拨款结转\t\t\t", "单位资金结转\t\(part)\t\t", "收入总计\t7.06\t支出总计\t7.06")
      return try ["balance.totals", "balance.lines", "balance.income_expenditure"].map { id in
        try self.failed(id, sheet).count
      }
    }
    #expect(try failed("-2.03") == [0, 0, 0])
    #expect(try failed("-2.08") == [0, 1, 0])
    #expect(try failed("-1.14") == [0, 0, 0])
  }

  /// What 其中 begins may be less than the line above, and the next line one of its own.
  @Test func aLineBehindAPartAddsToTheTotal() throws {
    let sheet = balance(
      "一、财政拨款\t3.03\t一、教育支出\t9.09", "本年收入合计\t3.03\t本年支出合计\t9.09", "上年结转\t4.04\t结转下年\t",
      "其中：一般公共预算结转\t2.02\t\t", "动用上年结余\t2.02\t\t", "收入总计\t9.09\t支出总计\t9.09")
    #expect(try failed("balance.totals", sheet) == [])
    #expect(try failed("balance.totals", sheet.replacing("结余\t2.02", with: "结余\t2.03")).count == 1)
  }

  @Test func aLostLineShowsInTheNumbers() throws {
    #expect(try failed("balance.line_numbers", balance("合计\t1.01\t合计\t1.01", "二、上年结转\t\t一、支出\t1.01")).count == 1)
    #expect(try failed("balance.totals_printed", balance("一、甲\t1.01\t合计\t1.01", "二、乙\t1\t一、支出\t1.01")).count == 1)
  }

  @Test func aLostTotalOrClassShowsInTheHierarchy() throws {
    let rows = [
      "\t合计\t3.03\t1.01\t2.02", "205\t教育支出\t2.02\t\t2.02", "20502\t普通教育\t2.02\t\t2.02", "210\t卫生支出\t1.01\t1.01\t",
      "21001\t卫生管理\t1.01\t1.01\t",
    ]
    func sheet(without index: Int?) -> String {
      let left = rows.indices.filter { $0 != index }.map { rows[$0] }
      return (["2024年部门支出预算总表", "单位：元", "科目编码\t科目名称\t总计\t基本支出\t项目支出"] + left).joined(separator: "\n")
    }
    for id in ["hierarchy.total_printed", "hierarchy.children_printed", "hierarchy.parents_printed"] {
      #expect(try failed(id, sheet(without: nil)) == [])
    }
    #expect(try failed("hierarchy.total_printed", sheet(without: 0)).count == 1)
    #expect(try failed("hierarchy.parents_printed", sheet(without: 1)).count == 1)
    #expect(try failed("hierarchy.children_printed", sheet(without: 2)).count == 1)
  }

  @Test func aLostTotalOfItemsShowsToo() throws {
    let rows = "2050201\t学前教育\t2.02\t\t2.02\n2100101\t行政运行\t1.01\t1.01\t\n"
    #expect(try failed("hierarchy.total_printed", expenditure(rows)).count == 1)
    #expect(try failed("hierarchy.total_printed", expenditure(rows + "\t合计\t3.03\t1.01\t2.02")) == [])
  }

  @Test func aTotalThatTheOtherTablesPrintIsMissed() throws {
    func sheet(_ title: String, hasTotal: Bool) -> String {
      """
      2024年一般公共预算\(title)（部门预算支出经济分类科目）
      单位：元
      科目编码\t科目名称\t总计
      \(hasTotal ? "合计\t\t1.01\n" : "")301\t工资福利支出\t1.01

      """
    }
    let government = """
      2024年一般公共预算项目支出预算表（政府预算支出经济分类科目）
      单位：元
      科目编码\t科目名称\t总计
      合计\t\t1.01
      501\t工资福利支出\t1.01

      """
    let (basic, projects) = ("基本支出预算表", "项目支出预算表")
    #expect(
      try failed(
        "hierarchy.total_printed",
        sheet(basic, hasTotal: true) + "\n" + sheet(projects, hasTotal: false) + "\n" + government
      ).count == 1)
    #expect(
      try failed(
        "hierarchy.total_printed", sheet(basic, hasTotal: false) + "\n" + sheet(projects, hasTotal: false)) == [])
  }

  private func units(_ rows: String...) -> String {
    (["2024年部门支出预算总表", "单位：元", "单位名称\t科目编码\t科目名称\t总计\t基本支出\t项目支出"] + rows).joined(separator: "\n")
  }

  private let unitRows = [
    "\t\t合计\t3.03\t1.01\t2.02", "甲站\t\t甲站\t1.01\t1.01\t", "甲站\t205\t教育支出\t1.01\t1.01\t",
    "乙站\t\t乙站\t2.02\t\t2.02", "乙站\t210\t卫生支出\t2.02\t\t2.02",
  ]

  @Test func theRowOfAUnitIsTheSumOfItsClasses() throws {
    let rows = unitRows
    #expect(try failed("hierarchy.unit", units(rows[0], rows[1], rows[2], rows[3], rows[4])) == [])
    let wrong = rows[3].replacing("2.02\t\t2.02", with: "2.12\t\t2.12")
    #expect(try failed("hierarchy.unit", units(rows[0], rows[1], rows[2], wrong, rows[4])).count == 2)
  }

  @Test func aUnitsRowOrTheTotalOfAllThatIsNotThereShows() throws {
    let rows = unitRows
    #expect(try failed("hierarchy.unit_printed", units(rows[0], rows[1], rows[2], rows[3], rows[4])) == [])
    #expect(try failed("hierarchy.unit_printed", units(rows[0], rows[1], rows[2], rows[4])).count == 1)
    #expect(try failed("hierarchy.unit_printed", units(rows[0], rows[2], rows[4])) == [])
    #expect(try failed("hierarchy.total_printed", units(rows[0], rows[1], rows[2], rows[3], rows[4])) == [])
    #expect(try failed("hierarchy.total_printed", units(rows[1], rows[2], rows[3], rows[4])).count == 1)
    // The department over the units is their total, and may be one of them by the same name.
    let (over, own) = ("某局\t\t某局\t3.03\t1.01\t2.02", "某局\t\t某局\t1.01\t1.01\t")
    let classes = "某局\t205\t教育支出\t1.01\t1.01\t"
    for id in ["hierarchy.total_printed", "hierarchy.unit"] {
      #expect(try failed(id, units(over, own, classes, rows[3], rows[4])) == [])
    }
    #expect(
      try failed("hierarchy.unit", units(over.replacing("3.03", with: "3.13"), own, classes, rows[3], rows[4])).count
        == 1)
    let department = "某局\t\t某局\t3.03\t1.01\t2.02"
    #expect(try failed("hierarchy.total_printed", units(department, rows[1], rows[2], rows[3], rows[4])) == [])
  }

  @Test func whatIsSaidToBeEmptyIsEmpty() throws {
    func failed(_ row: String, _ note: String) throws -> Int {
      let text = "2024年国有资本经营预算支出预算表\n单位：元\n科目编码\t科目名称\t总计\n\(row)\n\n\(note)"
      return try self.failed("document.no_data", text).count
    }
    for note in ["备注：本部门无国有资本经营收支，故此表无数据。", "注：本表为空表。", "备注：本单位2024年没有使用国有资本经营预算拨款安排的支出。"] {
      #expect(try failed("223\t国有资本经营预算支出\t1.01", note) == 1, "\(note)")
      #expect(try failed("223\t国有资本经营预算支出\t0.00", note) == 0)
    }
    #expect(try failed("223\t国有资本经营预算支出\t1.01", "备注：不管理资金的部门，应公开空表并说明。") == 0)
    #expect(try failed("223\t国有资本经营预算支出\t1.01", "备注：本部门无车辆购置，其余如下，共两项，详见说明。") == 0)
  }

  @Test func whatWasBudgetedTheYearBeforeMayStandBesideNothing() throws {
    let table = statement(
      .generalPublicExpenditure, ["code", "name", "prior_year", "total"], [["205", "教育支出", "1.01", "0"]])
    var document = disclosure(table)
    document.tables[4].notes = ["此表无数据"]
    #expect(Check.noDataIsPrinted.findings(document) == ["holds"])
    var expenses = statement(.threePublic, ["budget_year", "total"], [["2024", "1.01"], ["2023", "1.01"]])
    expenses.notes = ["此表无数据"]
    expenses.rows[0].set(.budgetYear, .integer(2024))
    expenses.rows[1].set(.budgetYear, .integer(2023))
    document.tables[9] = expenses
    document.fiscalYear = 2024
    #expect(Check.noDataIsPrinted.findings(document).failed == 1)
    document.fiscalYear = 2025
    #expect(Check.noDataIsPrinted.findings(document) == ["holds"])
  }

  @Test func aProjectIsNotCalledAsADepartment() {
    func findings(_ name: String, _ department: String) -> [String] {
      Check.projectsAreNoDepartments.findings(
        disclosure(
          statement(
            .generalProjectPerformance, ["project_name", "responsible_department", "budget"],
            [["道路", "某市交通局", "1.01"], [name, department, "2.02"]])))
    }
    #expect(findings("桥梁", "某市交通局") == ["holds"])
    #expect(findings("某市交通局", "桥梁").failed == 1)
  }

  @Test func titlesAndCaptionsNameOneYearAndDepartment() throws {
    let second = "2023年部门收入预算总表\n部门全称：某市财政局\n单位：元\n科目编码\t科目名称\t总计\n205\t教育支出\t1.00"
    let third = "2024年部门一般公共预算财政拨款支出预算表\n部门全称：某市商务局（本级）\n单位：元\n科目编码\t科目名称\t总计\n205\t教育支出\t1.00"
    let first = "2024年部门支出预算总表\n部门全称：某市商务局\n单位：元\n科目编码\t科目名称\t总计\t基本支出\n205\t教育支出\t1.00\t1.00"
    #expect(try failed("document.fiscal_year", [first, second, third].joined(separator: "\n")).count == 1)
    #expect(try failed("document.department", [first, second, third].joined(separator: "\n")).count >= 1)
    #expect(try failed("document.department", [first, third].joined(separator: "\n")) == [])
  }

  @Test func severalCarryOversComeOnTopOfATotal() throws {
    let sheet = balance(
      "财政拨款\t3.03\t支出合计\t5.54", "事业收入\t1.01\t\t", "本年收入合计\t4.04\t\t", "一、上年结转\t1.00\t\t",
      "二、其他\t0.50\t\t", "收入总计\t5.54\t\t")
    #expect(try failed("balance.totals", sheet) == [])
    #expect(try failed("balance.totals", sheet.replacing("二、其他\t0.50", with: "二、其他\t0.60")).count == 1)
  }

  @Test func numbersMayBeginAnew() throws {
    let sheet = balance(
      "一、甲\t1.01\t一、支出\t4.04", "二、乙\t1.01\t\t", "一、丙\t2.02\t\t", "收入总计\t4.04\t支出总计\t4.04")
    #expect(try failed("balance.line_numbers", sheet) == [])
  }

  @Test(arguments: [("某市商务局（本级）", "某市商务局"), ("某市商务局", "某市商务局（本级）")])
  func aNameMayBePrintedWithMoreOrFewerWords(_ first: String, _ second: String) throws {
    let tables = zip(["收入", "支出"], [first, second]).map { kind, owner in
      "2024年部门\(kind)预算总表\n部门全称：\(owner)\n单位：元\n科目编码\t科目名称\t总计\n205\t教育支出\t1.00"
    }
    let text = tables.joined(separator: "\n")
    #expect(try document(text).tables.compactMap(\.owner) == [first, second])
    #expect(try failed("document.department", text) == [])
  }

  @Test func numbersMayBeginAnewUnderTheYear() throws {
    let sheet = balance(
      "一、本年收入\t3.03\t一、本年支出\t4.04", "（一）财政拨款\t3.03\t一、教育支出\t1.01", "二、上年结转\t1.01\t二、卫生支出\t3.03",
      "\t\t二、结转下年\t", "收入总计\t4.04\t支出总计\t4.04")
    for id in ["balance.totals", "balance.lines", "balance.line_numbers"] { #expect(try failed(id, sheet) == []) }
    let wrong = sheet.replacing("卫生支出\t3.03", with: "卫生支出\t3.04")
    #expect(try failed("balance.lines", wrong).count == 1)
    #expect(try failed("balance.line_numbers", sheet.replacing("二、卫生", with: "三、卫生")).count == 1)
  }

  @Test func whatIsOfWhichIsPartOfTheLineAbove() throws {
    let sheet = balance(
      "一、财政拨款\t3.03\t一、教育支出\t5.05", "二、事业收入\t1.01\t\t", "本年收入合计\t4.04\t本年支出合计\t5.05", "用事业基金弥补收支差额\t0.50\t\t",
      "上年结转\t0.51\t\t", "其中：财政拨款结转\t0.51\t\t", "收入总计\t5.05\t支出总计\t5.05")
    #expect(try failed("balance.totals", sheet) == [])
    #expect(try failed("balance.totals", sheet.replacing("上年结转\t0.51", with: "上年结转\t0.61")).count == 1)
  }

  @Test func aSubtotalOfTheYearIsATotal() throws {
    let sheet = balance(
      "一、财政拨款\t3.03\t一、教育支出\t4.04", "二、事业收入\t1.01\t\t", "本年收入小计\t4.04\t本年支出小计\t4.04", "上年结转\t1.00\t年终结转\t1.00",
      "收入合计\t5.04\t支出合计\t5.04")
    #expect(try failed("balance.totals", sheet) == [])
    #expect(try failed("balance.totals", sheet.replacing("收入合计\t5.04", with: "收入合计\t5.14")).count == 1)
    #expect(try failed("balance.totals", sheet.replacing("本年收入小计\t4.04", with: "本年收入小计\t4.14")).count > 0)
  }

  @Test func whatAGroupIsMadeOfExplainsItsAmount() throws {
    let header = "科目编码\t科目名称\t总计\t基本支出\t人员经费\t\t公用经费\n\t\t\t\t工资福利支出\t对个人和家庭的补助\t\n"
    let sheet = "2024年部门支出预算总表\n单位：元\n" + header + "208\t社会保障和就业支出\t10.00\t10.00\t7.00\t1.00\t2.00\n"
    #expect(try failed("row.total", sheet) == [])
    #expect(try failed("row.total", sheet.replacing("\t7.00", with: "\t7.10")).count == 1)
  }
}
