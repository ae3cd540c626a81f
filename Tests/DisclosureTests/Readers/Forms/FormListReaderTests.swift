import TestSupport
import Testing

@testable import Disclosure

struct FormListReaderTests {
  private let header = ["项目名称", "项目总额", "绩效目标", "一级指标", "三级指标", "本年绩效指标值"]

  private func read(_ rows: [[String]], pageStarts: [Int] = []) -> ReadTable {
    ReadTable(.generalProjectPerformance, table(pageStarts: pageStarts, rows))
  }

  /// Where nothing but categories stands over the indicators, each cell under one is an indicator.
  @Test func indicatorsWholeUnderTheirCategories() {
    let read = ReadTable(
      .generalProjectPerformance,
      table([
        ["项目名称↓2", "预算数（万元）↓2", "绩效目标↓2", "产出指标→2", "满意度指标↓2"], ["数量指标", "质量指标"],
        ["防汛", "20.00", "安全度汛。", "巡查120次", "", "≥95%"], ["监测", "10.00", "掌握水质。", "断面20个", "合格率99%", ""],
      ]))
    #expect(
      read.values("project_name", "budget", "indicator") == [
        ["防汛", "¥200000", "巡查120次"], ["防汛", "¥200000", "≥95%"], ["监测", "¥100000", "断面20个"],
        ["监测", "¥100000", "合格率99%"],
      ])
    #expect(read.extras[0] == ["产出指标=数量指标"])
  }

  @Test func mergedCellsAreThoseOfEachIndicator() {
    let read = read([
      header, ["甲↓2", "1.00↓2", "做好↓2", "产出指标", "里程", "60"], ["效益指标", "通达", "好"],
      ["乙", "2.00", "养好", "产出指标", "座数", "2"],
    ])
    #expect(
      read.values("project_name", "budget", "goal", "indicator") == [
        ["甲", "¥1", "做好", "里程"], ["甲", "¥1", "做好", "通达"], ["乙", "¥2", "养好", "座数"],
      ])
  }

  @Test func theNameIsDrawnOnTheNextPage() {
    let read = read(
      [
        header, ["乙", "2.00", "养好。", "产出指标", "座数", "2"], ["↓2", "↓2", "做好↓2", "产出指标", "里程", "60"], ["效益指标", "通达", "好"],
        ["甲", "1.00", "道路", "产出指标", "宽度", "8"],
      ], pageStarts: [4])
    #expect(
      read.values("project_name", "budget", "goal", "indicator") == [
        ["乙", "¥2", "养好。", "座数"], ["甲", "¥1", "做好道路", "里程"], ["甲", "¥1", "做好道路", "通达"], ["甲", "¥1", "做好道路", "宽度"],
      ])
  }

  @Test func aNamePartedByTheEdgeOfAPage() {
    let read = read(
      [
        header, ["11000026Y00000365-乙", "2.00", "养好。", "产出指标", "座数", "2"],
        ["11000026Y00000364", "", "接", "产出指标", "里程", "60"],
        ["5516-网络接入", "5.00", "入。", "产出指标", "宽度", "8"],
      ], pageStarts: [3])
    #expect(
      read.values("project_name", "budget") == [
        ["11000026Y00000365-乙", "¥2"], ["11000026Y000003645516-网络接入", "¥5"], ["11000026Y000003645516-网络接入", "¥5"],
      ])
  }

  @Test func nameAndSumPrintedAgainBesideTheRestOfAGoal() {
    let read = read(
      [header, ["甲", "1.00", "为警务工作提供更", "产出指标", "里程", "60"], ["甲", "1.00", "方便的支撑。", "效益指标", "通达", "好"]],
      pageStarts: [2])
    #expect(read.values("goal") == [["为警务工作提供更方便的支撑。"], ["为警务工作提供更方便的支撑。"]])
  }

  @Test func aLineOverThreePages() {
    let read = ReadTable(
      .keyProjectPerformance,
      table(
        pageStarts: [3, 4],
        [
          ["二级预算单位名称", "一级项目名称", "预算数（万元）", "绩效目标"], ["某局", "发展", "5", "做好。"], ["某局（本", "业务管", "3", "落实刚"],
          ["级）", "理", "", "性约束，严"], ["", "", "", "格管理。"], ["某局", "准备", "2", "备好。"],
        ]))
    #expect(
      read.values("compiling_unit", "project_name", "budget", "goal") == [
        ["某局", "发展", "¥50000", "做好。"], ["某局（本级）", "业务管理", "¥30000", "落实刚性约束，严格管理。"], ["某局", "准备", "¥20000", "备好。"],
      ])
  }

  @Test func aRepeatedHeaderIntoWhichAGoalOverflows() {
    let read = read(
      [
        header, ["甲↓2", "1.00↓2", "做好", "产出指标", "里程", "60"], ["↓1", "效益指标", "通达", "好"],
        ["项目名称", "项目总额", "绩效目标与城市功", "一级指标", "三级指标", "本年绩效指标值"], ["乙", "2.00", "养好", "产出指标", "座数", "2"],
      ], pageStarts: [3])
    #expect(read.values("project_name") == [["甲"], ["甲"], ["乙"]])
    #expect(read.warnings == [])
  }

  @Test func aLineOfAUnitIsNoForm() {
    let read = read([
      ["项目名称（资金使用单位）", "总计：", "绩效目标", "绩效指标"], ["合计：", "10.00", "", ""], ["某局", "7.00", "", ""],
      ["甲", "3.00", "做好", "1.产出指标，里程"],
      ["乙", "4.00", "养好", "1.产出指标，座数"], ["某中心", "3.00", "", ""], ["丙", "3.00", "护好", "1.产出指标，宽度"],
    ])
    #expect(
      read.values("compiling_unit", "project_name", "budget", "indicator") == [
        ["某局", "甲", "¥3", "–"], ["某局", "乙", "¥4", "–"], ["某中心", "丙", "¥3", "–"],
      ])
    #expect(read.reading.notes == ["合计： 10.00", "某局 7.00", "某中心 3.00"])
    #expect(read.extras[0] == ["绩效指标=1.产出指标，里程"])
    #expect(read.warnings == ["form.indicators_unread"])
  }

  @Test func aListWithoutIndicatorsKeepsTheLineOfItsTotal() {
    let read = read([
      ["单位名称", "项目名称", "预算数（万元）", "绩效目标"], ["合计", "", "5", ""], ["某局", "发展", "3", "做好。"], ["某局", "业务", "2", "养好。"],
    ])
    #expect(
      read.values("compiling_unit", "project_name", "budget") == [
        ["合计", "–", "¥50000"], ["某局", "发展", "¥30000"], ["某局", "业务", "¥20000"],
      ])
    #expect(read.reading.notes == [])
  }

  @Test func aCategoryWithoutAnIndicatorIsNoRow() {
    let read = read([header, ["甲↓2", "1.00↓2", "做好↓2", "产出指标", "里程", "60"], ["效益指标", "", ""]])
    #expect(read.values("indicator") == [["里程"]])
  }

  @Test func aBlankListIsEmpty() {
    let read = read([header, ["", "", "", "", "", ""]])
    #expect(read.reading.rows.isEmpty && !read.reading.hasValues)
  }

  @Test(arguments: [
    ("甲乙", "丙", "甲乙丙"), ("甲乙丙丁", "甲乙丙丁", "甲乙丙丁"), ("一二三四五", "二三四五六", "一二三四五六"), ("", "丙", "丙"), ("甲乙", "乙", "甲乙"),
  ])
  func partsOfACutText(upper: String, lower: String, whole: String) {
    #expect(joinCut(upper, lower) == whole)
  }

  @Test(arguments: ["单位名称、项目名称", "单位名称/项目名称", "单位（专项）名称", "项目名称（资金使用单位）"])
  func unitsStandAmongTheProjects(label: String) {
    let read = read([
      [label, "年度绩效目标", "一级指标", "二级指标", "三级指标", "指标值"], ["某市水利局", "", "", "", "", ""],
      ["甲↓2", "做好↓2", "产出指标", "数量指标", "里程", "60"], ["效益指标", "社会效益", "通达", "好"],
    ])
    #expect(
      read.values("compiling_unit", "project_name", "goal", "indicator", "target") == [
        ["某市水利局", "甲", "做好", "里程", "60"], ["某市水利局", "甲", "做好", "通达", "好"],
      ])
    #expect(read.warnings.isEmpty)
  }

  @Test func whatWasReachedBeforeIsNoTarget() {
    let read = read([
      ["项目名称", "绩效目标", "一级指标", "三级指标", "上年指标值", "本年指标值"], ["甲", "做好", "产出指标", "里程", "50", "60"],
    ])
    #expect(read.values("indicator", "target") == [["里程", "60"]])
    #expect(read.extras.first?.contains("上年指标值=50") ?? false)
  }

  @Test func aUnitOverSeveralColumnsAndInItsOwn() {
    let read = ReadTable(
      .generalProjectPerformance,
      table([
        ["单位名称", "项目名称", "年度目标", "三级指标", "指标值"], ["305-某市某局→3", "", ""], ["某市某局机关", "运维", "保障", "系统", "5"],
        ["某市某中心", "", "", "", ""], ["", "培训", "办好", "人次", "9"],
      ]))
    #expect(
      read.values("compiling_unit", "project_name", "goal", "indicator") == [
        ["某市某局机关", "运维", "保障", "系统"], ["某市某中心", "培训", "办好", "人次"],
      ])
  }

  @Test func indicatorsOfCategoriesSideBySide() {
    let read = ReadTable(
      .generalProjectPerformance,
      table([
        ["项目编码↓3", "单位（项目）名称↓3", "项目金额（万元）→2", "绩效目标→4"], ["资金总额↓2", "财政性资金↓2", "产出指标→2", "效益指标→2"],
        ["三级指标", "指标值", "三级指标", "指标值"], ["125", "某市某局", "3.00", "3.00", "", "", "", ""],
        ["125001", "某市某局本级", "3.00", "3.00", "", "", "", ""],
        ["41↓2", "运维↓2", "2.00↓2", "2.00↓2", "系统", "5个", "正常", "98%"], ["及时", "95%", "", ""],
        ["42", "培训", "1.00", "1.00", "人次", "9", "", ""],
      ]))
    #expect(
      read.values("project_name", "budget", "indicator", "target") == [
        ["运维", "¥20000", "系统", "5个"], ["运维", "¥20000", "正常", "98%"], ["运维", "¥20000", "及时", "95%"],
        ["培训", "¥10000", "人次", "9"],
      ])
    #expect(read.extras.map { $0.last } == ["绩效目标=产出指标", "绩效目标=效益指标", "绩效目标=产出指标", "绩效目标=产出指标"])
    #expect(!read.reading.usesTableUnit)
  }

  @Test func aUnitsNameMergedOverSeveralColumnsIsALineOfItsOwn() {
    func read(_ name: String) -> ReadTable {
      ReadTable(
        .generalProjectPerformance,
        table([
          ["项目名称", "预算数", "年度目标", "三级指标", "指标值"], [name, "", ""], ["道路养护", "3.00", "养好路", "里程", "60"],
        ]))
    }
    let unit = read("346003-某区服务中心→3")
    #expect(unit.values("project_name", "budget", "indicator") == [["道路养护", "¥3", "里程"]])
    #expect(unit.reading.notes == ["346003-某区服务中心"])
    #expect(unit.values("compiling_unit") == [["346003-某区服务中心"]])
    // A project may be all that a line prints.
    #expect(read("桥梁维修经费→3").values("project_name") == [["桥梁维修经费"], ["道路养护"]])
  }

  @Test("without rules between columns no line shows what is merged", arguments: [true, false])
  func aUnitsNameWithoutRulesBetweenColumns(hasColumnRules: Bool) {
    var table = table([
      ["项目名称", "预算数", "年度目标", "三级指标", "指标值"], ["346003-某区服务中心", "", "", "", ""], ["桥梁维修经费", "", "", "", ""],
      ["道路养护", "3.00", "养好路", "里程", "60"],
    ])
    table.hasColumnRules = hasColumnRules
    let read = ReadTable(.generalProjectPerformance, table)
    #expect(
      read.values("project_name")
        == (hasColumnRules ? [["346003-某区服务中心"]] : []) + [["桥梁维修经费"], ["道路养护"]])
  }
}
