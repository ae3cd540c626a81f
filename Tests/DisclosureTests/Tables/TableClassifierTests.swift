import TestSupport
import Testing

@testable import Disclosure

struct TableClassifierTests {
  private func number(_ title: String?, _ rows: [[String]]) -> Int? {
    let classifier = TableClassifier(HeadedTable(table(rows), fiscalYear: 2024), fiscalYear: 2024)
    return classifier.statement(titled: title)?.definition.schema.number
  }

  private let coded = [["科目编码", "科目名称", "总计", "基本支出"], ["201", "一般公共服务支出", "1.00", "1.00"]]

  @Test func aTitleAndAHeaderThatBearsItOut() {
    #expect(number("2024年部门支出预算总表", coded) == 3)
    #expect(number("2024年一般公共预算支出情况表", coded) == 5)
  }

  @Test func aPrintedNumberIsNoProof() {
    #expect(number("表七2024年部门支出预算总表", coded) == 3)
    #expect(number("表三", coded) == nil)
  }

  @Test func aTitleWhoseHeaderNamesNoAmountIsNone() {
    #expect(number("2024年部门支出预算总表", [["序号", "报表名称"], ["1", "收支预算总表"]]) == nil)
  }

  @Test func withoutATitleATableIsNone() {
    #expect(number(nil, coded) == nil)
  }

  @Test func aFormNeedsItsTitleOnly() {
    #expect(number("部门整体绩效目标表", [["随便", ""]]) == 15)
  }

  @Test func aFormOfAProjectMayGoByTheProjectsName() {
    let form = [["项目名称", "甲→2"], ["主管部门", "乙局→2"], ["资金总额", "1.00→2"], ["绩效目标", "养好路→2"]]
    #expect(number("236改善基本办学条件专项绩效目标表（2023年度）", form) == 17)
    #expect(number("办案业务经费补助绩效目标表", Array(form.suffix(2)) + [["一级指标", "三级指标", "目标值"]]) == 17)
    #expect(number("办案业务经费补助绩效目标表", Array(form.suffix(2))) == nil)
    #expect(number("办案业务经费补助绩效自评表", form) == nil)
    #expect(number("专项转移支付资金绩效目标表", form) == nil)
    #expect(number("部门整体支出绩效目标表", form) == 15)
    #expect(number("重点专项资金绩效目标表", form) == 16)
  }

  @Test(arguments: [
    ("人才引进和培养专项资金绩效目标表", 17), ("2024年度人才专项资金项目绩效目标表（2024年度）", 17), ("重点优抚对象补助经费绩效目标表", 17),
    ("重点区域整治项目绩效目标表", 17), ("整体搬迁经费绩效目标表", 17), ("全市公园专项资金绩效目标表", 17), ("七、绩效目标情况（二）绩效目标表1.人才专项资金绩效目标表", 17),
    ("某市民政局专项资金绩效目标表", 16), ("2024年市级专项资金支出绩效目标表", 16), ("某省专项资金绩效目标表", 16), ("人才专项资金整体支出绩效目标表", 16),
    ("2024年部门重点工作任务绩效目标表", 16), ("重点项目支出绩效目标申报表", 16), ("预算13表部门整体支出绩效目标表（2026年度）", 15),
  ])
  func whatAProjectIsCalledSaysNothingOfItsForm(title: String, expected: Int) {
    let form = [["项目名称", "甲→2"], ["主管部门", "乙局→2"], ["资金总额", "1.00→2"], ["绩效目标", "养好路→2"]]
    #expect(number(title, form) == expected)
  }

  @Test func aHeadingOfTheProseIsNoTitleCutOff() {
    let form = table([["单位", "项目名称", "预算数", "绩效目标"], ["甲局", "乙", "1.00", "养好路"]])
    let classifier = TableClassifier(HeadedTable(form, fiscalYear: 2024), fiscalYear: 2024)
    func number(_ title: String) -> Int? {
      classifier.statement(titledInPart: title)?.schema.number
    }
    #expect(number("第七部分重点项目预算绩效情况说明") == nil)
    #expect(number("重点项目预算绩效") == 16)
  }

