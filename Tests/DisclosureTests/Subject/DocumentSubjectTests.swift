import Extraction
import Reconstruction
import TestSupport
import Testing

@testable import Disclosure

struct DocumentSubjectTests {
  private func subject(_ text: String) throws -> DocumentSubject { DocumentSubject(try layout(ofText: text)) }

  /// A document whose only table belongs to a department.
  private func owned(by department: String) throws -> DocumentSubject {
    try subject("2024年部门支出预算总表\n部门全称：\(department)\n科目编码\t总计\n201\t1.00\n")
  }

  @Test func theOwnerAboveTheTables() throws {
    #expect(try owned(by: "重庆市渝北区人民政府办公室").department == "重庆市渝北区人民政府办公室")
  }

  @Test(arguments: ["单位名称", "编制部门", "编制单位", "部门名称", "部门（单位）名称", "填报单位", "预算单位", "单位", "部门"])
  func wordsForTheOwner(label: String) throws {
    #expect(try subject("2024年支出预算总表\n\(label)：某市商务局\n科目编码\t总计\n201\t1.00\n").department == "某市商务局")
  }

  @Test func theOwnerOfMostTablesIsTheDepartment() throws {
    let tables = ["甲区财政局", "乙区财政局", "乙区财政局"].map { "2024年支出预算总表\n部门：\($0)\n编码\t总计\n201\t1.00\n\n" }
    #expect(try subject(tables.joined()).department == "乙区财政局")
  }

  @Test(arguments: [
    ("杭州市公安局2026年部门预算", "杭州市公安局"), ("福州市科学技术局（本级）2026年度部门预算", "福州市科学技术局（本级）"), ("江苏省人大常委会办公厅", "江苏省人大常委会办公厅"),
    ("西南大学2023年预算", "西南大学"), ("教育部2024年部门预算", "教育部"), ("审计署", "审计署"), ("2026年深圳市信访局部门预算", "深圳市信访局"),
    ("某农业大学2024年度部门预算公开", "某农业大学"),
    ("中共西安市委宣传部2021年部门综合预算", "中共西安市委宣传部"), ("某市民政局部门2026年预算", "某市民政局"), ("关于某市教育局2026年部门预算的说明", "某市教育局"),
    ("二〇二六年某县财政局部门预算", "某县财政局"), ("某市财政预算评审中心2026年单位预算", "某市财政预算评审中心"), ("105236 西南大学", "西南大学"),
    ("中共北京市委\n军民融合发展委员会办公室\n2026年度部门预算", "中共北京市委军民融合发展委员会办公室"),
    ("某区人民政府\n办公室\n部门预算", "某区人民政府办公室"), ("北京市应急管理局\n2026年度部门预算信息公开", "北京市应急管理局"),
    ("附件2\n2019年部门综合预算公开报表\n部门名称：西安市安全生产监督管理局", "西安市安全生产监督管理局"), ("上海市某区人民政府万里街道办事处", "上海市某区人民政府万里街道办事处"),
  ])
  func theDepartmentOnTheCover(line: String, department: String) throws {
    #expect(try subject("\(line)\n正文。\n").department == department)
  }

  @Test func theTextMaySayWhereItsPublisherIs() throws {
    let university = try subject("某大学2024年部门预算\n学校主体位于重庆市北碚区，坐落于山麓。\n项目位于上海市。\n")
    #expect(university.placeNames.seats == ["重庆市北碚区，坐落于山麓。"])
    let notice = try subject("长沙市财政局关于清算下达2024年普惠金\n融发展专项资金预算的通知\n关于某事的说明。\n")
    #expect(notice.placeNames.headings.first == "长沙市财政局关于清算下达2024年普惠金")
    #expect(Division.common(to: notice.placeNames).city == "长沙市")
  }

  @Test func proseNamesNoDepartment() throws {
    #expect(try subject("目录\n第一部分 概况\n").department == nil)
  }

  @Test func theYearOfMostTitles() throws {
    let tables = [2024, 2023, 2024].map { "\($0)年支出预算总表\n编码\t总计\n201\t1.00\n\n" }
    #expect(try subject("2022年封面\n" + tables.joined()).fiscalYear == 2024)
  }

