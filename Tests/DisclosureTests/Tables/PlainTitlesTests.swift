import Reconstruction
import TestSupport
import Testing

@testable import Disclosure

/// Titles that do not end in 表.
struct PlainTitlesTests {
  private let rows = [
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["201", "一般公共服务支出", "3.00", "2.00", "1.00"],
  ]

  @Test(arguments: [
    ("2024年部门支出预算总体情况", 3), ("表三部门支出", 3), ("《部门支出预算》", 3), ("一般公共预算财政拨款支出预算", 5),
    ("政府性基金预算支出情况", 11), ("2024年国有资本经营预算支出", 12),
    ("部门支出预算2024年度", 3), ("部门支出预算公开表03", 3),
  ])
  func theStatementOfATitle(title: String, number: Int) {
    let identified = IdentifiedTable(table(captions: [title, "单位：万元"], rows), fiscalYear: 2024)
    #expect(identified.definition?.schema.number == number && identified.route == .title)
    #expect(identified.title == title && identified.unit == .tenThousandYuan)
  }

  @Test func theTitleInTheFirstRow() {
    func identified(_ captions: [String], _ title: String) -> IdentifiedTable {
      IdentifiedTable(table(captions: captions, [["\(title)→5"], ["单位：万元→5"]] + rows), fiscalYear: 2024)
    }
    let swallowed = identified([], "部门支出总体情况")
    #expect(swallowed.title == "部门支出总体情况" && swallowed.definition?.schema.number == 3)
    #expect(swallowed.header.rows == 2..<3)
    // A title that says it is one goes before; below one above the table, such words are a label.
    #expect(identified(["政府性基金预算支出情况"], "部门支出预算总表").definition?.schema.number == 3)
    #expect(identified(["部门支出预算总表"], "部门支出总体情况").header.preamble.isEmpty)
  }

  /// Small tables of the prose stand under headings in the same words.
  @Test(arguments: [
    ("（二）支出预算情况", "项目\t金额\n基本支出\t3.00\n项目支出\t4.00\n"), ("支出预算总体情况", "项目\t金额\n基本支出\t3.00\n项目支出\t4.00\n"),
    ("（三）一般公共预算支出情况", "项目\t合计\t基本支出\n教育支出\t3.00\t3.00\n"), ("（六）项目支出预算情况", "项目\t金额\n道路养护\t3.00\n"),
    ("（一）收支预算总体情况", "项目\t金额\n收入合计\t3.00\n支出合计\t4.00\n"), ("（四）“三公”经费预算情况", "项目\t合计\t公务接待费\n金额\t3.00\t3.00\n"),
    ("（七）重点项目绩效目标情况", "项目名称\t金额\n道路养护\t3.00\n"),
  ])
  func aHeadingOfTheProseIsNone(title: String, rows: String) throws {
    let document = try document("某市民政局\n2024年部门预算\n\u{c}\(title)\n单位：元\n" + rows)
    #expect(document.warningCodes == ["document.no_budget_table"])
    #expect(document.otherTables.map(\.title) == [nil])
  }

  private let coded = "单位：元\n科目编码\t科目名称\t合计\t基本支出\n205\t教育支出\t3.00\t3.00\n"

  /// Laid out as the statement that the heading names, and under no better title, it is that one, which is said.
  @Test(arguments: [
    ("（二）支出预算情况", 3), ("一、一般公共预算支出情况", 5), ("3.政府性基金预算支出情况", 11),
  ])
  func aTableRightBelowAHeadingOfTheText(heading: String, number: Int) throws {
    let document = try document("某市民政局\n2024年部门预算\n\u{c}\(heading)\n" + coded)
    #expect(document.table(number).rows.map { $0[.total].value } == [.amount(3)])
    #expect(document.warningCodes.contains("table.title_doubtful"))
  }

  @Test func anEmptyTableBelowAHeading() throws {
    let empty = "一、政府性基金预算支出情况\n单位：元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t\t\t\t\n"
    #expect(try document("某市民政局\n2024年部门预算\n\u{c}" + empty).table(11).status == .empty)
  }

  @Test func aHeadingIsTheLastResort() throws {
    let section = "（二）支出预算情况\n" + coded
    func read(_ pages: [String]) throws -> DisclosureDocument {
      try document("某市民政局\n2024年部门预算\n\u{c}" + pages.joined(separator: "\u{c}"))
    }
    // Another title, and a second heading.
    let titled = try read([section, "部门支出预算总体情况\n" + coded.replacing("3.00", with: "9.00")])
    #expect(titled.table(3).rows.map { $0[.total].value } == [.amount(9)])
    #expect(titled.warningCodes.contains("table.untitled"))
    let second = section.replacing("（二）", with: "（三）部门").replacing("基本支出", with: "项目支出")
    #expect(try read([section, second]).table(3).status == .missing)
    // What stands between them says what the table is.
    #expect(try read(["（二）支出预算情况\n具体支出如下：\n" + coded]).table(3).status == .missing)
    #expect(try read(["（二）支出预算情况\n支出按规定安排。\n" + coded]).table(3).status == .missing)
  }

