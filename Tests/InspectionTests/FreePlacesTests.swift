import Extraction
import Testing

@testable import Inspection

/// Labels cover nothing that is printed, and none covers another.
struct FreePlacesTests {
  private static let cell = Rectangle(minX: 50, minY: 100, maxX: 150, maxY: 120)

  /// Where the label of a cell is put on a page with these texts; nil where it has no place.
  private func label(amid texts: [(text: String, x: Double, y: Double)], in cell: Rectangle = cell) -> Rectangle? {
    var page = SamplePage()
    for text in texts { page.text(text.text, x: text.x, y: text.y) }
    var places = FreePlaces(page.page, unit: 1)
    return places.shape(Tag(subject: .cell, role: .cell, text: "12,3", box: cell))?.labelBox
  }

  @Test func aFreeCellHasItInItsTopLeftCorner() throws {
    let place = try #require(label(amid: []))
    #expect(place.minX == 51.2 && place.minY == 100.8)
  }

  @Test func itGoesWhereNoCharacterIs() throws {
    let besideText = try #require(label(amid: [("2010301", 52, 106)]))
    #expect(besideText.maxX > 145 && besideText.minY < 102)
    let belowText = try #require(label(amid: [("政府办公厅及相关机构", 50, 106)]))
    #expect(belowText.minX == 51.2 && belowText.minY > 110)
  }

  @Test func itIsMadeSmallerBeforeItIsLeftOut() throws {
    let large = try #require(label(amid: []))
    let small = try #require(label(amid: [("政府办公厅及相关机构", 50, 109), ("政府办公厅及相关机构", 50, 118)]))
    #expect(small.height < large.height)
    #expect(label(amid: [("政府办公厅及相关机构", 50, 105), ("政府办公厅及相关机构", 50, 115)]) == nil)
  }

  @Test func noLabelCoversAnother() throws {
    var places = FreePlaces(SamplePage().page, unit: 1)
    let tag = Tag(subject: .table, role: .table, text: "table 1: 1 balance", box: Self.cell)
    let boxes = (1...4).compactMap { _ in places.shape(tag)?.labelBox }
    #expect(boxes.count == 4)
    for (index, box) in boxes.enumerated() {
      #expect(!boxes.prefix(index).contains { $0.intersection(box) != nil })
    }
  }

  @Test func placesAreOnThePage() {
    let page = Page(number: 1, width: 20, height: 4)
    var places = FreePlaces(page, unit: 1)
    let box = Rectangle(minX: -10, minY: -10, maxX: 900, maxY: 900)
    for subject in [Tag.Subject.cell, .line, .table] {
      #expect(places.shape(Tag(subject: subject, role: .cell, text: "1", box: box)) == nil)
    }
  }
}

extension Shape {
  /// About what a label covers.
  var labelBox: Rectangle? {
    guard case .label(let text, let x, let baseline, let size) = figure else { return nil }
    let top = baseline - Settings.Labels.rise * size
    let width = Settings.Labels.characterWidth * size * Double(text.count)
    return Rectangle(minX: x, minY: top, maxX: x + width, maxY: top + size)
  }
}
