import TestSupport
import Testing

@testable import Disclosure

struct WideReaderTests {
  private func rows(_ read: ReadTable) -> [[String]] {
    read.values(
      "budget_year", "unit_name", "total", "overseas_travel", "vehicles", "vehicle_purchase", "vehicle_operation",
      "reception")
  }

  private let expenses = ["合计↓2", "因公出国（境）费↓2", "公务用车购置及运行费→3", "公务接待费↓2"]
  private let vehicles = ["小计", "公务用车购置费", "公务用车运行费"]
  private let amounts = ["10.00", "1.00", "7.00", "3.00", "4.00", "2.00"]

  @Test func oneYear() {
    let read = ReadTable(.threePublic, table([expenses, vehicles, amounts]))
    #expect(rows(read) == [["2024", "–", "¥10", "¥1", "¥7", "¥3", "¥4", "¥2"]])
    #expect(read.reading.hasValues)
  }

  /// 公务用车运行维护费 over its funds is no 公务用车 of both kinds.
  @Test func expensesByFundOfWhichNoneIsOfAllVehicles() {
    let read = ReadTable(
      .threePublic,
      table([
        ["总计↓2", "公务接待费→3", "公务用车购置费→3", "公务用车运行维护费→3"],
        Array(repeating: ["小计", "一般公共预算", "其他资金"], count: 3).flatMap { $0 },
        ["8.00", "2.00", "1.50", "0.50", "", "", "", "6.00", "5.00", "1.00"],
      ]))
    #expect(read.values("total", "reception", "vehicles", "vehicle_operation") == [["¥8", "¥2", "–", "¥6"]])
  }

