import TestSupport
import Testing

@testable import Disclosure

struct TableViewTests {
  private let view = TableView(
    table(pageStarts: [2], [["支出（类）↓2", "合 计→2"], ["甲", ""], ["", "1.00", "2.00"]]))

  @Test func aMergedCellIsReadFromEveryFieldItCovers() {
    #expect(view.text(0, 2) == "合计")
    #expect(view.text(1, 0) == "支出（类）")
    #expect(view.key(1, 0) == "支出类")
    #expect(view.key(2, 1) == labelKey("1.00") && view.key(2, 0).isEmpty)
    #expect(view.begins(0, 1) && !view.begins(0, 2) && !view.begins(1, 0))
  }

  @Test func filledColumnsLeaveOutBlanksAndWhatReachesIn() {
    #expect(view.filledColumns(0) == [0, 1])
    #expect(view.filledColumns(1) == [1])
    #expect(view.filledColumns(2) == [1, 2])
    #expect(!view.isBlank(row: 1))
  }

  @Test func theFieldsWithoutACellAreBlank() {
    var table = table([["甲", "乙"], ["丙"]])
    table.grid.cells.removeAll { $0.row == 1 }
    let view = TableView(table)
    #expect(view.text(1, 1).isEmpty && view.isBlank(row: 1))
    #expect(view.cell(1, 1) == nil)
  }

  @Test func aTotalsLabelSetApartIntoTwoCellsIsOne() {
    let view = TableView(table([["合", "计", "1.00"], ["总", "", "计"], ["统", "计", "2.00"]]))
    #expect((0..<3).map { view.text($0, 0) } == ["合计", "总计", "统"])
    #expect((0..<3).map { view.text($0, 1) } == ["", "", "计"])
    #expect(view.key(0, 0) == "合计" && view.isBlank(1, 2))
  }

  @Test func aMinusSetApartIsItsNumbersWhereRulesPartTheCells() {
    var printed = table([["- 1.50", "－ 2,000", "- 3.00→2"]])
    func texts() -> [String] { (0..<3).map { TableView(printed).text(0, $0) } }
    #expect(texts() == ["-1.50", "-2,000", "- 3.00"])
    // The dash may be a blank cell's whose amount stands in the next column.
    printed.isAligned = true
    #expect(texts() == ["- 1.50", "－ 2,000", "- 3.00"])
    printed.isAligned = false
    printed.hasColumnRules = false
    #expect(texts() == ["- 1.50", "－ 2,000", "- 3.00"])
  }

  @Test func theRowKnowsItsPage() {
    #expect((0..<3).map { view.page(of: $0) } == [1, 1, 2])
    // The text of a merged cell may stand on the next page, with the rows below.
    var merged = table(pageStarts: [1], [["产出指标↓2", "数量"], ["质量"]])
    merged.grid.cells[0].page = 2
    let read = TableView(merged)
    #expect((0..<2).map { read.page(of: $0) } == [1, 2])
    // A form beside another asks its own columns first; where none of them begins in the row, all.
    #expect(read.page(of: 0, in: 0..<1) == 2 && read.page(of: 1, in: 0..<1) == 2)
    merged.grid.cells[1].rowSpan = 2
    #expect(TableView(merged).page(of: 0) == 1)
  }
}
