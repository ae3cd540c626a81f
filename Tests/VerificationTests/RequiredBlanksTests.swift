import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

struct RequiredBlanksTests {
  private func found(_ rows: [String]) throws -> [String] {
    try document(
      (["2024年部门支出预算总表", "单位：元", "科目编码\t科目名称\t总计\t基本支出\t项目支出"] + rows).joined(separator: "\n")
    ).requiredBlanks().map { "\($0.column ?? "") \($0.message(in: .english))" }
  }

  @Test func aRowWithAllItNeeds() throws {
    #expect(try found(["201\t甲\t3.00\t1.00\t2.00"]).isEmpty)
  }

  @Test func rowsWithoutATotalAreCounted() throws {
    let found = try found(["201\t甲\t\t1.00\t2.00", "202\t乙\t\t1.00\t2.00", "203\t丙\t3.00\t1.00\t2.00"])
    #expect(found == ["total table 3: 2 rows carry amounts, but nothing that is 总计"])
  }

  /// What ended has an amount of the year before alone.
  @Test func aYearBeforeNeedsNoTotal() throws {
    func found(_ last: String) throws -> [String] {
      try document(
        "2024年部门收支预算总表\n单位：元\n收入\t\t\t支出\t\t\n项目\t2023年预算数\t2024年预算数\t项目\t2023年预算数\t2024年预算数\n一、甲\t1.00\t3.00\t一、丙\t3.00\t3.00\n"
          + last
      ).requiredBlanks().map { $0.message(in: .english) }
    }
    #expect(try found("二、乙\t2.00\t\t\t\t\n收入总计\t3.00\t3.00\t支出总计\t3.00\t3.00").isEmpty)
  }

  @Test func aRowThatIsNoTotalNeedsASubject() throws {
    let rows = ["\t合计\t6.00\t2.00\t4.00", "\t\t6.00\t2.00\t4.00", "203\t丙\t6.00\t2.00\t4.00"]
    #expect(try found(rows) == ["name table 3: a row carries amounts, but nothing that is 科目名称"])
  }

  @Test func theTotalNeedsNoName() throws {
    #expect(try found(["\t合计\t6.00\t2.00\t4.00", "203\t丙\t6.00\t2.00\t4.00"]).isEmpty)
    // One row that nothing names is the department's total.
    #expect(try found(["\t\t6.00\t2.00\t4.00"]).isEmpty)
  }

  @Test func aRowWithoutAmountsNeedsNothing() throws {
    #expect(try found(["201\t甲\t\t\t", "203\t丙\t6.00\t2.00\t4.00"]).isEmpty)
  }
}
