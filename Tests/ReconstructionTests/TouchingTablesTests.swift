import Extraction
import Testing

@testable import Reconstruction

struct TouchingTablesTests {
  private func page(_ title: String = "2024年收入总表", number: String? = nil) -> PageDrawing {
    var page = PageDrawing()
    page.lattice([50, 150, 250, 350], [100, 120, 140, 160, 180])
    let top = number == nil ? 180.0 : 200
    if let number {
      page.lattice([50, 350], [180, 200])
      page.text(number, 54, 190)
    }
    page.lattice([50, 350], [top, top + 20])
    page.lattice([50, 200, 350], [top + 20, top + 40, top + 60])
    for row in 0..<4 { page.text("甲", 54, 110 + 20 * Double(row)) }
    page.text(title, 160, top + 10)
    page.text("乙", 54, top + 30)
    page.text("1.00", 204, top + 50)
    return page
  }

  @Test func aTitleWithinAGridBeginsAnother() throws {
    let grids = page().layout.grids
    #expect(grids.map(\.grid.rowCount) == [4, 3])
    #expect(grids.map(\.grid.columnCount) == [3, 2])
    #expect(grids[1].grid.strings[2] == ["", "1.00"])
    #expect(grids[1].box.minY.rounded() == 180 && grids[0].box.maxY.rounded() == 180)
    #expect(grids[1].columnEdges.map { $0.rounded() } == [50, 200, 350])
  }

  @Test func itsNumberComesWithIt() {
    #expect(page(number: "表二").layout.grids.map(\.grid.rowCount) == [4, 4])
  }

  @Test func theRestOfATableMayEndNearTheTop() {
    func count(_ first: String) -> Int {
      var page = PageDrawing()
      page.lattice([50, 150, 350], [100, 120])
      page.lattice([50, 350], [120, 140])
      page.lattice([50, 200, 350], [140, 160, 180])
      page.text(first, 54, 110)
      page.text("2024年收入总表", 160, 130)
      page.text("乙", 54, 150)
      page.text("1.00", 204, 170)
      return page.layout.grids.count
    }
    #expect(count("备注") == 2)
    #expect(count("表二") == 1)
  }

  @Test func anotherTextPartsNothing() {
    #expect(page("其他说明").layout.grids.count == 1)
  }
}
