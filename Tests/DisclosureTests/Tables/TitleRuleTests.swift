import Normalization
import Testing

@testable import Disclosure

struct TitleRuleTests {
  private func numbers(_ title: String) -> [Int] {
    let key = matchKey(title)
    return TableDefinition.all.filter { $0.titles.matches(key) }.map(\.schema.number)
  }

  @Test func everyGroupMustBeMetAndNoForbiddenWordOccur() {
    let rule = TitleRule(all: [["支出"], ["总表", "情况表"]], none: ["拨款"])
    #expect(rule.matches("支出预算总表") && rule.matches("支出情况表"))
    #expect(!rule.matches("支出明细") && !rule.matches("收入总表") && !rule.matches("拨款支出总表"))
  }

  @Test func everyTableGoesByItsCanonicalTitle() {
    for schema in DisclosureReader.schemas { #expect(numbers(schema.title) == [schema.number], "\(schema.title)") }
  }

  @Test(arguments: [
    (
      1,
      [
        "2024年渝北区部门收支预算总表", "2026年部门收支总体情况表", "部门（单位）收支总体情况表", "2025年部门财务收支预算总表",
        "2026年预算单位财务收支预算总表", "表1：2026年市级部门收支预算总表", "预算01表收支总表", "公开01表：收支预算总表", "收支总体情况表",
        "西南大学收支预算总表",
      ]
    ),
    (
      2,
      [
        "2024年渝北区部门收入预算总表", "2026年部门收入总体情况表", "2026年预算单位收入预算总表", "预算02表收入总表", "公开02表：收入预算总表",
        "收入总体情况表", "西南大学收入预算表",
      ]
    ),
    (
      3,
      [
        "2024年渝北区部门支出预算总表", "2026年部门支出总体情况表", "2026年预算单位支出预算总表", "预算03表支出总表", "本年支出总体情况表",
        "西南大学支出预算表",
      ]
    ),
    (
      4,
      [
        "2024年渝北区部门财政拨款收支预算总表", "2026年财政拨款收支总体情况表", "2026年预算单位财政拨款收支预算总表", "预算04表财政拨款收支总表",
        "公开04表：财政拨款收支预算总表",
      ]
    ),
    (
      5,
      [
        "2026年一般公共预算支出情况表", "2025年部门一般公共预算支出功能分类预算表", "2026年市级部门一般公共预算支出表",
        "2026年度一般公共预算拨款支出预算表", "公开07表：一般公共预算支出预算表", "一般公共预算支出表（按功能分类）",
        "一般公共预算支出情况表（按功能分类科目）", "一般公共预算支出预算表（功能科目）",
      ]
    ),
    (
      6,
      [
        "2026年一般公共预算基本支出情况表", "2025年部门一般公共预算基本支出部门预算经济分类预算表", "2026年市级部门一般公共预算基本支出表",
        "2026年度一般公共预算基本支出经济分类情况表", "一般公共预算基本支出预算表（经济科目）", "一般公共预算基本支出情况表（按经济分类科目）",
      ]
    ),
    (
      7, ["部门一般公共预算基本支出政府预算经济分类预算表", "2024年部门一般公共预算财政拨款基本支出预算表（政府预算支出经济分类科目）"]
    ),
    (8, ["一般公共预算项目支出情况表（按经济分类科目）"]),
    (9, ["2024年渝北区部门一般公共预算财政拨款项目支出预算表（政府预算支出经济分类科目）"]),
    (
      10,
      [
        "2026年财政拨款“三公”经费支出情况表", "2025年部门“三公”经费和机关运行经费预算表", "2026年市级部门一般公共预算\"三公\"经费支出表",
        "“三公”经费、会议费、培训费支出预算表", "财政拨款安排的行政经费及“三公”经费预算表",
      ]
    ),
    (
      11,
      [
        "2026年政府性基金预算支出情况表", "2025年部门政府性基金预算支出功能分类预算表", "2026年度政府性基金预算拨款支出预算表",
        "公开10表：政府性基金支出预算表", "财政拨款政府性基金支出预算表",
      ]
    ),
    (
      12,
      [
        "2026年市级部门国有资本经营预算支出表", "2025年部门国有资本经营预算支出功能分类预算表", "2026年度国有资本经营预算拨款支出预算表",
        "国有资本经营预算支出情况表",
      ]
    ),
    (13, ["2024年璧山区部门项目支出明细表", "2026年市级部门项目支出预算表", "项目支出总表", "部门预算项目支出及其他支出预算表"]),
    (14, ["2026年政府采购预算明细表", "公开12表：政府采购支出预算表", "2018年政府采购预算表", "预算10表政府采购预算明细表"]),
    (15, ["2026年部门整体绩效目标表", "2024年渝北区部门预算整体绩效目标表", "预算13表部门整体支出绩效目标表（2026年度）"]),
    (16, ["2024年渝北区部门重点项目绩效目标表", "2026年市级重点专项资金绩效目标表（一级项目）"]),
    (
      17,
      [
        "2025年北碚区部门一般项目绩效目标表", "2026年市级一般性项目绩效目标表(一级项目)", "2026年市级部门项目支出绩效表",
        "预算表12项目支出绩效目标表", "机场公安综合修缮改造项目绩效目标表",
      ]
    ),
  ])
  func titlesOfEachTable(number: Int, titles: [String]) {
    for title in titles { #expect(numbers(title) == [number], "\(title)") }
  }

  @Test(arguments: [
    // All appropriations where table 5 has the general public budget only.
    "公开05表：财政拨款支出预算表", "财政拨款支出预算表（功能科目）", "西南大学财政拨款支出预算表",
    // All funds, or all expenditure, by economic class.
    "财政拨款基本支出预算表（经济科目）", "基本支出总表", "部门预算基本支出预算表", "一般公共预算支出表（按经济分类）",
    "2026年度一般公共预算支出经济分类情况表",
    // A part of the expenditure, or something else altogether.
    "公开11表：一般公共预算机关运行经费支出预算表", "预算11表财政拨款政府购买服务明细表", "政府购买服务支出预算表", "财政专户管理资金支出预算表",
    "政府性基金预算收入表", "非税收入征收计划情况表", "专项转移支付资金绩效目标表", "单位详细情况见下表:", "2024年渝北区部门预算公开表（目录）",
    "表2：高等学校收入决算表", "表3：高等学校支出决算表", "表4：高等学校财政拨款支出决算表", "收入支出决算总表",
  ])
  func lookAlikesAreNone(title: String) {
    #expect(numbers(title).isEmpty)
  }

  @Test(arguments: [
    "表1：高等学校收支决算总表", "财政拨款收支决算总表", "一般公共预算财政拨款支出决算表", "一般公共预算财政拨款基本支出决算表",
    "“三公”经费支出决算表", "政府性基金预算财政拨款支出决算表", "国有资本经营预算财政拨款支出决算表",
  ])
  func finalAccountsAreNoBudget(title: String) {
    withKnownIssue("only the header keeps the tables of final accounts apart") { #expect(numbers(title).isEmpty) }
  }

  @Test(arguments: ["项目支出绩效自评表", "部门整体支出绩效自评表"])
  func anEvaluationIsNoGoal(title: String) {
    withKnownIssue("self-evaluations pass for goals") { #expect(numbers(title).isEmpty) }
  }

  @Test(arguments: [
    "政府性基金预算财政拨款收支情况表", "国有资本经营预算财政拨款收支总表", "一般公共预算财政拨款收支总表", "财政专户管理资金收入预算表",
  ])
  func aBalanceOfOneFundIsNotThatOfAll(title: String) {
    withKnownIssue("the balance or income of a single fund passes for that of all") { #expect(numbers(title).isEmpty) }
  }
}
