import TestSupport
import Testing

@testable import Disclosure

struct TransposedWideReaderTests {
  private let items = ["合计", "1、因公出国（境）费用", "2、公务接待费", "3、公务用车购置及运行费", "其中：公务用车购置费", "公务用车运行维护费"]

  private func table(_ header: [[String]], _ columns: [[String]]) -> ReadTable {
    ReadTable(
      .threePublic, TestSupport.table(header + items.indices.map { row in [items[row]] + columns.map { $0[row] } }))
  }

  private func rows(_ read: ReadTable) -> [[String]] {
    read.values(
      "budget_year", "total", "overseas_travel", "vehicles", "vehicle_purchase", "vehicle_operation", "reception")
  }

  private let amounts = ["10.00", "1.00", "2.00", "7.00", "3.00", "4.00"]

  @Test func anExpenseARow() {
    let read = table([["项目", "2024年预算数"]], [amounts])
    #expect(rows(read) == [["2024", "¥10", "¥1", "¥7", "¥3", "¥4", "¥2"]])
  }

  @Test func aYearAColumn() {
    let read = table([["项目", "上年预算数", "本年预算数"]], [amounts, ["", "", "0.00", "", "", ""]])
    #expect(rows(read).map { $0[0] } == ["2023", "2024"])
    #expect(rows(read).last == ["2024", "–", "–", "–", "–", "–", "¥0"])
  }

  @Test func ofSeveralFundsTheGeneralPublicBudgetIsMeant() {
    let read = table(
      [["项目", "合计", "一般公共预算财政拨款"]], [["20.00", "2.00", "4.00", "14.00", "6.00", "8.00"], amounts])
    #expect(rows(read) == [["2024", "¥10", "¥1", "¥7", "¥3", "¥4", "¥2"]])
    #expect(read.extras.first?.first == "合计/合计=20.00")
  }

  @Test func itemsThatAreNoExpenseAreSurplus() {
    let read = ReadTable(
      .threePublic,
      TestSupport.table([
        ["项目", "预算数"], ["合计", "3.00"], ["因公出国（境）费", "1.00"], ["公务接待费", "2.00"], ["差旅费", "5.00"],
      ]))
    #expect(read.values("total", "reception") == [["¥3", "¥2"]])
    #expect(read.extras == [["差旅费=5.00"]])
  }

  @Test func numbersAndRemarksOfTheLinesAreKeptOnce() {
    let read = ReadTable(
      .threePublic,
      TestSupport.table([
        ["序号", "项目", "2023年预算数", "2024年预算数", "备注"], ["1", "合计", "3.00", "4.00", ""],
        ["2", "因公出国（境）费", "1.00", "2.00", "略"], ["3", "公务接待费", "2.00", "2.00", ""],
      ]))
    #expect(read.values("budget_year", "total", "reception") == [["2023", "¥3", "¥2"], ["2024", "¥4", "¥2"]])
    #expect(read.extras == [["序号/合计=1", "序号/因公出国（境）费=2", "序号/公务接待费=3", "备注/因公出国（境）费=略"], []])
  }

  @Test func warningsFollowTheRows() {
    let read = table([["项目", "预算数"]], [["1.00", "甲", "乙", "丙", "丁", "戊"]])
    let found = read.reading.diagnostics.compactMap(\.found)
    #expect(found == ["甲", "乙", "丙", "丁", "戊"])
  }

  @Test func aTextInAColumnOfAmountsIsKept() {
    let read = table([["项目", "预算数"]], [["1.00", "若干", "", "", "", ""]])
    #expect(read.warnings == ["cell.not_a_number"])
    #expect(read.extras.first?.contains { $0.hasSuffix("=若干") } == true)
  }

  @Test func aColumnOfChangesIsKeptBesideTheLatestYear() {
    let read = ReadTable(
      .threePublic,
      TestSupport.table([
        ["项目", "2023年预算数", "2024年预算数", "增减额", "2024年比2023年增减%"], ["合计", "3.00", "4.00", "1.00", "33%"],
        ["因公出国（境）费", "1.00", "2.00", "1.00", "100%"], ["公务接待费", "2.00", "2.00", "0.00", "0%"],
      ]))
    #expect(read.values("budget_year", "total") == [["2023", "¥3"], ["2024", "¥4"]])
    #expect(read.extras[0].isEmpty)
    #expect(read.extras[1].prefix(2) == ["增减额/合计=1.00", "增减额/因公出国（境）费=1.00"])
  }

  @Test func theTotalOfTheThreeGoesBeforeTheWiderOne() {
    let read = ReadTable(
      .threePublic,
      TestSupport.table([
        ["项目", "2024年预算数"], ["合计", "6.00"], ["一、“三公”经费小计", "3.00"], ["因公出国（境）费", "1.00"], ["公务接待费", "2.00"],
        ["二、会议费", "1.00"], ["三、培训费", "2.00"],
      ]))
    #expect(read.values("total", "meetings", "training") == [["¥3", "¥1", "¥2"]])
    #expect(read.extras == [["合计=6.00"]])
  }

  @Test func aTotalOverMeetingsTooIsNone() {
    let read = ReadTable(
      .threePublic,
      TestSupport.table([
        ["项目", "2024年预算数"], ["合计", "6.00"], ["因公出国（境）费", "1.00"], ["公务接待费", "2.00"], ["会议费", "3.00"],
      ]))
    #expect(read.values("total", "meetings") == [["–", "¥3"]])
    #expect(read.extras == [["合计=6.00"]])
  }

  @Test(arguments: [
    "二、公务用车购置及运维费", "3.公务用车费", "三、公务用车购置及维护费", "公务用车运行及购置费", "3、公务用车经费",
  ])
  func whatVehiclesAreCalled(label: String) {
    let names = ["合计", "因公出国（境）费", "公务接待费", label, "公务用车购置费", "公务用车运行维护费"]
    let read = ReadTable(
      .threePublic, TestSupport.table([["项目", "预算数"]] + names.indices.map { [names[$0], amounts[$0]] }))
    #expect(rows(read) == [["2024", "¥10", "¥1", "¥7", "¥3", "¥4", "¥2"]])
    #expect(read.extras.joined().isEmpty)
  }

  @Test func numbersOfLinesAreNoYear() {
    let read = table([["项目", "行次", "上年预算数", "本年预算数"]], [["1", "2", "3", "4", "5", "6"], amounts, amounts])
    #expect(rows(read).map { $0[0] } == ["2023", "2024"])
    #expect(rows(read).allSatisfy { $0[1] == "¥10" })
  }
}
