import TestSupport
import Testing

@testable import Disclosure

/// The amounts of the coded tables, and what stands where an amount should.
struct CodedAmountsTests {
  private let header = ["科目编码", "科目名称", "总计", "基本支出", "项目支出"]

  private func read(_ rows: [[String]]) -> ReadTable { ReadTable(.expenditure, table([header] + rows)) }

  @Test(arguments: ["本年支出", "本年政府性基金预算支出", "本年支出合计"])
  func theTotalOfAFund(label: String) {
    let read = ReadTable(
      .governmentFundExpenditure,
      table([["科目编码", "科目名称", label, "基本支出", "项目支出"], ["212", "城乡社区支出", "2.00", "", "2.00"]]))
    #expect(read.values("total", "project_expenditure") == [["¥2", "¥2"]])
  }

  @Test func theTotalOfAFundBesideTheSumOfAKind() {
    let read = ReadTable(
      .governmentFundExpenditure,
      table([
        ["科目编码↓2", "科目名称↓2", "人员类和公用经费→2", "项目支出↓2", "本年支出合计↓2"], ["小计", "人员经费"],
        ["212", "城乡社区支出", "1.00", "1.00", "2.00", "3.00"],
      ]))
    #expect(read.values("total", "project_expenditure") == [["¥3", "¥2"]])
  }

