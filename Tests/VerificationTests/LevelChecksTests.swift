import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

/// Tables without codes: units, and classes told apart by their indentation.
struct LevelChecksTests {
  private func findings(_ rows: [(level: Int?, name: String, amount: String)]) -> [String] {
    var table = statement(.revenue, ["name", "total"], rows.map { [$0.name, $0.amount] })
    for (index, row) in rows.enumerated() { table.rows[index].set(.level, row.level.map(Value.integer) ?? .null) }
    return Check.levelsAddUp.findings(disclosure(table))
  }

  @Test func eachRowIsTheSumOfTheLevelBelowIt() {
    func found(_ last: String, _ first: String = "1.01") -> [String] {
      findings([
        (0, "合计", "4.04"), (1, "甲", "1.01"), (2, "丙", first), (1, "乙", "3.03"), (2, "丁", last), (2, "戊", "1.01"),
      ])
    }
    #expect(found("2.02") == ["holds"])
    #expect(found("2.12") == ["table 2, page 1, “乙”, 总计: 3.13 ≠ 3.03"])
    #expect(found("2.02", "1.11") == ["table 2, page 1, “甲”, 总计: 1.11 ≠ 1.01"])
    #expect(findings([(0, "合计", "1.01"), (1, "甲", "1.01"), (2, "乙", "1.01"), (3, "丙", "1.01")]) == ["holds"])
    #expect(findings([(0, "合计", "4.05"), (1, "甲", "1.01"), (1, "乙", "3.03")]).failed == 1)
  }

  @Test func unitsOfOneLevelAddUpToTheTotal() {
    #expect(findings([(0, "合计", "3.03"), (nil, "甲站", "1.01"), (nil, "乙站", "2.02")]) == ["holds"])
    #expect(findings([(0, "合计", "3.03"), (nil, "甲站", "1.01"), (nil, "乙站", "2.03")]).failed == 1)
    // The department repeats the total, and is one of its units.
    #expect(
      findings([(0, "合计", "3.03"), (nil, "某局", "3.03"), (nil, "某局", "1.01"), (nil, "乙站", "2.02")]) == ["holds"])
    #expect(findings([(0, "合计", "3.03"), (nil, "某局", "3.03"), (nil, "某局", "3.03")]) == ["holds"])
    #expect(findings([(0, "合计", "3.03")]).isEmpty)
    #expect(findings([(nil, "甲站", "1.01"), (nil, "乙站", "2.03")]).isEmpty)
  }

  @Test func unitsOfTheThreePublicExpensesAddUp() {
    func findings(_ rows: [String]...) -> [String] {
      Check.levelsAddUp.findings(disclosure(statement(.threePublic, ["budget_year", "unit_name", "total"], rows)))
    }
    #expect(findings(["", "合计", "3.03"], ["", "甲站", "1.01"], ["", "乙站", "2.02"]) == ["holds"])
    #expect(
      findings(["", "合计", "3.03"], ["", "甲站", "1.01"], ["", "乙站", "2.03"]) == [
        "table 10, page 1, “合计”, 合计: 3.04 ≠ 3.03"
      ])
    // The department repeats the total; where one unit has all, that is no department.
    #expect(
      findings(["", "合计", "3.03"], ["", "某局", "3.03"], ["", "甲站", "1.01"], ["", "乙站", "2.02"]) == ["holds"])
    #expect(
      findings(["", "合计", "3.03"], ["", "某局", "3.03"], ["", "甲站", "3.03"], ["", "乙站", "0"]) == ["holds"])
    // Without a row over all, and where no units are.
    #expect(findings(["", "某局", "3.03"], ["", "甲站", "1.01"]).isEmpty)
    #expect(findings(["", "", "3.03"], ["", "", "1.01"]).isEmpty)
  }

  @Test func sumsAmongRowsOfNoLevelCountOnce() {
    let rows: [(level: Int?, name: String, amount: String)] = [
      (0, "合计", "7.05"), (nil, "工资福利支出", "6.03"), (nil, "基本工资", "4.02"), (nil, "津贴补贴", "2.01"),
      (nil, "商品和服务支出", "1.02"),
      (nil, "办公费", "1.02"),
    ]
    #expect(findings(rows) == ["holds"])
    var wrong = rows
    wrong[1].amount = "6.13"
    #expect(findings(wrong).failed == 1)
  }
}
