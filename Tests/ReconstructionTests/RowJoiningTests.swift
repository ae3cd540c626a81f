import Extraction
import Testing

@testable import Reconstruction

struct RowJoiningTests {
  /// Cells 100 points wide; a cell that covers two rows says so by `↓`.
  private func grid(_ rows: [[String]]) -> Grid {
    var cells: [Cell] = []
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where text != "^" {
        let isTall = row + 1 < rows.count && rows[row + 1][column] == "^"
        let x = 100 * Double(column)
        cells.append(
          Cell(
            row: row, column: column, rowSpan: isTall ? 2 : 1,
            box: Rectangle(minX: x, minY: 0, maxX: x + 100, maxY: 20), page: 1,
            lines: text.isEmpty ? [] : [line(text, x, 10)]))
      }
    }
    return Grid(rowCount: rows.count, columnCount: rows.first?.count ?? 0, cells: cells)
  }

  private func joined(_ above: [[String]], _ below: [[String]], isOpen: Bool = false) -> [[String]] {
    var result = grid(above)
    result.append(grid(below), isOpen: isOpen)
    return result.strings
  }

  private let full = "一二三四五六七八九"

  @Test func completeRowsFollowEachOther() {
    #expect(joined([["甲", "1.00"]], [["乙", "2.00"]]) == [["甲", "1.00"], ["乙", "2.00"]])
  }

  @Test func aTextThatRanOutOfRoomGoesOn() {
    #expect(joined([[full, "1.00"]], [["十", ""]]) == [[full + "十", "1.00"]])
  }

  @Test func aTextBesideSeveralRowsGoesOnWithTheRow() {
    let above = [[full, "甲", "1.00"], ["^", full, "2.00"]]
    let below = [["十", "十", ""], ["^", "乙", "3.00"]]
    #expect(joined(above, below) == [[full + "十", "甲", "1.00"], ["", full + "十", "2.00"], ["", "乙", "3.00"]])
    // Had it room, or is it an amount, another row begins.
    #expect(joined([["甲", "甲", "1.00"], ["^", full, "2.00"]], below).count == 4)
    #expect(joined(above, [["5.00", "十", ""], ["^", "乙", "3.00"]]).count == 4)
  }

  @Test func aTextThatHadRoomIsComplete() {
    #expect(joined([["甲", "1.00"]], [["乙", ""]]) == [["甲", "1.00"], ["乙", ""]])
  }

  @Test func aRowOfTextsOnlyIsNotTakenForCut() {
    #expect(joined([[full, "甲"]], [["十", ""]]) == [[full, "甲"], ["十", ""]])
  }

  @Test func anItemsNumberBeginsARow() {
    #expect(joined([[full, "1.00"]], [["二、乙", ""]]) == [[full, "1.00"], ["二、乙", ""]])
  }

  @Test(arguments: [("12,437.3", "6"), ("12,4", "37.36"), ("12,437.", "36"), ("12,", "437.36")])
  func aBrokenNumberIsPutTogether(above: String, below: String) {
    #expect(joined([["甲", above]], [["", below]]) == [["甲", "12,437.36"]])
  }

  @Test(arguments: [("12,437.36", "6"), ("12", "6"), ("12,437.3", "6.00"), ("12,4", "甲")])
  func whatMakesNoNumberIsARowOfItsOwn(above: String, below: String) {
    #expect(joined([["甲", above]], [["", below]]) == [["甲", above], ["", below]])
  }

  @Test(arguments: ["", "-", "—", "1,000.00"])
  func whatIsNoBrokenNumberStandsAboveAnAmount(above: String) {
    let rows = [["本年收入", "9.00"], ["上年结转", above]]
    #expect(joined(rows, [["收入总计", "201286.11"]]) == rows + [["收入总计", "201286.11"]])
  }

  @Test func oneDecimalIsBrokenOnlyWhereTheColumnPrintsMore() {
    let one = [["甲", "7.5"], ["乙", "12,437.3"]]
    #expect(joined(one, [["", "6"]]) == one + [["", "6"]])
    let two = [["甲", "7.50"], ["乙", "12,437.3"]]
    #expect(joined(two, [["", "6"]]) == [["甲", "7.50"], ["乙", "12,437.36"]])
    #expect(joined(two, [["", "66"]]) == two + [["", "66"]])
    let none = [["甲", "7.50"], ["乙", "12437"]]
    #expect(joined(none, [["", ".36"]]) == [["甲", "7.50"], ["乙", "12437.36"]])
    #expect(joined(none, [["", "2.36"]]) == none + [["", "2.36"]])
  }

  @Test func aFullTextGoesOnOnlyWhereNoRowLacksNumbers() {
    let plain = [["乙", "1.00"], ["丙", "1.00"], [full, "1.00"]]
    #expect(joined(plain, [["十", ""]]).last == [full + "十", "1.00"])
    let grouped = [["乙", "1.00"], ["丙", ""], [full, "1.00"]]
    #expect(joined(grouped, [["十", ""]]).last == ["十", ""])
  }

  @Test func aRestThatBringsTheAmountLacksItsCode() {
    let rows = [["201", "乙", "1.00"], ["202", full, ""]]
    #expect(joined(rows, [["", "十", "2.00"]]).last == ["202", full + "十", "2.00"])
    #expect(joined([["乙", "1.00"], [full, ""]], [["十", "2.00"]]).last == ["十", "2.00"])
  }

  /// Which is how the right half of a sheet goes on: any amount may be missing.
  @Test func belowAmountsAloneAnAmountIsARowOfItsOwn() {
    let rows = [["1.00", "3.00", ""], ["1.00", "3.00", ""]]
    #expect(
      joined(rows, [["", "", "2.00"], ["1.00", "", "2.00"]]) == rows + [["", "", "2.00"], ["1.00", "", "2.00"]])
  }

  /// Texts in one line in the middle of their cells end up above the page edge, those in two lines below it.
  @Test func eachPartOfACutRowLacksWhatTheOtherHas() {
    let rows = (1...4).map { ["20\($0)", "甲", "1.00"] }
    #expect(joined(rows + [["", "乙", ""]], [["2050201", "", "2.00"]]) == rows + [["2050201", "乙", "2.00"]])
    // A row without an amount is one where others have none either.
    let grouped = [["201", "甲", "1.00"], ["", "丁", ""]] + rows.suffix(2)
    #expect(joined(grouped + [["", "乙", ""]], [["2050201", "", "2.00"]]).count == 6)
    // A row without a code is one where it has all that rows have.
    #expect(joined(rows + [["", "乙", "3.00"]], [["2050201", "", "2.00"]]).count == 6)
    #expect(joined(rows + [["", "乙", ""]], [["2050201", "丙", "2.00"]]).count == 6)
    // Both together must have all that rows have, and neither alone.
    #expect(joined(rows + [["", "乙", ""]], [["2050201", "", ""]]).count == 6)
    let noted = rows.map { $0 + [""] } + [["", "", "", "注"]]
    #expect(joined(noted, [["2050201", "丙", "2.00", ""]]).count == 6)
  }

  /// That all rows above begin a cell in the column of a merged one says nothing of the last.
  @Test func besideAMergedCellEachPartOfACutRowLacksWhatTheOtherHas() {
    let rows = (1...4).map { ["质量\($0)", "甲", "1"] } + [["时效", "乙", "2"], ["^", "", "3"]]
    #expect(joined(rows, [["", "丙", ""]]).last == ["", "丙", "3"])
  }

  @Test func aFullTextGoesOnWhereAllRowsHaveWordsForNumbers() {
    let rows = (1...3).map { ["指标\($0)", "良"] }
    #expect(joined(rows + [[full, "好"]], [["十", ""]]).last == [full + "十", "好"])
    #expect(joined(rows + [[full, ""]], [["十", ""]]).last == ["十", ""])
    #expect(joined(rows + [["甲", "好"]], [["十", ""]]).last == ["十", ""])
  }

  /// A table with headings of groups, in which a text without an amount may be a row.
  private let groups = [["甲", ""], ["乙", "1.00"], ["丙", ""], ["丁", "2.00"]]

  @Test(arguments: [
    ("甲局（乙", "分局）"), ("甲局、", "乙局"), ("30101-", "基本工资"), ("甲局", "，乙局"), ("对“甲", "乙”的补助"), ("甲局", "。"),
  ])
  func aTextThatCannotEndGoesOn(above: String, below: String) {
    #expect(joined(groups + [[above, "3.00"]], [[below, ""]]) == groups + [[above + below, "3.00"]])
  }

  @Test(arguments: [("甲局（乙）", "分局"), ("甲局", "乙局"), ("甲局", "（乙）"), ("甲局（一）", "分局（二）")])
  func aTextThatMayEndIsComplete(above: String, below: String) {
    #expect(joined(groups + [[above, "3.00"]], [[below, ""]]) == groups + [[above, "3.00"], [below, ""]])
  }

  @Test func anItemOfAListGoesOnWithoutANumber() {
    let items = [["十五、甲", ""], ["十六、乙", "1.00"]]
    let cut = ["十七、二三四五六七八", ""]
    #expect(joined(items + [cut], [["九十", ""]]) == items + [[cut[0] + "九十", ""]])
    #expect(joined([["指标1：甲", ""], ["指标 2：乙", ""], ["指标3：五六七八九", ""]], [["十", ""]]).count == 3)
    // The next item has its number where those above have none.
    let headed = [["上年结转", "1.00"], cut]
    #expect(joined(headed, [["九十", ""], ["十八、丙", "2.00"]]).count == 3)
    #expect(joined(headed, [["九十", ""], ["丙", "2.00"]]).count == 4)
    #expect(joined(items + [["十七、八", ""]], [["九十", ""]]).count == 4)
  }

  @Test func textsGoOnWhereNoRowHasThemAlone() {
    let rows = [["说明", "甲", "好"], ["甲", "≥", "300"], ["乙", "定性", "好"]]
    #expect(joined(rows + [[full, "≥", "20"]], [["十", "", ""]]) == rows + [[full + "十", "≥", "20"]])
    #expect(joined(rows + [["丙", "", ""], [full, "≥", "20"]], [["十", "", ""]]).count == 6)
    #expect(joined(rows + [[full, "≥", "20"]], [["注：十", "", ""]]).count == 5)
    #expect(joined(rows + [["丙", "≥", "20"]], [["十", "", ""]]).count == 5)
  }

  @Test func aRowWithoutABorderBelowGoesOn() {
    #expect(joined(groups + [[full, "3.00"]], [["十", ""]], isOpen: true) == groups + [[full + "十", "3.00"]])
    #expect(joined(groups + [[full, "3.00"]], [["十", ""]]).count == 6)
    let nearlyFull = String(full.dropLast(2))
    #expect(joined(groups + [[nearlyFull, "3.00"]], [["八；", ""]], isOpen: true).count == 5)
    #expect(joined(groups + [["一二三四", "3.00"]], [["十", ""]], isOpen: true).count == 6)
    // All cells of two rows would seem to go on.
    #expect(joined(groups + [[full, full]], [["十", "十"]], isOpen: true).count == 6)
  }

  @Test func aTargetBeginsARow() {
    let rows = [["甲", "1.00", "乙"]]
    #expect(joined([[full, "1.00", full]], [["", "", "十"]]) == [[full, "1.00", full + "十"]])
    #expect(joined([[full, "1.00", full]], [["", "", "≥300次"]]) == [[full, "1.00", full], ["", "", "≥300次"]])
    #expect(joined(rows, [["", "", "≤2"]]) == rows + [["", "", "≤2"]])
  }

  @Test func twoQuantitiesAreNoCode() {
    let rows = [["质量", "100"]]
    #expect(joined(rows, [["数量", "50"]]) == rows + [["数量", "50"]])
  }

  @Test func aCodeCutByThePageEdgeIsOneCode() {
    #expect(joined([["20701", "甲"]], [["99", ""]]) == [["2070199", "甲"]])
    #expect(joined([["201", "甲"]], [["03", ""]]) == [["20103", "甲"]])
    #expect(joined([["201", "甲"]], [["203", ""]]) == [["201", "甲"], ["203", ""]])
    #expect(joined([["201", "甲"]], [["0301", ""]]) == [["201", "甲"], ["0301", ""]])
    #expect(joined([["2070101", "甲"]], [["99", ""]]) == [["2070101", "甲"], ["99", ""]])
  }

  @Test func aCodeThatFillsItsCellGoesOnByTwoLevels() {
    func codes(_ width: Double) -> [[String]] {
      var above = grid([["208", full]])
      above.cells[0].box.maxX = width
      above.append(grid([["0501", "十"]]))
      return above.strings
    }
    #expect(codes(20) == [["2080501", full + "十"]])
    #expect(codes(100).count == 2)
  }

  @Test func restsOfTextsBeginOnOneLine() {
    func rows(_ y: Double) -> [[String]] {
      var below = grid([["", "", "十", "好"]])
      below.cells[3].lines = [line("好", 300, y)]
      var result = grid([["甲", "1.00", full, full]])
      result.append(below)
      return result.strings
    }
    #expect(rows(12) == [["甲", "1.00", full + "十", full + "好"]])
    // What stands in the middle beside a text of several lines is whole.
    #expect(rows(22) == [["甲", "1.00", full, full], ["", "", "十", "好"]])
  }

  @Test func allCellsOfTheRestMustGoOn() {
    #expect(
      joined([[full, "1.00", "2.00"]], [["十", "", "3.00"]]) == [[full, "1.00", "2.00"], ["十", "", "3.00"]])
  }

  @Test func aTallCellGoesOnWithABlankOne() {
    var result = grid([["绩效指标", "甲"], ["^", "乙"]])
    result.append(grid([["", "丙"], ["^", "丁"]]))
    #expect(result.rowCount == 4)
    #expect(result.cells.first?.rowSpan == 4)
    #expect(result.strings == [["绩效指标", "甲"], ["", "乙"], ["", "丙"], ["", "丁"]])
  }

  @Test func aFormWithAnotherNameIsNoHeaderInOtherWords() {
    func rows(_ first: [String]) -> Int {
      headerRowsInOtherWords(
        grid([["项目名称", "设施改造", ""], ["预算单位", "某局", "负责人"], ["总额", "3.00", ""]]),
        grid([first, ["预算单位", "某局", "负责人"], ["总额", "5.00", ""], ["目标", "办好", ""], ["备注", "无", ""]]))
    }
    #expect(rows(["项目名称", "会议培训", ""]) == 0)
    #expect(rows(["项目名称", "改造", ""]) == 2)
  }

  @Test func aTallCellEndsWithTheAmountBesideIt() {
    let above = [["业务费", "568.32", "办好", "甲"], ["^", "^", "^", "乙"]]
    // Below the project's sum stands that of another unit, which has no goal.
    var result = grid(above)
    result.append(grid([["信息中心", "2,092.10", "", ""], ["会议费", "1,669.14", "开好", "丙"]]))
    #expect(result.cells.filter { $0.row == 0 }.map(\.rowSpan) == [2, 2, 2, 1])
    // The same sum printed again is that of the same project, and where none is, everything goes on.
    for sum in ["568.32", ""] {
      var result = grid(above)
      result.append(grid([["", sum, "", "丙"], ["会议费", "1,669.14", "开好", "丁"]]))
      #expect(result.cells.filter { $0.row == 0 }.map(\.rowSpan) == [3, sum.isEmpty ? 3 : 2, 3, 1])
    }
    // A cell that spans other rows ends where it ends.
    var wider = grid([["产出", "业务费", "1.00"], ["^", "^", "2.00"]])
    wider.append(grid([["", "3.00", "3.00"], ["^", "4.00", "4.00"]]))
    #expect(wider.cells.first?.rowSpan == 4)
  }

  @Test func aTallCellWithATextOfItsOwnIsAnother() {
    var result = grid([["产出", "甲"], ["^", "乙"]])
    result.append(grid([["效益", "丙"], ["^", "丁"]]))
    #expect(result.cells.map(\.rowSpan) == [2, 1, 1, 2, 1, 1])
  }

  @Test func theLinesOfACellAreJoined() {
    let cell = Cell(
      row: 0, column: 0, box: Rectangle(minX: 0, minY: 0, maxX: 9, maxY: 9), page: 1,
      lines: [line("办公厅", 0, 0), line("及open", 0, 0), line("data", 0, 0)])
    #expect(cell.text == "办公厅及open data")
  }
}
