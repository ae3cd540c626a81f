import Extraction
import Testing

@testable import Reconstruction

/// Tables of a text file, in which nothing shows what was one cell.
struct CaptionsBetweenTabsTests {
  private func grids(_ rows: [[String]], showsMergedCells: Bool = false) -> [[[String]]] {
    var page = PageDrawing()
    page.table(rows)
    page.page.showsMergedCells = showsMergedCells
    return page.layout.grids.map(\.grid.strings)
  }

  private func spans(_ rows: [[String]]) -> [[Int]] {
    var page = PageDrawing()
    page.table(rows)
    page.page.showsMergedCells = false
    let cells = page.layout.grids[0].grid.cells
    return rows.indices.map { row in cells.filter { $0.row == row }.map(\.columnSpan) }
  }

  private let body = [["项目", "合计", "基本"], ["其中：车辆", "", ""], ["公务", "1.00", "2.00"]]

  @Test func aTitleBetweenTabsIsOverAllColumns() {
    #expect(spans([["表三", "", ""], ["", "支出总表", ""], ["单位：万元", "", ""]] + body).prefix(3) == [[3], [3], [3]])
  }

  @Test func anOwnerAndAUnitShareARow() {
    #expect(spans([["2024年支出总表", "", ""], ["部门：某局", "", "单位：元"]] + body)[1] == [2, 1])
  }

  @Test func aNameWithoutALabelStandsBetweenTitleAndUnit() {
    let captions = [["2024年支出总表", "", ""], ["某局", "", ""], ["单位：元", "", ""]]
    #expect(spans(captions + body).prefix(3) == [[3], [3], [3]])
    // Behind the last caption it is a row like others.
    #expect(spans(Array(captions.prefix(2)) + body)[1] == [1, 1, 1])
  }

  @Test func aLabelWithAColonIsNoCaption() {
    #expect(spans(body)[1] == [1, 1, 1])
    #expect(spans([["2024年支出总表", "", ""]] + body)[2] == [1, 1, 1])
  }

  @Test func aYearStandsAboveATitle() {
    #expect(spans([["（2024年度）", "", ""], ["2024年支出总表", "", ""]] + body).prefix(2) == [[3], [3]])
  }

  @Test func theLastRowsOfATableAreNoCaptionsOfTheNext() {
    let rows = body + [["其中：船舶", "", ""], ["结转", "", ""], ["2024年支出总表", "", ""]] + body
    #expect(spans(rows)[3...4] == [[1, 1, 1], [1, 1, 1]])
  }

  @Test func eachTitleBeginsATable() {
    let first = [["2024年收入总表", "", ""]] + body
    let second = [["表三", "", ""], ["2024年支出总表", "", ""]] + body
    #expect(grids(first + second).map(\.count) == [first.count, second.count])
    #expect(grids(first + second, showsMergedCells: true).map(\.count) == [first.count + second.count])
  }
}