  @Test func datesAboveATableAreNoBudgetYear() throws {
    let dates = "编制日期：2023年12月1日\n审核日期：2023年12月2日\n"
    #expect(try subject("2024年支出预算总表\n\(dates)编码\t总计\n201\t1.00\n").fiscalYear == 2024)
  }

  @Test func theYearOfTheCoverWhereTheTitlesNameNone() throws {
    #expect(try subject("某市财政局\n2025年部门预算\n\n支出预算总表\n编码\t总计\n201\t1.00\n").fiscalYear == 2025)
    #expect(try subject("某市财政局\n").fiscalYear == nil)
  }

  @Test(arguments: [
    ("重庆市渝北区人民政府办公室", "渝北区"), ("杭州市公安局", "杭州市"), ("江苏省政协办公厅", "江苏省"), ("中共江苏省委办公厅", "江苏省"),
    ("浙江省宁波市江北区财政局", "江北区"), ("四川省成都市金堂县财政局", "金堂县"), ("上海市市场监督管理局", "上海市"), ("内蒙古自治区财政厅", "内蒙古自治区"),
  ])
  func theRegionIsTheInnermost(department: String, region: String) throws {
    #expect(try owned(by: department).region == region)
  }

  @Test func aDepartmentWithoutPlaceHasNoRegion() throws {
    #expect(try owned(by: "西南大学").region == nil)
  }

  @Test(arguments: [
    ("重庆市城市管理局", "重庆市"), ("重庆市社区矫正中心", "重庆市"), ("福建省泉州市公安局", "泉州市"), ("浙江省杭州市西湖区财政局", "西湖区"),
    ("广西壮族自治区财政厅", "广西壮族自治区"),
  ])
  func wordsThatLookLikePlaces(department: String, region: String) throws {
    let subject = try owned(by: department)
    #expect(subject.region == region)
  }

  @Test func theMostFrequentAndAmongEqualsTheFirst() {
    #expect(mostFrequent([1, 2, 2, 3]) == 2)
    #expect(mostFrequent([3, 1, 1, 3]) == 3)
    #expect(mostFrequent([Int]()) == nil)
  }

  @Test(arguments: ["单位：万\n", "单位：万 元\n", "部门：\n单位：元\n", "单位：元/平方米\n"])
  func aUnitOfMoneyIsNoDepartment(captions: String) throws {
    #expect(try subject("2024年支出预算总表\n\(captions)科目编码\t总计\n201\t1.00\n").department == nil)
  }

  @Test func theCodeOfAUnitIsNotItsName() throws {
    #expect(try owned(by: "105236 西南大学").department == "西南大学")
    #expect(try owned(by: "[301]某市公安局").department == "某市公安局")
    #expect(try owned(by: "某市公安局（盖章）").department == "某市公安局")
  }

  @Test func formsOfUnitsDoNotOutvoteThePublisher() throws {
    let forms = (0..<3).map { _ in "2024年项目支出绩效目标表\n编制单位：某市水文站\n项目名称\t甲\n\n" }
    #expect(try subject("某市水务局\n2024年部门预算\n\n" + forms.joined()).department == "某市水务局")
    let own = "2024年支出预算总表\n部门：某市水务局\n编码\t总计\n201\t1.00\n\n"
    #expect(try subject(own + forms.joined()).department == "某市水务局")
    #expect(try subject(forms.joined()).department == "某市水文站")
  }

  @Test func tablesOfUnitsDoNotOutvoteTheCover() throws {
    let tables = ["某市水务局", "某市水文站", "某市水文站"].map { "2024年支出预算总表\n部门：\($0)\n编码\t总计\n201\t1.00\n\n" }
    #expect(try subject("某市水务局2024年部门预算\n\n" + tables.joined()).department == "某市水务局")
  }

  @Test func aCoverMayStandInAFrame() {
    var layout = DocumentLayout()
    var page = Page(number: 1, width: 600, height: 800)
    for y in [50.0, 750] { page.rules.append(Rule(orientation: .horizontal, position: y, start: 50, end: 550)) }
    for x in [50.0, 550] { page.rules.append(Rule(orientation: .vertical, position: x, start: 50, end: 750)) }
    for (text, y) in [("某市民政局", 200.0), ("2024年部门预算", 230)] {
      for (index, scalar) in text.unicodeScalars.enumerated() {
        let x = 200 + 12 * Double(index)
        page.glyphs.append(
          Glyph(scalar: scalar, box: Rectangle(minX: x, minY: y - 6, maxX: x + 12, maxY: y + 6), fontSize: 12))
      }
    }
    layout.append(PageLayout(page))
    layout.finish()
    #expect(DocumentSubject(layout).department == "某市民政局")
    #expect(DocumentSubject(layout).fiscalYear == 2024)
  }

