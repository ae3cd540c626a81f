import Extraction
import Testing

@testable import Reconstruction

struct GlyphConservationTests {
  private var page: Page {
    var drawing = PageDrawing()
    drawing.lattice([50, 150, 250], [100, 120, 140])
    drawing.text("甲 1.50", 60, 110)
    drawing.text("乙", 160, 130)
    drawing.text("表外 文字", 60, 300)
    return drawing.page
  }

  @Test func everyCharacterIsInOneLine() {
    let layout = PageLayout(page)
    #expect(layout.grids.count == 1)
    #expect(layout.diagnostics.isEmpty)
  }

  @Test func aCharacterInNoLineIsReported() {
    let layout = PageLayout(page)
    let found = lostGlyphs(page.glyphs, of: 1, grids: [], lines: layout.lines, watermark: [])
    #expect(found.map(\.code.rawValue) == ["text.unplaced"])
    #expect(
      found.first?.message(in: .english).hasPrefix("6 characters of page 1 are in no cell and in no line: “.” “0” “1”")
        == true)
  }

  @Test func aCharacterInTwoLinesIsReported() {
    let layout = PageLayout(page)
    let found = lostGlyphs(page.glyphs, of: 1, grids: layout.grids, lines: layout.lines + layout.lines, watermark: [])
    #expect(found.map(\.code.rawValue) == ["text.placed_twice"])
  }

  @Test func aWatermarkBehindATableIsNotLost() {
    var drawing = PageDrawing()
    drawing.page = page
    drawing.text("密", 130, 120, size: 60)
    #expect(PageLayout(drawing.page).diagnostics.isEmpty)
  }

  @Test func aWatermarkBehindATableIsInNoCell() {
    var drawing = PageDrawing()
    drawing.page = page
    drawing.text("密", 170, 110, size: 60)
    #expect(drawing.layout.grids.map(\.grid.strings) == [[["甲 1.50", ""], ["", "乙"]]])
  }

  @Test func largeTypeThatFitsItsCellIsNoWatermark() {
    var drawing = PageDrawing()
    drawing.table([["甲", "乙"], ["丙", "丁"]])
    drawing.lattice([50, 250], [140, 240])
    drawing.text("总", 100, 190, size: 60)
    #expect(drawing.layout.grids.flatMap(\.grid.strings).flatMap { $0 }.contains("总"))
  }

  @Test func whatTheClipCutsOffStaysInItsCell() {
    var drawing = PageDrawing()
    drawing.lattice([50, 100, 150], [100, 120])
    drawing.text("障碍18", 52, 110)
    // The clip ends at 100; the last characters stand over the next cell's amount.
    drawing.text("中心", 82, 110)
    for index in drawing.page.glyphs.indices.suffix(2) { drawing.page.glyphs[index].homeX = 98 }
    drawing.text("39.66", 102, 110)
    #expect(PageLayout(drawing.page).grids.map(\.grid.strings) == [[["障碍18中心", "39.66"]]])
  }

  @Test func aLineThatTheClipCutsStaysInItsCell() {
    var drawing = PageDrawing()
    drawing.lattice([50, 100], [100, 120, 170])
    drawing.text("维护网", 52, 110)
    // Of the last line only the upper edge shows.
    drawing.text("体系", 52, 123)
    for index in drawing.page.glyphs.indices.suffix(2) { drawing.page.glyphs[index].homeRise = 5 }
    drawing.text("一年", 52, 148)
    // Below the table it is on the next page, too.
    drawing.text("以上", 52, 190)
    for index in drawing.page.glyphs.indices.suffix(2) { drawing.page.glyphs[index].homeRise = 28 }
    #expect(PageLayout(drawing.page).grids.map(\.grid.strings) == [[["维护网体系"], ["一年"]]])
  }
}
