import Normalization
import TestSupport
import Testing

@testable import Disclosure

/// A word that is not its own match key can never be found in one.
struct VocabularyTests {
  private static let definitions = TableDefinition.all

  @Test(arguments: definitions.indices) func titleWordsAreKeys(index: Int) {
    let rule = Self.definitions[index].titles
    for word in rule.all.joined() + rule.none { #expect(matchKey(word) == word) }
  }

  @Test(arguments: definitions.indices) func patternsAreKeys(index: Int) {
    for pattern in Self.definitions[index].labels.joined() {
      for word in pattern.words { #expect(matchKey(word) == word) }
    }
  }

  @Test func ownerLabelsAreKeys() {
    for label in OwnerLabels.all { #expect(matchKey(label) == label) }
  }

  @Test(arguments: ["部门全称", "单位全称", "部门（单位）", "编制部门", "填报单位", "单 位 名 称"])
  func aPublisherIsNamedUnder(label: String) throws {
    let document = try document(
      "2024年部门支出预算总表\n\(label)：某某市林业局\n单位：元\n科目编码\t科目名称\t总计\n\t合计\t1.00\n")
    #expect(document.department == "某某市林业局")
  }

  @Test func aUnitOfMoneyIsNoDepartment() throws {
    for (unit, amount) in [("百万元", 1_000_000), ("千万元", 10_000_000), ("百元", 100)] {
      let document = try document("2024年部门支出预算总表\n单位：\(unit)\n科目编码\t科目名称\t总计\n\t合计\t1.00\n")
      #expect(document.department == nil)
      #expect(document.table(3).rows.first?.decimal(.total) == .init(amount))
    }
    let document = try document("2024年部门支出预算总表\n单位：美元\n科目编码\t科目名称\t总计\n\t合计\t1.00\n")
    #expect(document.department == nil)
    #expect(document.warningCodes == ["table.unit_unknown"])
  }

  @Test(arguments: ["合计", "总计", "小计", "总 合 计", "本年支出合计", "支出合计", "支出总计", "收入总计"])
  func aTotalsRowIsLevelZero(label: String) {
    let read = ReadTable(
      .stateCapitalExpenditure,
      table([["科目编码", "科目名称", "总计"], ["", label, "1.00"], ["223", "国有资本经营预算支出", "1.00"]]))
    #expect(read.values("level") == [["0"], ["1"]])
  }

  @Test(arguments: ["", "合计支出", "本年支出", "合计与分析"]) func otherLabelsAreNoTotals(label: String) {
    #expect(!TotalLabels.isRow(matchKey(label)))
  }

  @Test(arguments: [["类", "款", "项"], ["科目类", "科目款", "科目项"]]) func codesInParts(labels: [String]) {
    let read = ReadTable(
      .expenditure,
      table([
        labels + ["科目名称", "总计"], ["201", "", "", "一般公共服务支出", "1.00"], ["201", "03", "01", "行政运行", "1.00"],
      ]))
    #expect(read.values("code") == [["201"], ["2010301"]])
  }
}
