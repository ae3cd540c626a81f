import Extraction
import Testing

@testable import Reconstruction

/// Merged cells that go on over the page, with first rows too low for what is printed in them.
struct OpenCellsTests {
  /// A table of which the last row has a rule below its third column alone.
  private func page(closed: ClosedRange<Double>? = 250...350) -> PageDrawing {
    var page = PageDrawing()
    page.lattice([50, 150, 250, 350], [100, 120])
    for x in [50.0, 150, 250, 350] { page.vertical(x, 120, 140) }
    if let closed { page.horizontal(140, closed.lowerBound, closed.upperBound) }
    page.text("编码", 54, 110)
    page.text("名称", 154, 110)
    page.text("指标", 254, 110)
    page.text("410133600", 54, 130)
    page.text("公共服务平台建设经", 154, 130)
    page.text("检查覆盖率", 254, 130)
    return page
  }

  @Test func whatStandsBelowTheirFirstRowIsTheirs() throws {
    var page = page()
    page.text("4000005", 54, 142)
    page.text("费", 154, 142)
    page.text("第二批", 154, 154)
    page.text("制表", 154, 174)
    let layout = page.layout
    #expect(
      try #require(layout.grids.first).grid.strings[1] == ["4101336004000005", "公共服务平台建设经费第二批", "检查覆盖率"])
    #expect(layout.lines.map(\.text) == ["制表"])
  }

  @Test("a text that is set in the middle or at the right goes on there", arguments: [220.0, 194.5, 234.0])
  func textNotSetToTheLeft(x: Double) throws {
    var page = page()
    page.page.glyphs.removeAll { $0.box.midX > 150 && $0.box.midX < 250 && $0.box.midY > 120 }
    page.text("公共服务平台", x == 194.5 ? 169.5 : 184, 130)
    page.text("费", x, 142)
    let isUnder = x != 220
    #expect(try #require(page.layout.grids.first).grid.strings[1][1] == "公共服务平台" + (isUnder ? "费" : ""))
  }

  @Test func aCellWithABorderKeepsToIt() throws {
    var page = page()
    page.text("之一", 254, 145.5)
    #expect(page.layout.lines.map(\.text) == ["之一"])
  }

  @Test("where no cell has a lower border, or all have, the table ends there", arguments: [nil, 50...350])
  func theTableEnds(closed: ClosedRange<Double>?) {
    var page = page(closed: closed)
    page.text("经费", 154, 145.5)
    #expect(page.layout.lines.count == 1)
  }

  @Test func whatIsNoPartOfTheTextStaysOutside() {
    func lines(_ text: String, _ x: Double = 154, _ y: Double = 142, size: Double = 10) -> Int {
      var page = page()
      page.text(text, x, y, size: size)
      return page.layout.lines.count
    }
    #expect(lines("费") == 0)
    #expect(lines("注：含上年结转") == 1)
    #expect(lines("费", 154, 150) == 1)
    #expect(lines("费", 154, 142, size: 14) == 1)
    // A line of running text.
    #expect(lines("本部门公共服务平台建设经费不含上年结转", 54) == 1)
    #expect(lines("本部门公共服务平台建设经费不含上年结转", 154) == 1)
  }

  @Test func aPageNumberStaysOutside() {
    var page = page()
    page.page.height = 150
    page.text("12", 54, 142)
    #expect(page.layout.lines.map(\.text) == ["12"])
    // Nor does a cell take the end of one.
    var whole = self.page()
    whole.page.height = 150
    whole.text("第6页，共 45 页", 190, 142)
    whole.page.glyphs.removeAll { "检查覆盖率".unicodeScalars.contains($0.scalar) }
    whole.text("覆盖率", 255, 130)
    #expect(whole.layout.lines.map(\.text) == ["第6页，共 45 页"])
  }
}
