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
}
