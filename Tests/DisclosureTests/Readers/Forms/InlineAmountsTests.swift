import TestSupport
import Testing

@testable import Disclosure

struct InlineAmountsTests {
  private func found(_ text: String) -> [String]? { inlineAmounts(text)?.map { "\($0.label)=\($0.text)" } }

  @Test func labelsAndAmountsInOneCell() {
    #expect(found("资金总额：1,230.00") == ["资金总额=1,230.00"])
    #expect(found("资金总额:200万元") == ["资金总额=200万元"])
    #expect(found("其中：基本支出：900.00 项目支出：330.00") == ["基本支出=900.00", "项目支出=330.00"])
    #expect(found("政府性基金：0.00；其他资金：30.00") == ["政府性基金=0.00", "其他资金=30.00"])
    for text in ["资金总额：", "目标1：做好救助", "时间：2024年底", "救助500人次", "资金总额：约200", "：200"] { #expect(found(text) == nil) }
  }

  @Test func theyFeedTheirColumns() {
    let read = ReadTable(
      .generalProjectPerformance,
      table([["项目名称", "救助→3"], ["项目资金申请（万元）↓2", "资金总额：1.50→3"], ["其中：财政拨款：1.00 其他资金：0.50→3"], ["年度目标", "救助→3"]]))
    #expect(read.values("project_name", "budget", "goal") == [["救助", "¥15000", "救助"]])
    #expect(read.extras == [["财政拨款=1.00", "其他资金=0.50"]])
  }

  @Test func labelsWithTheirValuesBetweenThemAreNoHeader() {
    let read = ReadTable(
      .generalProjectPerformance,
      table([["项目名称", "救助→5"], ["主管部门", "甲局", "项目单位", "乙站", "项目负责人", "丙"], ["立项背景", "救助需要→5"]]))
    #expect(read.values("responsible_department", "compiling_unit") == [["甲局", "乙站"]])
  }
}
