import TestSupport
import Testing

@testable import Disclosure

struct ItemListReaderTests {
  private func projects(_ rows: [[String]], pageStarts: [Int] = []) -> ReadTable {
    ReadTable(.projects, table(pageStarts: pageStarts, rows))
  }

  private func tree(_ read: ReadTable) -> [[String]] { read.values("level", "unit_name", "project_name", "total") }

  @Test(arguments: [
    "项目名称", "支出项目类别", "支出项目类别（资金使用单位）", "项目", "项目内容", "单位（项目）名称", "专项名称", "专项业务经费名称", "项目类别", "支出项目",
  ])
  func whatNamesAProject(label: String) {
    let read = projects([[label, "金额"], ["道路养护", "3.00"], ["桥梁", "1.00"]])
    #expect(read.values("project_name", "total") == [["道路养护", "¥3"], ["桥梁", "¥1"]])
    #expect(read.warnings.isEmpty)
  }

  @Test(arguments: ["总计", "项目金额", "预算金额", "金额", "2024年预算数"])
  func whatHoldsTheAmount(label: String) {
    #expect(projects([["项目名称", label], ["道路养护", "3.00"]]).values("total") == [["¥3"]])
  }

  @Test func numberedLinesThatNobodyFilledIn() {
    let read = projects([["序号", "项目名称", "合计"], ["1", "", ""], ["2", "道路养护", "3.00"], ["3", "", ""]])
    #expect(read.values("project_name", "total") == [["道路养护", "¥3"]])
    #expect(read.reading.placed.contains(GridField(row: 1, column: 0)) && read.warnings.isEmpty)
  }

  @Test func theCategoryStandsBesideTheName() {
    let read = projects([["项目类别", "项目名称", "合计"], ["合计→2", "3.00"], ["特定目标类", "道路养护", "3.00"]])
    #expect(read.values("level", "category", "project_name") == [["0", "–", "合计"], ["2", "特定目标类", "道路养护"]])
  }

  @Test func aNameWithoutALabelIsFoundAndReported() {
    let read = projects([["事项", "合计"], ["道路养护", "3.00"]])
    #expect(read.values("project_name", "total") == [["道路养护", "¥3"]])
    #expect(read.warnings == ["column.name_missing"])
  }

  @Test func aRowWithoutANameIsReported() {
    let read = projects([["项目名称", "合计"], ["道路养护", "3.00"], ["", "1.00"], ["", "1.00"]])
    #expect(read.warnings == ["row.no_name"])
  }

  @Test func aMergedNameGoesOnBehindThePageEdge() {
    let read = projects(
      [["项目名称", "单位名称", "合计"], ["道路养护↓2", "甲局", "3.00"], ["乙局", "1.00"], ["↓2", "丙局", "1.00"], ["丁局", "1.00"]],
      pageStarts: [3])
    #expect(read.values("project_name", "unit_name").map { $0.first }.prefix(3) == ["道路养护", "道路养护", "道路养护"])
  }

  @Test func aRepeatedHeaderIsNoRow() {
    let header = ["项目名称", "合计"]
    #expect(projects([header, ["道路养护", "3.00"], header, ["桥梁", "1.00"]]).reading.rows.count == 2)
  }

  /// 购买服务内容 has a word of a column of money, and is none.
  @Test(arguments: ["购买服务内容", "政府购买服务目录", "服务类别"])
  func whatIsBoughtIsDescribedInWords(label: String) {
    let read = ReadTable(
      .procurement,
      table([
        ["采购项目", label, "规格型号", "预算金额"], ["台式计算机", "", "A4", "3.00"], ["物业", "服务", "2台", "1.00"],
        ["体检", "3台车检测", "", "2.00"],
      ]))
    #expect(read.values("services", "total") == [["–", "¥3"], ["–", "¥1"], ["–", "¥2"]])
    #expect(read.warnings.isEmpty)
    #expect(read.extras[1].contains("\(label)=服务"))
  }

  @Test(arguments: ["服务类", "服务"])
  func moneyForServicesIsMoney(label: String) {
    let read = ReadTable(
      .procurement, table([["采购项目", "合计", "货物类", label], ["甲", "3.00", "3.00", "无"], ["乙", "1.00", "", "1.O0"]]))
    #expect(read.values("services") == [["–"], ["–"]])
    #expect(read.warnings.contains("cell.not_a_number"))
  }

  // Units and categories as lines.

