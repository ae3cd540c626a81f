import Foundation
import Normalization
import Reconstruction
import Testing

@testable import Disclosure

struct FactFinderTests {
  /// The facts of a paragraph as `label kind amount year`.
  private func facts(_ text: String, heading: String = "一、概况") -> [String] {
    let sections = SectionTree.sections([PageParagraph(text: heading, page: 1), PageParagraph(text: text, page: 2)])
    return FactFinder.facts(in: sections, fiscalYear: 2024).map {
      "\($0.label) \($0.kind.rawValue) \($0.amount) \($0.year.map(String.init) ?? "–")"
    }
  }

  @Test func everyAmountIsOneFact() {
    #expect(
      facts("2024年总收入34,003,724.85元，其中：财政拨款收入1,000元占100%，其他收入２.５万元。") == [
        "总收入 amount 34003724.85 2024", "财政拨款收入 amount 1000 2024", "其他收入 amount 25000 2024",
      ])
    #expect(facts("预算1.2亿元、3百万元和4千元。").map { $0.split(separator: " ")[2] } == ["120000000", "3000000", "4000"])
  }

  @Test func whatHasNoUnitOfMoneyIsNone() {
    #expect(facts("2024年内设13个科室，车辆5辆，占53.0%，面积100平方米，编制12人。").isEmpty)
  }

  @Test func aChangeBelongsToTheAmountBefore() {
    #expect(
      facts("基本支出100元，较2023年减少5元，主要是项目支出增加7元。") == [
        "基本支出 amount 100 2024", "基本支出 decrease 5 2024", "项目支出 increase 7 2024",
      ])
  }

  @Test func yearsAreThoseOfTheAmount() {
    #expect(
      facts("2023年预算执行数为60.13万元，2024年预算安排25.77万元。") == [
        "预算执行数 amount 601300 2023", "预算 amount 257700 2024",
      ])
    #expect(facts("上年预算为5元。") == ["预算 amount 5 2023"])
  }

  @Test func bracketsInsideALabelStay() {
    #expect(
      facts("教育支出（类）普通教育（款）小学教育（项）2024年预算数为3元。") == ["教育支出（类）普通教育（款）小学教育（项） amount 3 2024"])
    #expect(facts("政府采购0元(货物预算1元、服务预算2元)。").map { $0.split(separator: " ")[0] } == ["政府采购", "货物预算", "服务预算"])
  }

  @Test func withoutWordsOfItsOwnTheHeadingIsTheLabel() {
    #expect(facts("2024年年初预算数12万元。", heading: "（一）收入预算") == ["收入预算 amount 120000 2024"])
  }

  @Test func aFactKnowsItsPlace() throws {
    let sections = SectionTree.sections([
      PageParagraph(text: "一、预算", page: 1), PageParagraph(text: "（一）收入：甲1元；乙2.50万元。", page: 3),
    ])
    let fact = try #require(FactFinder.facts(in: sections, fiscalYear: nil).last)
    #expect(fact.section == ["一、预算", "（一）收入"])
    #expect(fact.sentence == "乙2.50万元。")
    #expect(fact.page == 3 && fact.year == nil)
    #expect(fact.precision == 100)
  }

  @Test func aChangeIsOfTheDocumentsYear() {
    #expect(
      facts("2023年基本支出100元，增加5元；") == ["基本支出 amount 100 2023", "基本支出 increase 5 2024"])
  }

  @Test func aVerbFarFromTheAmountSaysNothingOfIt() {
    #expect(facts("增加值税收返还资金100元。") == ["增加值税收返还资金 amount 100 2024"])
  }

  @Test func aComparisonIsNotTheYearOfTheAmount() {
    #expect(facts("基本支出同比2023年为100元。") == ["基本支出 amount 100 2024"])
  }

  @Test func whatAChangeLeadsToIsAnAmountOfTheYear() {
    #expect(
      facts("公务接待费由2023年177万元增加至237万元。") == [
        "公务接待费 amount 1770000 2023", "公务接待费 amount 2370000 2024",
      ])
    #expect(facts("会议费降至3元，培训费增到4元。") == ["会议费 amount 3 2024", "培训费 amount 4 2024"])
    #expect(facts("新增设备购置费3元。") == ["新增设备购置费 amount 3 2024"])
  }

  @Test func whatIsComparedWithIsOfItsOwnYear() {
    #expect(
      facts("2024年收入预算110元，比2023年年初预算数100元增加10元。") == [
        "收入预算 amount 110 2024", "收入预算 amount 100 2023", "收入预算 increase 10 2024",
      ])
    #expect(facts("支出比上年90元减少5元，共85元。").last == "支出 amount 85 2024")
  }

  @Test func moreAndLessAreChanges() {
    #expect(facts("本部门收入小于上年预算数40元。") == ["收入 decrease 40 2024"])
    #expect(facts("项目支出3元，较2023年预算多2元。").last == "项目支出 increase 2 2024")
    #expect(facts("缺少资料费2元。") == ["缺少资料费 amount 2 2024"])
  }

  @Test func aChangeBehindAListIsOfTheWhole() {
    #expect(
      facts("总收入10元，其中：财政拨款7元、其他收入3元，较上年增加1元。") == [
        "总收入 amount 10 2024", "财政拨款 amount 7 2024", "其他收入 amount 3 2024", "总收入 increase 1 2024",
      ])
    #expect(facts("总收入10元，其中：财政拨款7元，较上年增加1元。").last == "财政拨款 increase 1 2024")
  }

  @Test func aListInBracketsEndsWithThem() {
    #expect(
      facts("车辆购置及运行费11元（购置费5元；运行费6元。）比上年减少2元。") == [
        "车辆购置及运行费 amount 11 2024", "购置费 amount 5 2024", "运行费 amount 6 2024", "车辆购置及运行费 decrease 2 2024",
      ])
    #expect(facts("（未关的括号。收入5元。支出6元。").map { $0.split(separator: " ")[0] } == ["收入", "支出"])
  }

  @Test func carriedOverMoneyIsOfTheYear() {
    #expect(
      facts("上年结转3元、其他收入4元。") == ["结转 amount 3 2024", "其他收入 amount 4 2024"])
    #expect(facts("上年预算5元，其他收入4元。").last == "其他收入 amount 4 2024")
  }

  @Test func theYearsOfAProjectAreNotThoseOfItsMoney() {
    #expect(facts("2014—2017年“地铁”管理费5元。").map { $0.split(separator: " ").last } == ["2024"])
  }

  @Test func thresholdsAreNoMoney() {
    #expect(
      facts("单价100万元以上设备2台，车辆3元。") == ["单价 threshold 1000000 2024", "车辆 amount 3 2024"])
    #expect(facts("单位价值50万元（含）以上的设备0台。").first?.contains("threshold") == true)
  }

  @Test func labelsAreWhole() {
    #expect(facts("2024年收、支预算总计各增加5元。") == ["收、支预算总计 increase 5 2024"])
    #expect(facts("支出合计3元，收入总计为4元。").map { $0.split(separator: " ")[0] } == ["支出合计", "收入总计"])
    #expect(facts("4.财政专户管理资金3元。") == ["财政专户管理资金 amount 3 2024"])
    #expect(facts("收入3元。比上年相比增加1元。").last == "收入 increase 1 2024")
  }
}
