import Extraction
import Testing

@testable import Reconstruction

struct LineBuildingTests {
  @Test func wrappedTextIsTwoLinesTopFirst() throws {
    var page = PageDrawing()
    page.lattice([50, 150, 250], [100, 140])
    page.text("关事务", 54, 128)
    page.text("办公厅及相", 54, 112)
    let cell = try #require(page.layout.grids.first?.grid.cells.first)
    #expect(cell.lines.map(\.text) == ["办公厅及相", "关事务"])
    #expect(cell.text == "办公厅及相关事务")
  }

  @Test func theMarkOfAFootnoteBelowItsAmountIsNoDigitOfIt() throws {
    func text(_ amount: String, _ mark: String, size: Double) throws -> String {
      var page = PageDrawing()
      page.lattice([50, 150, 250], [100, 140])
      page.text(amount, 54, 112)
      page.text(mark, 120, 128, size: size)
      return try #require(page.layout.grids.first?.grid.cells.first).text
    }
    #expect(try text("2,005,519.68", "1", size: 6) == "2,005,519.68¹")
    // The rest of an amount is as large; behind a name or a code it is none, nor is a longer number.
    #expect(try text("2,005,519.6", "8", size: 10) == "2,005,519.68")
    #expect(try text("2010", "1", size: 6) == "20101")
    #expect(try text("2,005,519", "123", size: 6) == "2,005,519123")
  }

  @Test(arguments: [Int16(90), 270])
  func aLabelThatRunsUpOrDownIsReadSo(rotation: Int16) throws {
    var page = PageDrawing()
    page.lattice([50, 90, 250], [100, 180])
    func write(_ text: String, x: Double) {
      for (index, scalar) in text.unicodeScalars.enumerated() {
        let y = rotation == 90 ? 110 + 12 * Double(index) : 170 - 12 * Double(index)
        page.page.glyphs.append(
          Glyph(
            scalar: scalar, box: Rectangle(minX: x, minY: y - 6, maxX: x + 10, maxY: y + 6), fontSize: 10,
            rotation: rotation))
      }
    }
    write("预算数", x: rotation == 90 ? 72 : 56)
    write("合计", x: rotation == 90 ? 56 : 72)
    page.text("1,234,567.00", 100, 140)
    let cell = try #require(page.layout.grids.first?.grid.cells.first)
    #expect(cell.lines.map(\.text) == ["预算数", "合计"])
    #expect(cell.lines.allSatisfy { cell.box.contains(x: $0.box.midX, y: $0.box.midY) })
  }

  @Test func baselinesThatDifferALittleAreOneLine() {
    var page = PageDrawing()
    page.text("2024", 50, 101.8)
    page.text("年", 70, 100)
    page.text("预算", 80, 102)
    #expect(page.layout.lines.map(\.text) == ["2024年预算"])
  }

  @Test func aWideGapPartsOwnerAndUnit() {
    var page = PageDrawing()
    page.text("部门全称：某局", 50, 100)
    page.text("单位：元", 400, 100)
    #expect(page.layout.lines.map(\.text) == ["部门全称：某局", "单位：元"])
  }

  @Test func latinWordsKeepTheirSpace() {
    var page = PageDrawing()
    page.text("open data", 50, 100)
    #expect(page.layout.lines.map(\.text) == ["open data"])
  }

  @Test func everyGlyphLandsExactlyOnce() {
    var page = PageDrawing()
    page.text("标题", 200, 60)
    page.table([["一", "1,000.00"], ["二", "2,000.00"]])
    page.text("注：无", 50, 200)
    let layout = page.layout
    let inCells = layout.grids.flatMap(\.grid.cells).flatMap(\.lines)
    let printed = (inCells + layout.lines).flatMap(\.text.unicodeScalars).filter { $0 != " " }
    #expect(printed.map(\.value).sorted() == page.page.glyphs.map(\.scalar.value).sorted())
  }

  @Test func anAmountEndsAPieceWhereTheNextIsNear() {
    var page = PageDrawing()
    page.text("12.50", 50, 100)
    page.text("30.00", 76.5, 100)
    page.text("万", 103, 100)
    let lines = buildLines(page.page.glyphs, page: 1, splitGap: 0.9, unlessFollowedBy: ["万"])
    #expect(lines.map(\.text) == ["12.50", "30.00万"])
    #expect(buildLines(page.page.glyphs, page: 1, splitGap: 0.9).map(\.text) == ["12.5030.00万"])
  }

  @Test func aBrokenAmountOrADashEndsAPieceToo() {
    func texts(_ first: String, _ second: String) -> [String] {
      var page = PageDrawing()
      page.text(first, 50, 100)
      page.text(second, 53 + Double(first.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 5 : 10) }), 100)
      return buildLines(page.page.glyphs, page: 1, splitGap: 0.9, unlessFollowedBy: ["万"]).map(\.text)
    }
    #expect(texts("82,660,221.", "156,012,942") == ["82,660,221.", "156,012,942"])
    #expect(texts("4,541,015.3", "6,640,358.9") == ["4,541,015.3", "6,640,358.9"])
    #expect(texts("—", "三、科学技术") == ["—", "三、科学技术"])
    #expect(texts("1.", "甲").count == 1)
  }

  @Test func aRaisedDigitBehindANumberIsNoDigitOfIt() {
    func text(raisedBy raise: Double, gap: Double = 0) -> [String] {
      var page = PageDrawing()
      page.text("35.50", 100, 100)
      page.text("1", 125 + gap, 100 - raise, size: 6)
      return buildLines(page.page.glyphs, page: 1).map(\.text)
    }
    #expect(text(raisedBy: 2.5) == ["35.50¹"])
    #expect(text(raisedBy: -1.5) == ["35.501"])
    #expect(text(raisedBy: 2.5, gap: 20) == ["35.50 1"])
  }
}
