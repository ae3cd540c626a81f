import TestSupport
import Testing

@testable import Disclosure

struct HeaderAmongRowsTests {
  private let header = [["科目→2", "合计↓2"], ["编码", "名称"]]
  private let one = ["201", "公共服务", "1.00"]
  private let other = ["202", "外交", "2.00"]

  private func rows(_ rows: [[String]]) -> [[String]] {
    let view = HeadedTable(table(rows), fiscalYear: 2024).view
    return (0..<view.rowCount).map { row in (0..<view.columnCount).map { view.text(row, $0) } }
  }

  @Test func theHeaderAmongTheRowsIsDropped() {
    #expect(rows(header + [one] + header + [other]) == rows(header + [one, other]))
    #expect(rows(header + [one] + header + [other] + header).count == 4)
  }

  @Test func whatDiffersIsARow() {
    let labels = [["科目→2", "小计↓2"], ["编码", "名称"]]
    #expect(rows(header + [one] + labels + [other]).count == 6)
    // Half of a header, and a cell that reaches into it.
    #expect(rows(header + [one, ["科目→2", "合计"], other]).count == 5)
    #expect(rows([["编码", "名称", "合计"], ["201↓2", "公共服务", "1.00"], ["名称", "合计"], other]).count == 4)
    // Two words may be a section's.
    #expect(rows([["项目", "金额"], ["甲", "1.00"], ["项目", "金额"], ["乙", "2.00"]]).count == 4)
  }

  @Test func aTotalOfWhichNoAmountCanBeReadIsARow() {
    func bodyStart(_ rows: [[String]]) -> Int { HeadedTable(table(rows), fiscalYear: 2024).header.bodyStart }
    #expect(bodyStart([["编码", "名称", "总额"], ["合计→2", "####"], one]) == 1)
    #expect(bodyStart([["编码", "名称", "总额"], ["", "合计", "待定"], one]) == 1)
    // Labels below a group, and beside one that reaches down to them.
    #expect(bodyStart([["名称↓2", "预算→2"], ["合计", "其中"], ["甲", "1.00", ""]]) == 2)
    #expect(bodyStart([["名称↓2", "预算", "其中"], ["合计", "基本"], ["甲", "1.00", ""]]) == 2)
  }
}
