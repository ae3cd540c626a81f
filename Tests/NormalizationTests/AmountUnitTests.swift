import Foundation
import Testing

@testable import Normalization

@Suite struct AmountUnitTests {
  @Test(arguments: [
    ("单位：万元", AmountUnit.tenThousandYuan), ("单位:元", .yuan), ("金额单位：人民币万元", .tenThousandYuan), ("万元", .tenThousandYuan),
    ("杭州市公安局单位：万元", .tenThousandYuan), ("单位：元、%", .yuan), ("（单位：万元）", .tenThousandYuan), ("单 位：万 元", .tenThousandYuan),
    ("(万元)", .tenThousandYuan), ("元", .yuan), ("单位：千元", .thousandYuan), ("单位：亿元", .hundredMillionYuan),
    ("编制单位：某某中心\u{3000}单位：元", .yuan), ("预算数（单位：万元）", .tenThousandYuan), ("单位：万元 2026年", .tenThousandYuan),
    ("单位：个、万元", .tenThousandYuan), ("单位万元", .tenThousandYuan), ("部门名称：某局 单位：元（人民币）", .yuan), ("人民币元", .yuan),
    ("单位：⼈民币万元", .tenThousandYuan), ("单位:\u{A0}万元", .tenThousandYuan), ("单位（万元）", .tenThousandYuan),
    ("金额：万元", .tenThousandYuan), ("人民币：元", .yuan), ("单位：人民币（万元）", .tenThousandYuan), ("单位：（元）", .yuan),
    ("单位：￥万元", .tenThousandYuan), ("单位：RMB元", .yuan),
  ])
  func readsCaptions(caption: String, unit: AmountUnit) {
    #expect(AmountUnit.find(in: caption) == unit)
  }

  @Test(arguments: [
    "", "项目支出100万元", "100万元", "单位价值100万元以上设备", "编制单位：元旦办公室", "单位：美元", "单位：百万美元", "单位：个", "单位名称：某局", "支出（万元）",
    "本单位收入万元", "单位", "单位：", "单位：%", "下属单位2家，共计5万元", "其中：万元以上项目", "金额：5万元", "收入金额：万元",
    // Which amounts are in which is not said.
    "单位：元、万元", "金额单位：万元/元",
  ])
  func findsNoneInOtherText(text: String) {
    #expect(AmountUnit.find(in: text) == nil)
  }

  @Test func convertsExactly() throws {
    let printed = try #require(Decimal(string: "19230.18"))
    #expect(AmountUnit.tenThousandYuan.inYuan(printed) == 192_301_800)
    #expect(AmountUnit.yuan.inYuan(printed) == printed)
    #expect(AmountUnit.thousandYuan.inYuan(printed) == 19_230_180)
    #expect(AmountUnit.hundredMillionYuan.inYuan(printed) == 1_923_018_000_000)
    #expect("\(AmountUnit.tenThousandYuan.inYuan(try #require(Decimal(string: "0.0001"))))" == "1")
  }

  @Test func printsAsPrinted() {
    #expect(AmountUnit.allCases.map(\.printed) == ["元", "万元", "千元", "亿元", "百元", "百万元", "千万元"])
  }
}
