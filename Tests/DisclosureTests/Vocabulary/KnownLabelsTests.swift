import Testing

@testable import Disclosure

struct KnownLabelsTests {
  @Test(arguments: [
    ("般公共预算", "一般公共预算"), ("·般公共预算", "一般公共预算"), ("改府性基金预算拨款", "政府性基金预算拨款"),
    ("国有资本经宫预算", "国有资本经营预算"),
    // With a gap; a title with its year.
    ("改府性 基金预算拨款", "政府性基金预算拨款"), ("2026年市级部门·般公共预算支出表", "2026年市级部门一般公共预算支出表"),
  ])
  func aLabelOneCharacterOffIsSpelledAsItIsKnown(read: String, known: String) {
    #expect(KnownLabels.respelled([read], row: 1) == [known])
  }

  @Test func aLabelOverLinesKeepsThem() {
    #expect(KnownLabels.respelled(["般公共", "预算"], row: 0) == ["一般公共", "预算"])
    #expect(KnownLabels.respelled(["改府性", "基金", "预算"], row: 0) == ["政府性", "基金", "预算"])
  }

  /// What is another word, or may be one of two, stays.
  @Test(arguments: [
    "上年收入", "本年收入", "一般公共预算", "政府采购", "部门预算支出", "往年收入", "2024年支出", "合计", "甲乙丙丁",
    "一般公共预算财政拨款收入", "20万元·般公共预算", "1.·般公共预算", "公用经 费",
  ])
  func otherWordsStay(text: String) {
    #expect(KnownLabels.respelled([text], row: 0) == nil)
  }

  /// 元 and 万元 are ten thousand times apart.
  @Test(arguments: ["单位：丆元", "单位：.元", "单位：：元", "单位元", "金额（丆元）"])
  func aUnitIsNeverSpelledAsItIsKnown(text: String) {
    #expect(KnownLabels.respelled([text], row: nil) == nil)
    #expect(KnownLabels.respelled([text], row: 0) == nil)
  }

  /// Below the headers stand names that may be much like a label.
  @Test func belowTheHeadersOnlyWholeTextsAreLabels() {
    #expect(KnownLabels.respelled(["关于般公共预算的项目"], row: 9) == nil)
    #expect(KnownLabels.respelled(["般公共预算"], row: 9) == ["一般公共预算"])
  }

  /// Too short for an edit: 小学 is one from 小计 as well.
  @Test(arguments: [("小亡", "小计"), ("合汁", "合计"), ("共讣", "共计")])
  func labelsOfTotalsAreKnownByWhatReadersTakeThemFor(read: String, known: String) {
    #expect(KnownLabels.respelled([read], row: 1) == [known])
    #expect(KnownLabels.respelled([read], row: 9) == [known])
  }

  @Test(arguments: ["小学", "合同", "合计", "总额", "死亡", "小亡数"])
  func otherShortTextsStay(text: String) {
    #expect(KnownLabels.respelled([text], row: 1) == nil)
  }
}
