import Foundation
import Reading
import Testing

@testable import Disclosure
@testable import Verification

struct CheckTests {
  @Test func everyCheckHasItsOwnIdAndSaysWhy() {
    #expect(Set(Check.all.map(\.id)).count == Check.all.count)
    for check in Check.all { #expect(!check.formula.isEmpty && !check.source.isEmpty, "\(check.id)") }
  }

  @Test func anEmptyDocumentIsNotJudged() {
    for check in Check.all { #expect(check.results(CheckedDocument(disclosure())).isEmpty, "\(check.id)") }
  }

  @Test func aTableThatIsNotPresentIsNotJudged() {
    var table = statement(.balance, ["side", "item", "amount"], [["income", "收入总计", "1.01"]])
    table.rows += statement(.balance, ["side", "item", "amount"], [["expenditure", "支出总计", "2.02"]]).rows
    #expect(
      Check.incomeEqualsExpenditure.findings(disclosure(table)) == ["table 1, page 1, “支出总计”, 预算数: 1.01 ≠ 2.02"])
    table.status = .empty
    #expect(Check.incomeEqualsExpenditure.findings(disclosure(table)).isEmpty)
  }

  @Test func whatHoldsIsCountedInOneResult() throws {
    let rows = [["", "合计", "3.03"], ["201", "甲", "1.01"], ["202", "乙", "2.02"]]
    let results = Check.totalIsSumOfClasses.results(
      CheckedDocument(disclosure(statement(.expenditure, ["code", "name", "total"], rows))))
    let result = try #require(results.first)
    #expect(results.count == 1)
    #expect(result.id == "hierarchy.total" && result.passed && result.table == 3)
    #expect(result.expected == Decimal(string: "3.03") && result.actual == Decimal(string: "3.03"))
    #expect(result.message == "合计 = Σ 类, in every amount column: 1 compared, all hold")
  }

  @Test func whatFailsIsReportedWithItsPlace() throws {
    let rows = [["", "合计", "3.04"], ["201", "甲", "1.01"], ["202", "乙", "2.02"]]
    let table = statement(.expenditure, page: 8, ["code", "name", "total"], rows)
    let result = try #require(Check.totalIsSumOfClasses.results(CheckedDocument(disclosure(table))).first)
    #expect(result.table == 3 && !result.passed)
    #expect(result.expected == Decimal(string: "3.03") && result.actual == Decimal(string: "3.04"))
    #expect(
      result.message
        == "table 3, page 8, “合计”, 总计: 合计 = Σ 类, in every amount column; expected 3.03, found 3.04, difference 0.01")
  }
}
