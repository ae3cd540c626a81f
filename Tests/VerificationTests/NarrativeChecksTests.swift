import Foundation
import Normalization
import Reading
import Reconstruction
import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

/// A document whose tables say 30.03 in all, 10.01 of it basic; each test makes its narrative say something of them.
struct NarrativeChecksTests {
  private func document(_ text: String) throws -> DisclosureDocument {
    let tables = """
      2024年部门支出预算总表
      部门全称：某局  单位：元
      科目编码\t科目名称\t总计\t基本支出\t项目支出
      \t合计\t30.03\t10.01\t20.02
      205\t教育支出\t30.03\t10.01\t20.02
      20502\t普通教育\t30.03\t10.01\t20.02
      2050202\t小学教育\t30.03\t10.01\t20.02
      2024年部门一般公共预算财政拨款基本支出预算表（部门预算支出经济分类科目）
      单位：元
      科目编码\t科目名称\t总计\t人员经费\t公用经费
      \t合计\t10.01\t7.00\t3.01
      301\t工资福利支出\t7.00\t7.00\t
      302\t商品和服务支出\t3.01\t\t3.01
      2024年部门“三公”经费预算表
      单位：元
      合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费
      \t\t小计\t公务用车购置费\t公务用车运行费\t
      3.03\t\t2.02\t\t2.02\t1.01
      """
    let paragraphs = ["四、“三公”经费等情况", text].map { PageParagraph(text: $0, page: 9) }
    return disclosure(in: try layout(ofText: tables), source: "a.txt", pageCount: 1, paragraphs: paragraphs)
  }

  /// The checks of the narrative that ran, as `id passed`.
  private func checks(_ text: String) throws -> [String] {
    try document(text).checks.filter { $0.id.hasPrefix("narrative.") }.map {
      "\($0.id.dropFirst("narrative.".count)) \($0.passed)"
    }
  }

  @Test(arguments: [
    ("2024年预算总支出30.03元。", "expenditure"), ("基本支出10.01元。", "basic_expenditure"),
    ("项目支出0.002002万元。", "project_expenditure"), ("教育支出30.03元。", "classes"), ("人员经费7元。", "basic_parts"),
    ("教育支出（类）普通教育（款）小学教育（项）2024年预算数为30.03元。", "items"), ("2050202-小学教育30.03元。", "items"),
    ("2024年“三公”经费预算3.03元。", "three_public"), ("公务接待费1.01元。", "three_public"), ("机关运行经费3元。", "operating_funds"),
  ]) func whatTheTablesSayHolds(text: String, id: String) throws {
    #expect(try checks(text) == ["\(id) true"])
  }

  @Test(arguments: [
    ("2024年预算总支出31元。", "expenditure"), ("基本支出11元。", "basic_expenditure"), ("项目支出21元。", "project_expenditure"),
    ("教育支出31元。", "classes"), ("公用经费3.02元。", "basic_parts"), ("小学教育（项）29元。", "items"), ("公务接待费2元。", "three_public"),
    ("机关运行经费3.02元。", "operating_funds"),
  ]) func whatContradictsThemFails(text: String, id: String) throws {
    #expect(try checks(text) == ["\(id) false"])
  }

  @Test(arguments: [
    "职业教育（款）小学教育（项）99元。", "基本支出较2023年增加99元。", "2023年基本支出99元。", "上年教育支出99元。", "中学教育（项）99元。", "因公出国（境）费0元。", "差旅费99元。",
  ]) func whatIsAnotherAmountIsNotCompared(text: String) throws {
    #expect(try checks(text).isEmpty)
  }

  @Test func roundingOfTheNarrativeIsNoContradiction() throws {
    #expect(try checks("2024年预算总支出0.0031万元。") == ["expenditure false"])
    #expect(try checks("2024年预算总支出0.003万元。") == ["expenditure true"])
  }

  @Test func aFailureTellsBothAmountsAndPages() throws {
    let failed = try #require(document("基本支出11元。").checks.first { !$0.passed })
    #expect(failed.table == 3 || failed.table == 6)
    #expect(failed.message.contains("page 1") && failed.message.contains("page 9"))
    #expect(failed.message.hasSuffix("expected 10.01, found 11, difference 0.99"))
  }

  /// A fact of 2024 about basic expenditure.
  private func fact(_ sentence: String, _ amount: Decimal, precision: Decimal = 1) -> Fact {
    Fact(section: [], sentence: sentence, label: "基本支出", amount: amount, precision: precision, year: 2024, page: 9)
  }

  @Test func digitsMayBeCutOffInTenThousands() throws {
    let table = CheckedTable(statement(.expenditure, ["code", "name", "total"], [["201", "甲", "1.01"]]))
    let amount = try #require(TableAmount(table, table.rows[0], .total))
    #expect(fact("", 12_300, precision: 100).tolerance(to: amount).decimal == 100)
    #expect(fact("", 12_301).tolerance(to: amount).decimal * 2 == 1)
    #expect(fact("", 0, precision: 100).tolerance(to: amount).decimal == 50)
  }

  @Test func whereAllFundsAreMeantATableOfAppropriationsIsNotAsked() {
    var document = disclosure(
      statement(.generalPublicExpenditure, ["code", "name", "basic_expenditure"], [["", "合计", "10.01"]]))
    document.fiscalYear = 2024
    document.narrative = Narrative(facts: [fact("基本支出99元。", 99)])
    #expect(Check.narrativeBasicExpenditure.findings(document).isEmpty)
    document.narrative = Narrative(facts: [fact("财政拨款基本支出99元。", 99)])
    #expect(
      Check.narrativeBasicExpenditure.findings(document) == ["table 5, page 1, “合计”, 基本支出: 10.01 ≠ 99"])
  }

  @Test func theClassesOfProjectsAreNotThoseOfAllExpenditure() throws {
    #expect(try checks("教育支出99元。") == ["classes false"])
    #expect(try checks("项目支出20.02元，其中教育支出20元。").contains("classes false") == false)
  }
}
