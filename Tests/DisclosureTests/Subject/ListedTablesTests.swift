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

  @Test func bothClassificationsAreListedWhereThereAreBoth() throws {
    let both = listed + ["七、一般公共预算基本支出表（政府预算支出经济分类科目）......7"]
    #expect(try found(both, missing: []).isEmpty)
    #expect(try found(both, missing: [7]) == ["7 一般公共预算基本支出表"])
    // The title that stands over a table is not the one that is missing.
    let printed = ["", "一般公共预算基本支出表", "科目编码\t科目名称\t合计", "301\t工资福利支出\t1.01"]
    #expect(try found(both + printed, missing: [7]) == ["7 一般公共预算基本支出表（政府预算支出经济分类科目）"])
  }

  @Test func proseThatNamesAFewTablesIsNoList() throws {
    #expect(try found(Array(listed.prefix(5)), missing: [2]).isEmpty)
  }
}