  @Test func twoYearsSideBySide() {
    let read = ReadTable(
      .threePublic,
      table([
        ["2023年预算数→6", "2024年预算数→6"], expenses + expenses, vehicles + vehicles, amounts + ["", "", "", "", "", "0.00"],
      ]))
    #expect(
      rows(read) == [
        ["2023", "–", "¥10", "¥1", "¥7", "¥3", "¥4", "¥2"], ["2024", "–", "–", "–", "–", "–", "–", "¥0"],
      ])
  }

  @Test func bothYearsBelowEachExpense() {
    let years = ["2023年预算数", "2024年预算数", "增减额"]
    let read = ReadTable(
      .threePublic,
      table([
        ["合计→3", "因公出国（境）费→3", "公务接待费→3"], years + years + years,
        ["5.00", "7.00", "2.00", "4.00", "4.00", "", "1.00", "3.00", "2.00"],
      ]))
    #expect(
      read.values("budget_year", "total", "overseas_travel", "reception") == [
        ["2023", "¥5", "¥4", "¥1"], ["2024", "¥7", "¥4", "¥3"],
      ])
    #expect(read.extras == [[], ["合计/增减额=2.00", "公务接待费/增减额=2.00"]])
  }

  @Test func theYearBeforeHasItsSumAlone() {
    let header = ["单位名称↓2", "上年预算数↓2", "2024年预算数→3"]
    let labels = ["合计", "因公出国（境）费", "公务接待费"]
    let read = ReadTable(.threePublic, table([header, labels, ["某局", "5.00", "3.00", "1.00", "2.00"]]))
    #expect(
      read.values("budget_year", "unit_name", "total", "reception") == [
        ["2023", "某局", "¥5", "–"], ["2024", "某局", "¥3", "¥2"],
      ])
    // With meetings the sum may be one of more.
    let wider = ReadTable(
      .threePublic, table([["上年预算数↓2", "2024年预算数→3"], ["合计", "公务接待费", "会议费"], ["5.00", "3.00", "1.00", "2.00"]]))
    #expect(wider.values("budget_year", "total").count == 1)
  }

  @Test func numberedLinesThatNobodyFilledIn() {
    let read = ReadTable(.threePublic, table([["序号", "单位名称", "合计", "公务接待费"], ["1", "", "", ""], ["2", "", "", ""]]))
    #expect(!read.reading.hasValues && read.reading.rows.isEmpty)
  }

  @Test func lastYearAndThisYearInWords() {
    let read = ReadTable(
      .threePublic,
      table([["上年预算数→2", "本年预算数→2"], ["合计", "公务接待费", "合计", "公务接待费"], ["1.00", "1.00", "2.00", "2.00"]]))
    #expect(read.values("budget_year", "total") == [["2023", "¥1"], ["2024", "¥2"]])
  }

  @Test func unitsAsRows() {
    let read = ReadTable(
      .threePublic,
      table([
        ["单位名称", "合计", "公务接待费"], ["**", "1", "2"], ["合计", "5.00", "5.00"], ["甲局", "2.00", "2.00"],
        ["乙局", "3.00", "3.00"],
      ]))
    #expect(
      read.values("budget_year", "unit_name", "total") == [
        ["2024", "合计", "¥5"], ["2024", "甲局", "¥2"], ["2024", "乙局", "¥3"],
      ])
  }

  @Test func yearsOfUnitsComeLineByLine() {
    let read = ReadTable(
      .threePublic,
      table([
        ["单位名称↓2", "2023年→2", "2024年→2"], ["合计", "公务接待费", "合计", "公务接待费"], ["甲局", "1.00", "1.00", "2.00", "2.00"],
        ["乙局", "3.00", "3.00", "4.00", "4.00"],
      ]))
    #expect(
      read.values("budget_year", "unit_name", "total") == [
        ["2023", "甲局", "¥1"], ["2024", "甲局", "¥2"], ["2023", "乙局", "¥3"], ["2024", "乙局", "¥4"],
      ])
  }

  @Test func yearsAsRows() {
    let read = ReadTable(
      .threePublic,
      table([
        ["单位名称", "年度", "合计", "公务接待费"], ["甲局", "2023年", "1.00", "1.00"], ["", "2024年", "2.00", "2.00"],
        ["", "增减变化", "1.00", "1.00"],
      ]))
    #expect(read.values("budget_year", "unit_name", "total") == [["2023", "甲局", "¥1"], ["2024", "甲局", "¥2"]])
    #expect(read.extras == [[], ["增减变化/合计=1.00", "增减变化/公务接待费=1.00"]])
    #expect(read.warnings.isEmpty)
  }

  @Test(arguments: ["增减变化情况", "变动率", "比上年增减%", "2024年比2023年", "较上年增长"])
  func aBlockOfChangesIsNoYear(label: String) {
    let read = ReadTable(
      .threePublic,
      table([
        ["2023年→2", "2024年→2", "\(label)→2"], ["合计", "公务接待费", "合计", "公务接待费", "合计", "公务接待费"],
        ["1.00", "1.00", "3.00", "3.00", "2.00", "2.00"],
      ]))
    #expect(read.values("budget_year", "total") == [["2023", "¥1"], ["2024", "¥3"]])
    #expect(read.extras == [[], ["\(label)/合计=2.00", "\(label)/公务接待费=2.00"]])
  }

  @Test func changesPrintedFirstStandBesideTheLatestYear() {
    let read = ReadTable(
      .threePublic,
      table([
        ["增减变化→2", "当年→2", "上年→2"], ["合计", "公务接待费", "合计", "公务接待费", "合计", "公务接待费"],
        ["2.00", "2.00", "3.00", "3.00", "1.00", "1.00"],
      ]))
    #expect(read.values("budget_year", "total") == [["2024", "¥3"], ["2023", "¥1"]])
    #expect(read.extras == [["增减变化/合计=2.00", "增减变化/公务接待费=2.00"], []])
  }

  @Test func aTitleOverAllThatSpeaksOfChangesMakesNone() {
    let read = ReadTable(
      .threePublic,
      table([["“三公”经费预算及增减变化情况→3"], ["合计", "公务接待费", "增减额"], ["3.00", "3.00", "2.00"]]))
    #expect(read.values("budget_year", "total", "reception") == [["2024", "¥3", "¥3"]])
    #expect(read.extras == [["“三公”经费预算及增减变化情况/增减额=2.00"]])
  }

  @Test func ofAYearsPlanAndSpendingThePlanIsItsRow() {
    let read = ReadTable(
      .threePublic,
      table([
        ["上年预算数→2", "上年执行数→2", "本年预算数→2"], ["合计", "公务接待费", "合计", "公务接待费", "合计", "公务接待费"],
        ["1.00", "1.00", "4.00", "4.00", "3.00", "3.00"],
      ]))
    #expect(read.values("budget_year", "total") == [["2023", "¥1"], ["2024", "¥3"]])
    #expect(read.extras == [[], ["上年执行数/合计=4.00", "上年执行数/公务接待费=4.00"]])
    #expect(read.warnings == ["block.unplaced"])
  }

  @Test func spendingAloneIsLastYearsRow() {
    let read = ReadTable(
      .threePublic,
      table([["2023年执行数→2", "2024年预算数→2"], ["合计", "公务接待费", "合计", "公务接待费"], ["1.00", "1.00", "3.00", "3.00"]]))
    #expect(read.values("budget_year", "total") == [["2023", "¥1"], ["2024", "¥3"]])
  }

  @Test func withoutAKnownYearThisAndLastAreRowsOfTheirOwn() {
    let read = ReadTable(
      .threePublic,
      table([["上年→2", "本年→2"], ["合计", "公务接待费", "合计", "公务接待费"], ["1.00", "1.00", "3.00", "3.00"]]), fiscalYear: nil)
    #expect(read.values("budget_year", "total") == [["–", "¥1"], ["–", "¥3"]])
  }

  @Test func aColumnOfYearsNeedsNoLabel() {
    let read = ReadTable(
      .threePublic,
      table([
        ["项目", "合计", "公务接待费"], ["2023年预算数", "1.00", "1.00"], ["2024年预算数", "3.00", "3.00"], ["比上年增减", "2.00", "2.00"],
      ]))
    #expect(read.values("budget_year", "total") == [["2023", "¥1"], ["2024", "¥3"]])
    #expect(read.extras == [[], ["比上年增减/合计=2.00", "比上年增减/公务接待费=2.00"]])
  }

  @Test func whoSignedIsNoYear() {
    let read = ReadTable(
      .threePublic,
      table([
        ["项目", "合计", "公务接待费"], ["2023", "1.00", "1.00"], ["2024", "3.00", "3.00"], ["制表人：　审核人：　填报日期：2024年1月20日→3"],
      ]))
    #expect(read.values("budget_year", "total") == [["2023", "¥1"], ["2024", "¥3"]])
  }

  @Test func aLineThatIsNoTimeIsReported() {
    let read = ReadTable(
      .threePublic,
      table([["年度", "合计", "公务接待费"], ["2024年", "3.00", "3.00"], ["其中涉密", "1.00", "1.00"]]))
    #expect(read.values("budget_year", "total") == [["2024", "¥3"]])
    #expect(read.extras == [["其中涉密/合计=1.00", "其中涉密/公务接待费=1.00"]])
    #expect(read.warnings == ["row.unplaced"])
  }

  // The total of the three alone.

  @Test func theWiderTotalIsSurplus() {
    let read = ReadTable(
      .threePublic,
      table([
        ["合计↓2", "一般公共预算拨款安排的“三公”经费预算→3", "会议费↓2", "培训费↓2"], ["小计", "因公出国（境）费用", "公务接待费"],
        ["6.00", "3.00", "1.00", "2.00", "1.00", "2.00"],
      ]))
    #expect(read.values("total", "reception", "meetings", "training") == [["¥3", "¥2", "¥1", "¥2"]])
    #expect(read.extras == [["合计=6.00"]])
  }

  @Test(arguments: [("6.00", "–", ["column.total_missing"]), ("3.00", "¥3", [])])
  func aPlainTotalBesideMeetingsIsWhatItsSumSays(printed: String, total: String, warnings: [String]) {
    let read = ReadTable(
      .threePublic,
      table([["合计", "因公出国（境）费", "公务接待费", "会议费", "培训费"], [printed, "1.00", "2.00", "1.00", "2.00"]]))
    #expect(read.values("total") == [[total]])
    #expect(read.warnings == warnings)
  }

  @Test func aSumProvesWhichTotalItIs() {
    let read = ReadTable(
      .threePublic,
      table([["合计↓2", "“三公”经费→3"], ["小计", "因公出国（境）费", "公务接待费"], ["3.00", "1.00", "1.00", "2.00"]]))
    #expect(read.values("total") == [["¥3"]])
  }

  @Test(arguments: [
    ("公务用车购置经费", "¥3"), ("公务用车购置费", "¥3"), ("购置费", "¥3"), ("公务用车购置支出", "¥3"), ("购置经费", "¥3"),
  ])
  func purchaseUnderItsNames(label: String, amount: String) {
    let read = ReadTable(
      .threePublic,
      table([["合计↓2", "公务用车购置及运行维护费→3"], ["小计", label, "公务用车运行维护费"], ["7.00", "7.00", "3.00", "4.00"]]))
    #expect(read.values("vehicles", "vehicle_purchase", "vehicle_operation") == [["¥7", amount, "¥4"]])
  }

  @Test func purchaseAndOperationUnderOneLabelAreVehicles() {
    let read = ReadTable(
      .threePublic, table([["合计", "公务用车购置费及运行维护费", "公务接待费"], ["7.00", "5.00", "2.00"]]))
    #expect(read.values("vehicles", "vehicle_purchase") == [["¥5", "–"]])
  }

  @Test func aTotalMergedOverCodeAndNameIsTheUnit() {
    let read = ReadTable(
      .threePublic,
      table([
        ["序号", "单位编码", "单位名称", "合计", "公务接待费"], ["合计→3", "5.00", "5.00"], ["2", "101", "甲局", "5.00", "5.00"],
      ]))
    #expect(read.values("unit_name", "total") == [["合计", "¥5"], ["甲局", "¥5"]])
    #expect(read.extras == [[], ["序号=2", "单位编码=101"]])
  }

  @Test func theYearIsTheDocumentsWhereNoneIsPrinted() {
    #expect(
      ReadTable(.threePublic, table([expenses, vehicles, amounts]), fiscalYear: 2019).values("budget_year") == [
        ["2019"]
      ])
    #expect(
      ReadTable(.threePublic, table([expenses, vehicles, amounts]), fiscalYear: nil).values("budget_year") == [["–"]])
  }

  @Test func surplusColumnsAreKept() {
    let read = ReadTable(.threePublic, table([["合计", "公务接待费", "机关运行经费"], ["1.00", "1.00", "9.00"]]))
    #expect(read.extras == [["机关运行经费=9.00"]])
  }

  @Test func aSurplusColumnBesideTwoYearsMakesNoThirdYear() {
    let read = ReadTable(
      .threePublic,
      table([["2023年→2", "2024年→2", "备注↓2"], ["合计", "公务接待费", "合计", "公务接待费"], ["1.00", "1.00", "2.00", "2.00", "无"]]))
    #expect(read.values("budget_year", "total") == [["2023", "¥1"], ["2024", "¥2"]])
  }

  @Test func whatStandsUnderNoYearIsKeptOnce() {
    let read = ReadTable(
      .threePublic,
      table([
        ["序号↓2", "2023年→2", "2024年→2", "备注↓2"], ["合计", "公务接待费", "合计", "公务接待费"],
        ["7", "1.00", "1.00", "2.00", "2.00", "无"],
      ]))
    #expect(read.extras == [["序号=7", "备注=无"], []])
  }

  @Test func aUnitWithoutAmountsHasItsRowAmongOthers() {
    let header = ["单位名称", "合计", "公务接待费"]
    let read = ReadTable(
      .threePublic, table([header, ["甲局", "2.00", "2.00"], ["乙局", "-", ""], ["", "", ""], ["注：略→3"]]))
    #expect(read.values("unit_name", "total") == [["甲局", "¥2"], ["乙局", "–"]])
    #expect(ReadTable(.threePublic, table([header, ["乙局", "-", ""]])).reading.rows.isEmpty)
  }

  @Test func notesAreNoRows() {
    let read = ReadTable(.threePublic, table([expenses, vehicles, amounts, ["注：按规定公开。→6"]]))
    #expect(read.reading.rows.count == 1)
    #expect(read.reading.notes == ["注：按规定公开。"])
  }

  @Test func withoutANumberThereIsNoRow() {
    let read = ReadTable(.threePublic, table([expenses, vehicles, ["", "-", "", "", "", ""]]))
    #expect(read.reading.rows.isEmpty && !read.reading.hasValues)
  }

  @Test func amountsThatCountUpwardsAreARow() {
    let read = ReadTable(.threePublic, table([["因公出国（境）费", "公务接待费"], ["3", "4"]]))
    #expect(read.values("overseas_travel", "reception") == [["¥3", "¥4"]])
  }

  @Test func aTextInAColumnOfAmountsIsKeptAndReported() {
    let read = ReadTable(.threePublic, table([["合计", "公务接待费"], ["1.00", "若干"]]))
    #expect(read.warnings == ["cell.not_a_number"])
    #expect(read.extras == [["公务接待费=若干"]])
  }

  @Test func changesBelowTheYearsBelongToTheLatest() {
    let read = ReadTable(
      .threePublic,
      table([
        ["年度", "合计", "公务接待费"], ["2024年", "3.00", "1.00"], ["2023年", "4.00", "2.00"], ["增减额", "-1.00", "-1.00"],
        ["增减率", "-25.00%", "-50.00%"],
      ]))
    #expect(read.values("budget_year", "total", "reception") == [["2024", "¥3", "¥1"], ["2023", "¥4", "¥2"]])
    #expect(
      read.extras == [["增减额/合计=-1.00", "增减额/公务接待费=-1.00", "增减率/合计=-25.00%", "增减率/公务接待费=-50.00%"], []])
    #expect(read.warnings.isEmpty)
  }

  @Test func aYearMayStandAlone() {
    let read = ReadTable(
      .threePublic,
      table([["项目", "合计", "公务接待费"], ["2023", "3.00", "3.00"], ["2024", "2.00", "2.00"], ["增减率", "-33%", "-33%"]]))
    #expect(read.values("budget_year", "total") == [["2023", "¥3"], ["2024", "¥2"]])
    #expect(read.warnings.isEmpty)
  }
}
