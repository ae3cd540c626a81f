import Foundation
import Reconstruction
import Testing

@testable import Disclosure

struct ConservationTests {
  private let expenditure = table(
    captions: ["2024年部门支出预算总表"], [["科目编码", "科目名称", "总计"], ["201", "甲", "1,000.00"], ["202", "乙", "1,000.00"]])

  /// The amounts of the table that a reading with these rows does not give back.
  private func unplaced(_ table: LogicalTable, _ rows: [Row], notes: [String] = []) -> [String] {
    var reading = TableReading()
    reading.rows = rows
    reading.notes = notes
    return unplacedAmounts(IdentifiedTable(table, fiscalYear: 2024), reading).map {
      $0.message.components(separatedBy: ": ")[0]
    }
  }

  private func row(_ values: Value...) -> Row { Row(values: values, page: 1) }

  @Test func everyAmountMustBeGivenBackAsOftenAsItIsPrinted() {
    #expect(unplaced(expenditure, [row(.amount(1000)), row(.amount(1000))]).isEmpty)
    #expect(unplaced(expenditure, [row(.amount(1000))]) == ["table 3, grid row 3, column 3"])
    #expect(unplaced(expenditure, []).count == 2)
  }

  @Test func theUnitDoesNotMatter() {
    #expect(unplaced(expenditure, [row(.amount(10_000_000), .amount(1000))]).isEmpty)
  }

  @Test func surplusAndNotesGiveAmountsBackToo() {
    let surplus = Row(values: [], extra: [ExtraValue(header: "总计", value: "1,000.00")], page: 1)
    #expect(unplaced(expenditure, [surplus], notes: ["增减变化 1,000.00"]).isEmpty)
    #expect(unplaced(expenditure, [row(.string("1,000.00")), row(.number(1000))]).isEmpty)
  }

  @Test func codesYearsAndCountsAreNoAmounts() {
    let counts = table(captions: ["2024年部门支出预算总表"], [["科目编码", "总计"], ["201", "5"]])
    #expect(unplaced(counts, []).isEmpty)
  }

  @Test func whatStandsInTheHeaderIsNoAmount() {
    let swallowed = table(
      captions: ["2024年部门支出预算总表"], [["单位：元→3"], ["科目编码", "科目名称", "总计"], ["201", "甲", ""]])
    #expect(unplaced(swallowed, []).isEmpty)
  }

  @Test func aFormsAmountIsGivenBackOnceForAll() {
    let form = table(captions: ["2024年项目绩效目标表"], [["项目名称", "甲"], ["当年预算", "1.50"], ["区级支出", "1.50"]])
    #expect(unplaced(form, [row(.amount(15_000))]).isEmpty)
    #expect(unplaced(form, []).count == 2)
  }

  @Test func ofAnotherTableNothingIsAsked() {
    #expect(unplaced(table(captions: ["人员情况表"], [["甲", "1.50"]]), []).isEmpty)
  }
}
