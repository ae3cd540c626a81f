import Extraction
import Testing

@testable import Reconstruction

struct TableStitchingTests {
  private let header = ["编码", "名称", "金额"]

  @Test func aContinuationWithItsHeaderRepeated() {
    var first = PageDrawing(1)
    first.text("2024年支出总表", 200, 60, size: 16)
    first.table([header, ["201", "甲", "1.00"]])
    var second = PageDrawing(2)
    second.table([header, ["202", "乙", "2.00"]], y: 40)
    let result = tables([first, second])
    #expect(result.count == 1)
    #expect(result.first?.pages == [1, 2])
    #expect(result.first?.grid.strings == [header, ["201", "甲", "1.00"], ["202", "乙", "2.00"]])
  }

  /// As a spreadsheet prints them behind each page of a sheet that is a little wider than the paper.
  @Test func aTableGoesOnBehindAPageThatShowsNothing() {
    var first = PageDrawing(1)
    first.text("部门预算", 20, 10)
    first.text("2024年支出总表", 200, 60, size: 16)
    first.table([header, ["201", "甲", "1.00"]])
    first.text("- 1 -", 290, 790)
    func pages(_ between: PageDrawing...) -> [[Int]] {
      var last = PageDrawing((between.last?.page.number ?? 1) + 1)
      last.text("部门预算", 20, 10)
      last.table([header, ["202", "乙", "2.00"]], y: 40)
      return tables([first] + between + [last]).map(\.pages)
    }
    #expect(pages(PageDrawing(2)) == [[1, 3]])
    #expect(pages(PageDrawing(2), PageDrawing(3)) == [[1, 4]])
    var numbered = PageDrawing(2)
    numbered.text("部门预算", 20, 10)
    numbered.text("- 2 -", 290, 790)
    #expect(pages(numbered) == [[1, 3]])
    // A sentence, a picture, or a page that could not be read.
    var told = PageDrawing(2)
    told.text("以上为本部门支出。", 20, 400)
    #expect(pages(told) == [[1], [3]])
    var pictured = PageDrawing(2)
    pictured.page.images = [Rectangle(minX: 50, minY: 50, maxX: 550, maxY: 750)]
    #expect(pages(pictured) == [[1], [3]])
    #expect(pages(PageDrawing(3)) == [[1], [4]])
  }

  @Test func aTitleAtTheFootGoesOnBehindAPageThatShowsNothing() {
    var first = PageDrawing(1)
    first.table([["编码", "收入"], ["合计", "1.00"]])
    first.text("2024年支出总表", 200, 700, size: 16)
    var last = PageDrawing(3)
    last.table([header, ["201", "甲", "1.00"]], y: 40)
    #expect(tables([first, PageDrawing(2), last]).map { $0.captions.map(\.text) } == [[], ["2024年支出总表"]])
  }

  /// A label merged over three pages stands in the middle of all its parts, on the second page.
  @Test(
    arguments: [
      (0.0, ["指标", "产出", "", "", "", "", "", "", "", "效益"]), (20.0, ["指标", "", "", "", "产出", "", "", "", "", "效益"]),
    ] as [(Double, [String])])
  func aLabelOverThreePagesIsOne(off: Double, expected: [String]) throws {
    func page(_ number: Int, _ rows: Int, last: String? = nil, first: Bool = false) -> PageDrawing {
      var page = PageDrawing(number)
      let count = rows + (last == nil ? 0 : 1) + (first ? 1 : 0)
      let bottom = 40 + 20 * Double(count)
      for x in [50.0, 150, 250] { page.vertical(x, 40, bottom) }
      for row in 0...count {
        let y = 40 + 20 * Double(row)
        let isBorder = row == 0 || row == count || (first && row == 1) || (last != nil && row == rows)
        page.horizontal(y, isBorder ? 50 : 150, 250)
      }
      for row in 0..<count { page.text(row == 0 && first ? "名称" : "甲\(number)\(row)", 154, 50 + 20 * Double(row)) }
      if first { page.text("指标", 54, 50) }
      if let last { page.text(last, 54, bottom - 10) }
      return page
    }
    // Three rows before, three of its own, two behind: its middle is half a row higher than that of its page.
    var middle = page(2, 3)
    middle.text("产出", 54, 40 + 30 - 10 + off)
    let found = tables([page(1, 3, first: true), middle, page(3, 2, last: "效益")])
    try #require(found.count == 1)
    #expect(found[0].grid.strings.map { $0[0] } == expected)
  }

