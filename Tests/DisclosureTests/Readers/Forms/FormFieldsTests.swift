import TestSupport
import Testing

@testable import Disclosure

struct FormFieldsTests {
  private func read(_ rows: [[String]]) -> ReadTable { ReadTable(.generalProjectPerformance, table(rows)) }

  @Test func aValueStandsRightOfItsLabel() {
    #expect(
      read([["项目名称", "甲", "主管部门", "乙局"]]).values("project_name", "responsible_department") == [["甲", "乙局"]])
  }

  @Test func furtherTextBehindALabelIsSurplus() {
    let read = read([["项目名称", "甲", "旧名"], ["负责人", "略", "电话", "无"]])
    #expect(read.values("project_name") == [["甲"]])
    #expect(read.extras == [["项目名称=旧名", "负责人=略", "电话=无"]])
  }

  /// 本级支出项目 is a kind of project, and the years below are values of labels of their own.
  @Test func wordsAndNumbersInTurnArePairs() {
    let read = read([["项目名称", "甲→3"], ["项目属性", "持续性", "支出项目类别", "本级支出项目"], ["起始年度", "2025", "终止年度", "2026"]])
    #expect(read.values("own_level_spending") == [["–"]])
    #expect(read.extras == [["项目属性=持续性", "支出项目类别=本级支出项目", "起始年度=2025", "终止年度=2026"]])
    let unknown = FormFieldsTests().read([
      ["项目名称", "甲→3"], ["项目属性", "持续性", "资金投向", "其他资金"], ["启动于", "2025", "结束于", "2026"],
    ])
    #expect(unknown.extras[0].contains("启动于=2025"))
  }

  /// The money of three years, as Hubei prints it: each line has its label, under the first one.
  @Test func aGridOfMoneyHasItsTotalInALine() {
    let read = ReadTable(
      .overallPerformance,
      table([
        ["部门名称", "某局→5"], ["部门总体资金情况↓5", "总体资金情况（万元）→2↓2", "当年金额↓2", "占比↓2", "近两年收支金额→2"], ["2022年", "2023年"],
        ["支出构成↓3", "基本支出", "60.00", "60%", "50.00", "55.00"], ["项目支出", "40.00", "40%", "30.00", "35.00"],
        ["合计", "100.00", "100%", "80.00", "90.00"],
      ]))
    #expect(read.values("department_name", "total_expenditure") == [["某局", "¥1000000"]])
    #expect(read.extras[0].contains("合计/近两年收支金额/2022年=80.00"))
    #expect(read.warnings == [])
  }

  /// The projects of a department are not all of its money.
  @Test func theSumOfProjectsIsNoneOfTheDepartment() {
    let read = ReadTable(
      .overallPerformance,
      table([
        ["部门名称", "某局→3"], ["项目支出情况↓3", "项目名称", "支出项目类别", "预算"], ["道路养护", "本级支出项目", "40.00"], ["合计", "", "40.00"],
        ["年度目标", "养好路→3"],
      ]))
    #expect(read.values("total_expenditure") == [["–"]])
  }

  @Test func theMoneyOfTheYearGoesBeforeThatOfTheProject() {
    #expect(read([["项目名称", "甲→3"], ["项目总金额", "60.00", "本年度金额", "20.00"]]).values("budget") == [["¥20"]])
  }

  @Test func aLabelThatFillsItsRowHasItsValueBelow() {
    let read = read([["当年绩效目标→2"], ["养好路→2"], ["项目名称", "甲"]])
    #expect(read.values("goal", "project_name") == [["养好路", "甲"]])
  }

  @Test func aLabelBelowALabelIsNotItsValue() {
    #expect(read([["当年绩效目标→2"], ["项目概况→2"], ["养护→2"]]).values("goal", "overview") == [["–", "养护"]])
  }

  @Test func anAmountMayStandBelowItsLabel() {
    let read = read([["项目名称", "甲→3"], ["当年预算", "区级支出", "补助镇街", "其他"], ["100.00", "60.00", "40.00", ""]])
    #expect(read.values("budget", "own_level_spending", "lower_level_transfer") == [["¥100", "¥60", "¥40"]])
  }

  @Test func theLastLabelOfARowMayHaveItsAmountBelowToo() {
    let read = read([["项目名称", "甲→2"], ["当年预算", "区级支出", "补助镇街"], ["100.00", "60.00", "40.00"]])
    #expect(read.values("budget", "own_level_spending", "lower_level_transfer") == [["¥100", "¥60", "¥40"]])
  }

  @Test func aNumberBesideALabelGoesBeforeOneBelow() {
    #expect(read([["项目名称", "甲"], ["当年预算", "100.00"], ["5.00", ""]]).values("budget") == [["¥100"]])
  }

  @Test func aTallLabelHasItsValueInTheSameRows() {
    let read = read([["项目概况↓2", "甲↓2", "主管部门", "乙局"], ["编制单位", "丙局"]])
    #expect(read.values("overview", "responsible_department", "compiling_unit") == [["甲", "乙局", "丙局"]])
  }

  @Test func aTextGoesOnBesideATallLabelInItsLowerRows() {
    let read = read([["项目概况↓2", "甲"], ["乙"]])
    #expect(read.values("overview") == [["甲乙"]])
    #expect(read.extras == [[]])
  }

  @Test func aTextBesideATallLabelThatHasNoneIsItsValue() {
    #expect(read([["编制单位", "丙局"], ["项目概况↓2", ""], ["甲"]]).values("overview") == [["甲"]])
  }

  @Test func aTextWithAnotherBehindItIsALabelOfItsOwn() {
    let read = read([["项目概况↓2", "甲→2"], ["其中", "乙"]])
    #expect(read.values("overview") == [["甲"]])
    #expect(read.extras == [["其中=乙"]])
  }

  @Test func aTextWithoutALabelIsKept() {
    #expect(read([["项目名称", "甲"], ["另有说明→2"]]).extras == [["=另有说明"]])
    // A label whose value is blank is no text without a label; a title is none either.
    #expect(read([["2024年一般项目绩效目标表→3"], ["项目名称", "甲→2"], ["负责人", "→2"]]).extras == [[]])
  }

  @Test func aNoteBetweenTheFieldsIsANote() {
    let read = read([["项目名称", "甲"], ["注：略→2"]])
    #expect(read.reading.notes == ["注：略"])
    #expect(read.extras == [[]])
  }

  @Test func anAmountBelowThatHasALabelOfItsOwnIsNotTaken() {
    let read = read([["项目名称", "甲"], ["当年预算", "区级支出"], ["补助镇街", "40.00"]])
    #expect(read.values("budget", "own_level_spending", "lower_level_transfer") == [["–", "–", "¥40"]])
  }

  @Test func aUnitInTheLabelGoesBeforeTheTables() {
    #expect(read([["当年预算（万元）", "1.5"]]).values("budget") == [["¥15000"]])
  }

  @Test func aUnitInTheLabelOfTheGroupReachesItsFields() {
    let read = read([["资金（万元）↓2", "当年预算", "1.5"], ["区级支出", "1"]])
    #expect(read.values("budget", "own_level_spending") == [["¥15000", "¥10000"]])
  }

  @Test func aTextInTheFieldOfAnAmountIsKeptAndReported() {
    let read = read([["项目名称", "甲"], ["当年预算", "若干"]])
    #expect(read.warnings == ["cell.not_a_number"])
    #expect(read.extras == [["当年预算=若干"]])
  }

  @Test func theFirstLabelStandingAgainBeginsAForm() {
    #expect(
      read([["项目名称", "甲"], ["当年预算", "1.00"], ["项目名称", "乙"], ["当年预算", "2.00"]]).values("project_name", "budget") == [
        ["甲", "¥1"], ["乙", "¥2"],
      ])
  }

  @Test func aFieldTwiceIsReported() {
    let read = read([["编制单位", "丙局"], ["项目名称", "甲"], ["项目名称", "乙"]])
    #expect(read.values("project_name") == [["甲"]])
    #expect(read.extras == [["项目名称=乙"]])
    #expect(read.warnings == ["form.fields_unsplit"])
  }

  @Test func theNextLabelOfABlankFieldIsNoValue() {
    let read = read([
      ["项目名称", "甲→4"], ["主管部门", "", "实施期限", "", "执行率分值（10分）"], ["资金金额（万元）↓2", "实施期资金总额：", "", "年度资金总额：", ""],
      ["其中：财政拨款", "", "其中：财政拨款", ""],
    ])
    #expect(read.values("project_name", "responsible_department", "budget") == [["甲", "–", "–"]])
    #expect(read.extras == [[]])
  }

  @Test func twoPairsInARow() {
    let read = read([["项目名称", "甲→3"], ["主管部门及代码", "228_某局", "实施单位", "某中心"]])
    #expect(read.values("responsible_department", "compiling_unit") == [["228_某局", "–"]])
    #expect(read.extras == [["实施单位=某中心"]])
  }

  @Test func theMoneyOfTheYearGoesBeforeThatOfTheWholeTime() {
    let read = read([
      ["项目名称", "甲→4"], ["资金金额（万元）↓2", "实施期资金总额：", "300", "年度资金总额：", "100"], ["其中：财政拨款", "300", "其中：财政拨款", "100"],
    ])
    #expect(read.values("budget") == [["¥1000000"]])
    #expect(read.extras.first?.contains("实施期资金总额：=300") == true)
  }

  @Test func theGoalOfTheYearStandsBelowItsLabel() {
    let read = read([
      ["项目名称", "甲→2"], ["总体目标↓2", "实施期总目标", "年度目标"], ["长远", "今年"],
    ])
    #expect(read.values("goal") == [["今年"]])
    #expect(read.extras == [["实施期总目标=长远"]])
  }

  @Test func theLinesOfAGoalMayHaveARowEach() {
    let read = read([["项目名称", "甲"], ["总体目标↓4", "年度目标"], ["目标1：修路。"], ["目标2：养路。"], ["目标3：护路。"]])
    #expect(read.values("goal") == [["目标1：修路。目标2：养路。目标3：护路。"]])
  }

  @Test func theLinesOfAGoalMayStandBelowABlankLabel() {
    let read = read([
      ["项目名称", "甲→2"], ["总体目标", "目标1：修路。→2"], ["", "目标2：养路。→2"], ["", "目标3：护路。→2"], ["项目概况", "养护→2"],
    ])
    #expect(read.values("goal", "overview") == [["目标1：修路。目标2：养路。目标3：护路。", "养护"]])
    #expect(read.extras.joined().isEmpty)
  }

  @Test func whatStandsBesideABlockIsLabelledByIt() {
    let read = read([["项目名称", "甲→2"], ["预算规模及资金用途↓2", "预算数", "3.00"], ["召开会议所需的场地租赁等费用。→2"]])
    #expect(read.values("budget") == [["¥3"]])
    #expect(read.extras == [["预算规模及资金用途=召开会议所需的场地租赁等费用。"]])
  }

  @Test func theUnitMayHaveACellOfItsOwn() {
    #expect(
      read([["项目名称", "甲→2"], ["资金金额", "年度资金总额：", "17"], ["（万元）", "其中：财政拨款", "17"], ["", "其他资金", ""]]).values("budget")
        == [
          ["¥170000"]
        ])
    #expect(read([["项目名称", "甲→2"], ["当年预算", "（万元）", "17"]]).values("budget") == [["¥170000"]])
  }

  @Test func theUnitMayStandBehindTheNumber() {
    #expect(read([["项目名称", "甲"], ["当年预算", "280.7万元"]]).values("budget") == [["¥2807000"]])
  }

  @Test func labelAndValueInOneCell() {
    let read = read([["项目名称：甲→2"], ["当年预算", "1.00"], ["主要政策任务：深化改革。→2"]])
    #expect(read.values("project_name", "budget") == [["甲", "¥1"]])
    #expect(read.extras == [["主要政策任务=深化改革。"]])
  }

  @Test(arguments: ["绩效目标指标", "中介服务费总额", "一般公共预算", "基本支出预算"])
  func noLabelsOfFields(text: String) {
    let role = FormVocabulary(.generalProjectPerformance)?.role(text)
    if case .field = role { Issue.record("\(text) is \(String(describing: role))") }
  }

  @Test(arguments: [
    ("主管部门及代码", ColumnName.responsibleDepartment), ("金额合计", .budget), ("预算金额", .budget), ("年度预算资金（万元）", .budget),
    ("总体目标", .goal),
    ("专项（项目）名称", .projectName),
  ])
  func labelsOfOtherTemplates(text: String, column: ColumnName) throws {
    let definition = TableDefinition.generalProjectPerformance
    let target = try #require(definition.index(of: column))
    #expect(FormVocabulary(definition)?.role(text) == .field(target))
  }

  @Test func theResourcesOfADepartmentUnderAHeader() {
    let read = ReadTable(
      .overallPerformance,
      table([
        ["部门名称→2", "某局→7"], ["总体资金情况（万元）→2↓3", "预算支出总额↓2", "财政拨款→3", "其他资金→3"],
        ["合计", "基本支出", "项目支出", "合计", "基本支出", "项目支出"], ["9", "8", "5", "3", "1", "1", ""],
        ["整体绩效目标↓4", "整体绩效目标", "做好工作→7"], ["其他说明", "→7"], ["活动→2", "绩效指标→2", "指标性质", "指标值→2", "度量单位"],
        ["统计→2", "产出指标甲→2", "≥", "12→2", "个"],
      ]))
    #expect(
      read.values("department_name", "total_expenditure", "goal", "indicator", "operator", "target", "measure") == [
        ["某局", "¥90000", "做好工作", "产出指标甲", "≥", "12", "个"]
      ])
    #expect(
      read.extras == [
        ["财政拨款/合计=8", "财政拨款/基本支出=5", "财政拨款/项目支出=3", "其他资金/合计=1", "其他资金/基本支出=1", "活动=统计"]
      ])
    #expect(read.warnings == [])
  }

  @Test func theTasksOfADepartmentAndTheirTotal() {
    let read = ReadTable(
      .overallPerformance,
      table([
        ["部门（单位）名称", "某局→5"], ["年度主要任务↓5", "任务名称↓2", "主要内容↓2", "预算金额（万元）→3"], ["总额", "财政拨款", "其他资金"],
        ["运转", "人员经费", "30.5", "30.5", ""], ["审计", "外勤", "12", "2", "10"], ["金额合计→2", "42.5", "32.5", "10"],
        ["年度总体目标", "做好工作→5"],
      ]))
    #expect(read.values("department_name", "total_expenditure", "goal") == [["某局", "¥425000", "做好工作"]])
    #expect(
      read.extras == [
        [
          "任务名称=运转", "主要内容=人员经费", "预算金额（万元）/总额=30.5", "预算金额（万元）/财政拨款=30.5", "任务名称 (2)=审计", "主要内容 (2)=外勤",
          "预算金额（万元）/总额 (2)=12", "预算金额（万元）/财政拨款 (2)=2", "预算金额（万元）/其他资金 (2)=10", "金额合计/预算金额（万元）/财政拨款=32.5",
          "金额合计/预算金额（万元）/其他资金=10",
        ]
      ])
  }

  @Test func aTaskMayBeNamedByItsNumber() {
    let read = ReadTable(
      .overallPerformance,
      table([
        ["部门（单位）名称", "某局→5"], ["年度主要任务↓4", "任务名称", "主要内容", "总额", "财政拨款", "其他资金"], ["任务1", "人员经费", "30.5", "30.5", ""],
        ["任务2", "……", "0", "", ""], ["金额合计→2", "30.5", "30.5", "0"],
      ]))
    #expect(read.extras.first?.prefix(2) == ["任务名称=任务1", "主要内容=人员经费"])
    #expect(read.extras.first?.contains { $0.hasSuffix("=任务2") } == false)
  }

  @Test func aGoalThatTheEdgeOfAPageCuts() {
    let read = ReadTable(
      .generalProjectPerformance,
      table(
        pageStarts: [3],
        [
          ["项目名称", "甲→3"], ["当年预算", "1.00→3"], ["总体目标", "总结推广典型做→3"], ["", "法，服务全过程。→3"],
          ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "增收", "1"],
        ]))
    #expect(read.values("project_name", "goal") == [["甲", "总结推广典型做法，服务全过程。"]])
    #expect(read.extras.first == ["一级指标=产出指标", "二级指标=数量指标"])
  }

  @Test func whereNoRulesPartColumnsABlankCellIsNoValue() {
    var aligned = table([["项目名称", "甲", "", "主管部门", "", "乙局", ""]])
    aligned.hasColumnRules = false
    let read = ReadTable(.generalProjectPerformance, aligned)
    #expect(read.values("project_name", "responsible_department") == [["甲", "乙局"]])
  }

  @Test func theUnitInTheHeadingOfASection() {
    let read = ReadTable(
      .overallPerformance,
      table([
        ["部门名称", "某局→3"], ["部门基本信息→4"], ["在职人数", "5", "编制", "6"], ["当年预算情况（万元）→4"], ["收入预算合计", "900", "其他资金", ""],
        ["支出预算合计", "900", "人员经费", "600"], ["一级指标", "二级指标", "三级指标", "目标值"], ["产出指标", "数量指标", "办件", "100件"],
      ]))
    #expect(read.values("total_expenditure", "indicator") == [["¥9000000", "办件"]])
    #expect(!read.reading.usesTableUnit)
  }

  @Test func labelsWithAColonAndShanghaisIndicators() {
    let read = ReadTable(
      .generalProjectPerformance,
      table([
        ["项目名称：", "运维→3"], ["项目总预算（元）：", "200", "项目当年预算（元）：", "120"], ["项目总体目标：", "平稳→3"], ["年度绩效目标：", "五个系统→3"],
        ["一级目标", "二级目标", "三级目标", "指标目标值"], ["产出目标↓2", "数量", "系统", ">=5个"], ["质量", "正常", ">=98%"],
      ]))
    #expect(
      read.values("project_name", "budget", "goal", "indicator", "target") == [
        ["运维", "¥120", "五个系统", "系统", ">=5个"], ["运维", "¥120", "五个系统", "正常", ">=98%"],
      ])
  }

  @Test func partsOfTheMoneyBesideTheLabelOfAll() {
    let read = ReadTable(
      .generalProjectPerformance,
      table([
        ["项目名称", "运维→2"], ["项目资金（元）↓3", "资金总额：1,230.00→2"], ["其中：财政拨款：1,200.00→2"], ["其他资金：30.00→2"],
        ["总体目标↓2", "一是办好；→2"], ["二是办完。→2"],
      ]))
    #expect(read.values("budget", "goal") == [["¥1230", "一是办好；二是办完。"]])
    #expect(read.warnings == [])
  }

  @Test func wordsOverNumbersBesideTheirLabelAreLabels() {
    let rows = [
      ["项目名称", "甲→4"], ["资金支出计划（%）↓2", "3月底", "6月底", "10月底", "12月底"], ["25%", "50%", "", "100%"], ["绩效目标", "养好路→4"],
    ]
    let read = read(rows)
    #expect(read.values("project_name", "goal") == [["甲", "养好路"]])
    #expect(read.extras == [["资金支出计划（%）/3月底=25%", "资金支出计划（%）/6月底=50%", "资金支出计划（%）/12月底=100%"]])
  }

  @Test func theEdgeOfAPageBetweenWordsAndNumbers() {
    let rows = [
      ["项目名称", "甲→2"], ["资金支出计划（%）", "6月底", "12月底"], ["", "50%", "100%"], ["绩效目标", "养好路→2"],
    ]
    let read = ReadTable(.generalProjectPerformance, table(pageStarts: [2], rows))
    #expect(read.extras == [["资金支出计划（%）/6月底=50%", "资金支出计划（%）/12月底=100%"]])
  }

  @Test func wordsOverWordsAreNoLabels() {
    let read = read([["项目名称", "甲→2"], ["项目概况↓2", "养护", "修补"], ["12", "道路"], ["绩效目标", "养好路→2"]])
    #expect(read.values("overview") == [["养护"]])
  }
}
