import Normalization
import Testing

@testable import Disclosure

struct LabelUnitTests {
  @Test(arguments: [
    ("基本支出（万元）", AmountUnit.tenThousandYuan), ("金额(元)", .yuan), ("预算数（单位：万元）", .tenThousandYuan),
    ("合计/万元", .tenThousandYuan), ("本年预算数/合计/元", .yuan),
  ])
  func theUnitBehindALabel(label: String, unit: AmountUnit) {
    #expect(AmountUnit.inLabel(label) == unit)
  }

  @Test(arguments: ["基本支出", "区级支出（市级支出）", "增幅（%）", "万元"])
  func noUnit(label: String) { #expect(AmountUnit.inLabel(label) == nil) }

  @Test(arguments: [
    ("基本支出（万元）", "基本支出"), ("金额(元)", "金额"), ("区级支出（市级支出）（万元）", "区级支出市级支出"), ("区级支出（市级支出）", "区级支出市级支出"),
    ("增幅（%）", "增幅%"), ("（万元）", "万元"), ("资金（万元）合计", "资金万元合计"),
    ("合计/万元", "合计"), ("科目/名称", "科目名称"),
  ])
  func theKeyIsWithoutTheUnit(label: String, key: String) { #expect(labelKey(label) == key) }

  @Test func theUnitBehindTheLabelOfAGroup() {
    #expect(AmountUnit.inLabel("项目金额（万元）/资金总额") == .tenThousandYuan)
    #expect(AmountUnit.inLabel("项目金额（万元）/总额（元）") == .yuan)
    #expect(AmountUnit.inLabel("项目金额（万元）/其他（自筹）") == .tenThousandYuan)
    #expect(AmountUnit.inLabel("项目当年预算（元）：") == .yuan)
  }

  @Test func theUnitBehindANumber() {
    for (text, number, unit) in [
      ("280.7万元", "280.7", AmountUnit.tenThousandYuan), ("1,234.56万", "1,234.56", .tenThousandYuan),
      ("0.00元", "0.00", .yuan), ("1.2亿", "1.2", .hundredMillionYuan),
    ] {
      let found = AmountUnit.behindNumber(in: text)
      #expect(found?.number == number && found?.unit == unit)
    }
    #expect(AmountUnit.behindNumber(in: "(13.5)（万元）")?.number == "(13.5)")
    // Two numbers are none, and brackets around all may be a minus or nothing.
    for text in ["万", "十万", "280.7", "280.7万人", "12 34万元", "（12.3元）"] {
      #expect(AmountUnit.behindNumber(in: text) == nil)
    }
  }

  @Test func aColonIsNoneOfTheLabel() {
    #expect(labelKey("项目当年预算（元）：") == "项目当年预算")
    #expect(labelKey("共计") == "合计" && labelKey("共计（万元）") == "合计" && labelKey("支出共计") == "支出共计")
  }
}
