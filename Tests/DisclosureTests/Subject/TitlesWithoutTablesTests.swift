import TestSupport
import Testing

@testable import Disclosure

struct TitlesWithoutTablesTests {
  /// What is noticed where tables 2 and 3 were not read.
  private func noticed(_ lines: String...) throws -> [String] {
    let layout = try layout(ofText: lines.joined(separator: "\n"))
    return titlesWithoutTables(layout, missing: [2, 3]).map { "\($0.code.rawValue) \($0.table ?? 0)" }
  }

  @Test func aTitleWithoutItsTableIsTold() throws {
    #expect(try noticed("2024年部门支出预算总表", "正文。") == ["table.not_read 3"])
    #expect(
      try noticed("2024年部门收入预算总表", "2024年部门支出预算总表") == ["table.not_read 2", "table.not_read 3"])
  }

  @Test func aPageOfManyTitlesIsAListOfContents() throws {
    #expect(try noticed("2024年部门收支预算总表", "2024年部门收入预算总表", "2024年部门支出预算总表") == [])
  }

  @Test func aTitleOfATableThatWasReadIsNoNews() throws {
    #expect(try noticed("2024年部门收支预算总表", "正文。") == [])
  }

  @Test func proseNamesFormsByTheirTitles() throws {
    #expect(try noticed("项目绩效目标表", "正文。") == [])
  }
}