  @Test func aFormWithAllWordsOfItsTitleNeedsFewFields() {
    let form = table([["当年整体绩效目标→3"], ["养好路→3"], ["指标名称", "指标值", "指标权重"], ["次数", "3", "100"]])
    let classifier = TableClassifier(HeadedTable(form, fiscalYear: 2024), fiscalYear: 2024)
    #expect(classifier.statement(titledInPart: "2024年部门整体绩效目标")?.schema.number == 15)
    #expect(classifier.statement(titledInPart: "2024年部门整体绩")?.schema.number == nil)
    let prose = table([["绩效目标", "说明"], ["养好路", "3"]])
    #expect(
      TableClassifier(HeadedTable(prose, fiscalYear: 2024), fiscalYear: 2024)
        .statement(titledInPart: "2024年部门整体绩效目标") == nil)
  }

  @Test func expensesPrintedAsRowsBearOutTable10() {
    let rows = [["项目", "内容"], ["因公出国（境）费", "1.00"], ["公务接待费", "1.00"], ["公务用车购置费", "2.00"]]
    #expect(number("“三公”经费支出表", rows) == 10)
    #expect(number("“三公”经费支出表", Array(rows.prefix(2))) == nil)
  }

  @Test func tablesOfFinalAccountsAreNone() {
    let rows = [["项目", "决算数", "项目", "决算数"], ["一、财政拨款收入", "1.00", "一、教育支出", "1.00"]]
    #expect(number("高等学校收支决算总表", rows) == nil)
  }

  private let fund = [
    ["收入→2", "支出→4"],
    ["项目", "预算数", "支出功能分类科目（按大类）", "预算数", "部门预算支出经济分类科目（按大类）", "预算数"],
    ["一、政府性基金拨款", "5.00", "一、科学技术支出", "2.00", "一、人员经费", "3.00"],
  ]

  @Test func theBalanceOfAFundIsReadByFunction() {
    #expect(number("部门综合预算政府性基金收支表", fund) == 11)
    #expect(number("国有资本经营预算收支表", fund) == 12)
    let read = ReadTable(.governmentFundExpenditure, table(fund))
    #expect(read.values("name", "total") == [["一、科学技术支出", "¥2"]])
    #expect(
      read.extras == [
        [
          "收入/项目=一、政府性基金拨款", "收入/预算数=5.00", "支出/部门预算支出经济分类科目（按大类）=一、人员经费", "支出/预算数=3.00",
        ]
      ])
  }

  @Test func aBalanceThatTellsNoHalvesApartIsNone() {
    #expect(number("政府性基金收支表", [["项目", "预算数", "事项", "预算数"], ["一、拨款", "5.00", "二、支出", "2.00"]]) == nil)
  }

  @Test func aSentenceLeadsToTheKeyProjects() {
    func number(_ sentence: String, _ header: [String]) -> Int? {
      let printed = table(captions: [sentence], [header, ["甲经费", "505", "化解纠纷"]])
      return IdentifiedTable(printed, fiscalYear: 2026).definition?.schema.number
    }
    let header = ["项目名称", "预算数（单位：万元）", "绩效目标"]
    #expect(number("2026年，本部门重点项目绩效目标情况如下：", header) == 16)
    #expect(number("2026年，本部门预算编制单位情况如下：", header) == nil)
    #expect(number("2026年，本部门重点项目绩效目标情况如下：", ["项目名称", "预算数（单位：万元）", "备注"]) == nil)
    // Amounts in the prose are parts of other tables.
    #expect(number("“三公”经费情况如下：", ["因公出国（境）费", "公务接待费", "绩效目标"]) == nil)
  }

  @Test func aTitleInsideTheGridMayHaveABracketBehind() {
    for title in ["部门支出预算总表（预算表3）", "部门支出总体情况表（公开03表）", "表三", "部门支出预算总表（不含结转）（预算表3）"] {
      let lead = title == "表三" ? [["表三→4"], ["部门支出预算总表→4"]] : [["\(title)→4"]]
      #expect(IdentifiedTable(table(lead + coded), fiscalYear: 2024).definition?.schema.number == 3, "\(title)")
    }
  }

  @Test func aTitleMayBeBrokenWithinItsBracket() {
    func title(_ captions: [String]) -> String? { table(captions: captions, coded).title }
    let whole = "一般公共预算支出明细表（按支出功能分类科目-不含上年结转）"
    #expect(title(["一般公共预算支出明细表（按支出功能分类科", "目-不含上年结转）", "单位：元"]) == whole)
    #expect(title(["一般公共预算支出明细表（按支出功能", "分类科目-不含", "上年结转）"]) == whole)
    #expect(title(["一般公共预算支出明细表", "（按支出功能分类科", "目-不含上年结转）"]) == whole)
    #expect(
      title(["政府采购（资产配置、购买服务）", "预算表（不含上年结转）", "单位：元"]) == "政府采购（资产配置、购买服务）预算表（不含上年结转）")
    // A bracket that nothing closes is left as it is.
    #expect(title(["一般公共预算支出明细表（按支出功能分类科", "单位：元"]) == "一般公共预算支出明细表（按支出功能分类科")
  }

  /// Nothing in it shows which columns are expenditure, and nothing is in them.
  @Test func anEmptyBalanceOfAFund() {
    let header = [["科目编码↓2", "科目名称↓2", "上年结转↓2", "本年收入↓2", "本年支出→2", "结转下年↓2"], ["小计", "项目支出"]]
    let total = ["", "合计", "", "", "", "", ""]
    #expect(number("政府性基金预算收入支出表", header + [total]) == 11)
    #expect(number("政府性基金预算收入支出表", header + [["", "甲", "1.00", "1.00", "1.00", "1.00", ""]]) == nil)
  }
}
