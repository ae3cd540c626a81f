import Testing

@testable import Disclosure

struct FormNameTests {
  @Test(arguments: [
    ("市行政中心保安服务项目绩效目标表", "市行政中心保安服务"), ("《道路养护项目绩效目标表》", "道路养护"), ("家具采购项目支出绩效目标表（2026年度）", "家具采购"),
    ("城市形象专题宣传经费绩效目标申报表", "城市形象专题宣传经费"), ("1.家具采购项目绩效目标表", "家具采购"), ("（二）家具采购项目绩效目标表", "家具采购"),
  ])
  func theProjectOfATitle(title: String, project: String) { #expect(FormName(title: title)?.project == project) }

  @Test(arguments: [
    "2022年部门预算专项业务经费绩效目标表", "政策和项目预算绩效目标表", "部门专项业务经费绩效目标表（2026年度）", "某市某局2026年项目支出绩效目标表", "一般性项目绩效目标表", "部门支出预算表",
  ])
  func titlesWithoutAProject(title: String) { #expect(FormName(title: title) == nil) }

  @Test func aUnitBeforeTheProject() {
    let name = FormName(title: "301008_某市公安局某分局_家具采购项目绩效目标表")
    #expect(name?.project == "家具采购项目")
    #expect(name?.unit == "某市公安局某分局")
  }
}
