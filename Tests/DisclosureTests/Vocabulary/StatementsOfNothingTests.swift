import TestSupport
import Testing

@testable import Disclosure

struct StatementsOfNothingTests {
  @Test(arguments: [
    "无", "空表", "本部门无此项支出", "本单位2024年没有政府采购预算，故本表无数据。", "无政府性基金预算支出", "此表为空", "某局2024年未安排国有资本经营预算，故此表无数据", "我单位不涉及",
  ])
  func sentencesThatSaySo(text: String) { #expect(StatementsOfNothing.includes(text)) }

  @Test(arguments: [
    "无线电管理", "无偿献血", "未成年人保护", "没收物资管理", "空气质量监测", "本级支出", "本部门养老服务", "不动产登记", "合计", "0.00", "",
  ])
  func namesThatOnlyBeginSo(text: String) { #expect(!StatementsOfNothing.includes(text)) }

  @Test func aTableThatSaysSoIsEmpty() throws {
    let document = try document(
      "2024年政府采购预算表\n单位：万元\n采购项目名称\t采购品目\t数量\t金额\n本部门2024年没有政府采购预算，故本表无数据。\t\t\t\n")
    #expect(document.table(14).status == .empty)
    #expect(document.table(14).notes == ["本部门2024年没有政府采购预算，故本表无数据。"])
    #expect(document.warnings.isEmpty)
  }

  @Test func inPlaceOfAnAmountItIsABlankThatIsKept() {
    let read = ReadTable(
      .threePublic,
      table([["项目", "预算数"], ["因公出国（境）费", "本部门无此项支出"], ["公务用车购置及运行维护费", "2.00"], ["公务接待费", "0.50"], ["合计", "2.50"]]))
    #expect(read.values("total", "overseas_travel", "vehicles", "reception") == [["¥2.5", "–", "¥2", "¥0.5"]])
    #expect(read.extras == [["因公出国（境）费=本部门无此项支出"]])
    #expect(read.warnings.isEmpty)
  }

  @Test func aRowThatSaysSoIsANote() {
    let read = ReadTable(
      .governmentFundExpenditure, table([["科目编码", "科目名称", "合计"], ["合计→2", "0.00"], ["", "本部门无政府性基金预算支出", ""]]))
    #expect(read.values("name", "total") == [["合计", "¥0"]])
    #expect(read.reading.notes == ["本部门无政府性基金预算支出"])
  }

  @Test(arguments: [("国有资本经营预算财政拨款支出表", 12), ("政府采购预算表", 14), ("项目支出预算表", 13), ("财政拨款收支总表", 4)])
  func aTableThatPrintsNothingElseIsEmpty(title: String, number: Int) {
    let sentence = "本部门2024年没有此项预算，故此表无数据。"
    let identified = IdentifiedTable(table(captions: ["2024年" + title], [[sentence]]), fiscalYear: 2024)
    #expect(identified.definition?.schema.number == number)
    #expect(identified.view.statementsOfNothing == [sentence])
    #expect(
      IdentifiedTable(table(captions: ["2024年" + title], [["序号", "报表"], ["1", "甲"]]), fiscalYear: 2024).definition
        == nil)
  }
}
