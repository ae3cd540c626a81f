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
    ("西南大学2023年预算", "西南大学"), ("上海市某区人民政府万里街道办事处", "上海市某区人民政府万里街道办事处"),
  ])
  func theDepartmentOnTheCover(line: String, department: String) throws {
    #expect(try subject("\(line)\n正文。\n").department == department)
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
}
