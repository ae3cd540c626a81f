import Testing

@testable import Disclosure

struct RegionTests {
  @Test(arguments: [
    ("江苏省财政厅", "江苏省"), ("杭州市公安局", "杭州市"), ("湖北省恩施土家族苗族自治州财政局", "恩施土家族苗族自治州"), ("新疆维吾尔自治区财政厅", "新疆维吾尔自治区"),
    ("重庆市彭水苗族土家族自治县财政局", "彭水苗族土家族自治县"), ("黑龙江省大兴安岭地区行政公署", "大兴安岭地区"), ("四川省凉山州财政局", "凉山州"),
    ("上海市浦东新区财政局", "浦东新区"), ("江苏省苏州市昆山市财政局", "昆山市"), ("内蒙古自治区锡林郭勒盟财政局", "锡林郭勒盟"),
  ])
  func theInnermostPlace(department: String, region: String) { #expect(regionName(department) == region) }

  @Test(arguments: [
    ("重庆市万州区财政局", "万州区"), ("荆州市沙市区财政局", "沙市区"), ("河南省社旗县财政局", "社旗县"), ("聊城市财政局", "聊城市"), ("西城区财政局", "西城区"),
    ("上海市市场监督管理局", "上海市"), ("渝北区市场监督管理局", "渝北区"),
  ])
  func namesThatHoldTheWordForAPlace(department: String, region: String) { #expect(regionName(department) == region) }

  @Test(arguments: [
    ("中共江苏省委办公厅", "江苏省"), ("民盟重庆市委员会", "重庆市"), ("政协重庆市委员会", "重庆市"),
    ("共青团渝北区委员会", "渝北区"), ("江苏省农业区划办公室", "江苏省"),
    ("重庆市区县合作办公室", "重庆市"), ("杭州市公安局西湖区分局", "杭州市"), ("江苏省省级机关事务管理局", "江苏省"),
  ])
  func wordsOfTheDepartmentAreNoPlaces(department: String, region: String) { #expect(regionName(department) == region) }

  @Test(arguments: ["", "西南大学", "财政局", "苏州大学", "城市管理局"])
  func noPlace(department: String) { #expect(regionName(department) == nil) }
}