  @Test func aUnitIsTheSumOfTheLinesBelow() {
    let read = projects([
      ["支出项目类别（资金使用单位）", "总计"], ["合计", "9.00"], ["某市统计局", "6.00"], ["普查经费", "4.00"], ["数据中心", "2.00"],
      ["某市监测中心（发展中心）", "3.00"], ["运行经费", "3.00"], ["某市培训站", "0.00"],
    ])
    #expect(
      tree(read) == [
        ["0", "–", "合计", "¥9"], ["1", "某市统计局", "某市统计局", "¥6"], ["2", "某市统计局", "普查经费", "¥4"],
        ["2", "某市统计局", "数据中心", "¥2"], ["1", "某市监测中心（发展中心）", "某市监测中心（发展中心）", "¥3"],
        ["2", "某市监测中心（发展中心）", "运行经费", "¥3"], ["1", "某市培训站", "某市培训站", "¥0"],
      ])
  }

  @Test func aDeductionBelongsToTheSum() {
    let read = projects([
      ["项目名称", "总计"], ["合计", "8.00"], ["某市统计局", "5.00"], ["普查经费", "9.00"], ["收回结余", "-4.00"],
      ["某市监测中心", "3.00"], ["运行经费", "3.00"],
    ])
    #expect(read.values("level") == [["0"], ["1"], ["2"], ["2"], ["1"], ["2"]])
  }

  @Test func aProjectCalledLikeAUnitIsNone() {
    let read = projects([["项目名称", "合计"], ["合计", "8.00"], ["普查经费", "4.00"], ["数据中心", "2.00"], ["运维费", "2.00"]])
    #expect(read.values("level").map { $0.first } == ["0", "2", "2", "2"])
  }

  @Test func theFirstUnitIsTheTotalWhereNoneIsPrinted() {
    let read = projects([
      ["支出项目类别", "总计"], ["某市水务局", "6.00"], ["某市水务局本级", "4.00"], ["水质监测", "3.00"], ["节水", "1.00"], ["某市水文站", "2.00"],
      ["测站维护", "2.00"],
    ])
    #expect(read.values("level").map { $0.first } == ["0", "1", "2", "2", "1", "2"])
    #expect(read.values("unit_name").last == ["某市水文站"])
  }

  @Test func sumsMayBeOffByRounding() {
    let read = projects([["支出项目类别", "总计"], ["某市水务局", "6.01"], ["水质监测", "3.00"], ["节水", "3.00"]])
    #expect(read.values("level").map { $0.first } == ["0", "2", "2"])
  }

  @Test func theCodeOfAUnitMakesItsLine() {
    let read = projects([
      ["单位编码", "单位（项目）名称", "项目金额"], ["", "合计", "9.00"], ["1", "全额", "9.00"], ["222001", "某市交通局", "9.00"],
      ["", "专用项目", "9.00"],
      ["", "道路养护", "5.00"], ["", "桥梁", "4.00"],
    ])
    #expect(read.values("level").map { $0.first } == ["0", "1", "1", "1", "2", "2"])
    #expect(read.values("unit_name").map { $0.first } == ["–", "–", "某市交通局", "某市交通局", "某市交通局", "某市交通局"])
    #expect(read.values("category").map { $0.first } == ["–", "–", "全额", "全额", "专用项目", "专用项目"])
  }

  @Test func groupsOfProjectsAreWhateverAddsUp() {
    let read = projects([
      ["单位编码", "单位（项目）名称", "项目金额"], ["", "合计", "8.00"], ["117001", "某市审计局", "8.00"], ["", "通用项目", "3.00"],
      ["", "大型活动", "3.00"],
      ["", "审计培训", "3.00"], ["", "专用项目", "5.00"], ["", "审计事务", "4.00"], ["", "补助", "1.00"],
    ])
    #expect(read.values("level").map { $0.first } == ["0", "1", "1", "1", "2", "1", "2", "2"])
  }

  // Procurement.

  private func items(_ rows: [[String]]) -> ReadTable { ReadTable(.procurement, table(rows)) }

  @Test func aLetterOfTheCatalogueIsTheItemsCode() {
    let read = items([["编码", "采购类别", "金额"], ["A", "货物", "2.00"], ["C23", "服务", "1.00"], ["302001", "工程", "1.00"]])
    #expect(read.values("item_code").map { $0.first } == ["A", "C23", "–"])
    #expect(read.extras == [[], [], ["编码=302001"]])
  }

  @Test(arguments: [
    ["采购品目名称", "采购品目大类"], ["采购物品名称", "采购品目大类"], ["采购内容", "采购类别"], ["采购项目名称", "采购类型"], ["采购项目", "采购大类"],
  ])
  func whatNamesAnItem(labels: [String]) {
    for header in [[labels[0], labels[1]], [labels[1], labels[0]]] {
      let cells = header[0] == labels[0] ? ["复印机", "货物"] : ["货物", "复印机"]
      let read = items([header + ["总计"], cells + ["1.00"]])
      #expect(read.values("procurement_item", "category") == [["复印机", "货物"]])
    }
  }

  @Test func headingsStandInTheColumnOfTheCategory() {
    let read = items([
      ["采购品目大类", "专项名称", "采购品目名称", "总计"], ["合计", "", "", "5.00"], ["货物", "", "", "2.00"],
      ["某市水务局（本级）", "", "", "2.00"],
      ["", "设备购置", "复印机", "2.00"], ["服务", "", "", "3.00"], ["某市水务局（本级）", "", "", "3.00"], ["", "培训费", "培训服务", "3.00"],
    ])
    #expect(
      read.values("level", "unit_name", "category", "procurement_item") == [
        ["0", "–", "–", "合计"], ["1", "–", "–", "货物"], ["1", "某市水务局（本级）", "货物", "某市水务局（本级）"],
        ["2", "某市水务局（本级）", "货物", "复印机"], ["1", "–", "–", "服务"], ["1", "某市水务局（本级）", "服务", "某市水务局（本级）"],
        ["2", "某市水务局（本级）", "服务", "培训服务"],
      ])
  }

  @Test func aSubtotalTakesTheLabelItHas() {
    let read = items([
      ["采购品目大类", "专项名称", "经济科目", "采购物品名称", "总计"], ["一、货物A", "", "", "", "3.00"], ["", "设备更新", "办公设备购置", "", "3.00"],
      ["", "", "", "打印机", "3.00"],
    ])
    #expect(
      read.values("level", "item_code", "procurement_item") == [
        ["1", "A", "一、货物A"], ["1", "–", "办公设备购置"], ["2", "–", "打印机"],
      ])
    #expect(read.extras[1] == ["专项名称=设备更新"])
  }

  @Test(arguments: [
    ("A-货物", "A", "货物"), ("C服务", "C", "服务"), ("B—工程", "B", "工程"), ("A02010104台式计算机", "A02010104", "台式计算机"),
    ("C0901 技术测试", "C0901", "技术测试"), ("A4纸", "–", "A4纸"), ("A3打印机", "–", "A3打印机"), ("货物", "–", "货物"),
  ])
  func theCodeBeforeAnItem(label: String, code: String, item: String) {
    let read = items([["采购类别", "金额"], [label, "2.00"], ["合计", "2.00"]])
    #expect(read.values("item_code", "procurement_item", "level") == [[code, item, "2"], ["–", "合计", "0"]])
    #expect(read.extras == [[], []])
  }

  @Test func procurementByFunction() {
    let read = items([
      ["科目编码→3", "科目名称↓2", "合计↓2"], ["类", "款", "项"], ["", "", "", "合计", "5.00"], ["204", "", "", "公共安全支出", "5.00"],
      ["", "06", "", "司法", "5.00"], ["", "", "01", "行政运行", "2.00"], ["", "", "06", "律师管理", "3.00"],
    ])
    #expect(
      read.values("level", "functional_code", "functional_name", "procurement_item") == [
        ["0", "–", "–", "合计"], ["1", "204", "公共安全支出", "公共安全支出"], ["1", "20406", "司法", "司法"],
        ["2", "2040601", "行政运行", "行政运行"],
        ["2", "2040606", "律师管理", "律师管理"],
      ])
    #expect(read.extras.flatMap { $0 }.isEmpty)
  }

  @Test func theFirstOfSeveralClassificationsIsTheFunction() {
    let read = items([
      ["科目编码→3", "采购项目↓2", "部门预算支出经济科目编码→2", "数量↓2", "预算金额↓2"], ["类", "款", "项", "类", "款"],
      ["201", "08", "01", "体检", "302", "99", "2", "3.00"],
    ])
    #expect(read.values("functional_code", "procurement_item", "total") == [["2010801", "体检", "¥3"]])
    #expect(read.extras == [["部门预算支出经济科目编码/类=302", "部门预算支出经济科目编码/款=99", "数量=2"]])
  }

  @Test func codesOfAnotherLawAreNoFunction() {
    let read = items([["科目编码→2", "采购项目↓2", "金额↓2"], ["类", "款"], ["302", "99", "体检", "3.00"]])
    #expect(read.values("functional_code", "procurement_item") == [["–", "体检"]])
    #expect(read.extras == [["科目编码/类=302", "科目编码/款=99"]])
  }

  @Test func theCodeOfADepartmentIsNoFunction() {
    let read = items([["部门代码", "部门名称", "采购项目名称", "合计"], ["201", "某局", "复印机", "3.00"]])
    #expect(read.values("department_code", "functional_code") == [["201", "–"]])
  }

  @Test func aColumnOfFunctionalCodesIsOne() {
    let read = items([["功能科目", "科目名称", "采购项目名称", "合计"], ["2010801", "行政运行", "复印机", "3.00"]])
    #expect(
      read.values("functional_code", "functional_name", "procurement_item") == [["2010801", "行政运行", "复印机"]])
  }

  @Test func aUnitPrintedOnceGoesForTheLinesBelow() {
    let read = projects([
      ["单位名称", "项目名称", "合计"], ["甲局", "道路养护", "3.00"], ["", "桥梁", "1.00"], ["乙局", "隧道", "1.00"], ["", "护栏", "1.00"],
    ])
    #expect(read.values("unit_name").map { $0[0] } == ["甲局", "甲局", "乙局", "乙局"])
  }

  @Test func aProjectOfTheSecondLevelIsTheItem() {
    let read = projects([
      ["一级项目名称", "二级项目名称", "合计"], ["公路", "", "3.00"], ["", "道路养护", "2.00"], ["", "桥梁", "1.00"],
    ])
    #expect(
      read.values("level", "category", "project_name") == [["1", "–", "公路"], ["2", "公路", "道路养护"], ["2", "公路", "桥梁"]])
  }

  @Test func theUnitOfANumberIsNoOffice() {
    let read = items([["采购项目名称", "单位", "数量", "金额"], ["复印机", "台", "2", "3.00"], ["空调", "套", "1", "1.00"]])
    #expect(read.values("unit_name", "total") == [["–", "¥3"], ["–", "¥1"]])
    #expect(read.extras == [["单位=台", "数量=2"], ["单位=套", "数量=1"]])
  }

  @Test func aLabelOverNamesAndAmountsMakesNoCategoryOfAmounts() {
    let read = projects([
      ["支出项目类别→2", "财政拨款→2"], ["", "总计", "一般公共预算", "政府性基金预算"], ["道路养护", "3.00", "3.00", ""],
      ["桥梁", "1.00", "1.00", ""],
    ])
    #expect(read.values("project_name", "category", "total") == [["道路养护", "–", "¥3"], ["桥梁", "–", "¥1"]])
  }

  @Test func aProjectStandsAboveTheSubjectsItIsSpentOn() {
    let read = projects([
      ["项目分类", "项目名称", "项目单位", "经济科目名称", "合计"], ["", "会议", "", "", "3.00"], ["专项类", "会议", "某局机关", "会议费", "2.00"],
      ["专项类", "会议", "某局机关", "办公费", "1.00"], ["", "运维", "", "", "4.00"], ["专项类", "运维", "某局机关", "维修费", "4.00"],
      ["合计→4", "7.00"],
    ])
    #expect(
      tree(read) == [
        ["1", "–", "会议", "¥3"], ["2", "某局机关", "会议", "¥2"], ["2", "某局机关", "会议", "¥1"], ["1", "–", "运维", "¥4"],
        ["2", "某局机关", "运维", "¥4"], ["0", "–", "合计", "¥7"],
      ])
  }

  @Test func oneNameTwiceIsNoSum() {
    let read = projects([["项目名称", "项目单位", "合计"], ["会议", "", "3.00"], ["会议", "", "3.00"]])
    #expect(read.values("level") == [["2"], ["2"]])
  }

  @Test func aUnitStandsInTheColumnOfThePurposes() {
    let header = ["预算项目", "采购项目", "数量", "合计"]
    let rows = [["公用经费", "复印纸", "100", "2.00"], ["运维", "系统运维", "1", "3.00"], ["合计→3", "5.00"]]
    let read = ReadTable(.procurement, table([header, ["某市水利局", "", "", "5.00"]] + rows))
    #expect(
      read.values("level", "unit_name", "procurement_item") == [
        ["1", "某市水利局", "某市水利局"], ["2", "某市水利局", "复印纸"], ["2", "某市水利局", "系统运维"], ["0", "–", "合计"],
      ])
    // What does not add up to it is no unit's.
    let other = ReadTable(.procurement, table([header, ["某市水利局", "", "", "4.00"]] + rows))
    #expect(other.values("unit_name").first == ["–"])
  }

  @Test func thePriceOfAllIsTheTotal() {
    let read = ReadTable(
      .procurement, table([["采购项目名称", "数量", "单价", "总价"], ["打印机", "10", "0.15", "1.50"]]))
    #expect(read.values("procurement_item", "total") == [["打印机", "¥1.5"]])
  }
}
