import TestSupport
import Testing

@testable import Disclosure

struct ListedTablesTests {
  private let listed = [
    "目录", "一、部门收支总表......1", "二、部门收入总表......2", "三、部门支出总表......3", "四、财政拨款收支总表......4", "五、“三公”经费支出表......5",
    "六、一般公共预算基本支出表......6",
  ]

  private func found(_ texts: [String], missing: Set<Int>) throws -> [String] {
    tablesListedOnly(try layout(ofText: texts.joined(separator: "\n")), missing: missing)
      .map { "\($0.table ?? 0) \($0.found ?? "")" }
  }

  @Test func aTableThatOnlyTheListOfContentsNames() throws {
    #expect(try found(listed, missing: [2, 12]) == ["2 部门收入总表"])
  }

  @Test func aListedTableThatIsThereIsNone() throws {
    #expect(try found(listed, missing: []).isEmpty)
    #expect(try found(listed, missing: [12]).isEmpty)
  }

  @Test func theSameByTheOtherClassificationIsThere() throws {
    #expect(try found(listed, missing: [6]).isEmpty)
    #expect(try found(listed, missing: [6, 7]) == ["6 一般公共预算基本支出表"])
  }

  @Test func proseThatNamesAFewTablesIsNoList() throws {
    #expect(try found(Array(listed.prefix(5)), missing: [2]).isEmpty)
  }
}
