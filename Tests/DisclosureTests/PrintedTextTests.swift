import Extraction
import Foundation
import Reconstruction
import Testing

@testable import Disclosure

struct PrintedTextTests {
  private func line(_ text: String, page: Int, y: Double) -> TextLine {
    TextLine(text: text, box: Rectangle(minX: 10, minY: y, maxX: 50, maxY: y + 10), fontSize: 10, page: page)
  }

  private func cell(_ lines: [TextLine]) -> Cell {
    Cell(row: 2, column: 1, box: Rectangle(minX: 0, minY: 0, maxX: 100, maxY: 40), page: 3, lines: lines)
  }

  @Test func theLinesOfACellAreOnePlace() {
    let places = PrintedText(cell([line("１２", page: 3, y: 5), line("３.00", page: 3, y: 20)])).places(turns: [:])
    #expect(
      places == [PrintedPlace(page: 3, box: Rectangle(minX: 10, minY: 5, maxX: 50, maxY: 30), text: "１２\n３.00")])
  }

  @Test func aCellCutByAPageEdgeIsTwoPlaces() {
    let places = PrintedText(cell([line("甲", page: 3, y: 780), line("乙", page: 4, y: 40)])).places(turns: [:])
    #expect(places.map(\.page) == [3, 4])
    #expect(places.map(\.text) == ["甲", "乙"])
  }

  @Test func aBlankCellHasItsBordersAndNoText() {
    #expect(
      PrintedText(cell([])).places(turns: [:]) == [
        PrintedPlace(page: 3, box: Rectangle(minX: 0, minY: 0, maxX: 100, maxY: 40), text: "")
      ])
  }

  @Test func ofATurnedPageTheBoxIsAsDisplayed() {
    var page = Page(number: 3, width: 600, height: 800)
    let box = Rectangle(minX: 100, minY: 200, maxX: 110, maxY: 210)
    page.glyphs = [Glyph(scalar: "甲", box: box, fontSize: 10, rotation: 90)]
    let (turned, turn) = upright(page)
    let line = TextLine(text: "甲", box: turned.glyphs[0].box, page: 3)
    #expect(PrintedText(line).places(turns: [3: turn]).map(\.box) == [box])
    #expect(PrintedText(line).places(turns: [:]).map(\.box) != [box])
  }

  @Test(arguments: [
    ("1,000.00", "1000", "0.01"), ("1,000", "1000", "1"), ("１２.5", "125000", "1000"), ("0.00", "0", nil),
  ])
  func thePrintTellsThePrecision(text: String, amount: String, precision: String?) throws {
    let printed = PrintedText(cell([line(text, page: 3, y: 5)]))
    let value = try #require(Decimal(string: amount))
    #expect(printed.precision(of: value) == precision.flatMap { Decimal(string: $0) })
  }

  @Test func rowsAreTheSameWhereverTheyStand() {
    var row = Row(TableDefinition.expenditure.schema, page: 1)
    row.set(.name, .string("甲"))
    var elsewhere = row
    elsewhere.set(.name, .string("甲"), from: [PrintedText(line("甲", page: 1, y: 5))])
    #expect(row == elsewhere)
    #expect(Set([row, elsewhere]).count == 1)
  }
}
