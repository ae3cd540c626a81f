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

  @Test func carryOversComeOnTopOfATotal() throws {
    let sheet = balance(
      "一、财政拨款\t3.03\t一、教育支出\t5.04", "二、事业收入\t1.01\t\t", "本年收入合计\t4.04\t本年支出合计\t5.04", "上年结转\t1.00\t结转下年\t",
      "收入总计\t5.04\t支出总计\t5.04")
    #expect(try failed("balance.totals", sheet) == [])
    #expect(try failed("balance.totals", sheet.replacing("收入总计\t5.04", with: "收入总计\t5.14")).count == 1)
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
}