  /// The kinds of projects of the budget system are parts of basic expenditure and of that for projects.
  @Test(arguments: [["人员类项目", "公用经费类项目"], ["人员经费", "公用经费项目"]])
  func expenditureByTheKindsOfTheBudgetSystem(kinds: [String]) {
    let read = ReadTable(
      .expenditure,
      table([
        ["科目编码↓2", "科目名称↓2", "合计↓2", "基本支出预算→3", "项目支出预算→3"], ["小计", kinds[0], kinds[1], "小计", "其他运转类", "特定目标类"],
        ["201", "公共", "6.00", "3.00", "2.00", "1.00", "3.00", "2.00", "1.00"],
      ]))
    #expect(
      read.values("total", "basic_expenditure", "personnel", "operating", "project_expenditure") == [
        ["¥6", "¥3", "¥2", "¥1", "¥3"]
      ])
  }

  /// Each kind of expenditure over both years: the earlier one's are neither its total nor its basic expenditure.
  @Test func bothYearsBelowEachKindOfExpenditure() {
    let years = ["2023年预算数", "2024年预算数"]
    let read = ReadTable(
      .generalPublicExpenditure,
      table([
        ["科目编码↓2", "科目名称↓2", "合计→2", "基本支出→2", "项目支出→2"], years + years + years,
        ["205", "教育支出", "5.00", "7.00", "4.00", "4.00", "1.00", "3.00"],
      ]))
    #expect(
      read.values("prior_year", "total", "basic_expenditure", "project_expenditure") == [["¥5", "¥7", "¥4", "¥3"]])
  }

  @Test func numberedLinesThatNobodyFilledIn() {
    let read = ReadTable(
      .governmentFundExpenditure, table([["序号", "科目编码", "科目名称", "合计"], ["1", "", "", ""], ["2", "", "", ""]]))
    #expect(!read.reading.hasValues && read.reading.rows.isEmpty)
    // A number beside a name is no amount.
    let named = ReadTable(.governmentFundExpenditure, table([["序号", "科目编码", "科目名称", "合计"], ["1", "", "合计", ""]]))
    #expect(!named.reading.hasValues)
  }

  @Test(arguments: [
    ("上解上级支出", "remittance_to_superior"), ("对附属单位的补助支出", "subsidy_to_affiliates"), ("项目经费", "project_expenditure"),
    ("专项支出", "project_expenditure"), ("对下级单位补助支出", "subsidy_to_affiliates"),
    ("补助下级支出", "subsidy_to_affiliates"), ("对所属单位补助支出", "subsidy_to_affiliates"), ("补助附属单位支出", "subsidy_to_affiliates"),
  ])
  func expenditureUnderOtherLabels(label: String, column: String) {
    let read = ReadTable(.expenditure, table([["科目编码", "科目名称", "预算总额", label], ["201", "公共", "6.00", "6.00"]]))
    #expect(read.values("total", column) == [["¥6", "¥6"]])
  }

  /// 合计 below 基本支出合计 is basic expenditure; a total with a formula behind its label is the total all the same.
  @Test func theSumOfAGroupIsNotTheTotal() {
    let read = ReadTable(
      .expenditure,
      table([
        ["科目编码↓2", "科目名称↓2", "合计（1=2+5）↓2", "基本支出合计→2", "项目支出（含专项）→2"], ["合计", "人员经费", "合计", "专项"],
        ["201", "公共", "6.00", "4.00", "4.00", "2.00", "1.00"],
      ]))
    #expect(read.values("total", "basic_expenditure", "project_expenditure") == [["¥6", "¥4", "¥2"]])
  }

  @Test(arguments: [
    ("财政拨款（一般公共预算）", "general_public_budget"), ("财政拨款收入（政府性基金预算）", "government_fund"),
    ("财政拨款（国有资本经营预算）", "state_capital"), ("专户核拨资金", "special_account"), ("专户管理的教育收费收入", "special_account"),
    ("事业单位事业收入", "institutional_income"), ("主管部门补助收入", "superior_subsidy"), ("所属单位上缴收入", "affiliate_remittance"),
    ("事业经营收入", "operating_income"), ("上年财政拨款结转", "carryover"), ("上年末结转", "carryover"), ("往年结转", "carryover"),
    ("使用非财政拨款结余（含专用结余）", "institution_fund"), ("用非财政拨款结余弥补收支差额", "institution_fund"),
    ("本年财政拨款收入", "appropriation"), ("财政拨款资金", "appropriation"),
    ("教育收费资金收入", "special_account"), ("单位上年结余", "carryover"), ("财政补助收入", "appropriation"),
    ("公共财政预算拨款", "general_public_budget"), ("一般预算拨款", "general_public_budget"), ("公共预算拨款", "general_public_budget"),
    ("政府基金", "government_fund"), ("基金预算拨款", "government_fund"), ("国资预算拨款", "state_capital"),
    ("国有资本收益", "state_capital"),
    ("纳入专户管理的非税收入", "special_account"), ("预算外资金", "special_account"),
    ("下级单位上缴收入", "affiliate_remittance"), ("上级财政补助收入", "superior_subsidy"), ("其他各项收入", "other_income"),
    ("以前年度结转", "carryover"), ("基金收入", "government_fund"), ("教育收费", "special_account"), ("教育收费收入", "special_account"),
    ("医疗收入", "institutional_income"),
  ])
  func incomeUnderOtherLabels(label: String, column: String) {
    let read = ReadTable(.revenue, table([["科目编码", "科目名称", "合计", label], ["201", "公共", "6.00", "6.00"]]))
    #expect(read.values("total", column) == [["¥6", "¥6"]])
  }

  /// What is charged is a part of what stands beside or above it.
  @Test(arguments: [
    ("教育收费", "其他专户收入", "special_account"), ("其中：教育收费", "其他收入", "special_account"),
    ("医疗收入", "事业收入", "institutional_income"),
    ("教育收费", "财政专户管理资金收入", "special_account"),
  ])
  func whatIsChargedBesideTheWhole(charge: String, other: String, column: String) {
    let read = ReadTable(
      .revenue, table([["科目编码", "科目名称", "合计", charge, other], ["201", "公共", "6.00", "1.00", "5.00"]]))
    #expect(read.extras[0].contains("\(charge)=1.00"), "\(read.extras)")
    let isOther = other.hasWord("事业收入") || other.hasWord("财政专户")
    #expect(read.values(column) == [[isOther ? "¥5" : "–"]])
  }

  @Test func incomeWithoutWhatIsCharged() {
    let read = ReadTable(
      .revenue,
      table([["科目编码", "科目名称", "合计", "财政专户管理资金收入", "事业收入（不含教育收费）"], ["201", "公共", "6.00", "1.00", "5.00"]]))
    #expect(read.values("special_account", "institutional_income") == [["¥1", "¥5"]])
  }

  @Test func whatIsChargedBelowTheInstitutionalIncome() {
    let read = ReadTable(
      .revenue,
      table([
        ["科目编码↓2", "科目名称↓2", "合计↓2", "事业收入→2", "其他收入↓2"], ["金额", "教育收费"],
        ["201", "公共", "6.00", "5.00", "2.00", "1.00"],
      ]))
    #expect(read.values("institutional_income", "special_account", "other_income") == [["¥5", "–", "¥1"]])
  }

  /// Money of which the contract has no column, or that may be of several.
  @Test(arguments: ["其他资金", "非同级财政拨款", "非同级财政拨款收入", "单位资金"])
  func incomeThatIsNoneOfTheKinds(label: String) {
    let read = ReadTable(
      .revenue, table([["科目编码", "科目名称", "合计", "其他收入", label], ["201", "公共", "6.00", "1.00", "5.00"]]))
    #expect(read.values("total", "other_income") == [["¥6", "¥1"]] && read.extras == [["\(label)=5.00"]])
  }

  /// The kinds of projects in place of basic expenditure: what is no total of all is none, wherever it stands.
  @Test func theSumOfAKindOfProjectsIsNotTheTotal() {
    let read = ReadTable(
      .expenditure,
      table([
        ["科目编码↓2", "科目名称↓2", "人员类↓2", "运转类→3", "特定目标类↓2", "支出合计↓2"], ["小计", "公用经费类", "其他运转类"],
        ["201", "公共", "1.00", "5.00", "2.00", "3.00", "4.00", "10.00"],
      ]))
    #expect(
      read.values("total", "personnel", "operating", "project_expenditure") == [["¥10", "¥1", "¥2", "–"]])
  }

  @Test(arguments: [("人员类项目", "公用经费项目"), ("人员类", "公用经费类"), ("人员经费", "公用类项目")])
  func basicExpenditureByTheKindsOfTheBudgetSystem(people: String, offices: String) {
    let read = ReadTable(
      .basicByDepartmentEconomic,
      table([["科目编码", "科目名称", "合计", people, offices], ["301", "工资福利支出", "6.00", "5.00", "1.00"]]))
    #expect(read.values("total", "personnel", "operating") == [["¥6", "¥5", "¥1"]])
  }

  @Test(arguments: ["基本支出预算数", "2024年基本支出预算数"])
  func allBasicExpenditureUnderOtherLabels(label: String) {
    let read = ReadTable(
      .basicByDepartmentEconomic, table([["科目编码", "科目名称", label], ["301", "工资福利支出", "6.00"]]))
    #expect(read.values("total") == [["¥6"]])
  }

  @Test(arguments: ["收入总额", "总收入", "收入预算合计", "资金总计"])
  func allIncomeUnderOtherLabels(label: String) {
    let read = ReadTable(.revenue, table([["科目编码", "科目名称", label, "事业收入"], ["201", "公共", "6.00", "6.00"]]))
    #expect(read.values("total", "institutional_income") == [["¥6", "¥6"]])
  }

  @Test func surplusColumnsAreKept() {
    let read = ReadTable(
      .expenditure,
      table([["科目编码", "科目名称", "总计", "其他→2"], ["201", "公共", "1.00", "0.50", "见说明"], ["202", "外交", "1.00", "", ""]]))
    #expect(read.extras == [["其他=0.50", "其他=见说明"], []])
  }

  @Test func blankIsNotZero() {
    let read = read([
      ["201", "甲", "0.00", "0", ""], ["202", "乙", "-", "—", "/"], ["203", "丙", "(1,000.00)", "-5.00", "１，０００．５０"],
    ])
    #expect(
      read.values("total", "basic_expenditure", "project_expenditure") == [
        ["¥0", "¥0", "–"], ["–", "–", "–"], ["¥-1000", "¥-5", "¥1000.5"],
      ])
    #expect(read.warnings.isEmpty)
  }

  @Test func tenThousandYuanAreExact() {
    let read = ReadTable(
      .expenditure, table([header, ["201", "甲", "19,230.18", "0.000001", "32,365.090089"]]), unit: .tenThousandYuan)
    #expect(
      read.values("total", "basic_expenditure", "project_expenditure") == [["¥192301800", "¥0.01", "¥323650900.89"]])
  }

  @Test func aUnitInAColumnsLabelGoesBeforeTheTables() {
    let read = ReadTable(
      .revenue, table([["单位名称", "合计", "一般公共预算拨款（万元）"], ["某局", "20,000.00", "2.00"]]))
    #expect(read.values("total", "general_public_budget") == [["¥20000", "¥20000"]])
    let labelled = ReadTable(.expenditure, table([["科目编码", "科目名称", "基本支出（万元）"], ["201", "甲", "2.00"]]))
    #expect(labelled.values("basic_expenditure") == [["¥20000"]])
  }

  @Test func aTextInAColumnOfAmountsIsKeptAndReported() {
    let read = read([["201", "甲", "1,00.5", "详见附表", "1.00"]])
    #expect(read.values("total", "basic_expenditure", "project_expenditure") == [["–", "–", "¥1"]])
    #expect(read.extras == [["总计=1,00.5", "基本支出=详见附表"]])
    #expect(read.warnings == ["cell.not_a_number", "cell.not_a_number"])
    #expect(read.reading.diagnostics.first?.page == 1)
    #expect(read.reading.diagnostics.first?.table == 3)
    #expect(
      read.reading.diagnostics.first?.message(in: .english)
        == "table 3, row 1 “甲”, column total: expected a number, found “1,00.5”")
  }

  @Test func aPercentInAColumnOfAmountsIsKeptAndReported() {
    let read = read([["201", "甲", "8%", "", "1.00"]])
    #expect(read.values("total") == [["–"]])
    #expect(read.warnings == ["cell.not_a_number"])
    #expect(read.extras == [["总计=8%"]])
  }

  @Test func percentsAndBothYears() {
    let read = ReadTable(
      .generalPublicExpenditure,
      table([
        ["功能分类科目→2", "2023年预算数↓2", "2024年预算数→3", "2024年预算数比2023年预算数增幅%↓2"], ["科目编码", "科目名称", "小计", "基本支出", "项目支出"],
        ["201", "甲", "2.00", "1.84", "1.00", "0.84", "-8%"], ["202", "乙", "", "1.00", "1.00", "", "-8.5"],
      ]))
    #expect(
      read.values("prior_year", "total", "basic_expenditure", "project_expenditure", "change_percent") == [
        ["¥2", "¥1.84", "¥1", "¥0.84", "-8#"], ["–", "¥1", "¥1", "–", "-8.5#"],
      ])
  }

  @Test func theSumOfAppropriationsIsNoneOfItsParts() {
    let read = ReadTable(
      .revenue,
      table([
        ["科目编码↓2", "科目名称↓2", "合计↓2", "财政拨款收入→3", "事业收入↓2"], ["小计", "一般公共预算", "政府性基金"],
        ["201", "甲", "6.00", "5.00", "3.00", "2.00", "1.00"],
      ]))
    #expect(
      read.values("total", "appropriation", "general_public_budget", "government_fund", "institutional_income") == [
        ["¥6", "¥5", "¥3", "¥2", "¥1"]
      ])
    let flat = ReadTable(.revenue, table([["单位名称", "合计", "财政拨款收入"], ["某局", "6.00", "5.00"]]))
    #expect(flat.values("appropriation", "general_public_budget") == [["¥5", "–"]])
  }

  @Test func labelsAloneAreNoValues() {
    let read = read([["201", "甲", "", "-", ""]])
    #expect(!read.reading.hasValues)
    #expect(read.reading.rows.count == 1)
  }

  @Test func aRowKnowsItsPage() {
    let read = ReadTable(
      .expenditure, table(pageStarts: [2], [header, ["201", "甲", "1.00", "", ""], ["202", "乙", "1.00", "", ""]]))
    #expect(read.reading.rows.map(\.page) == [1, 2])
  }
}
