import Reconstruction
import TestSupport
import Testing

@testable import Disclosure

struct RevenueBySourceReaderTests {
  private let rows = [
    ["项目名称→2", "金额（万元）"], ["收入总计→2", "11.00"], ["一般公共预算资金↓3", "小计", "7.00"], ["公共财政拨款(补助)资金", "6.00"],
    ["专项收入", "1.00"],
    ["政府性基金", "小计", ""], ["其他资金↓3", "小计", "4.00"], ["事业收入", "3.00"], ["债务资金", "1.00"],
  ]

  private func reader(_ definition: TableDefinition, _ rows: [[String]]) -> RevenueBySourceReader? {
    RevenueBySourceReader(HeadedTable(table(rows), fiscalYear: 2024), as: definition, fiscalYear: 2024)
  }

  private func read() throws -> ReadTable {
    ReadTable(.revenue, try #require(reader(.revenue, rows)).read(ReadingContext(fiscalYear: 2024, unit: .yuan)))
  }

  @Test func theSourcesAreOneRow() throws {
    let read = try read()
    #expect(
      read.values(
        "code", "name", "level", "total", "general_public_budget", "government_fund", "institutional_income",
        "other_income") == [["–", "收入总计", "0", "¥110000", "¥70000", "–", "¥30000", "–"]])
    #expect(read.reading.hasValues && !read.reading.usesTableUnit)
  }

  @Test func theRestIsSurplusUnderItsLabels() throws {
    #expect(
      try read().extras == [
        ["一般公共预算资金/公共财政拨款（补助）资金=6.00", "一般公共预算资金/专项收入=1.00", "其他资金/小计=4.00", "其他资金/债务资金=1.00"]
      ])
  }

  @Test func itIsTable2() {
    let identified = IdentifiedTable(table(captions: ["2019年收入预算总表"], rows), fiscalYear: 2019)
    #expect(identified.definition?.schema.number == 2)
  }

  @Test func otherTablesAreNone() {
    #expect(reader(.expenditure, rows) == nil)
    // No total.
    #expect(reader(.revenue, [rows[0]] + rows.dropFirst(2)) == nil)
    // Units as rows.
    #expect(reader(.revenue, [["单位名称", "合计"], ["甲局", "1.00"], ["乙局", "2.00"], ["合计", "3.00"]]) == nil)
    // Several columns of amounts.
    #expect(
      reader(.revenue, [["项目", "甲", "乙"], ["收入总计", "1.00", "1.00"], ["事业收入", "1.00", "1.00"], ["其他收入", "", ""]])
        == nil)
  }

  @Test func sourcesMayBeNumbered() {
    let read = ReadTable(
      .revenue,
      table([
        ["项目", "预算数"], ["一、一般公共预算财政拨款收入", "2.00"], ["二、事业收入", "1.00"], ["三、上级补助收入", "3.00"], ["收入总计", "6.00"],
      ]))
    #expect(
      read.values("total", "general_public_budget", "institutional_income", "superior_subsidy") == [
        ["¥6", "¥2", "¥1", "¥3"]
      ])
  }

  @Test func ofSeveralYearsTheDocumentsIsRead() throws {
    let rows = [
      ["项目", "2024年预算数", "2023年预算数", "增减%"], ["一、财政拨款收入", "10.00", "9.00", "11.11%"],
      ["二、事业收入", "1.00", "1.00", "0.00%"],
      ["合计", "11.00", "10.00", "10.00%"],
    ]
    let read = ReadTable(
      .revenue, try #require(reader(.revenue, rows)).read(ReadingContext(fiscalYear: 2024, unit: .yuan)))
    #expect(read.values("name", "total", "appropriation", "institutional_income") == [["合计", "¥11", "¥10", "¥1"]])
    #expect(read.extras[0].prefix(2) == ["2023年预算数/一、财政拨款收入=9.00", "增减%/一、财政拨款收入=11.11%"])
  }
}
