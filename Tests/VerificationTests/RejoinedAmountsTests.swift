import Foundation
import Inspection
import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

struct RejoinedAmountsTests {
  /// Table 3 with two items; the cells of the second are given.
  private func expenditure(_ cells: String) throws -> DisclosureDocument {
    try document(
      """
      表三
      2024年部门支出总表
      \t\t\t\t单位：元
      科目编码\t科目名称\t合计\t基本支出\t项目支出
      \t合计\t1,234,667.89\t100.00\t1,234,567.89
      201\t一般公共服务支出\t1,234,667.89\t100.00\t1,234,567.89
      20101\t人大事务\t1,234,667.89\t100.00\t1,234,567.89
      2010101\t行政运行\t100.00\t100.00\t
      2010102\t一般行政管理事务\t\(cells)
      """)
  }

  private func lastRow(_ document: DisclosureDocument) -> [String] {
    let table = document.table(3)
    return [ColumnName.total, .basicExpenditure, .projectExpenditure].map { column in
      table.rows.last.flatMap { $0.decimal(column) }.map { "\($0)" } ?? "–"
    }
  }

  @Test(arguments: [
    "1,234,567.89\t1,234,\t567.89", "1,234,567.89\t1,234\t,567.89", "1,234,567.89\t1,234,567\t.89",
    "1,234,567.89\t1,23\t4,567.89", "1,234,567.89\t1\t,234,567.89", "1,234,567.89\t１，２３４，\t５６７．８９",
  ])
  func anAmountInTwoCellsIsPutTogetherWhereSumsProveIt(cells: String) throws {
    let document = try expenditure(cells)
    #expect(lastRow(document) == ["1234567.89", "–", "1234567.89"])
    #expect(document.warningCodes == ["cell.rejoined"])
    #expect(document.checks.allSatisfy { $0.passed })
    let row = try #require(document.table(3).rows.last)
    #expect(row.extra.isEmpty)
    #expect(row[.projectExpenditure].sources.count == 2)
  }

  @Test func theAmountMayBelongToTheLeftColumn() throws {
    let document = try expenditure("1,234,\t567.89\t1,234,567.89")
    // The total's digits reach into the empty column beside it.
    #expect(lastRow(document) == ["1234567.89", "–", "1234567.89"])
    #expect(document.warningCodes == ["cell.rejoined"])
  }

  @Test(arguments: [
    // Both are amounts as they stand, and add up wrongly.
    "1,234,567.89\t1.00\t1,234,567.89",
    // Together they are no amount that any sum wants.
    "1,234,567.89\t1,235,\t567.89",
  ])
  func whatSumsDoNotProveStays(cells: String) throws {
    let document = try expenditure(cells)
    #expect(!document.warningCodes.contains("cell.rejoined"))
    #expect(document.checks.contains { !$0.passed })
  }

  @Test func twoWholeAmountsAreNeverOne() throws {
    let document = try expenditure("1,234,567.89\t943865000\t936647884.3")
    #expect(lastRow(document) == ["1234567.89", "943865000", "936647884.3"])
    #expect(!document.warningCodes.contains("cell.rejoined"))
  }

  @Test func theDashOfABlankIsNoMinus() throws {
    let document = try document(
      """
      表三
      2024年部门支出总表
      \t\t\t\t单位：元
      科目编码\t科目名称\t合计\t基本支出\t项目支出
      201\t一般公共服务支出\t-34.56\t\t-34.56
      20101\t人大事务\t-34.56\t\t-34.56
      2010102\t一般行政管理事务\t-34.56\t-\t34.56
      """)
    #expect(lastRow(document) == ["-34.56", "–", "34.56"])
    #expect(!document.warningCodes.contains("cell.rejoined"))
  }

  @Test func anIdentityThatCanNoLongerBeAskedProvesNothing() throws {
    // With the amount in either column the row's sum has no parts left to compare, or fails as before.
    let document = try document(
      """
      表三
      2024年部门支出总表
      \t\t\t\t单位：元
      科目编码\t科目名称\t合计\t基本支出\t项目支出
      2010101\t行政运行\t8.00\t3.00\t5.00
      2010102\t一般行政管理事务\t1,2\t34.56\t
      """)
    #expect(!document.warningCodes.contains("cell.rejoined"))
  }

  @Test func whatAddsUpAsPrintedStays() throws {
    let document = try expenditure("1,234,567.89\t\t1,234,567.89")
    #expect(lastRow(document) == ["1234567.89", "–", "1234567.89"])
    #expect(document.warningCodes == [])
  }

  @Test func whereBothColumnsWouldDoNeitherWins() throws {
    let document = try document(
      """
      表三
      2024年部门支出总表
      \t\t\t\t单位：元
      科目编码\t科目名称\t合计\t基本支出\t项目支出
      2010102\t一般行政管理事务\t1,234,567.89\t1,234,\t567.89
      """)
    #expect(lastRow(document) == ["1234567.89", "–", "567.89"])
    #expect(document.warningCodes == ["cell.not_a_number"])
  }

  @Test func whatHeldIsNotBrokenByIt() throws {
    // In the left column it would mend the row and that column's sum, and break the right column's.
    let document = try document(
      """
      表三
      2024年部门支出总表
      \t\t\t\t单位：元
      科目编码\t科目名称\t合计\t基本支出\t项目支出
      201\t一般公共服务支出\t1,234,567.89\t1,234,567.89\t567.89
      20101\t人大事务\t1,234,567.89\t1,234,567.89\t567.89
      2010102\t一般行政管理事务\t1,234,567.89\t1,234,\t567.89
      """)
    #expect(lastRow(document) == ["1234567.89", "–", "567.89"])
    #expect(!document.warningCodes.contains("cell.rejoined"))
  }

  @Test func twoSoundAmountsAreLeftAlone() throws {
    let document = try document(
      """
      表三
      2024年部门支出总表
      \t\t\t\t单位：元
      科目编码\t科目名称\t合计\t基本支出\t项目支出
      \t合计\t1234\t\t1234
      201\t一般公共服务支出\t1234\t\t1234
      20101\t人大事务\t1234\t\t1234
      2010102\t一般行政管理事务\t1234\t12\t34
      """)
    #expect(lastRow(document) == ["1234", "12", "34"])
    #expect(!document.warningCodes.contains("cell.rejoined"))
  }
}
