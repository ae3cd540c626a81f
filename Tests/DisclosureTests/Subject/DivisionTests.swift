import Testing

@testable import Disclosure

struct DivisionTests {
  private func place(
    _ department: String?, _ headings: [String] = [], owners: [String] = [], seats: [String] = []
  ) -> [String?] {
    let (province, city) = Division.common(
      to: PlaceNames(department: department, headings: headings, owners: owners, seats: seats))
    return [province, city]
  }

  @Test(arguments: [
    ("杭州市公安局", "浙江省", "杭州市"), ("重庆市渝北区人民政府办公室", "重庆市", "重庆市"), ("上海市市场监督管理局", "上海市", "上海市"),
    ("昆山市财政局", "江苏省", "苏州市"), ("中共西安市委宣传部", "陕西省", "西安市"), ("政协泉州市委员会", "福建省", "泉州市"),
    ("四川省凉山州财政局", "四川省", "凉山彝族自治州"), ("秀山县财政局", "重庆市", "重庆市"), ("济源市财政局", "河南省", "济源市"),
    ("吉林省吉林市财政局", "吉林省", "吉林市"), ("深圳市民政局", "广东省", "深圳市"), ("忠县水利局", "重庆市", "重庆市"),
    ("江苏省徐州市鼓楼区财政局", "江苏省", "徐州市"), ("重庆市两江新区管委会", "重庆市", "重庆市"), ("临平区财政局", "浙江省", "杭州市"),
    ("杭州市海淀区财政局", "浙江省", "杭州市"),
  ])
  func theNamesOfTheDepartment(department: String, province: String, city: String) {
    #expect(place(department) == [province, city])
  }

  @Test(arguments: [("江苏省财政厅", "江苏省"), ("中共江苏省委办公厅", "江苏省"), ("广西壮族自治区财政厅", "广西壮族自治区")])
  func aProvinceHasNoCity(department: String, province: String) { #expect(place(department) == [province, nil]) }

  @Test(arguments: [
    nil, "", "教育部", "西南大学", "北京大学", "南京路街道办事处", "上海市场营销协会", "国家税务总局重庆市税务局", "城区财政局", "市中区财政局", "朝阳区域合作中心", "新县城建设办公室",
  ])
  func noPlace(department: String?) { #expect(place(department) == [nil, nil]) }

  @Test func aNameOfSeveralPlacesNeedsAnotherText() {
    #expect(place("鼓楼区财政局") == [nil, nil])
    #expect(place("鼓楼区财政局", ["江苏省2024年部门预算"]) == ["江苏省", nil])
    #expect(place("鼓楼区财政局", ["2024年度徐州市部门预算"]) == ["江苏省", "徐州市"])
    #expect(place("鼓楼区财政局", owners: ["福州市鼓楼区财政局"]) == ["福建省", "福州市"])
    #expect(place("普陀区财政局", ["上海市普陀区财政局2025年部门预算"]) == ["上海市", "上海市"])
    #expect(place("市中区财政局", ["济南市市中区2024年收支总表"]) == ["山东省", "济南市"])
  }

  @Test func headingsSpeakForADepartmentWithoutPlace() {
    #expect(place("上海交通职业技术学院", ["上海市2026年市级单位预算"]) == ["上海市", "上海市"])
    #expect(place(nil, ["关于杭州市2026年部门预算的说明"]) == ["浙江省", "杭州市"])
    #expect(place(nil, ["部门：泉州市公安局收支总表"]) == ["福建省", "泉州市"])
  }

  @Test func whereItIsSpeaksForAPublisherWithoutPlace() {
    #expect(place("西南大学", seats: ["重庆市北碚区，坐落于缙云山麓"]) == ["重庆市", "重庆市"])
    #expect(place("杭州市公安局", seats: ["上海市"]) == ["浙江省", "杭州市"])
    #expect(place("某大学", ["江苏省2024年部门预算"], seats: ["上海市"]) == ["江苏省", nil])
    #expect(place("某大学", seats: ["上海市", "校园之内", "上海市杨浦区"]) == ["上海市", "上海市"])
    #expect(place("某大学", seats: ["上海市", "江苏省苏州市"]) == [nil, nil])
  }

  @Test func headingsOfSeveralPlacesSayNothing() {
    #expect(place("西南大学", ["北京市2024年项目表", "上海市2024年项目表"]) == [nil, nil])
  }

  @Test func theDepartmentGoesBeforeAll() {
    #expect(place("杭州市公安局", ["江苏省2024年收支总表"], owners: ["南京市公安局"]) == ["浙江省", "杭州市"])
    #expect(place("江苏省教育厅", ["南京市2024年收支总表"]) == ["江苏省", nil])
  }

  @Test func unitsDoNotSpeakForADepartmentWithoutPlace() {
    #expect(place("水利部", owners: ["武汉市水文局"]) == [nil, nil])
  }
}