  @Test func theOfficeInAFieldOfAFormWithoutItsTitle() throws {
    let text = "某表\n部门名称\t某市民政局\n目标\t做好\n"
    #expect(try subject("2024年支出预算总表\n编码\t总计\n201\t1.00\n\u{c}" + text).department == "某市民政局")
    // Beside the label of a list stands another label.
    let list = "某表\n部门名称\t项目名称\n某局\t甲\n"
    #expect(try subject("2024年支出预算总表\n编码\t总计\n201\t1.00\n\u{c}" + list).department == nil)
  }

  @Test func theOwnerWithinTheGrid() {
    let inOneCell = table([["2024年部门支出总表→3"], ["部门名称：某市水务局→3"], ["编码", "名称", "总计"]])
    #expect(printedOwner(inOneCell) == "某市水务局")
    let beside = table([["部门：", "001某市水务局→2"], ["编码", "名称", "总计"]])
    #expect(printedOwner(beside) == "某市水务局")
    #expect(printedOwner(table([["单位名称", "总计"], ["某市水文站", "1.00"]])) == nil)
    let form = table([["部门整体支出绩效目标表→2"], ["部门名称", "北京市公安局"]])
    #expect(ownerInside(form, rows: 6, alone: ["部门名称"]) == "北京市公安局")
  }

  @Test func theYearBelowTheTitlesWhereNoTitleNamesOne() throws {
    let body = "编码\t总计\n201\t1.00\n"
    #expect(try subject("部门整体支出绩效目标表\n（2026年度）\n\(body)").fiscalYear == 2026)
    #expect(try subject("部门整体支出绩效目标表\n2026（年度）\n\(body)").fiscalYear == 2026)
    #expect(try subject("2025年支出预算总表\n\(body)\n部门整体支出绩效目标表\n（2026年度）\n\(body)").fiscalYear == 2025)
  }

  @Test func yearsInARowOfTheGridAreNoDocumentsYear() {
    func year(_ rows: [[String]]) -> Int? { yearBelowTitles([table(rows)]) }
    #expect(year([["单位", "年度", "合计"], ["甲局", "2024年", "1.00"], ["甲局", "2025年", "1.00"]]) == nil)
    #expect(year([["（2025年度）→3"], ["单位", "年度", "合计"], ["甲局", "2024年", "1.00"]]) == 2025)
  }

  @Test func theYearOfTheCoversHeadingComesBeforeItsDate() throws {
    #expect(try subject("2024年12月\n某市财政局2025年部门预算\n正文。\n").fiscalYear == 2025)
    #expect(try subject("某市财政局2025年部门预算\n正文。\n\n部门整体支出绩效目标表\n（2024年度）\n编码\t总计\n201\t1.00\n").fiscalYear == 2025)
  }

  @Test(arguments: [
    ("西南大学2024年度部门决算\n正文。\n", DocumentKind.finalAccounts), ("某市财政局2026年部门预算\n正文。\n", .budgetNarrative),
    ("某农业大学2026年预算\n正文。\n", .budgetNarrative), ("关于下达专项资金预算的通知\n正文。\n", .other), ("审批流程图\n", .other),
    ("某局\n\n收入支出决算总表\n编码\t总计\n201\t1.00\n", .finalAccounts),
  ])
  func kindsOfDocuments(text: String, kind: DocumentKind) throws {
    #expect(printedKind(try layout(ofText: text), hasTables: false) == kind)
  }

  @Test func anyOfTheTablesMakesABudget() throws {
    #expect(printedKind(try layout(ofText: "某局\n"), hasTables: true) == .budget)
    #expect(printedKind(try layout(ofText: "某局2026年部门预算\n2024年决算情况\n"), hasTables: true) == .budget)
  }
}
