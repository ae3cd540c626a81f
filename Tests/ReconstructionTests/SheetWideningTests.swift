import Extraction
import Testing

@testable import Reconstruction

/// Sheets wider than the paper, which go on to the right on the next page.
struct SheetWideningTests {
  private var left: PageDrawing {
    var page = PageDrawing(1)
    page.text("2024年支出总表", 200, 60, size: 16)
    page.table([["编码", "名称", "合计"], ["201", "甲", "3.00"], ["202", "乙", "4.00"]])
    return page
  }

  @Test func otherColumnsAtTheSameHeightsStandBeside() {
    var right = PageDrawing(2)
    right.table([["基本支出", "项目支出"], ["1.00", "2.00"], ["3.00", "1.00"]], y: 40)
    let result = tables([left, right])
    #expect(
      result.map(\.grid.strings) == [
        [
          ["编码", "名称", "合计", "基本支出", "项目支出"], ["201", "甲", "3.00", "1.00", "2.00"],
          ["202", "乙", "4.00", "3.00", "1.00"],
        ]
      ])
    #expect(result.first?.pages == [1, 2])
  }

  @Test func columnsThatNameTheRowsMayBeRepeated() {
    var right = PageDrawing(2)
    right.table([["编码", "基本支出"], ["201", "1.00"], ["202", "3.00"]], y: 40)
    #expect(tables([left, right]).map { $0.grid.strings[1] } == [["201", "甲", "3.00", "1.00"]])
  }

  @Test func numbersOfTwoTablesAreNoTitleTogether() {
    func page(_ number: Int, _ table: String, _ rows: [[String]]) -> PageDrawing {
      var page = PageDrawing(number)
      page.text(table, 60, 80, size: 12)
      page.lattice([50, 150, 250, 350], [100, 120, 140, 160, 180])
      page.page.rules.removeAll { $0.orientation == .vertical && $0.position > 50 && $0.position < 350 }
      for x in [150.0, 250] { page.vertical(x, 120, 180) }
      for (row, texts) in rows.enumerated() {
        for (column, text) in texts.enumerated() {
          page.text(text, 54 + 100 * Double(column), 110 + 20 * Double(row), size: 8)
        }
      }
      return page
    }
    let first = page(1, "公开04表", [["财政拨款收支总表"], ["编码", "名称", "合计"], ["201", "甲", "3.00"], ["202", "乙", "4.00"]])
    let second = page(
      2, "公开05表", [["政府性基金支出表"], ["会议", "培训", "其他"], ["1.00", "2.00", "3.00"], ["1.00", "2.00", "3.00"]])
    #expect(tables([first, second]).map(\.grid.columnCount) == [3, 3])
  }

  @Test func anEmptyTableAndTheNextAreNoSheet() {
    func page(_ number: Int, _ title: String, _ rows: [[String]]) -> PageDrawing {
      var page = PageDrawing(number)
      page.text(title, 150, 65, size: 16)
      page.text("单位：万元", 300, 90)
      page.table(rows)
      return page
    }
    let empty = page(1, "2024年政府性基金支出情", [["编码", "合计"], ["", ""], ["合计", ""]])
    let next = page(2, "2024年三公经费支出情", [["合计", "接待费"], ["3.00", "3.00"], ["", ""]])
    #expect(tables([empty, next]).map(\.grid.columnCount) == [2, 2])
  }

  @Test func theSameColumnsUnderOtherWordsGoOnBelow() {
    var second = PageDrawing(2)
    second.table([["科目编码", "科目名称", "总计"], ["203", "丙", "5.00"], ["204", "丁", "6.00"]])
    var first = PageDrawing(1)
    first.text("2024年支出总表", 200, 60, size: 16)
    first.table([["编码", "名称", "合计"], ["201", "甲", "3.00"], ["202", "乙", "4.00"]])
    #expect(tables([first, second]).map(\.grid.rowCount) == [5])
  }

  @Test func underAUnitOfItsOwnABlankColumnMayComeFirst() {
    func columns(_ rows: [[String]]) -> [Int] {
      var right = PageDrawing(2)
      right.text("单位：元", 100, 60)
      right.table(rows)
      return tables([left, right]).map(\.grid.columnCount)
    }
    #expect(columns([["事业收入", "上年结转"], ["", "2.00"], ["", ""]]) == [5])
    // A column of names makes it a table of its own.
    #expect(columns([["事业收入", "上年结转"], ["", "2.00"], ["", "丙"]]) == [3, 2])
  }

  @Test func rowsAtOtherHeightsAreAnotherTable() {
    var right = PageDrawing(2)
    right.lattice([50, 150, 250], [40, 60, 80, 110])
    for (row, texts) in [["基本支出", "项目支出"], ["1.00", "2.00"], ["3.00", "1.00"]].enumerated() {
      for (column, text) in texts.enumerated() {
        right.text(text, 54 + 100 * Double(column), 50 + 20 * Double(row))
      }
    }
    #expect(tables([left, right]).map(\.grid.columnCount) == [3, 2])
  }

  @Test func withoutLabelsOfItsOwnItIsAnotherTable() {
    var right = PageDrawing(2)
    right.table([["9.00", "8.00"], ["1.00", "2.00"], ["3.00", "1.00"]], y: 40)
    #expect(tables([left, right]).map(\.grid.columnCount) == [3, 2])
  }

  @Test func behindAPageWithoutTableTheRestIsTold() {
    var text = PageDrawing(2)
    for line in 0..<20 { text.text("统筹水务突发事件应急管理工作做好防汛防台风值班值守", 54, 100 + 14 * Double(line)) }
    func isUnjoined(_ rows: [[String]]) -> [Bool] {
      var rest = PageDrawing(3)
      rest.table(rows, y: 40)
      return tables([left, text, rest]).map(\.isUnjoined)
    }
    #expect(isUnjoined([["", "9.00"], ["丙", "2.00"]]) == [false, true])
    #expect(isUnjoined([["名称", "金额"], ["丙", "2.00"]]) == [false, false])
  }

  private let amounts = [["基本支出", "项目支出"], ["1.00", "2.00"], ["3.00", "1.00"]]

  @Test func theUnitMayStandOnBothSheets() {
    var right = PageDrawing(2)
    right.text("单位：元", 100, 60)
    right.table(amounts)
    let found = tables([left, right])
    #expect(found.map(\.grid.columnCount) == [5])
    #expect(found.first?.captions.map(\.text) == ["2024年支出总表", "单位：元"])
  }

  @Test func underAUnitAColumnOfNamesIsAnotherTable() {
    var right = PageDrawing(2)
    right.text("单位：元", 100, 60)
    right.table([["项目", "金额"], ["甲", "2.00"], ["乙", "1.00"]])
    let found = tables([left, right])
    #expect(found.map(\.grid.columnCount) == [3, 2])
    #expect(found.map(\.isUnjoined) == [false, true])
  }

  @Test func aTitleCutByThePapersEdgeIsOne() {
    var start = PageDrawing(1)
    start.text("2024年部门支出", 200, 60, size: 16)
    start.table([["编码", "名称", "合计"], ["201", "甲", "3.00"], ["202", "乙", "4.00"]])
    var right = PageDrawing(2)
    right.text("预算总表", 60, 60, size: 16)
    right.table(amounts)
    #expect(tables([start, right]).map { $0.captions.map(\.text) } == [["2024年部门支出预算总表"]])
    var other = PageDrawing(2)
    other.text("采购预算总表", 60, 90, size: 16)
    other.table(amounts, y: 120)
    #expect(tables([start, other]).count == 2)
  }

  @Test func theNumbersAboveCutTitlesTellTablesApart() {
    func page(_ number: Int, _ label: String, _ title: String, _ x: Double, _ rows: [[String]]) -> PageDrawing {
      var page = PageDrawing(number)
      page.text(label, 54, 30)
      page.text(title, x, 60, size: 16)
      page.text("部门：某局", 54, 90)
      page.table(rows)
      return page
    }
    let names = [["编码", "名称"], ["201", "甲"], ["202", "乙"]]
    func columns(_ label: String) -> [Int] {
      let pages = [
        page(1, "预算02表", "收入", 400, names.map { $0 + [$0[0] == "编码" ? "合计" : "3.00"] }),
        page(2, "预算02表", "总表", 60, amounts),
        page(3, label, "支出", 400, names.map { $0 + [$0[0] == "编码" ? "总计" : "4.00"] }),
      ]
      return tables(pages).map(\.grid.columnCount)
    }
    #expect(columns("预算03表") == [5, 3])
    #expect(columns("预算02表") == [6])
  }

  @Test func aTitleCutByThePapersEdgeJoinsListsOfWords() {
    func page(_ number: Int, _ title: String, _ x: Double, _ rows: [[String]]) -> PageDrawing {
      var page = PageDrawing(number)
      page.text(title, x, 60, size: 16)
      page.table(rows)
      return page
    }
    let left = page(1, "项目支出绩", 200, [["项目", "目标"], ["甲", "完成"], ["乙", "办好"]])
    let right = [["指标", "目标值"], ["期数", "≥12期"], ["人数", "≥90人"]]
    #expect(tables([left, page(2, "效目标表", 60, right)]).map(\.grid.columnCount) == [4])
    #expect(tables([left, page(2, "效目标", 60, right)]).map(\.grid.columnCount) != [4])
  }

  @Test func rowsOfTheSameUnevenHeightsAreOfOneSheet() {
    func page(_ number: Int, _ heights: [Double], _ rows: [[String]]) -> PageDrawing {
      var page = PageDrawing(number)
      let ys = heights.reduce(into: [100.0]) { $0.append($0[$0.count - 1] + $1) }
      page.lattice((0...rows[0].count).map { 50 + 100 * Double($0) }, ys)
      for (row, texts) in rows.enumerated() {
        for (column, text) in texts.enumerated() { page.text(text, 54 + 100 * Double(column), ys[row] + 10) }
      }
      return page
    }
    let left = [["项目", "目标"], ["甲", "完成"], ["乙", "办好"]]
    let right = [["指标", "目标值", "说明"], ["期数", "≥12期", "计划"], ["人数", "≥90人", "计划"]]
    #expect(tables([page(1, [20, 30, 44], left), page(2, [20, 30, 44], right)]).map(\.grid.columnCount) == [5])
    #expect(tables([page(1, [20, 30, 30], left), page(2, [20, 30, 30], right)]).map(\.grid.columnCount) == [2, 3])
  }

  @Test func theRightHalvesOfPagesStandBesideThoseWhereTheyAreBlank() {
    func page(_ number: Int, _ x: Double, _ rows: [[String]]) -> PageDrawing {
      var page = PageDrawing(number)
      if number == 1 { page.text("2024年收入总表", 200, 60, size: 16) }
      page.table(rows, x: x)
      return page
    }
    let (header, labels) = (["编码", "名称", "合计"], ["上年结转", "其他收入", "事业收入"])
    let blank = ["", "", ""]
    let pages = [
      page(1, 50, [header, ["201", "甲", "1.00"], ["202", "乙", "2.00"]]),
      page(2, 50, [header, ["203", "丙", "3.00"], ["204", "丁", "4.00"]]),
      page(3, 70, [labels, blank, blank]), page(4, 70, [labels, blank, blank]),
    ]
    #expect(tables(pages).map { [$0.grid.rowCount, $0.grid.columnCount] } == [[5, 6]])
  }

  /// Projects on the left half, whose indicators are the rows of the right half.
  @Test func theRightHalvesOfPagesMayHaveMoreRows() {
    func page(_ number: Int, _ ys: [Double], _ columns: Double, _ texts: [[String]]) -> PageDrawing {
      var page = PageDrawing(number)
      if number == 1 { page.text("2024年项目支出绩效目标表", 200, 60, size: 16) }
      page.lattice(stride(from: 50, through: 50 + 100 * columns, by: 100).map { $0 }, ys)
      for (row, texts) in texts.enumerated() {
        for (column, text) in texts.enumerated() { page.text(text, 54 + 100 * Double(column), ys[row] + 10) }
      }
      return page
    }
    let (header, labels) = (["编码", "项目", "金额"], ["指标", "目标"])
    let (low, high) = ([100.0, 120, 160, 200], [100.0, 120, 140, 160, 180, 200])
    func rows(_ first: Int) -> [[String]] { (first..<first + 4).map { ["指标\($0)", "\($0).50"] } }
    let whole = tables([
      page(1, low, 3, [header, ["201", "甲", "1.00"], ["202", "乙", "2.00"]]),
      page(2, low, 3, [header, ["203", "丙", "3.00"], ["204", "丁", "4.00"]]),
      page(3, high, 2, [labels] + rows(1)), page(4, high, 2, [labels] + rows(5)),
    ])
    #expect(whole.map(\.grid.columnCount) == [5])
    let last = whole.first?.grid.strings.suffix(2).map { $0.joined(separator: " ") }
    #expect(last == ["204 丁 4.00 指标7 7.50", "   指标8 8.50"])
  }

  @Test func blankRowsMayStandAboveTheRightHalf() {
    var right = PageDrawing(2)
    right.table([["", ""], ["", ""]] + amounts, y: 40)
    #expect(tables([left, right]).map(\.grid.columnCount) == [5])
  }

  @Test func otherColumnsThatDoNotMatchAreNeverAppendedBelow() {
    var right = PageDrawing(2)
    right.table([["基本支出", "项目支出", "其他"], ["1.00", "2.00", "0.50"]], x: 70, y: 40)
    let found = tables([left, right])
    #expect(found.map(\.grid.rowCount) == [3, 2])
    #expect(found.map(\.isUnjoined) == [false, true])
  }

  /// Each page of a sheet with its right half behind it.
  private func overThenDown(_ rows: [[[String]]], heights: [Double] = [100, 100, 100, 100]) -> [LogicalTable] {
    var pages = rows.enumerated().map { index, rows in
      var page = PageDrawing(index + 1)
      page.table(rows, y: heights[index])
      return page
    }
    pages[0].text("2024年支出总表", 200, 60, size: 16)
    return tables(pages)
  }

  @Test func eachPageMayBeFollowedByItsRightHalf() {
    let header = ["编码", "名称", "合计"]
    let other = ["基本支出", "项目支出"]
    let first = [["201", "甲", "3.00"], ["202", "乙", "4.00"]]
    let beside = [["1.00", "2.00"], ["3.00", "1.00"]]
    let whole = [
      header + other, ["201", "甲", "3.00", "1.00", "2.00"], ["202", "乙", "4.00", "3.00", "1.00"],
      ["203", "丙", "9.00", "5.00", "4.00"],
    ]
    let headed = overThenDown([
      [header] + first, [other] + beside, [header, ["203", "丙", "9.00"]], [other, ["5.00", "4.00"]],
    ])
    #expect(headed.map(\.grid.strings) == [whole])
    #expect(headed.first?.pages == [1, 2, 3, 4])
    let bare = overThenDown([[header] + first, [other] + beside, [["203", "丙", "9.00"]], [["5.00", "4.00"]]])
    #expect(bare.map(\.grid.strings) == [whole])
    // With the codes on both halves.
    let coded = overThenDown([
      [header] + first, [["编码", "基本支出"], ["201", "1.00"], ["202", "3.00"]], [["203", "丙", "9.00"]], [["203", "5.00"]],
    ])
    #expect(coded.map { $0.grid.strings.last ?? [] } == [["203", "丙", "9.00", "5.00"]])
  }

  @Test func aRightHalfWithOtherRowsIsNotPutBeside() {
    let header = ["编码", "名称", "合计"]
    let found = overThenDown([
      [header, ["201", "甲", "3.00"], ["202", "乙", "4.00"]], [["基本支出", "项目支出"], ["1.00", "2.00"], ["3.00", "1.00"]],
      [["203", "丙", "9.00"]], [["5.00", "4.00"], ["6.00", "7.00"]],
    ])
    #expect(found.count == 2)
    #expect(found.first?.grid.rowCount == 4)
  }

  @Test func aRightHalfWithoutAnyValueGoesBeside() {
    var right = PageDrawing(2)
    right.table([["基本支出", "项目支出"], ["", ""], ["", ""]], y: 40)
    #expect(tables([left, right]).map(\.grid.columnCount) == [5])
  }

  @Test func underTheSameTitleARightHalfWithoutAnyValueGoesBeside() {
    func counts(_ rows: [[String]]) -> [Int] {
      var right = PageDrawing(2)
      right.text("2024年支出总表", 200, 60, size: 16)
      right.text("单位：元", 100, 84)
      right.table(rows)
      return tables([left, right]).map(\.grid.columnCount)
    }
    #expect(counts([["基本支出", "项目支出"], ["", ""], ["", ""]]) == [5])
    #expect(counts([["基本支出", "项目支出"], ["甲", ""], ["", ""]]) == [3, 2])
  }

  @Test func namesAndTheirAmountsAreOneSheetUnderTheEndsOfOneTitle() {
    var names = PageDrawing(1)
    names.text("2024年财政拨款支出总表", 200, 60, size: 16)
    names.table([["编码", "名称"], ["", "合计"], ["某局", "甲"]])
    func counts(_ rows: [[String]], title: String = "拨款支出总表") -> [Int] {
      var right = PageDrawing(2)
      right.text(title, 60, 60, size: 16)
      right.text("单位：元", 100, 84)
      right.table(rows)
      return tables([names, right]).map(\.grid.columnCount)
    }
    #expect(counts([["基本支出", "项目支出"], ["1.00", "2.00"], ["", "2.00"]]) == [4])
    #expect(counts([["基本支出", "项目支出"], ["1.00", "2.00"], ["乙", "2.00"]]) == [2, 2])
    #expect(counts([["1.00", "2.00"], ["1.00", "2.00"], ["", "2.00"]]) == [2, 2])
    #expect(counts([["基本支出", "项目支出"], ["1.00", "2.00"], ["", "2.00"]], title: "2024年收入总表") == [2, 2])
  }

  @Test func aSecondFormIsNoRightHalf() {
    func form(_ number: Int, _ name: String, title: String?) -> PageDrawing {
      var page = PageDrawing(number)
      if let title { page.text(title, 200, 60, size: 16) }
      page.table(
        [
          ["项目名称", name, "", ""], ["主管部门", "甲局", "实施单位", "乙站"], ["资金总额", "\(number).00", "财政拨款", "\(number).00"],
          ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "人次", "5"], ["效益指标", "社会效益", "满意", "高"],
        ], y: title == nil ? 40 : 100)
      return page
    }
    let result = tables([form(1, "救助", title: "项目支出绩效目标表"), form(2, "养老", title: nil)])
    #expect(result.map(\.grid.columnCount) == [4])
    #expect(result.first?.grid.strings.map { $0[1] }.contains("养老") == true)
  }
}
