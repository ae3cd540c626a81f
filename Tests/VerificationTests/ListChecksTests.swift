import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

/// Lists of projects and of what is bought: totals and subtotals.
struct ListChecksTests {
  private func list(_ rows: [(level: Int, name: String, amount: String)]) -> DisclosureDocument {
    var table = statement(.projects, ["project_name", "total"], rows.map { [$0.name, $0.amount] })
    for (index, row) in rows.enumerated() { table.rows[index].set(.level, .integer(row.level)) }
    return disclosure(table)
  }

  @Test func theItemsAddUpToTheTotal() {
    #expect(Check.listedTotal.findings(list([(0, "合计", "3.03"), (2, "甲", "1.01"), (2, "乙", "2.02")])) == ["holds"])
    #expect(
      Check.listedTotal.findings(list([(0, "合计", "3.03"), (2, "甲", "1.01")])) == [
        "table 13, page 1, “合计”, 合计: 1.01 ≠ 3.03"
      ])
    // Subtotals count once.
    #expect(
      Check.listedTotal.findings(list([(0, "合计", "1.01"), (1, "某单位", "1.01"), (2, "甲", "1.01")])) == ["holds"])
    #expect(Check.listedTotal.findings(list([(2, "甲", "1.01")])).isEmpty)
    #expect(Check.listedTotal.findings(list([(0, "合计", "1.01"), (1, "某单位", "1.11")])).isEmpty)
  }

  @Test func theItemsUnderASubtotalAddUpToIt() {
    func findings(_ second: String) -> [String] {
      Check.listedSubtotals.findings(
        list([
          (0, "合计", "3.03"), (1, "某局", ""), (1, "甲站", "1.01"), (2, "甲", "1.01"), (1, "乙站", second), (2, "乙", "1.01"),
          (2, "丙", "1.01"),
        ]))
    }
    #expect(findings("2.02") == ["holds"])
    #expect(findings("2.12") == ["table 13, page 1, “乙站”, 合计: 2.02 ≠ 2.12"])
  }

  @Test func aRowThatIsNotThereIsFound() throws {
    let document = try document(
      """
      2024年部门项目支出明细表
      单位：元
      项目名称\t合计\t一般公共预算
      合计\t3.03\t3.03
      甲\t1.01\t1.01
      """)
    let finding = try #require(document.findings.first)
    #expect(document.findings.count == 1 && finding.kind == .rowMissing && finding.expected == 2.02)
  }
}
