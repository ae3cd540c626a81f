import Extraction
import Testing

@testable import Reconstruction

struct UnruledTablesTests {
  private let rows = [["公共服务", "10.00"], ["外交", "20.00"], ["国防", "30.00"]]

  private func write(_ rows: [[String]], at y: Double, on page: inout PageDrawing) {
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() { page.text(text, 100 + 200 * Double(column), y + 20 * Double(row)) }
    }
  }

  private func strings(_ page: PageDrawing) -> [[[String]]] { page.layout.grids.map(\.grid.strings) }

  @Test func alignedTextUnderATitle() {
    var page = PageDrawing()
    page.text("2024年部门支出预算总表", 150, 200, size: 16)
    page.text("部门全称：某局", 100, 225)
    page.text("单位：元", 400, 225)
    write([["名称", "合计"]] + rows, at: 250, on: &page)
    #expect(strings(page) == [[["名称", "合计"]] + rows])
    #expect(page.layout.grids.map(\.isRuled) == [false])
    #expect(page.layout.lines.map(\.text) == ["2024年部门支出预算总表", "部门全称：某局", "单位：元"])
  }

  @Test func labelsBelowASentenceThatLeadsToThemAreATable() {
    func grids(_ sentence: String, _ labels: [String]) -> [[[String]]] {
      var page = PageDrawing()
      page.text("按照要求对项目的目标进行审核。", 60, 200)
      page.text(sentence, 60, 220)
      for (column, text) in labels.enumerated() { page.text(text, 60 + 110 * Double(column), 250) }
      for (row, name) in ["信息系统", "会议培训"].enumerated() {
        let y = 275 + 40 * Double(row)
        page.text(name, 60, y + 6)
        page.text("1\(row).00", 170, y + 6)
        page.text("加强资金监管，专款专用，确保支出进度", 280, y)
        page.text("与时间进度基本一致。", 280, y + 13)
      }
      return strings(page)
    }
    let goal = "加强资金监管，专款专用，确保支出进度与时间进度基本一致。"
    #expect(
      grids("本部门重点项目绩效目标情况如下：", ["名称", "预算数", "绩效目标"])
        == [[["名称", "预算数", "绩效目标"], ["信息系统", "10.00", goal], ["会议培训", "11.00", goal]]])
    #expect(grids("本部门重点项目绩效目标情况", ["名称", "预算数", "绩效目标"]).isEmpty)
    #expect(grids("本部门重点项目绩效目标情况如下：", ["名称与预算数", "绩效目标"]).isEmpty)
  }

  @Test func namesWithoutAmountsGoOnWithATable() {
    func grids(_ rows: [[(String, Double)]]) -> [[[String]]] {
      var page = PageDrawing()
      for (row, texts) in rows.enumerated() {
        for (text, x) in texts { page.text(text, x, 60 + 20 * Double(row)) }
      }
      return strings(page)
    }
    let header = [("收入", 50.0), ("金额", 150), ("支出", 250), ("金额", 400)]
    let names = (["二十三、其他支出", "二十四、还本支出", "二十五、付息支出", "二十六、发行支出", "结转下年"]).map { [($0, 250.0)] }
    let total = [("收入总计", 50.0), ("11.00", 150), ("支出总计", 250), ("11.00", 400)]
    let printed = [["", "", "二十三、其他支出", ""], ["", "", "二十四、还本支出", ""]]
    #expect(grids([header] + names + [total]).first.map { Array($0[1...2]) } == printed)
    #expect(grids([header] + names + [total]).first?.last == ["收入总计", "11.00", "支出总计", "11.00"])
    #expect(grids([header] + names).isEmpty)
    // Alone on its page it needs no labels; prose does not end so.
    #expect(grids(names + [total]).first?.count == 6)
    #expect(grids([[("本部门预算支出的主要用途是保障机关运转和事业发展的需要", 50)]] + names + [total]).isEmpty)
  }

  @Test func aColonInOneOfManyLabelsMakesNoCaption() {
    var page = PageDrawing()
    page.text("2024年部门支出预算总表", 150, 200, size: 16)
    let table = [["名称", "合计", "货物", "其中：预留"]] + rows.map { [$0[0], $0[1], $0[1], $0[1]] }
    for (row, texts) in table.enumerated() {
      for (column, text) in texts.enumerated() { page.text(text, 60 + 120 * Double(column), 250 + 20 * Double(row)) }
    }
    #expect(strings(page) == [table])
  }

  @Test func aBlankRowMayHaveItsNumber() {
    var page = PageDrawing()
    page.text("2024年部门支出预算总表", 150, 200, size: 16)
    write([["序号", "名称"]], at: 250, on: &page)
    page.text("合计", 500, 250)
    page.text("1", 105, 270)
    #expect(strings(page).first?[0] == ["序号", "名称", "合计"])
  }

  @Test func fieldsWithColonsAreNoCaptions() {
    var page = PageDrawing()
    page.text("项目支出绩效目标表", 150, 200, size: 16)
    let fields = [
      ["项目名称：", "信息系统运维"], ["项目类别：", "经常性业务费"], ["项目概况：", "系统日常维护"], ["项目总预算：", "12.00"], ["一级目标", "二级目标"],
    ]
    write(fields, at: 250, on: &page)
    #expect(strings(page) == [fields])
    // Of an owner the value stands where none of the table does.
    page = PageDrawing()
    page.text("2024年部门支出预算总表", 150, 200, size: 16)
    page.text("编制单位：", 100, 225)
    page.text("某局", 160, 225)
    page.text("编制日期：", 100, 245)
    page.text("某日", 160, 245)
    write([["名称", "合计"]] + rows, at: 270, on: &page)
    #expect(strings(page) == [[["名称", "合计"]] + rows])
  }

  @Test func theLastLineOfACodeIsNoPageNumber() {
    func last(_ x: Double, _ y: Double) -> [String]? {
      var page = PageDrawing()
      page.text("2024年部门支出预算总表", 150, 620, size: 16)
      for (x, label) in [(100.0, "编码"), (200, "名称"), (400, "合计")] { page.text(label, x, 660) }
      for row in 0..<3 {
        let y = 680 + 36 * Double(row)
        page.text("20805", 100, y)
        page.text("养老支出", 200, y + 7)
        page.text("1,\(row)00.00", 400, y + 7)
        if row < 2 { page.text("0\(row)", 100, y + 14) }
      }
      page.text("99", x, y)
      return page.layout.grids.first?.grid.strings.last
    }
    #expect(last(100, 766) == ["2080599", "养老支出", "1,200.00"])
    // Below the table, or in the middle of the page.
    #expect(last(100, 785) == ["", "养老支出", "1,200.00"])
    #expect(last(300, 766) == ["", "养老支出", "1,200.00"])
  }

  @Test func namesAboveTheirAmountsAreATable() {
    var page = PageDrawing()
    page.text("2024年部门支出预算总表", 150, 200, size: 16)
    page.text("名称", 100, 250)
    page.text("合计", 300, 250)
    for row in 0..<4 {
      page.text("科目名称", 100, 280 + 30 * Double(row))
      page.text("\(row)1.00", 300, 292 + 30 * Double(row))
    }
    #expect(
      strings(page) == [
        [["名称", "合计"], ["科目名称", "01.00"], ["科目名称", "11.00"], ["科目名称", "21.00"], ["科目名称", "31.00"]]
      ])
  }

  @Test func countedColumnsAreLabelsOfAnEmptyTable() {
    func count(_ index: [String]) -> Int {
      var page = PageDrawing()
      page.text("2024年部门支出预算总表", 150, 200, size: 16)
      for (row, texts) in [["名称", "合计", "基本", "项目"], index].enumerated() {
        for (column, text) in texts.enumerated() { page.text(text, 100 + 100 * Double(column), 250 + 20 * Double(row)) }
      }
      page.text("合计", 100, 290)
      return strings(page).count
    }
    #expect(count(["**", "1", "2", "3"]) == 1)
    #expect(count(["说明", "2023", "25", "12"]) == 0)
  }

  @Test func columnsThatNearlyTouchArePartedWhereOthersBegin() throws {
    var page = PageDrawing()
    page.text("2024年项目支出表", 150, 100, size: 16)
    for (x, label) in [(50.0, "单位名称"), (165, "项目名称"), (300, "金额")] { page.text(label, x, 150) }
    for (row, unit) in ["某市财政局", "某市财政局信息中心培训", "某市财政局信息中心培训", "某市财政局"].enumerated() {
      page.text(unit, 50, 180 + 25 * Double(row))
      page.text("设备更新", 165, 180 + 25 * Double(row))
      page.text("\(row)1.00", 300, 180 + 25 * Double(row))
    }
    #expect(strings(page).first?[2] == ["某市财政局信息中心培训", "设备更新", "11.00"])
  }

  @Test func aTextInTheMiddleOfItsColumnIsPartedFromOneThatStandsHigher() throws {
    func second(_ rise: Double) -> [String]? {
      var page = PageDrawing()
      page.text("2024年项目支出表", 150, 100, size: 16)
      for (x, label) in [(70.0, "指标"), (165, "名称"), (300, "金额")] { page.text(label, x, 150) }
      for (row, text) in ["质量", "服务对象满意度指标标", "数量", "时效"].enumerated() {
        let y = 180 + 25 * Double(row)
        page.text(text, 107 - 5 * Double(text.count), y)
        page.text("设备更新", 165, y - (row == 1 ? rise : 0))
        page.text("\(row)1.00", 300, y)
      }
      return strings(page).first?[2]
    }
    #expect(second(4)?.prefix(2) == ["服务对象满意度指标标", "设备更新"])
  }

  @Test func numberedLinesOfNamesAreRows() {
    func count(_ numbers: [String], between number: String? = nil) -> Int {
      var page = PageDrawing()
      if let number {
        page.text("应急管理", 100, 134)
        page.text(number, 50, 140)
        page.text("支出", 100, 146)
      }
      let xs = [50.0, 100, 200, 300, 400]
      let rows = [
        ["序号", "项目", "金额", "项目", "金额"], ["", "上年结转", "", "结转下年"], ["", "收入总计", "9.00", "支出总计", "9.00"],
        ["", "用事业基金", "", "结转", "其他"],
      ]
      for (row, texts) in rows.enumerated() {
        for (x, text) in zip(xs, row == 0 ? texts : [numbers[row - 1]] + texts.dropFirst()) where !text.isEmpty {
          page.text(text, x, 60 + 20 * Double(row))
        }
      }
      return page.layout.grids.count
    }
    #expect(count(["24", "25", "26"]) == 1)
    #expect(count(["", "", ""]) == 0)
    // Of a name on two lines, the number stands between them.
    #expect(count(["24", "25", "26"], between: "27") == 1)
  }

  @Test func namesSpacedOutAreNotPartedWhereOthersBegin() {
    var page = PageDrawing()
    page.text("2024年项目支出表", 150, 100, size: 16)
    page.text("单位名称", 60, 150)
    page.text("金额", 300, 150)
    for row in 0..<4 {
      for (index, character) in "某市财政局信息".enumerated() {
        page.text(String(character), 50 + 16 * Double(index), 180 + 25 * Double(row))
      }
      page.text("\(row)1.00", 300, 180 + 25 * Double(row))
    }
    #expect(strings(page).first?[1].map { $0.filter { $0 != " " } } == ["某市财政局信息", "01.00"])
  }

  @Test func aTableWithoutRulesIsReported() {
    var page = PageDrawing(7)
    page.text("2024年部门支出预算总表", 150, 200, size: 16)
    write([["名称", "合计"]] + rows, at: 250, on: &page)
    var layout = DocumentLayout()
    layout.append(page.layout)
    layout.finish()
    #expect(layout.diagnostics.map(\.code.rawValue) == ["table.no_rules"])
    #expect(layout.diagnostics.map(\.page) == [7])
    #expect(layout.tables.map(\.title) == ["2024年部门支出预算总表"])
  }

  @Test func lastRowsUnderARepeatedHeaderAreATable() {
    func grids(_ rows: [[String]]) -> Int {
      var page = PageDrawing()
      write(rows, at: 60, on: &page)
      return strings(page).count
    }
    let header = ["编码", "名称", "合计"]
    let last = ["2210202", "购房补贴", "20.00"]
    #expect(grids([header, ["2210201", "公积金", "10.00"], last]) == 1)
    #expect(grids([header, ["2210201", "公积金", "见后"], last]) == 0)
    #expect(grids([["一、编制依据。", "名称", "合计"], ["2210201", "公积金", "10.00"], last]) == 0)
  }

  @Test func oneRowAloneUnderARepeatedHeaderIsTheEndOfATable() {
    func grids(_ row: [String]) -> Int {
      var page = PageDrawing()
      let labels = [("编码", 50.0), ("名称", 150), ("合计", 300), ("基本支出", 450)]
      for (text, x) in labels { page.text(text, x, 60) }
      for ((_, x), text) in zip(labels, row) { page.text(text, x, 80) }
      return page.layout.grids.count
    }
    #expect(grids(["2210202", "购房补贴", "20.00", "20.00"]) == 1)
    #expect(grids(["2210202", "购房补贴", "20.00", "见后"]) == 0)
  }

  @Test func aColonWithNothingBehindOverSomeColumnsMakesNoCaption() {
    func isCaption(_ x: Double) -> Bool {
      var page = PageDrawing()
      page.text("2024年部门支出预算总表", 150, 200, size: 16)
      page.text("其中：", x, 240)
      let table = [["名称", "合计"]] + rows
      for (row, texts) in table.enumerated() {
        let y = row == 0 ? 248 : 256 + 20 * Double(row)
        for (column, text) in texts.enumerated() { page.text(text, 60 + 120 * Double(column), y) }
        for column in [2.0, 3] { page.text(row == 0 ? "支出" : "1.00", 60 + 120 * column, row == 0 ? 256 : y) }
      }
      return page.layout.lines.contains { $0.text == "其中：" }
    }
    #expect(!isCaption(360))
    #expect(isCaption(60))
  }

  @Test func ofSeveralBlocksEachMayHaveANameAlone() {
    func count(_ labels: [String], _ side: [String] = ["上年结转", "3.00"]) -> Int {
      var page = PageDrawing()
      let total = labels.indices.map { $0 % 2 == 0 ? "总计" : "9.00" }
      let names = labels.indices.map { $0 % 2 == 0 ? "结转下年" : "" }
      for (row, texts) in [labels, side, names, total].enumerated() {
        for (column, text) in texts.enumerated() where !text.isEmpty {
          page.text(text, 20 + 70 * Double(column), 60 + 20 * Double(row))
        }
      }
      return page.layout.grids.count
    }
    let labels = ["收入", "预算数", "功能", "预算数", "经济", "预算数"]
    #expect(count(labels) == 1)
    #expect(count(labels, ["上年结转", "见后"]) == 1)
    #expect(count(labels, ["9", "3.00"]) == 0)
  }

  @Test func oneRowOfSeveralLinesIsWhatIsLeftOfATable() {
    func count(_ pitch: Double, _ name: String = "专项债券收入") -> Int {
      var page = PageDrawing()
      write([["编码", "名称", "合计"]], at: 60, on: &page)
      page.text("22904", 100, 90)
      page.text(name, 300, 90)
      page.text("1,156.38", 500, 90 + pitch / 2)
      page.text("02", 100, 90 + pitch)
      page.text("安排的支出", 300, 90 + pitch)
      return page.layout.grids.count
    }
    #expect(count(12) == 1)
    // Lines far from each other are rows, of which each has its amount; sentences are text.
    #expect(count(60) == 0)
    #expect(count(12, "如下。其中债券") == 0)
  }

  @Test func severalRowsOfSeveralLinesAreToo() {
    func count(_ second: String) -> Int {
      var page = PageDrawing()
      write([["编码", "名称", "合计"]], at: 60, on: &page)
      for (index, amount) in ["1,156.38", second].enumerated() {
        let y = 90 + 40 * Double(index)
        page.text("专项债券收入", 300, y)
        page.text("2290\(index)", 100, y + 6)
        page.text(amount, 500, y + 6)
        page.text("安排的支出", 300, y + 12)
      }
      return page.layout.grids.count
    }
    #expect(count("156.38") == 1)
    #expect(count("见后") == 0)
  }

  @Test func aPageOfNothingButRowsWithAmountsIsTheEndOfATable() {
    func count(_ rows: [[String]], besideATable: Bool = false) -> Int {
      var page = PageDrawing()
      if besideATable { page.table([["科目", "金额"], ["行政运行", "1.00"]], y: 400) }
      write(rows, at: 60, on: &page)
      return page.layout.grids.count
    }
    let row = ["2210201", "20.00", "10.00"]
    #expect(count([row, row]) == 1)
    #expect(count([row]) == 1)
    #expect(count([row, ["2210201", "公积金", "10.00"]]) == 0)
    #expect(count([row, ["一、编制依据"]]) == 0)
    // Beside another table a row by itself is no table of its own.
    #expect(count([row], besideATable: true) == 1)
  }

  @Test func linesOfALongTextBesideNamesAreNoRows() throws {
    func grids(besideNames: Bool) -> [Grid] {
      var page = PageDrawing()
      page.text("2024年部门项目支出绩效表", 150, 30, size: 16)
      for (x, text) in [(20.0, "单位"), (100, "项目"), (200, "金额"), (320, "绩效目标")] { page.text(text, x, 60) }
      for project in 0..<4 {
        let y = 90 + 70 * Double(project)
        for (x, text) in [(20.0, "某局"), (100, "项目\(project)"), (200, "1\(project).00")] {
          page.text(text, x, besideNames ? y + 18 : y - 17)
        }
        for line in 0..<4 { page.text("完成信息系统的日常维护和安全加固", 320, y + 12 * Double(line)) }
      }
      return page.layout.grids.map(\.grid)
    }
    let grid = try #require(grids(besideNames: true).first)
    let names = (0..<4).map { ["某局", "项目\($0)", "1\($0).00"] }
    #expect(grid.strings.map { Array($0.prefix(3)) } == [["单位", "项目", "金额"]] + names)
    #expect(grid.strings.dropFirst().allSatisfy { $0[3].count == 4 * 16 })
    #expect(grids(besideNames: false).isEmpty)
  }

  @Test func rowsOfAmountsGoOnFromThePageBefore() {
    var page = PageDrawing()
    write(rows, at: 200, on: &page)
    #expect(strings(page) == [rows])
  }

  @Test func indicatorsGoOnFromThePageBefore() {
    func count(_ sign: String) -> Int {
      var page = PageDrawing()
      write([["三级指标", "指标性质", "指标值"]], at: 60, on: &page)
      for row in 0..<4 {
        page.text("按计划完成率", 100, 90 + 40 * Double(row))
        page.text("年度目标", 100, 102 + 40 * Double(row))
        for (x, text) in [(300.0, sign), (400, "9\(row)"), (500, "%")] { page.text(text, x, 96 + 40 * Double(row)) }
      }
      return page.layout.grids.count
    }
    #expect(count("≥") == 1)
    #expect(count("约") == 0)
  }

  @Test func onTheNextPageBlankColumnsAreTheTablesOwn() throws {
    var pages = [PageDrawing(1), PageDrawing(2)]
    func write(_ rows: [[String]], at y: Double, on page: inout PageDrawing) {
      for (row, texts) in rows.enumerated() {
        for (column, text) in texts.enumerated() { page.text(text, 60 + 120 * Double(column), y + 20 * Double(row)) }
      }
    }
    pages[0].text("2024年部门支出预算总表", 150, 100, size: 16)
    write([["名称", "合计", "基本支出", "项目支出"]] + rows.map { $0 + ["4.00", "6.00"] }, at: 150, on: &pages[0])
    write(rows.map { $0 + ["", "10.00"] }, at: 60, on: &pages[1])
    let table = try #require(tables(pages).first)
    #expect(tables(pages).count == 1)
    #expect(table.grid.strings.suffix(3) == rows.map { $0 + ["", "10.00"] })
  }

  @Test func theNextPageMayStandAtAnotherPlace() throws {
    var pages = [PageDrawing(1), PageDrawing(2)]
    func write(_ rows: [[String]], _ left: Double, on page: inout PageDrawing) {
      for y in (0...rows.count).map({ 90 + 20 * Double($0) }) { page.horizontal(y, left, left + 460) }
      for (row, texts) in rows.enumerated() {
        for (column, text) in texts.enumerated() {
          page.text(text, left + 10 + 120 * Double(column), 100 + 20 * Double(row))
        }
      }
    }
    pages[0].text("2024年部门支出预算总表", 150, 60, size: 16)
    write([["名称", "合计", "基本支出", "项目支出"]] + rows.map { $0 + ["4.00", "6.00"] }, 50, on: &pages[0])
    write(rows.map { $0 + ["", "10.00"] }, 110, on: &pages[1])
    let found = tables(pages)
    #expect(found.count == 1)
    #expect(found[0].grid.strings.suffix(3) == rows.map { $0 + ["", "10.00"] })
  }

  @Test func labelsOfThreeLevelsWithATotalAreAnEmptyTable() {
    func grids(_ lines: [[(String, Double)]]) -> Int {
      var page = PageDrawing()
      page.text("2024年国有资本经营预算支出表", 150, 100, size: 16)
      for (row, texts) in lines.enumerated() {
        for (text, x) in texts { page.text(text, x, 140 + 18 * Double(row)) }
      }
      return page.layout.grids.count
    }
    let labels = [
      [("项目", 150.0), ("支出", 400)], [("科目编码", 80)], [("科目名称", 200), ("合计", 330), ("基本支出", 400), ("项目支出", 480)],
      [("类", 60), ("款", 100), ("项", 140)], [("合计", 150)],
    ]
    #expect(grids(labels) == 1)
    #expect(grids(labels.map { [$0[0]] }) == 0)
  }

  @Test func withoutATitleNearlyAllRowsMustBeRowsOfATable() {
    var page = PageDrawing()
    write([["一、部门概况"], ["二、主要职责"]] + rows, at: 200, on: &page)
    #expect(page.layout.grids.isEmpty)
  }

  @Test func twoRowsAreNoTable() {
    var page = PageDrawing()
    page.text("2024年部门支出预算总表", 150, 180, size: 16)
    write(Array(rows.prefix(2)), at: 200, on: &page)
    #expect(page.layout.grids.isEmpty)
  }

  @Test func textInColumnsWithoutAmountsIsNoTable() {
    var page = PageDrawing()
    page.text("2024年部门人员情况表", 150, 180, size: 16)
    write([["甲", "乙"], ["丙", "丁"], ["戊", "己"]], at: 200, on: &page)
    #expect(page.layout.grids.isEmpty)
  }

  @Test func aSentenceANoteOrAGapEndsTheTable() {
    for end in ["以上为全部支出。", "注：不含结转"] {
      var page = PageDrawing()
      write(rows, at: 200, on: &page)
      page.text(end, 100, 260)
      #expect(strings(page) == [rows], "\(end)")
      #expect(page.layout.lines.map(\.text) == [end])
    }
    var page = PageDrawing()
    write(rows, at: 200, on: &page)
    write([["电话", "1.00"]], at: 400, on: &page)
    #expect(strings(page) == [rows])
  }

  @Test func thePageNumberIsNoRow() {
    var page = PageDrawing()
    write(rows, at: 660, on: &page)
    page.text("12", 280, 740)
    #expect(strings(page) == [rows])
  }

  @Test func rowsNearThePageEdgeKeepTheirAmounts() {
    var page = PageDrawing()
    write(rows, at: 700, on: &page)
    #expect(strings(page) == [rows])
  }

  @Test("without a title amounts must end at one x", arguments: [(0.0, 1), (17.0, 0)])
  func amountsThatEndAnywhereAreProse(_ shift: Double, _ count: Int) {
    var page = PageDrawing()
    for row in 0..<4 {
      let y = 100 + 18 * Double(row)
      page.text("事项", 50, y)
      page.text("12\(row).50", 200 + shift * Double(row), y)
    }
    #expect(page.layout.grids.count == count)
  }

  @Test func aSentenceBesideItsLabelIsALineOfACell() {
    var page = PageDrawing()
    page.text("2024年项目绩效目标表", 150, 100, size: 16)
    write([["名称", "某局"]], at: 130, on: &page)
    page.text("养好全市的路。", 300, 150)
    page.text("让出行更快。", 300, 164)
    page.text("目标", 100, 157)
    write([["金额", "10.00"], ["其中", "5.00"]], at: 184, on: &page)
    #expect(
      strings(page) == [[["名称", "某局"], ["目标", "养好全市的路。让出行更快。"], ["金额", "10.00"], ["其中", "5.00"]]])
  }

  @Test func aSentenceUnderALabelOfItsOwnIsPartOfAForm() {
    var page = PageDrawing()
    page.text("2024年项目绩效目标表", 150, 100, size: 16)
    page.text("年度目标", 250, 130)
    page.text("养好全市的路。让出行更快，让市民更满意，让道路更安全，让养护更及时。", 100, 150)
    for (row, texts) in [["指标", "性质", "值"], ["里程", "≥", "12"], ["时长", "≤", "3"], ["次数", "=", "4"]].enumerated() {
      for (column, text) in texts.enumerated() {
        page.text(text, 120 + 120 * Double(column), 180 + 20 * Double(row))
      }
    }
    #expect(page.layout.grids.map(\.grid.rowCount) == [6])
  }

  @Test func aHeadingOverAllColumnsButThatOfTheLabelsIsOneOfAll() {
    var page = PageDrawing()
    page.text("2024年整体绩效目标表", 150, 100, size: 16)
    page.text("当年绩效目标", 230, 130)
    page.text("养好全市的路。让出行更快，让市民更满意，让道路更安全，让养护更及时。", 40, 150)
    for (row, texts) in [
      ["指标", "性质", "值", "单位"], ["里程", "≥", "12", "里"], ["时长", "≤", "3", "天"], ["次数", "=", "4", "次"],
    ].enumerated() {
      for (column, text) in texts.enumerated() {
        page.text(text, 120 + 110 * Double(column), 180 + 20 * Double(row))
      }
    }
    page.text("绩效指标", 40, 220)
    let heading = page.layout.grids.first?.grid.cells.first { $0.text == "当年绩效目标" }
    #expect(heading?.columnSpan == page.layout.grids.first?.grid.columnCount)
  }

  @Test func remarksMayHaveAColumn() {
    var page = PageDrawing()
    page.text("2024年部门支出预算总表", 150, 200, size: 16)
    let table = [["名称", "备注"]] + rows
    write(table, at: 250, on: &page)
    #expect(strings(page) == [table])
    var first = PageDrawing()
    first.text("2024年部门支出预算总表", 150, 200, size: 16)
    write([["备注", "合计"]] + rows, at: 250, on: &first)
    #expect(strings(first) == [[["备注", "合计"]] + rows])
  }

  @Test func labelsAloneUnderATitleAreAnEmptyTable() {
    var page = PageDrawing()
    page.text("2024年部门支出预算总表", 150, 200, size: 16)
    page.text("部门：某局", 100, 225)
    page.text("单位：元", 400, 225)
    for (column, text) in ["名称", "合计", "其中"].enumerated() { page.text(text, 100 + 150 * Double(column), 250) }
    #expect(strings(page) == [[["名称", "合计", "其中"]]])
  }
}