  @Test func aHeaderInOtherWordsIsNoRow() {
    func rows(_ labels: [String], title: String? = nil) -> Int? {
      var first = PageDrawing(1)
      first.text("2024年支出总表", 200, 60, size: 16)
      first.table([["科目编码", "科目名称", "金额"], ["201", "甲", "1.00"]])
      var second = PageDrawing(2)
      if let title { second.text(title, 200, 20, size: 16) }
      second.table([labels, ["202", "乙", "2.00"]], y: 40)
      let result = tables([first, second])
      return result.count == 1 ? result[0].grid.rowCount : nil
    }
    #expect(rows(["编码", "名称", "合计"]) == 3)
    #expect(rows(["单位", "项目", "合计"]) != 3)
    #expect(rows(["编码", "名称", "3.00"]) != 3)
  }

  @Test func belowAHeaderInOtherWordsARowMayHaveNoAmount() {
    func rows(_ labels: [String]) -> Int? {
      var pages = [PageDrawing(1), PageDrawing(2)]
      pages[0].text("2024年收支总表", 200, 60, size: 16)
      pages[0].table([["收入", "预算数", "支出", "总计", "公共预算"], ["甲", "1.00", "乙", "1.00", "1.00"]])
      pages[1].table([labels, ["", "", "丙", "", ""], ["合计", "1.00", "合计", "1.00", "1.00"]], y: 40)
      let result = tables(pages)
      return result.count == 1 ? result[0].grid.rowCount : nil
    }
    #expect(rows(["收入", "预算数", "支出", "合计", "公共预算"]) == 4)
    #expect(rows(["收入", "丁", "支出", "合计", "公共预算"]) == 5)
  }

  /// Two pages, each with a title and an owner within the grid.
  private func swallowed(_ owner: String, _ rows: [[String]], _ other: String, _ next: [[String]]) -> [LogicalTable] {
    let pages = [(1, owner, rows), (2, other, next)].map { number, owner, rows in
      var page = PageDrawing(number)
      let bottom = 140 + 20 * Double(rows.count)
      page.lattice([50, 250, 450], [100, 120, 140])
      page.page.rules.removeAll { $0.orientation == .vertical && $0.position == 250 }
      page.vertical(250, 120, bottom)
      for x in [50.0, 450] { page.vertical(x, 140, bottom) }
      for row in rows.indices { page.horizontal(160 + 20 * Double(row), 50, 450) }
      page.text("2024年项目绩效目标表", 180, 110)
      page.text("编制单位：" + owner, 54, 130)
      page.text("单位：元", 300, 130)
      for (row, texts) in rows.enumerated() {
        for (column, text) in texts.enumerated() { page.text(text, 54 + 200 * Double(column), 150 + 20 * Double(row)) }
      }
      return page
    }
    return tables(pages)
  }

  @Test func formsOfOneKindWithTheirTitleInTheGridAreTwo() {
    let (first, second) = ([["项目名称", "甲"], ["预算", "1.00"]], [["项目名称", "乙"], ["预算", "2.00"]])
    #expect(swallowed("永安市财政局", first, "永安市财政局", second).count == 2)
    #expect(swallowed("永安市财政局", first, "永安市财政局监测站", [["预算", "2.00"]]).count == 2)
  }

  @Test func aListWithItsTitleInTheGridGoesOn() {
    let header = ["名称", "金额"]
    let found = swallowed("永安市财政局", [header, ["甲", "1.00"]], "永安市财政局", [header, ["乙", "2.00"]])
    #expect(found.map(\.grid.rowCount) == [5])
    #expect(swallowed("永安市财政局", [header, ["甲", "1.00"]], "永安市水利局", [header, ["乙", "2.00"]]).count == 2)
  }

