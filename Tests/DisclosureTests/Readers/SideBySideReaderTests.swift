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

  /// The funds may stand over both halves; 4 has places for them in the half of expenditure alone.
  @Test func theFundsBesideIncomesTotalAreSurplus() {
    let funds = ["一般公共预算", "政府性基金预算", "国有资本经营预算"]
    let read = ReadTable(
      .appropriationBalance,
      table([
        ["收入→5", "支出→5"], ["项目", "合计"] + funds + ["项目", "合计"] + funds,
        ["一、本年收入", "6.00", "3.00", "2.00", "1.00", "一、本年支出", "6.00", "3.00", "2.00", "1.00"],
      ]))
    #expect(
      read.values("side", "total", "general_public_budget", "government_fund", "state_capital") == [
        ["income", "¥6", "–", "–", "–"], ["expenditure", "¥6", "¥3", "¥2", "¥1"],
      ])
    #expect(
      read.extras == [["收入/一般公共预算=3.00", "收入/政府性基金预算=2.00", "收入/国有资本经营预算=1.00"], []])
    #expect(read.warnings.isEmpty)
    // Where no total is printed, the fund's amount is the only one.
    let alone = ReadTable(
      .appropriationBalance,
      table([["收入→2", "支出→2"], ["项目", "一般公共预算", "项目", "一般公共预算"], ["一、本年收入", "6.00", "一、本年支出", "6.00"]]))
    #expect(alone.values("side", "general_public_budget") == [["income", "¥6"], ["expenditure", "¥6"]])
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

  /// Else the column would be a block of its own, and the incomes lines without amounts.
  @Test func amountsInGroupsThatNoNumberHasAreNoItems() {
    let read = ReadTable(
      .balance,
      table([
        ["收入→2", "支出→2"], header, ["一、财政拨款收入", "120258,600", "一、教育支出", "128,600"],
        ["1、一般公共预算", "120258,600", "二、住房保障支出", "128010,000"], ["四、其他收入", "7880,000", "", ""],
        ["收入总计", "128138,600", "支出总计", "128138,600"],
      ]))
    #expect(
      read.values("side").flatMap { $0 } == Array(repeating: "income", count: 4)
        + Array(repeating: "expenditure", count: 3))
    #expect(read.extras.prefix(4).allSatisfy { $0.count == 1 })
    #expect(read.warnings.count == 6)
    #expect(read.warnings.allSatisfy { $0 == "cell.not_a_number" })
    #expect(read.reading.others.isEmpty)
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

  // More blocks than two.

  private let fourBlocks = [
    ["收入→2", "支出→6"],
    ["项目", "预算数", "支出功能分科目（按大类）", "预算数", "部门预算支出经济科目（按大类）", "预算数", "政府预算支出经济分类科目（按大类）", "预算数"],
  ]

  @Test func theBlockByFunctionIsTheExpenditure() {
    let read = ReadTable(
      .balance,
      table(
        fourBlocks + [
          ["一、财政拨款", "3.00", "1、一般公共服务", "1.00", "1、工资福利支出", "3.00", "1、机关工资福利支出", "3.00"],
          ["", "", "2、教育", "2.00", "", "", "", ""], ["收入总计", "3.00", "支出总计", "3.00", "支出总计", "3.00", "支出总计", "3.00"],
        ]))
    #expect(
      rows(read) == [
        ["income", "1", "一、财政拨款", "¥3"], ["income", "0", "收入总计", "¥3"], ["expenditure", "2", "1、一般公共服务", "¥1"],
        ["expenditure", "2", "2、教育", "¥2"], ["expenditure", "0", "支出总计", "¥3"],
      ])
    #expect(read.extras.flatMap { $0 }.isEmpty)
    #expect(read.warnings == ["block.unplaced", "block.unplaced"])
    #expect(read.reading.others.map { $0.title } == ["支出/部门预算支出经济科目（按大类）", "支出/政府预算支出经济分类科目（按大类）"])
    #expect(
      read.reading.others[0].grid == [["部门预算支出经济科目（按大类）", "预算数"], ["1、工资福利支出", "3.00"], ["支出总计", "3.00"]])
  }

  @Test func theFunctionMayBeAnyOfTheBlocks() {
    let read = ReadTable(
      .balance,
      table([
        ["收入→2", "支出→4"], ["项目", "金额", "项目（按用途）", "金额", "项目（按功能分类）", "金额"],
        ["一、财政拨款", "3.00", "一、基本支出", "3.00", "一、教育支出", "3.00"],
      ]))
    #expect(rows(read) == [["income", "1", "一、财政拨款", "¥3"], ["expenditure", "1", "一、教育支出", "¥3"]])
  }

  @Test func anUnreadableLabelIsNoPlaceForAnAmount() {
    let read = ReadTable(
      .balance,
      table([
        ["收入→2", "支出→4"], ["项目", "预算数", "支出功能分类科目", "预算数", "部门预预算算数支", "出经数"],
        ["一、甲", "3.00", "1、一般公共服务", "", "1、工资福利支出", "3.00"], ["", "", "2、外交", "", "2、商品和服务支出", "1.00"],
        ["", "", "3、国防", "2.00", "3、资本性支出", ""], ["", "", "4、教育", "", "4、其他支出", "1.00"],
      ]))
    #expect(
      read.values("item", "amount").suffix(4) == [["1、一般公共服务", "–"], ["2、外交", "–"], ["3、国防", "¥2"], ["4、教育", "–"]])
    #expect(read.extras.flatMap { $0 }.isEmpty)
  }

  @Test func aSumPrintedOnceForAllBlocksIsTheExpenditures() {
    let header = [["收入→2", "支出→4"], ["项目", "金额", "功能科目名称", "金额", "支出用途", "金额"]]
    let spanning = ReadTable(
      .balance,
      table(header + [["一、甲", "3.00", "一、教育支出", "3.00", "一、基本支出", "3.00"], ["收入合计", "3.00", "支出合计→3", "3.00"]]))
    #expect(rows(spanning).last == ["expenditure", "0", "支出合计", "¥3"])
    let elsewhere = ReadTable(
      .balance,
      table(header + [["一、甲", "3.00", "一、教育支出", "3.00", "一、基本支出", "3.00"], ["收入合计", "3.00", "", "", "支出合计", "3.00"]]))
    #expect(rows(elsewhere).last == ["expenditure", "0", "支出合计", "¥3"])
    let blank = ReadTable(
      .balance,
      table(header + [["一、甲", "3.00", "一、教育支出", "3.00", "一、基本支出", "3.00"], ["收入合计", "3.00", "支出合计", "", "", "3.00"]]))
    #expect(rows(blank).last == ["expenditure", "0", "支出合计", "¥3"])
  }

  @Test func numbersAndCodesBeforeTheItemsAreNoItems() {
    let read = ReadTable(
      .balance,
      table([
        ["序号", "项目", "预算数", "科目编码", "功能分类科目名称", "预算数"], ["1", "一、甲", "3.00", "205", "教育支出", "3.00"],
        ["2", "", "", "", "", ""],
      ]))
    #expect(rows(read) == [["income", "1", "一、甲", "¥3"], ["expenditure", "2", "教育支出", "¥3"]])
    #expect(read.extras.flatMap { $0 }.isEmpty)
  }

  @Test func lastYearsAmountIsNotThisYears() {
    let read = ReadTable(
      .balance,
      table([
        ["收入→3", "支出→3"], ["项目", "2023年预算数", "2024年预算数", "项目", "2023年预算数", "2024年预算数"],
        ["一、甲", "1.00", "3.00", "一、教育支出", "1.00", "3.00"],
      ]))
    #expect(rows(read).map { $0.last } == ["¥3", "¥3"])
    #expect(read.extras.first == ["收入/2023年预算数=1.00"])
  }

  @Test func expenditurePrintedFirstIsStillExpenditure() {
    let read = ReadTable(
      .balance, table([["支出→2", "收入→2"], header, ["一、教育支出", "3.00", "一、财政拨款", "3.00"]]))
    #expect(rows(read) == [["income", "1", "一、财政拨款", "¥3"], ["expenditure", "1", "一、教育支出", "¥3"]])
  }

  @Test func aLabelOverTheWrongBlockIsOutvotedByTheSums() {
    let read = ReadTable(
      .balance,
      table([
        ["收入→3", "支出"], header, ["一、财政拨款", "3.00", "一、教育支出", "3.00"], ["收入合计", "3.00", "支出合计", "3.00"],
      ]))
    #expect(rows(read).map { $0[0] } == ["income", "income", "expenditure", "expenditure"])
    #expect(read.warnings.isEmpty)
  }

  @Test func aLostSideIsReported() {
    let read = ReadTable(.balance, table([["收入项目", "预算数"], ["一、财政拨款", "3.00"]]))
    #expect(rows(read) == [["income", "1", "一、财政拨款", "¥3"]])
    #expect(read.warnings == ["side.missing"])
  }

  @Test func anItemBrokenByThePageEdgeIsOne() {
    let read = ReadTable(
      .balance,
      table(
        pageStarts: [2],
        [header, ["一、甲", "3.00", "十七、国土海洋气象等支", "1.00"], ["", "", "出", ""], ["", "", "十八、住房保障支出", "2.00"]]))
    #expect(read.values("item", "amount").dropFirst() == [["十七、国土海洋气象等支出", "¥1"], ["十八、住房保障支出", "¥2"]])
  }

  @Test func incomeAboveExpenditure() {
    let rows = [
      ["项目", "预算数"], ["一、本年收入", "3.00"], ["（一）财政拨款", "3.00"], ["收入总计", "3.00"], ["一、本年支出", "3.00"],
      ["（一）教育支出", "3.00"],
      ["支出总计", "3.00"],
    ]
    let read = ReadTable(.balance, table(rows))
    #expect(
      read.values("side", "item", "amount").map { $0.joined(separator: " ") } == [
        "income 一、本年收入 ¥3", "income （一）财政拨款 ¥3", "income 收入总计 ¥3", "expenditure 一、本年支出 ¥3", "expenditure （一）教育支出 ¥3",
        "expenditure 支出总计 ¥3",
      ])
    #expect(read.warnings.isEmpty)
    // Income alone is half a table.
    #expect(ReadTable(.balance, table(Array(rows.prefix(4)))).warnings == ["side.missing"])
  }

  @Test func theFundsBesideATotalAreNoTotal() {
    let read = ReadTable(
      .balance,
      table([
        ["收入→2", "支出→5"], ["项目↓2", "金额↓2", "项目↓2", "合计↓2", "一般公共预算→2", "政府性基金↓2"], ["小计", "其中：财政拨款"],
        ["一、一般公共预算", "3.00", "一、基本支出", "2.00", "1.50", "1.25", "0.50"],
        ["收入总计", "3.00", "支出总计", "3.00", "2.50", "1.25", "0.50"],
      ]))
    #expect(read.values("amount") == [["¥3"], ["¥3"], ["¥2"], ["¥3"]])
    // Where the fund's is the only amount, it is the line's.
    let alone = ReadTable(
      .balance,
      table([
        ["收入→2", "支出→2"], ["项目", "一般公共预算", "项目", "一般公共预算"], ["一、财政拨款", "3.00", "一、教育支出", "2.00"],
        ["收入总计", "3.00", "支出总计", "2.00"],
      ]))
    #expect(alone.values("amount") == [["¥3"], ["¥3"], ["¥2"], ["¥2"]])
  }

  /// The longer half has lines, and numbers of lines, beside nothing of the other.
  @Test func numbersOfLinesBehindTheItems() {
    let read = ReadTable(
      .balance,
      table([
        ["项目", "行次", "预算数", "项目", "行次", "预算数"], ["一、拨款", "1", "3.00", "一、公共服务", "3", "1.00"],
        ["", "2", "", "二、教育", "4", "2.00"],
      ]))
    #expect(read.values("item", "amount") == [["一、拨款", "¥3"], ["一、公共服务", "¥1"], ["二、教育", "¥2"]])
    #expect(read.warnings.isEmpty)
  }

  @Test func lastYearBesideThisInOneWord() {
    let read = ReadTable(
      .balance,
      table([["项目", "上年数", "本年数", "项目", "上年数", "本年数"], ["一、拨款", "2.00", "3.00", "一、公共服务", "2.00", "3.00"]]))
    #expect(read.values("item", "amount") == [["一、拨款", "¥3"], ["一、公共服务", "¥3"]])
  }
}
