import TestSupport
import Testing

@testable import Disclosure

struct SideBySideReaderTests {
  private let header = ["项目", "预算数", "项目", "预算数"]

  private func rows(_ read: ReadTable) -> [[String]] { read.values("side", "level", "item", "amount") }

  @Test func incomeFirstThenExpenditure() {
    let read = ReadTable(
      .balance,
      table([
        ["收入→2", "支出→2"], header, ["一、一般公共预算拨款", "3.00", "一、公共服务", "1.00"], ["二、事业收入", "", "二、教育", "2.00"],
        ["收入总计", "3.00", "支出总计", "3.00"],
      ]))
    #expect(
      rows(read) == [
        ["income", "1", "一、一般公共预算拨款", "¥3"], ["income", "1", "二、事业收入", "–"], ["income", "0", "收入总计", "¥3"],
        ["expenditure", "1", "一、公共服务", "¥1"], ["expenditure", "1", "二、教育", "¥2"], ["expenditure", "0", "支出总计", "¥3"],
      ])
    #expect(read.reading.hasValues)
  }

  @Test(arguments: [
    ("合计", "0"), ("本年收入合计", "0"), ("收 入 总 计", "0"), ("一、本年收入合计", "1"), ("十一、城乡社区支出", "1"), ("（一）基本支出", "2"),
    ("上年结转", "2"), ("1.人员经费", "2"), ("、无编号", "2"), ("合计支出", "2"),
  ])
  func levels(item: String, level: String) {
    #expect(ReadTable(.balance, table([header, [item, "1.00", "", ""]])).values("level") == [[level]])
  }

  @Test func aHalfRowWithoutItemIsNoRow() {
    let read = ReadTable(.balance, table([header, ["一、甲", "1.00", "", ""], ["", "", "一、乙", "1.00"]]))
    #expect(read.values("item") == [["一、甲"], ["一、乙"]])
  }

  @Test func theFundsOfTable4AndTheIncomesTotal() {
    let read = ReadTable(
      .appropriationBalance,
      table([
        ["收入→2", "支出→5"], ["项目", "预算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算"],
        ["一、本年收入", "6.00", "一、本年支出", "6.00", "3.00", "2.00", "1.00"],
      ]))
    #expect(
      read.values("side", "total", "general_public_budget", "government_fund", "state_capital") == [
        ["income", "¥6", "–", "–", "–"], ["expenditure", "¥6", "¥3", "¥2", "¥1"],
      ])
  }

  @Test func furtherAmountsOfALineAreSurplus() {
    let read = ReadTable(
      .balance,
      table([["项目", "预算数", "项目", "合计", "人员经费", "公用经费"], ["一、甲", "3.00", "一、乙", "3.00", "2.00", "1.00"]]))
    #expect(rows(read).last == ["expenditure", "1", "一、乙", "¥3"])
    #expect(read.extras == [[], ["人员经费=2.00", "公用经费=1.00"]])
  }

  @Test func aTextInAColumnOfAmountsIsKeptAndReported() {
    let read = ReadTable(.balance, table([header, ["一、甲", "若干", "一、乙", "1.00"]]))
    #expect(read.extras == [["预算数=若干"], []])
    #expect(read.warnings == ["cell.not_a_number"])
  }

  @Test func notesInsideTheGridAreNoItems() {
    let read = ReadTable(.balance, table([header, ["一、甲", "1.00", "", ""], ["注：不含结转。→4"]]))
    #expect(read.values("item") == [["一、甲"]])
    #expect(read.reading.notes == ["注：不含结转。"])
  }

  @Test func itemsUnderOtherLabels() {
    let read = ReadTable(
      .balance, table([["收入项目", "金额", "支出功能分类科目", "2024年预算数"], ["一、甲", "1.00", "一、乙", "2.00"]]))
    #expect(rows(read) == [["income", "1", "一、甲", "¥1"], ["expenditure", "1", "一、乙", "¥2"]])
  }

  @Test func labelsAloneAreNoValues() {
    let read = ReadTable(.balance, table([header, ["**", "1", "**", "2"], ["一、甲", "-", "一、乙", ""]]))
    #expect(!read.reading.hasValues)
  }
}