  /// 采购目录 over two of three columns ends as titles do.
  @Test func aWideLabelBesideAnotherIsNoTitle() {
    let pages = (1...2).map { number in
      var page = PageDrawing(number)
      if number == 1 { page.text("2024年购买服务明细表", 150, 60, size: 16) }
      page.groupedHeader()
      page.text("采购目录", 130, 110)
      page.text("金额", 280, 120)
      page.text("一级", 80, 130)
      page.text("二级", 180, 130)
      for (column, text) in ["服务", "会议", "\(number).00"].enumerated() {
        page.text(text, 80 + 100 * Double(column), 150)
      }
      return page
    }
    #expect(tables(pages).map(\.grid.rowCount) == [4])
  }

  @Test func aContinuationWithoutHeader() {
    var first = PageDrawing(1)
    first.text("2024年支出总表", 200, 60, size: 16)
    first.table([header, ["201", "甲", "1.00"]])
    var second = PageDrawing(2)
    second.table([["202", "乙", "2.00"]], y: 40)
    #expect(tables([first, second]).map(\.grid.rowCount) == [3])
  }

  @Test func aContinuationWithTitleAndHeaderRepeated() {
    var pages = [PageDrawing(1), PageDrawing(2)]
    for index in pages.indices {
      pages[index].text("2024年支出总表", 200, 60, size: 16)
      pages[index].table([header, ["20\(index)", "甲", "1.00"]])
    }
    #expect(tables(pages).map(\.grid.rowCount) == [3])
  }

  @Test func anotherTitleIsAnotherTable() {
    var first = PageDrawing(1)
    first.text("2024年支出总表", 200, 60, size: 16)
    first.table([header, ["201", "甲", "1.00"]])
    var second = PageDrawing(2)
    second.text("2024年收入总表", 200, 60, size: 16)
    second.table([header, ["201", "甲", "1.00"]])
    #expect(tables([first, second]).count == 2)
  }

  /// Of titles that the paper's edge cuts at both ends nothing is left that makes them titles, but their brackets differ.
  @Test func otherBracketsBelowACutTitleAreAnotherTable() {
    func count(_ brackets: [String]) -> Int {
      var pages = [PageDrawing(1), PageDrawing(2)]
      for index in pages.indices {
        pages[index].text("部门一般公共预算财政拨款项目支出", 100, 30, size: 16)
        pages[index].text(brackets[index], 100, 60, size: 16)
        pages[index].text("单位：元", 300, 85, size: 9)
        pages[index].table([header, ["20\(index)", "甲", "1.00"]])
      }
      return tables(pages).count
    }
    #expect(count(["（部门预算支出经济分类科目）", "（政府预算支出经济分类科目）"]) == 2)
    #expect(count(["（部门预算支出经济分类科目）", "（部门预算支出经济分类科目）"]) == 1)
  }

  @Test func otherNumbersOrHeadingsAboveCutTitlesAreAnotherTable() {
    func count(_ first: [String], _ second: [String], rows: [[String]]? = nil) -> Int {
      tables(
        [first, second].enumerated().map { index, captions in
          var page = PageDrawing(index + 1)
          if let number = captions.dropFirst().first { page.text(number, 54, 40) }
          page.text(captions[0], 150, 65, size: 16)
          page.text("单位：元", 300, 90)
          page.table([["名称", "金额"], ["甲", "1.00"], ["乙", "2.00"]])
          return page
        }
      ).count
    }
    #expect(count(["2024年政府性基金支出情"], ["2024年国有资本经营支出情"]) == 2)
    #expect(count(["2024年政府性基金支出情"], ["2024年政府性基金支出"]) == 1)
    #expect(count(["2024年基金支出情况", "表七"], ["2024年基金支出情况", "表八"]) == 2)
    #expect(count(["2024年基金支出情况", "表七"], ["2024年基金支出情况", "表七"]) == 1)
    #expect(count(["2024年部门预算第1页"], ["2024年部门预算第2页"]) == 1)
  }

