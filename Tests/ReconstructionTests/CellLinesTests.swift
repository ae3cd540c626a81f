import Extraction
import Testing

@testable import Reconstruction

/// The cells of a page share a buffer of lines; a change to one is seen in no other.
struct CellLinesTests {
  private func line(_ text: String) -> TextLine {
    TextLine(text: text, box: Rectangle(minX: 0, minY: 0, maxX: 9, maxY: 9), page: 1)
  }

  private func grid(_ texts: [[String]]) -> Grid {
    let cells = texts.enumerated().map { index, texts in
      Cell(
        row: index, column: 0, box: Rectangle(minX: 0, minY: 0, maxX: 9, maxY: 9), page: 1, lines: texts.map(line))
    }
    return Grid(rowCount: cells.count, columnCount: 1, cells: cells)
  }

  private func texts(_ grid: Grid) -> [[String]] { grid.cells.map { $0.lines.map(\.text) } }

  @Test func sharedLinesAreThoseThatWere() {
    let expected = [["甲", "乙"], [], ["丙"], ["丁"]]
    var grid = grid(expected)
    let before = grid.cells
    grid.shareLines()
    #expect(texts(grid) == expected)
    #expect(grid.cells == before)
    #expect(Set(grid.cells) == Set(before))
  }

  @Test func aChangeIsTheCellsOwn() {
    var grid = grid([["甲"], ["乙", "丙"], ["丁"]])
    grid.shareLines()
    grid.cells[0].lines += [line("戊")]
    grid.cells[1].lines.removeFirst()
    grid.cells[2].lines[0].text = "己"
    #expect(texts(grid) == [["甲", "戊"], ["丙"], ["己"]])
    #expect(grid.cells[1].lines.first?.text == "丙" && grid.cells[1].lines.last?.text == "丙")
  }
}