  @Test func incomeByUnitsBelowAHeading() throws {
    let units = "单位：元\n单位代码\t单位名称\t合计\t一般公共预算\t事业收入\t其他收入\n504001\t某市统计局\t3.00\t1.00\t1.00\t1.00\n"
    let document = try document("某市统计局\n2024年部门预算\n\u{c}二、收入预算\n" + units)
    #expect(document.table(2).rows.map { $0[.total].value } == [.amount(3)])
    #expect(document.warningCodes.contains("table.title_doubtful"))
  }

  private let sources = "单位：元\n项目\t2024年预算\n一、财政拨款\t3.00\n二、其他收入\t1.00\n收入总计\t4.00\n"

  /// The prose does not number its tables.
  @Test func aNumberAboveATitleMakesItOne() throws {
    let document = try document("某市司法局\n2024年部门预算\n\u{c}预算02表\n收入总体情况\n" + sources)
    #expect(document.table(2).rows.map { $0[.total].value } == [.amount(4)])
    #expect(document.warningCodes.isEmpty)
  }

  @Test func theMarksForTitlesMakeOneToo() throws {
    let document = try document("某市司法局\n2024年部门预算\n\u{c}《收入总体情况》\n" + sources)
    #expect(document.table(2).rows.map { $0[.total].value } == [.amount(4)])
  }

  @Test func aTitleThatIsPerhapsOneOfTheMissingIsSaid() throws {
    func warnings(_ rest: String) throws -> [String] {
      let pages = ["某市司法局\n2024年部门预算\n", "收入总体情况\n" + sources, rest]
      return try document(pages.joined(separator: "\u{c}")).warningCodes
    }
    #expect(try warnings("部门支出预算总表\n" + coded).contains("table.not_understood"))
    #expect(try !warnings("部门收入预算总表\n" + sources).contains("table.not_understood"))
  }

  /// Over all columns at the top of a page, such a label began another table, and the form's indicators were lost.
  @Test(arguments: ["年度绩效目标", "2024年度绩效目标", "实施期绩效目标", "项目中期绩效目标", "总体绩效目标"])
  func theLabelOfAFormsGoalIsNone(label: String) { #expect(!LayoutVocabulary.budgets.isPlainTitle(label)) }

  @Test func whatIsNoneOfThe17HasItsName() throws {
    let list = "机关差旅费支出情况\n单位：元\n科室\t金额\n办公室\t3.00\n"
    #expect(try document("2024年部门预算\n\u{c}" + list).otherTables.map(\.title) == ["机关差旅费支出情况"])
  }

  @Test func aTitleThatSaysItIsOneGoesBefore() throws {
    func text(_ title: String, _ amount: String) -> String {
      "\(title)\n单位：元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n208\t社会保障和就业支出\t\(amount)\t\(amount)\t\n"
    }
    let pages = [text("2024年部门支出总体情况", "3.00"), text("2024年部门支出预算总表", "9.00")]
    for order in [pages, pages.reversed()] {
      let document = try document("某市民政局\n2024年部门预算\n\u{c}" + order.joined(separator: "\u{c}"))
      #expect(document.table(3).rows.map { $0[.total].value } == [.amount(9)])
      #expect(document.otherTables.map(\.title) == ["2024年部门支出总体情况"])
    }
    #expect(try document("2024年部门预算\n\u{c}" + pages[0]).table(3).rows.map { $0[.total].value } == [.amount(3)])
  }

  @Test func aTableThatNoTitleNamesIsSaid() throws {
    let codes = "科目编码\t科目名称\t合计\n208\t社会保障和就业支出\t3.00\n"
    let sides = "收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一、财政拨款\t3.00\t一、教育支出\t3.00\n"
    let list = "名称\t里程\n道路\t3.00\n"
    func warnings(_ pages: String...) throws -> [String] {
      try document("某市民政局\n2024年部门预算\n\u{c}" + pages.joined(separator: "\u{c}")).warningCodes
    }
    for untitled in [codes, sides] {
      #expect(try warnings(untitled).filter { $0 == "table.untitled" }.count == 1)
      // Though it begins the page behind another that is none of the 17.
      #expect(try warnings(list, untitled).filter { $0 == "table.untitled" }.count == 1)
    }
    #expect(try !warnings(list).contains("table.untitled"))
    #expect(try !warnings("年度\t总收入支出\t合计\n2023\t3.00\t3.00\n").contains("table.untitled"))
  }
}