  @Test func formsUnderTheSameCutTitleStayApart() {
    let pages = [("甲", "1.00"), ("乙", "2.00")].enumerated().map { index, form in
      var page = PageDrawing(index + 1)
      page.text("2024年部门一般项目绩效", 150, 88, size: 16)
      page.table([["单位：万元", ""], ["项目名称", form.0], ["预算", form.1], ["目标", "完成"]])
      return page
    }
    #expect(tables(pages).count == 2)
  }

  @Test func formsUnderTheSameTitleStayApart() {
    var pages = [PageDrawing(1), PageDrawing(2)]
    for index in pages.indices {
      pages[index].text("2024年项目绩效目标表", 200, 60, size: 16)
      pages[index].table([["项目名称", "项目\(index)"], ["当年预算", "1.00"]])
    }
    #expect(tables(pages).count == 2)
  }

  @Test func theFormOfAProjectForAnotherUnitStaysApart() {
    func count(_ second: String) -> Int {
      var pages = [PageDrawing(1), PageDrawing(2)]
      for (index, unit) in ["实施单位", second].enumerated() {
        pages[index].text("2024年项目绩效目标表", 200, 60, size: 16)
        pages[index].lattice([50, 150, 250, 350], [100, 120, 140])
        pages[index].page.rules.removeAll { $0.orientation == .vertical && $0.position == 250 }
        pages[index].vertical(250, 120, 140)
        for (column, text) in ["项目名称", "课题调研"].enumerated() { pages[index].text(text, 54 + 100 * Double(column), 110) }
        for (column, text) in [unit, "单位\(index)", "1.00"].enumerated() {
          pages[index].text(text, 54 + 100 * Double(column), 130)
        }
      }
      return tables(pages).count
    }
    #expect(count("实施单位") == 2)
    #expect(count("总体目标") == 1)
  }

  @Test func withoutRulesTheFormOfAProjectForAnotherUnitStaysApart() {
    let pages = (1...2).map { number in
      var page = PageDrawing(number)
      page.text("2024年项目绩效目标表", 200, 60, size: 16)
      let rows = [["项目名称", "课题调研"], ["实施单位", "单位\(number)", "1.00"], ["指标", "次数", "2.00"], ["指标", "人数", "3.00"]]
      for (row, texts) in rows.enumerated() {
        for (column, text) in texts.enumerated() { page.text(text, 54 + 100 * Double(column), 110 + 20 * Double(row)) }
      }
      return page
    }
    #expect(tables(pages).count == 2)
  }

  @Test func theLabelsOfAnotherFormAreNoHeader() {
    var pages = [PageDrawing(1), PageDrawing(2)]
    for index in pages.indices {
      let rows = [
        ["项目名称", "项目\(index)"], ["项目类别", "类别\(index)"], ["立项依据", "依据\(index)"], ["项目概况", "概况\(index)"],
        ["当年预算", "1.00"], ["实施地点", "地点\(index)"], ["其他说明", "说明\(index)"],
      ]
      pages[index].table(Array(rows.prefix(6 + index)))
    }
    pages[0].text("2024年项目绩效目标表", 200, 60, size: 16)
    #expect(tables(pages).map(\.grid.rowCount) == [13])
  }

  @Test func anotherColumnGridBetweenTheSameBorders() throws {
    var first = PageDrawing(1)
    first.text("2024年项目绩效目标表", 200, 60, size: 16)
    first.table([["项目名称", "甲", "预算", "1.00"]])
    var second = PageDrawing(2)
    second.lattice([50, 150, 450], [40, 60])
    second.text("项目概况", 54, 50)
    second.text("乙", 154, 50)
    let table = try #require(tables([first, second]).first)
    #expect(table.grid.strings == [["项目名称", "甲", "预算", "1.00"], ["项目概况", "乙", "", ""]])
    #expect(table.grid.cells.last?.columnSpan == 3)
  }

