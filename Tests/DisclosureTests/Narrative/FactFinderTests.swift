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
}
