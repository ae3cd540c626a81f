import TestSupport
import Testing

@testable import Disclosure

/// Headers of indicators of two rows, as Yunnan, Liaoning and others print them.
struct IndicatorHeaderTests {
  private func read(_ header: [[String]], _ rows: [[String]]) -> ReadTable {
    let fields = [["项目名称", "道路养护→6"], ["年度目标", "养好路→6"]]
    return ReadTable(.generalProjectPerformance, table(fields + header + rows))
  }

  @Test(arguments: ["指标值", "指标值（2024年）", "目标值"])
  func aTargetIsANumberOrWords(label: String) {
    let read = read(
      [["一级指标↓2", "二级指标↓2", "三级指标↓2", "运算符号↓2", "\(label)→2", "度量单位↓2"], ["定量", "定性"]],
      [["产出指标↓2", "数量指标", "里程", "≥", "60", "", "公里"], ["质量指标", "路况", "=", "", "良好", ""]])
    #expect(
      read.values("indicator", "operator", "target", "measure") == [
        ["里程", "≥", "60", "公里"], ["路况", "=", "良好", "–"],
      ])
    #expect(read.extras.first == ["一级指标=产出指标", "二级指标=数量指标"])
    #expect(read.warnings.isEmpty)
  }

  /// Hubei prints what was reached in two years before beside the target.
  @Test(arguments: [
    [["一级指标↓2", "二级指标↓2", "指标名称↓2", "指标值→3", "绩效标准↓2"], ["2022年", "2023年", "预期2024年实现值"]],
    [["一级指标↓2", "二级指标↓2", "指标名称↓2", "指标值→3", "指标值确定依据↓2"], ["前年", "上年", "预计当年实现"]],
    [["一级指标↓2", "二级指标↓2", "指标名称↓2", "近两年指标值→2", "预期当年实现值↓2", "指标值确定依据↓2"], ["前年", "上年"]],
    [["一级指标", "二级指标", "指标名称", "前年指标值", "上年指标值", "年度指标值", "指标值确定依据"]],
  ])
  func whatWasReachedBeforeIsNoTarget(header: [[String]]) {
    let read = read(header, [["产出指标", "数量指标", "里程", "40公里", "50公里", "60公里", "计划"]])
    #expect(read.values("indicator", "target") == [["里程", "60公里"]])
    let extras = read.extras.first ?? []
    #expect(extras.contains { $0.hasSuffix("=40公里") } && extras.contains { $0.hasSuffix("=50公里") })
    #expect(read.warnings.isEmpty)
  }

  @Test func whereBothArePrintedTheSecondIsKept() {
    let read = read(
      [["一级指标↓2", "二级指标↓2", "三级指标↓2", "运算符号↓2", "指标值→2", "度量单位↓2"], ["定量", "定性"]],
      [["产出指标", "数量指标", "里程", "≥", "60", "通车", "公里"]])
    #expect(read.values("target") == [["60"]])
    #expect(read.extras.first?.contains("定性=通车") ?? false)
  }

  /// Whether the other labels reach down or leave the fields below them blank.
  @Test(arguments: [
    [["绩效指标→3", "指标性质↓2", "指标值↓2", "度量单位↓2", "说明↓2"], ["一级指标", "二级指标", "三级指标"]],
    [["绩效指标→3", "指标性质", "指标值", "度量单位", "说明"], ["一级指标", "二级指标", "三级指标", "", "", "", ""]],
  ])
  func theCategoriesStandBelowALabel(header: [[String]]) {
    let read = read(header, [["产出指标", "数量指标", "里程", "=", "60", "公里", "按计划"]])
    #expect(
      read.values("project_name", "indicator", "operator", "target", "measure") == [["道路养护", "里程", "=", "60", "公里"]])
    #expect(read.extras == [["一级指标=产出指标", "二级指标=数量指标", "说明=按计划"]])
    #expect(read.warnings.isEmpty)
  }

  @Test func theHeaderComesAgainOnTheNextPage() {
    let header = [["一级指标↓2", "二级指标↓2", "三级指标↓2", "运算符号↓2", "指标值→2", "度量单位↓2"], ["定量", "定性"]]
    let fields = [["项目名称", "道路养护→6"], ["年度目标", "养好路→6"]]
    let rows = [["产出指标", "数量指标", "里程", "≥", "60", "", "公里"]]
    let more = [["满意度指标", "满意度", "评价", "=", "", "好", ""]]
    let read = ReadTable(
      .generalProjectPerformance, table(pageStarts: [5], fields + header + rows + header + more))
    #expect(read.values("indicator", "target") == [["里程", "60"], ["评价", "好"]])
  }

  @Test func aGoalOverTheLabelsIsNoLabel() {
    let read = ReadTable(
      .generalProjectPerformance,
      table([
        ["项目名称", "道路养护→4"], ["总体目标", "养好路→4"], ["", "一级指标", "二级指标", "三级指标", "指标值"],
        ["绩效指标", "产出指标", "数量指标", "里程", "60"],
      ]))
    #expect(read.values("goal", "indicator", "target") == [["养好路", "里程", "60"]])
  }

  @Test func aRowBelowLabelsOfOneColumnIsAnIndicator() {
    let read = read(
      [["一级指标", "二级指标", "三级指标", "指标性质", "指标值→2", "度量单位"]],
      [["产出指标", "数量指标", "里程", "≥", "60→2", "公里"]])
    #expect(read.values("indicator", "target") == [["里程", "60"]])
  }
}
