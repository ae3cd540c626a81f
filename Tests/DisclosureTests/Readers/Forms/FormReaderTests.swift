import Foundation
import Normalization
import TestSupport
import Testing

@testable import Disclosure

struct FormReaderTests {
  /// A form with two indicators; the fields stand in pairs of label and value.
  private func form(_ project: String) -> [[String]] {
    [
      ["专项资金名称", "\(project)→2", "业务主管部门", "某局→3"], ["当年预算（万元）", "100→2", "区级支出（万元）", "60", "补助镇街（万元）", "40"],
      ["项目概况", "养护\n道路。→6"], ["立项依据", "条例→6"], ["当年绩效目标", "养好路→6"],
      ["绩效指标↓3", "指标名称", "指标权重", "计量单位", "指标性质", "指标值", "是否核心指标"], ["里程", "60", "公里", "≥", "100", "是"],
      ["满意度", "40", "%", "≥", "90", "否"],
    ]
  }

  private func read(_ rows: [[String]], captions: [String] = []) -> ReadTable {
    ReadTable(.generalProjectPerformance, table(captions: captions, rows))
  }

  @Test func anIndicatorIsARowAndTheFieldsAreRepeated() {
    let read = read(form("道路养护"))
    #expect(
      read.values("indicator", "weight", "measure", "operator", "target", "core") == [
        ["里程", "60#", "公里", "≥", "100", "true"], ["满意度", "40#", "%", "≥", "90", "false"],
      ])
    let fields = ["道路养护", "某局", "¥1000000", "¥600000", "¥400000", "养护道路。", "条例", "养好路"]
    #expect(
      read.values(
        "project_name", "responsible_department", "budget", "own_level_spending", "lower_level_transfer", "overview",
        "basis",
        "goal") == [fields, fields])
    #expect(read.reading.hasValues)
    #expect(read.extras.joined().isEmpty)
  }

  @Test func aTargetWithoutAnIndicatorIsSaid() {
    let rest = [["", "", "公里", "≥", "100", "是"]]
    #expect(read(form("道路养护") + [[""] + rest[0]]).warnings == ["form.field_missing"])
  }

  @Test func whatBeginsAnotherFormAmongTheIndicatorsIsSaid() {
    let rest = [["", "专项资金名称", "桥梁", "", "", "", ""], ["", "里程", "60", "公里", "≥", "100", "是"]]
    #expect(read(form("道路养护") + rest).warnings.contains("form.fields_unsplit"))
    let header = ["", "指标名称", "指标权重", "计量单位", "指标性质", "指标值", "是否核心指标"]
    #expect(read(form("道路养护") + [header, rest[1]]).warnings.contains("form.fields_unsplit"))
    #expect(!read(form("道路养护") + [rest[1]]).warnings.contains("form.fields_unsplit"))
  }

  /// 长期绩效指标 and 年度绩效指标 have a header each; the latter has the years before beside its target.
  @Test func indicatorsOfTwoTimesBelowOneAnother() {
    let read = read([
      ["项目名称", "成果转化→5"], ["项目绩效总目标↓2", "长期目标（截止2027年）→3", "年度目标→2"], ["支持九十个。→3", "支持三十个。→2"],
      ["长期绩效指标↓2", "一级指标", "二级指标", "三级指标", "指标值→2"], ["产出指标", "数量指标", "支持项目数", "≥90个→2"],
      ["年度目标1", "支持三十个。→5"], ["年度绩效指标↓2", "一级指标", "二级指标", "三级指标", "上年", "指标值"],
      ["产出指标", "数量指标", "支持项目数", "≥20个", "≥30个"],
    ])
    #expect(
      read.values("goal", "indicator", "target") == [["支持三十个。", "支持项目数", "≥90个"], ["支持三十个。", "支持项目数", "≥30个"]])
    #expect(!read.warnings.contains("form.fields_unsplit"))
  }

  /// One cell under name and target is no indicator.
  @Test func whatFollowsTheIndicatorsIsAField() {
    let read = read([
      ["项目名称", "甲→3"], ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "次数", "≥1次"], ["需要说明的问题", "无→3"],
    ])
    #expect(read.values("indicator", "target") == [["次数", "≥1次"]])
    #expect(read.extras[0].contains("需要说明的问题=无"))
  }

  /// The form of the Ministry of Finance: the whole time of a project beside the year.
  private let ofTwoTimes = [
    ["项目名称→2", "成果转化→6"], ["项目资金（万元）→2", "中期资金总额：", "900.00→2", "年度资金总额：→2", "300.00"],
    ["总体目标↓2", "中期目标（2024年—2026年）→4", "年度目标→3"], ["支持九十个。→4", "支持三十个。→3"],
    ["绩效指标↓3", "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "支持项目数", "≥90个", "数量指标", "支持项目数", "≥30个"],
    ["效益指标", "社会效益指标", "就业人数", "≥600人", "社会效益指标", "就业人数", "≥200人"],
  ]

  @Test func theYearIsMeantWhereTheWholeTimeStandsBesideIt() {
    let read = read(ofTwoTimes)
    #expect(
      read.values("budget", "goal", "indicator", "target") == [
        ["¥3000000", "支持三十个。", "支持项目数", "≥30个"], ["¥3000000", "支持三十个。", "就业人数", "≥200人"],
      ])
    #expect(read.extras[0].contains("指标值=≥90个"))
    #expect(read.warnings.isEmpty)
  }

  @Test func theYearIsMeantOnWhicheverSideItStands() {
    var rows = ofTwoTimes
    rows[2] = ["总体目标↓2", "年度目标→4", "中期目标（2024年—2026年）→3"]
    rows[3] = ["支持三十个。→4", "支持九十个。→3"]
    #expect(read(rows).values("goal", "target") == [["支持三十个。", "≥90个"], ["支持三十个。", "≥600人"]])
  }

  @Test func theBudgetOfTheYearBeforeThatOfTheWholeTime() {
    let rows = [["项目名称", "甲→3"], ["项目总预算", "9.00", "项目当年预算", "3.00"], ["年度绩效目标", "养好路→3"]]
    #expect(read(rows).values("budget") == [["¥3"]])
  }

  @Test func theTotalOfABlockOfMoney() {
    let rows = [
      ["单位名称", "甲局→4"], ["年度预算（万元）↓2", "合计", "基本支出", "项目支出", "其他"], ["5,000.00", "2,000.00", "3,000.00", ""],
      ["年度绩效目标", "全面完成→4"],
    ]
    let read = ReadTable(.overallPerformance, table(rows))
    #expect(read.values("total_expenditure", "goal") == [["¥50000000", "全面完成"]])
    #expect(read.extras == [["基本支出=2,000.00", "项目支出=3,000.00"]])
  }

  @Test func categoriesUnderTheLabelBesideTheIndicators() {
    let rows = [["项目名称", "甲→3"], ["绩效目标", "养好路→3"], ["绩效指标", "指标名称", "计算符号", "指标值"], ["数量指标", "里程", "≥", "30"]]
    #expect(read(rows).extras == [["绩效指标=数量指标"]])
  }

  @Test func goalsWithNumbersAndLabelsWithNumbers() {
    let rows = [
      ["项目名称", "甲→5"], ["长期目标1", "三年养好路→5"], ["年度目标1", "养好路→5"], ["1、资金来源：（1）财政资金", "5.00→5"],
      ["目标名称", "一级指标", "二级指标", "指标名称", "指标值", "指标值确定依据"], ["年度目标1", "产出指标", "数量指标", "里程", "30个", "计划标准"],
    ]
    let read = read(rows)
    #expect(read.values("goal", "indicator", "target") == [["养好路", "里程", "30个"]])
    #expect(read.extras[0].contains("1、资金来源：（1）财政资金=5.00"))
  }

  @Test func theYearsGoalOutranksTheLongTermsWhereverItStands() {
    for first in ["三年长期目标（2024年—2026年）", "长期目标1"] {
      let rows = [
        ["项目名称", "甲→3"], [first, "三年养好路→3"], ["年度目标", "养好路→3"], ["二级指标", "三级指标", "指标值", "指标性质"],
        ["数量指标", "里程", "30", "≥"],
      ]
      #expect(read(rows).values("goal") == [["养好路"]])
    }
  }

  @Test func theUnitOfAnIndicatorMayBeLabelledUnit() {
    let rows = [["项目名称", "甲→3"], ["绩效目标", "养好路→3"], ["二级指标", "三级指标", "绩效标准", "单位"], ["数量指标", "里程", "30", "公里"]]
    #expect(read(rows).values("target", "measure") == [["30", "公里"]])
  }

  @Test func whatFormsCannotBeWithoutIsMissed() {
    func told(_ field: [String], _ header: String = "指标值") -> [String?] {
      let rows = [["项目名称", "甲→3"], field, ["二级指标", "三级指标", header, "指标性质"], ["数量指标", "里程", "30", "≥"]]
      return read(rows).reading.diagnostics.filter { $0.code == .formFieldMissing }.map(\.column)
    }
    #expect(told(["经费规模", "12.00→3"]) == ["budget"])
    #expect(told(["其他资金", "12.00→3"]).isEmpty)
    #expect(told(["部门目标描述", "把全市的道路全部养好→3"]) == ["goal"])
    #expect(told(["备注", "无→3"], "完成水平") == ["target"])
    #expect(told(["备注", "无→3"]).isEmpty)
  }

  @Test func whatRanTogetherIsTold() {
    func told(_ fields: [[String]], target: String = "30") -> [String] {
      let rows = fields + [["二级指标", "三级指标", "指标值", "计量单位"], ["数量指标", "里程", target, "公里"]]
      return read(rows).reading.diagnostics.map { "\($0.code.rawValue) \($0.column ?? "")" }
    }
    let name = ["项目名称", "甲→3"]
    #expect(told([name, ["绩效目标", "其中：一般公共预算：23,538.60项目支出：15,220.19→3"]]) == ["form.field_missing budget"])
    #expect(told([name, ["绩效目标", "做到：完成23,538.6公里→3"]]).isEmpty)
    #expect(told([name, ["绩效目标", "某市统计局→3"]]) == ["form.field_missing goal"])
    #expect(told([name, ["绩效目标", "支持某市统计局，办好某局→3"]]).isEmpty)
    #expect(told([name], target: "≤2小时=100%≤35.5万元优良") == ["form.fields_unsplit target"])
    #expect(told([name], target: "≥90%且≤95%").isEmpty)
    #expect(told([name], target: "≥6期/≥5册/≥45册").isEmpty)
    #expect(told([name], target: "≥3次，合格率≥95%").isEmpty)
    #expect(told([name], target: "合格率=100%").isEmpty)
    #expect(told([name], target: "≥30").isEmpty)
  }

  /// The line of a form that has its department and its money may be lost: nothing else says so.
  @Test func aUnitOfMoneyStandsOverNoFormWithoutAny() {
    func told(_ rows: [[String]], unit: AmountUnit? = .tenThousandYuan) -> [String] {
      let indicators = [["二级指标", "三级指标", "指标值", "指标性质"], ["数量指标", "里程", "30", "≥"]]
      return ReadTable(.overallPerformance, table(rows + indicators), unit: unit).reading.diagnostics
        .filter { $0.code == .formFieldMissing }.map { $0.message(in: .english) }
    }
    let goal = ["当年整体绩效目标", "养好路→3"]
    #expect(
      told([goal]) == [
        "table 15: “万元” is printed as the unit of amounts, but no form has any, nor a label like 部门支出预算数"
      ])
    #expect(told([goal], unit: nil).isEmpty)
    // A label of money is one be it blank, and money is money whatever it is called.
    #expect(told([["部门名称", "某局", "部门支出预算数", ""], goal]).isEmpty)
    #expect(told([["部门名称", "某局", "年度经费", ""], goal]).isEmpty)
    #expect(told([["部门名称", "某局", "财政拨款", "12.00"], goal]).isEmpty)
    #expect(told([["部门名称", "某局→3"], goal]).count == 1)
    // What is printed by rote over a blank form counts nothing.
    #expect(told([["当年整体绩效目标", "→3"]]).isEmpty)
  }

  @Test func oneGridMayHoldSeveralForms() {
    let read = read(form("道路养护") + form("桥梁"))
    #expect(
      read.values("project_name", "indicator") == [["道路养护", "里程"], ["道路养护", "满意度"], ["桥梁", "里程"], ["桥梁", "满意度"]])
  }

  @Test func aFormWithoutIndicatorsIsOneRow() {
    let read = read([["项目名称", "道路养护"], ["当年预算", "100.00"]])
    #expect(read.values("project_name", "budget", "indicator") == [["道路养护", "¥100", "–"]])
  }

  @Test func aFormWithoutTextAndAmountsIsEmpty() {
    let blank = form("").map { row in
      row.map { cell in ["养护\n道路。→6", "条例→6", "养好路→6"].contains(cell) ? "→6" : cell }
    }
    let emptied = [["专项资金名称", "→2", "业务主管部门", "→3"], ["当年预算", "→2", "区级支出", "", "补助镇街", ""]]
    let read = read(emptied + blank[2...5] + [["", "", "", "", "", ""], ["", "", "", "", "", ""]])
    #expect(read.reading.rows.isEmpty && !read.reading.hasValues)
  }

  @Test func captionsAloneDoNotFillAnEmptyForm() {
    #expect(!read([["项目名称", ""], ["当年预算", ""]], captions: ["编制单位：某局"]).reading.hasValues)
  }

  @Test func captionsFillWhatTheFormLeavesBlank() {
    let read = read(form("道路养护"), captions: ["编制单位：甲局", "主管部门：乙局", "单位：万元"])
    #expect(read.values("compiling_unit", "responsible_department").first == ["甲局", "某局"])
  }

  @Test func aRepeatedIndicatorHeaderIsNoIndicator() {
    let header = ["指标名称", "指标权重", "计量单位", "指标性质", "指标值"]
    let read = read([["项目名称", "甲→4"], header, ["里程", "60", "公里", "≥", "1"], header, ["座数", "40", "座", "≥", "2"]])
    #expect(read.values("indicator") == [["里程"], ["座数"]])
  }

  @Test func levelsOfIndicators() {
    let rows = [
      ["项目名称", "甲→3"], ["一级指标", "二级指标", "三级指标", "指标值"], ["产出↓2", "数量", "里程", "≥60"], ["质量", "合格率", "100%"],
    ]
    let read = read(rows)
    #expect(read.values("indicator", "target") == [["里程", "≥60"], ["合格率", "100%"]])
    #expect(read.extras == [["一级指标=产出", "二级指标=数量"], ["一级指标=产出", "二级指标=质量"]])
  }

  @Test func aTextInAColumnOfNumbersIsKeptAndReported() {
    let read = read([["项目名称", "甲→2"], ["指标名称", "指标权重", "指标值"], ["里程", "十分", "60"]])
    #expect(read.values("indicator", "weight") == [["里程", "–"]])
    #expect(read.warnings == ["cell.not_a_number"])
    #expect(read.extras == [["指标权重=十分"]])
  }

  @Test func notesBelowTheIndicatorsAreNoIndicators() {
    let read = read(form("道路养护") + [["注：略→7"]])
    #expect(read.reading.rows.count == 2)
    #expect(read.reading.notes == ["注：略"])
  }

  @Test func theFormOfTheWholeDepartment() {
    let read = ReadTable(
      .overallPerformance,
      table([
        ["部门（单位）名称", "某局→3"], ["部门支出预算数", "12.50→3"], ["当年整体绩效目标", "做好工作→3"], ["指标名称", "指标权重", "指标性质", "指标值"],
        ["办结率", "10", "定性", "好"],
      ]), unit: .tenThousandYuan)
    #expect(
      read.values("department_name", "total_expenditure", "goal", "indicator", "weight", "operator", "target") == [
        ["某局", "¥125000", "做好工作", "办结率", "10#", "定性", "好"]
      ])
  }

  /// A form of the layout with levels of indicators, and its title in a row over all columns.
  private func titled(_ project: String, budget: String, indicators: [[String]]) -> [[String]] {
    [
      ["\(project)项目绩效目标表→5"], ["项目名称", "\(project)→4"], ["主管部门", "某局→2", "实施单位", "某队"],
      ["专项资金情况（万元）↓2", "资金总额→2", "\(budget)→2"], ["财政拨款→2", "\(budget)→2"], ["年度目标", "做好\(project)→4"],
      ["绩效目标指标↓\(indicators.count + 1)", "一级指标", "二级指标", "三级指标", "指标值"],
    ] + indicators + [["备注", "→4"]]
  }

  @Test func aTitleOverAllColumnsBeginsAForm() {
    let read = read(
      titled("甲", budget: "1.00", indicators: [["产出指标", "数量指标", "里程", "≥1公里"]])
        + titled("乙", budget: "2.00", indicators: [["产出指标", "数量指标", "座数", "≥2座"]]))
    #expect(
      read.values("project_name", "budget", "goal", "indicator", "target") == [
        ["甲", "¥10000", "做好甲", "里程", "≥1公里"], ["乙", "¥20000", "做好乙", "座数", "≥2座"],
      ])
    #expect(read.extras.first == ["实施单位=某队", "财政拨款=1.00", "一级指标=产出指标", "二级指标=数量指标"])
    #expect(read.warnings == [])
  }

  @Test func formsSideBySide() {
    let left = titled("甲", budget: "1.00", indicators: [["产出指标", "数量指标", "里程", "≥1公里"]])
    let right = titled("乙", budget: "2.00", indicators: [["产出指标", "数量指标", "座数", "≥2座"]])
    let read = read(zip(left, right).map(+))
    #expect(
      read.values("project_name", "budget", "indicator") == [["甲", "¥10000", "里程"], ["乙", "¥20000", "座数"]])
  }

  @Test func twoFormsOfOneProjectWhoseHeadIsTakenForARepeatedOne() {
    func form(_ unit: String, _ budget: String) -> [[String]] {
      [
        ["主管部门及代码", "228_某局", "实施单位", unit], ["项目资金（万元）↓2", "年度预算资金总额：", "\(budget)→2"], ["其中：财政拨款", "\(budget)→2"],
        ["总体目标", "做好→3"], ["绩效指标↓2", "一级指标", "三级指标", "指标值"], ["成本指标", "总额", "≤\(budget)万元"],
      ]
    }
    let rows = [["项目名称", "专项经费→3"]] + form("甲中心", "49.50") + form("乙中心", "23.00")
    let read = ReadTable(.generalProjectPerformance, table(pageStarts: [7], rows))
    #expect(
      read.values("project_name", "budget", "target") == [
        ["专项经费", "¥495000", "≤49.50万元"], ["专项经费", "¥230000", "≤23.00万元"],
      ])
  }

  @Test(arguments: ["中介服务费资金总额", "按计划完成募捐活动年度目标"])
  func anIndicatorThatSpeaksOfMoneyOrGoalsIsAnIndicator(name: String) {
    let read = read([
      ["项目名称", "甲→3"], ["当年预算", "1.00→3"], ["绩效指标↓4", "一级指标", "三级指标", "指标值"], ["成本指标↓2", "标准", "≤1000元"],
      [name, "≤800万元"],
      ["产出指标", "数量", "≥70个"],
    ])
    #expect(
      read.values("project_name", "budget", "indicator") == [
        ["甲", "¥1", "标准"], ["甲", "¥1", name], ["甲", "¥1", "数量"],
      ])
  }

  @Test(arguments: ["指标内容", "三级指标", "指标名称"])
  func theColumnOfTheIndicators(label: String) {
    let read = read([["项目名称", "甲→4"], ["绩效指标↓2", "一级指标", "二级指标", label, "指标值"], ["产出指标", "数量指标", "里程", "60"]])
    #expect(read.values("indicator", "target") == [["里程", "60"]])
  }

  @Test func weightsTypesAndSignsOfIndicators() {
    let read = read([
      ["项目名称", "甲→4"], ["一级指标", "三级指标", "指标值类型", "指标值", "分值权重（90分）"], ["产出指标", "里程", "≥", "60", "15"],
    ])
    #expect(read.values("indicator", "operator", "target", "weight") == [["里程", "≥", "60", "15#"]])
    #expect(
      self.read([["项目名称", "甲→3"], ["一级指标", "三级指标", "指标值", "分值（90）"], ["产出指标", "里程", "60", "15"]]).values("weight") == [
        ["15#"]
      ])
  }

  @Test(arguments: [("分值权重（90分）", 90), ("分值（90）", 90), ("指标权重", nil)] as [(String, Decimal?)])
  func theLabelOfTheWeightsSaysWhatTheyAddUpTo(label: String, points: Decimal?) {
    let read = read([["项目名称", "甲→3"], ["一级指标", "三级指标", "指标值", label], ["产出指标", "里程", "60", "15"]])
    #expect(read.reading.rows.map(\.fullScore) == [points])
  }

  @Test func aCategoryWithoutAnIndicatorIsNoRow() {
    let read = read([
      ["项目名称", "甲→3"], ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标↓2", "数量指标", "里程", "60"], ["质量指标", "", ""],
    ])
    #expect(read.values("indicator") == [["里程"]])
    #expect(read.reading.placed.contains(GridField(row: 3, column: 1)))
  }

  @Test func placeholdersAreNoValues() {
    let read = read([
      ["专项（项目）名称", "→3"], ["主管部门", "→3"], ["总体目标↓2", "年度目标→3"], ["目标1：\n目标2：→3"], ["绩效指标↓3", "一级指标", "二级指标", "指标内容"],
      ["产出指标↓2", "数量指标", "指标1："], ["", "……"],
    ])
    #expect(read.reading.rows.isEmpty && !read.reading.hasValues)
  }

  @Test func theProjectInTheCaption() {
    let rows = [
      ["资金总额：", "57.00→3"], ["项目实施期目标", "做好→3"], ["一级指标", "二级指标", "三级指标", "目标值"], ["产出指标", "时效指标", "及时率", "100%"],
    ]
    #expect(
      read(rows, captions: ["市行政中心保安服务项目绩效目标表"]).values("project_name", "budget", "goal") == [
        ["市行政中心保安服务", "¥57", "做好"]
      ])
    #expect(
      read(rows, captions: ["301007_某市公安局某分局_办案经费补助绩效目标表"]).values("project_name", "compiling_unit") == [
        ["办案经费补助", "某市公安局某分局"]
      ])
    #expect(read(rows, captions: ["附表：水库加固项目"]).values("project_name") == [["水库加固项目"]])
    #expect(read(rows, captions: ["项目名称：水库加固"]).values("project_name") == [["水库加固"]])
  }

  @Test func aFormWithoutANameIsReported() {
    let rows = [["资金总额：", "57.00→3"], ["一级指标", "二级指标", "三级指标", "目标值"], ["产出指标", "时效指标", "及时率", "100%"]]
    #expect(read(rows, captions: ["2024年部门预算项目支出绩效目标表"]).warnings == ["form.name_missing"])
  }

  @Test func indicatorsUnderAnUnknownLabelAreReported() {
    let read = read([
      ["项目名称", "甲→2"], ["分类", "细目", "要求"], ["产出指标", "里程", "60"], ["效益指标", "通达", "好"], ["成本指标", "造价", "低"],
    ])
    #expect(read.warnings == ["form.indicators_unread"])
  }

  @Test func aCategoryThatTheEdgeOfAPageCuts() {
    let read = ReadTable(
      .generalProjectPerformance,
      table(
        pageStarts: [3],
        [
          ["项目名称", "甲→3"], ["一级指标", "二级指标", "三级指标", "指标值"], ["效益指", "经济效益指标", "增收", "1"], ["标", "社会效益指标", "就业", "2"],
        ]))
    #expect(read.extras.map(\.first) == ["一级指标=效益指标", "一级指标=效益指标"])
  }

  @Test func aCategoryOverThreePagesIsWrittenOnOneOfThem() {
    let read = ReadTable(
      .generalProjectPerformance,
      table(
        pageStarts: [3, 4, 5],
        [
          ["项目名称", "甲→3"], ["一级指标", "二级指标", "三级指标", "指标值"], ["", "经济效益指标", "增收", "1"], ["", "社会效益指标", "就业", "2"],
          ["效益指标", "生态效益指标", "绿化", "3"], ["", "其他", "美化", "4"],
        ]))
    #expect(read.extras.map(\.first) == Array(repeating: "一级指标=效益指标", count: 4))
  }

  @Test(arguments: [
    (["项目资金↓2", "年度资金总额", "5.00", "执行率分值（10分）↓2"], 90), (["项目资金↓2", "年度资金总额", "5.00", "执行率分值（20分）↓2"], nil),
    (["项目资金↓2", "年度资金总额", "5.00", "备注（10分）↓2"], nil),
  ])
  func theExecutionOfTheBudgetHasPointsOfItsOwn(money: [String], score: Int?) {
    let rows = [
      ["项目名称", "甲→3"], money, ["财政拨款", "5.00"], ["绩效目标", "养好路→3"], ["一级指标", "三级指标", "指标值", "分值"],
      ["产出指标", "里程", "30公里", "50"], ["效益指标", "满意度", "≥90%", "40"],
    ]
    #expect(read(rows).reading.rows.map(\.fullScore) == Array(repeating: score.map { Decimal($0) }, count: 2))
  }

  @Test func thePointsOfTheExecutionMayStandBesideTheirLabel() {
    let rows = [
      ["项目名称", "甲", "执行率分值", "10"], ["绩效目标", "养好路→3"], ["一级指标", "三级指标", "指标值", "分值"], ["产出指标", "里程", "30公里", "90"],
    ]
    #expect(read(rows).reading.rows.map(\.fullScore) == [90])
  }
}