  @Test("outer borders a little apart are one border", arguments: [-5.0, 5.0])
  func outerBordersALittleApart(_ shift: Double) throws {
    var first = PageDrawing(1)
    first.text("2024年支出总表", 200, 60, size: 16)
    first.table([header, ["201", "甲", "1.00"]])
    var second = PageDrawing(2)
    // The first page's borders stand at 50, 150, 250 and 350.
    second.lattice([50 - shift, 150, 350 + shift], [40, 60])
    second.text("202", 60, 50)
    second.text("乙", 154, 50)
    let table = try #require(tables([first, second]).first)
    #expect(table.grid.columnCount == 3)
    #expect(table.grid.strings.last == ["202", "乙", ""])
    #expect(table.grid.cells.allSatisfy { $0.columnSpan > 0 && $0.column + $0.columnSpan <= 3 })
  }

  @Test func aRowCutByThePageEdgeIsOneRow() {
    var first = PageDrawing(1)
    first.text("2024年支出总表", 200, 60, size: 16)
    first.table([header, ["201", "一般公共服务支出和", "1.00"]])
    var second = PageDrawing(2)
    second.table([["", "其他支出", ""], ["202", "外交", "2.00"]], y: 40)
    #expect(
      tables([first, second]).map(\.grid.strings) == [
        [header, ["201", "一般公共服务支出和其他支出", "1.00"], ["202", "外交", "2.00"]]
      ])
  }

  @Test func aNumberCutByThePageEdgeIsOneNumber() {
    var first = PageDrawing(1)
    first.text("2024年支出总表", 200, 60, size: 16)
    first.table([header, ["201", "甲", "12,437.3"]])
    var second = PageDrawing(2)
    second.table([["", "", "6"]], y: 40)
    #expect(tables([first, second]).map(\.grid.strings) == [[header, ["201", "甲", "12,437.36"]]])
  }

  @Test func aCompleteNumberIsARowOfItsOwn() {
    var first = PageDrawing(1)
    first.text("2024年支出总表", 200, 60, size: 16)
    first.table([header, ["201", "甲", "12,437.36"]])
    var second = PageDrawing(2)
    second.table([["", "合计", "12,437.36"]], y: 40)
    #expect(tables([first, second]).map(\.grid.rowCount) == [3])
  }

  @Test func aTallCellGoesOnOverThePage() throws {
    var pages = [PageDrawing(1), PageDrawing(2)]
    pages[0].text("2024年项目绩效目标表", 200, 60, size: 16)
    for index in pages.indices {
      pages[index].lattice([50, 150, 250], [100, 140])
      pages[index].horizontal(120, 150, 250)
      for row in 0...1 { pages[index].text("指标\(index)\(row)", 154, 110 + 20 * Double(row)) }
    }
    pages[0].text("绩效指标", 54, 120)
    let cells = try #require(tables(pages).first).grid.cells
    #expect(cells.first?.text == "绩效指标")
    #expect(cells.first?.rowSpan == 4)
  }

  @Test(
    "a repeated header may have lost one label of five, not two, and joined two",
    arguments: [
      (["编码", "名称", "合计", "基本支出", ""], 3), (["编码", "名称", "", "基本支出", ""], 4),
      // Two labels may have come into one cell.
      (["编码名称", "", "合计", "基本支出", "项目支出"], 3), (["编码", "", "合计", "基本支出", "名称项目支出"], 4),
    ])
  func aRepeatedHeaderThatLostALabel(_ repeated: [String], _ rows: Int) {
    var first = PageDrawing(1)
    first.text("2024年支出总表", 200, 60, size: 16)
    first.table([["编码", "名称", "合计", "基本支出", "项目支出"], ["201", "甲", "1.00", "1.00", ""]])
    var second = PageDrawing(2)
    second.table([repeated, ["202", "乙", "2.00", "", "2.00"]], y: 40)
    #expect(tables([first, second]).map(\.grid.rowCount) == [rows])
  }

  @Test func aTitleThatSaysSoGoesOn() {
    var pages = [PageDrawing(1), PageDrawing(2)]
    pages[0].text("2024年支出总表", 200, 60, size: 16)
    pages[1].text("续支出总表", 200, 60, size: 16)
    for index in pages.indices { pages[index].table([header, ["20\(index)", "甲", "1.00"]]) }
    #expect(tables(pages).map(\.grid.rowCount) == [3])
  }

  @Test func otherOuterBordersAreAnotherTable() {
    var first = PageDrawing(1)
    first.text("2024年支出总表", 200, 60, size: 16)
    first.table([header, ["201", "甲", "1.00"]])
    var second = PageDrawing(2)
    second.lattice([50, 150, 500], [40, 60])
    second.text("202", 60, 50)
    second.text("乙", 154, 50)
    #expect(tables([first, second]).map(\.grid.columnCount) == [3, 2])
  }

  /// A page whose first column is one cell over all rows.
  private func pageOfMergedCell(_ number: Int, header: Bool, rows: Range<Int>) -> PageDrawing {
    var page = PageDrawing(number)
    let top = 60.0
    let first = header ? top + 20 : top
    let bottom = first + 20 * Double(rows.count)
    for x in [50.0, 150, 250, 350] { page.vertical(x, top, bottom) }
    for y in [top, first, bottom] { page.horizontal(y, 50, 350) }
    for (index, row) in rows.enumerated() {
      let y = first + 20 * Double(index)
      if index > 0 { page.horizontal(y, 150, 350) }
      page.text("指标\(row)", 154, y + 10)
      page.text("\(row).00", 254, y + 10)
    }
    if header {
      for (column, text) in ["项目", "名称", "金额"].enumerated() { page.text(text, 54 + 100 * Double(column), 70) }
    }
    return page
  }

  @Test func aMergedCellOverThreePagesKeepsTheTextOfTheMiddleOne() throws {
    var pages = [
      pageOfMergedCell(1, header: true, rows: 1..<6), pageOfMergedCell(2, header: false, rows: 6..<16),
      pageOfMergedCell(3, header: false, rows: 16..<18),
    ]
    // The middle of all rows.
    pages[1].text("养护经费", 54, 130)
    let table = try #require(tables(pages).first)
    let merged = try #require(table.grid.cells.first { $0.text == "养护经费" })
    #expect(tables(pages).count == 1)
    #expect(merged.row == 1 && merged.rowSpan == 17)
  }

  @Test func aTextInTheMiddleOfBothPagesBelongsToBoth() throws {
    var pages = [pageOfMergedCell(1, header: true, rows: 1..<6), pageOfMergedCell(2, header: false, rows: 6..<16)]
    // A point above the middle of all rows, as the text of a line sits in its cell.
    pages[1].text("养护经费", 54, 109)
    let merged = try #require(tables(pages).first?.grid.cells.first { $0.text == "养护经费" })
    #expect(merged.row == 1 && merged.rowSpan == 15)
  }

  @Test func aCellThatBeginsOnThePageDoesNotReachUp() throws {
    var pages = [pageOfMergedCell(1, header: true, rows: 1..<6), pageOfMergedCell(2, header: false, rows: 6..<16)]
    pages[1].text("养护经费", 54, 160)
    let merged = try #require(tables(pages).first?.grid.cells.first { $0.text == "养护经费" })
    #expect(merged.row == 6 && merged.rowSpan == 10)
  }

  @Test func aListBehindRunningTextIsAnotherTable() {
    func counts(_ text: String, _ rows: [[String]]) -> [Int] {
      var first = PageDrawing(1)
      first.text("2024年支出总表", 200, 60, size: 16)
      first.table([["编码", "名称", "金额"], ["甲局", "", ""]])
      first.text(text, 50, 750)
      var second = PageDrawing(2)
      second.table(rows, y: 40)
      return tables([first, second]).map(\.grid.rowCount)
    }
    let list = [["项目", "预算数", "目标"], ["甲", "1.00", "完成"]]
    #expect(counts("2024年本部门重点项目绩效目标情况如下：", list) == [2, 2])
    // A label is no such text, and behind text the rows of a table go on, or its header again.
    #expect(counts("单位负责人：", list) == [4])
    #expect(counts("2024年本部门重点项目绩效目标情况如下：", [["201", "甲", "1.00"], ["202", "乙", "2.00"]]) == [4])
    #expect(counts("2024年本部门重点项目绩效目标情况如下：", [["编码", "名称", "金额"], ["202", "乙", "2.00"]]) == [3])
    #expect(counts("2024年本部门重点项目绩效目标情况如下：", [["", "乙局", ""], ["202", "乙", "2.00"]]) == [4])
  }

  @Test func subtitlesInTheGridTellTablesApart() {
    func page(_ number: Int, _ subtitle: String) -> PageDrawing {
      var page = PageDrawing(number)
      page.lattice([50, 350], [60, 80, 100])
      page.lattice([50, 150, 350], [100, 120, 140])
      page.text("基本支出预算表", 150, 70)
      page.text(subtitle, 150, 90)
      for (column, text) in ["名称", "金额"].enumerated() { page.text(text, 54 + 100 * Double(column), 110) }
      for (column, text) in ["甲", "1.00"].enumerated() { page.text(text, 54 + 100 * Double(column), 130) }
      return page
    }
    #expect(tables([page(1, "（部门科目）"), page(2, "（政府科目）")]).count == 2)
    #expect(tables([page(1, "（部门科目）"), page(2, "（部门科目）")]).count == 1)
  }

  /// The rest of a row that the page's edge cut stands below the repeated header, which counts the columns.
  @Test func aRowGoesOnBelowTheNumbersOfTheColumns() {
    let header = [["单位", "总计", "小计"], ["**", "1", "2"]]
    var first = PageDrawing(1)
    first.table(header + [["甲", "2.00", "2.00"], ["一二三四五六七八九", "3.00", "3.00"]])
    var second = PageDrawing(2)
    second.table(header + [["十", "", ""], ["乙", "4.00", "4.00"]])
    #expect(
      tables([first, second]).first?.grid.strings
        == header + [["甲", "2.00", "2.00"], ["一二三四五六七八九十", "3.00", "3.00"], ["乙", "4.00", "4.00"]])
    // A row of small numbers that the first page has nowhere is one of the table's.
    var other = PageDrawing(2)
    other.table([["单位", "总计", "小计"], ["丙", "1", "2"]])
    #expect(tables([first, other]).first?.grid.strings.last == ["丙", "1", "2"])
  }

  /// Borders that run on below the last one across: the page's edge cuts the row.
  @Test func aRowThatThePageLeavesOpenGoesOn() {
    func rows(isOpen: Bool) -> Int? {
      var first = PageDrawing(1)
      first.lattice([50, 150, 250, 350], [100, 120, 140, 160])
      if isOpen {
        for x in [50.0, 150, 250, 350] { first.vertical(x, 160, 200) }
      } else {
        first.lattice([50, 150, 250, 350], [160, 200])
      }
      for (row, texts) in [["甲", "", ""], ["乙", "1.00", "1.00"], ["丙", "", ""]].enumerated() {
        for (column, text) in texts.enumerated() { first.text(text, 54 + 100 * Double(column), 110 + 20 * Double(row)) }
      }
      first.text("一二三四五六七八九", 54, 180)
      for x in [154.0, 254] { first.text("3.00", x, 180) }
      var second = PageDrawing(2)
      second.table([["十", "", ""], ["丁", "4.00", "4.00"]])
      return tables([first, second]).first?.grid.rowCount
    }
    #expect(rows(isOpen: true) == 5)
    #expect(rows(isOpen: false) == 6)
  }

  /// A table without a title begins a page behind another one: its labels stand over amounts, one of which is whole.
  @Test func amountsUnderOtherLabelsAreNoRows() {
    func count(_ labels: [String]) -> Int {
      var first = PageDrawing(1)
      first.table([
        ["项目", "总计", "一般", "基金", "目标"], ["甲", "2.00", "1.00", "1.00", "好"], ["乙", "4.00", "4.00", "0.00", "好"],
      ])
      var second = PageDrawing(2)
      second.lattice([50, 220, 380, 550], [300, 320, 340, 360, 380])
      for (row, texts) in [labels, ["甲", "534.72", "好"], ["乙", "7", "好"], ["丙", "1.00", "好"]].enumerated() {
        for (x, text) in zip([54.0, 224, 384], texts) { second.text(text, x, 310 + 20 * Double(row)) }
      }
      return tables([first, second]).count
    }
    #expect(count(["名称", "预算数", "绩效"]) == 2)
    #expect(count(["项目", "总计", "目标"]) == 1)
  }
}
