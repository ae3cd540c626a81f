import TestSupport
import Testing

@testable import Disclosure

struct MissingTotalTests {
  private func missing(_ read: ReadTable) -> [String] {
    read.reading.diagnostics.filter { $0.code == .columnTotalMissing }.map { $0.message(in: .english) }
  }

  @Test func amountsThatNoColumnTakesMayBeTheTotal() {
    let rows = [["科目编码", "科目名称", "全部支出", "基本支出"], ["201", "甲", "1,000.00", "1,000.00"]]
    #expect(
      missing(ReadTable(.expenditure, table(rows))) == [
        "table 3: no column is known to be 总计, and these carry amounts that no column takes: “全部支出”"
      ])
  }

  @Test func listsAndTable10AreLookedAtToo() {
    #expect(missing(ReadTable(.projects, table([["项目名称", "全部", "单位资金"], ["甲", "1.00", "1.00"]]))).count == 1)
    #expect(missing(ReadTable(.threePublic, table([["全部", "公务接待费"], ["1.00", "1.00"]]))).count == 1)
  }

  @Test func aTotalIsAllThatIsAskedFor() {
    let rows = [["科目编码", "科目名称", "总计", "其他"], ["201", "甲", "2.00", "1.00"]]
    #expect(missing(ReadTable(.expenditure, table(rows))).isEmpty)
  }

  @Test func withoutAmountsLeftOverNothingIsMissing() {
    // Whole numbers may number the rows; a text is no amount.
    let rows = [["序号", "科目编码", "科目名称", "基本支出", "备注"], ["1", "201", "甲", "1.00", "略"]]
    #expect(missing(ReadTable(.expenditure, table(rows))).isEmpty)
    #expect(missing(ReadTable(.threePublic, table([["公务接待费"], ["1.00"]]))).isEmpty)
  }

  @Test func theTotalOfTable7IsItsAmount() {
    let rows = [["科目编码", "科目名称", "其他"], ["301", "甲", "1.00"]]
    #expect(
      missing(ReadTable(.basicByGovernmentEconomic, table(rows))) == [
        "table 7: no column is known to be 基本支出, and these carry amounts that no column takes: “其他”"
      ])
  }

  @Test func onlyColumnsThatAreLeftOverAreNamed() {
    let rows = [
      ["科目编码", "科目名称", "全部", "基本支出", "备注", "另计"], ["201", "甲", "3.00", "1.00", "略", "2.00"],
    ]
    #expect(
      missing(ReadTable(.expenditure, table(rows))) == [
        "table 3: no column is known to be 总计, and these carry amounts that no column takes: “全部”, “另计”"
      ])
  }
}
