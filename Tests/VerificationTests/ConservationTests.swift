import Extraction
import Foundation
import Normalization
import Reconstruction
import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

struct ConservationTests {
  private let rows = [["科目编码", "科目名称", "总计"], ["201", "甲", "1,000.00"], ["202", "乙", "1,000.00"]]
  private var expenditure: LogicalTable { table(captions: ["2024年部门支出预算总表"], rows) }

  /// What conservation says of the table and a reading of it, as `code place`.
  private func findings(_ table: LogicalTable, _ change: (inout TableReading) -> Void = { _ in }) -> [String] {
    let identified = IdentifiedTable(table, fiscalYear: 2024)
    guard let definition = identified.definition else {
      return unplacedTexts(identified, TableReading()).map(\.code.rawValue)
    }
    var reading = ReadTable(definition, table).reading
    change(&reading)
    return unplacedTexts(identified, reading).map {
      "\($0.code.rawValue) \($0.message(in: .english).components(separatedBy: ": ")[0])"
    }
  }

  @Test func whatARowGivesBackIsPlaced() {
    #expect(findings(expenditure).isEmpty)
  }

  @Test func aLostRowLeavesItsTexts() {
    #expect(
      findings(expenditure) { $0.rows.removeLast() } == [
        "text.unplaced table 3, grid row 3, column 1", "text.unplaced table 3, grid row 3, column 2",
        "text.unplaced table 3, grid row 3, column 3",
      ])
  }

  @Test func anAmountInTwoRowsIsPlacedTwice() {
    #expect(
      findings(expenditure) { $0.rows.append($0.rows[0]) } == ["text.placed_twice table 3, grid row 2, column 3"])
  }

  @Test func surplusGivesTextsBackToo() {
    let wide = zip(rows, ["备用", "1.50", "文字"]).map { $0 + [$1] }
    #expect(findings(table(captions: ["2024年部门支出预算总表"], wide)).isEmpty)
  }

  @Test func notesLabelsAndSignsForNothingAreNoValues() {
    let noted = rows + [["203", "丙", "—"], ["备注：本表无其他数据", "", ""]]
    #expect(findings(table(captions: ["2024年部门支出预算总表"], noted)).isEmpty)
  }

  @Test func whatStandsInTheHeaderIsNoValue() {
    let swallowed = [["单位：元→3"], ["科目编码", "科目名称", "总计"], ["201", "甲", "1.00"]]
    #expect(findings(table(captions: ["2024年部门支出预算总表"], swallowed)).isEmpty)
  }

  @Test func aFormMayLeaveALabelWithoutValueButNoText() {
    let form = [["项目名称", "甲"], ["当年预算", "1.50"], ["备注", ""], ["全年完成督查暗访两百余次，培训三百人。", ""]]
    #expect(
      findings(table(captions: ["2024年项目绩效目标表"], form)) == ["text.unplaced table 17, grid row 4, column 1"])
  }

  @Test func moneyInABlankFormIsAnotherTable() {
    func found(_ amount: String) -> [String] {
      let identified = IdentifiedTable(
        table(captions: ["2024年项目绩效目标表"], [["项目名称", ""], ["当年预算", ""], ["备注", ""], ["甲", amount]]), fiscalYear: 2024)
      return unplacedTexts(identified, TableReading()).map(\.code.rawValue)
    }
    #expect(found("1,000.00") == ["text.unplaced"])
    #expect(found("0.00").isEmpty && found("20").isEmpty && found("").isEmpty)
  }

  @Test func ofAnotherTableNothingIsAsked() {
    #expect(findings(table(captions: ["人员情况表"], [["甲", "1.50"]])).isEmpty)
  }

  @Test func aListMayGiveAnAmountToSeveralRows() {
    let list = table(captions: ["2024年部门项目支出预算表"], [["项目名称", "合计"], ["道路养护", "1,000.00"]])
    #expect(findings(list) { $0.rows.append($0.rows[0]) }.isEmpty)
  }
}
