import Disclosure
import Extraction
import Reconstruction
import Testing

@testable import Inspection

struct PageSketchTests {
  static let balance = [["项目", "预算数"], ["合计", "1,000.00"], ["一、收入", "1,000.00"]]

  /// A captioned table with a note, running text above and a page number below.
  static var page: SamplePage {
    var page = SamplePage()
    page.text("我们的情况说明如下。", x: 50, y: 40)
    page.text("2024年部门收支预算总表", x: 100, y: 70, size: 14)
    page.text("单位：元", x: 200, y: 90)
    page.table(balance)
    page.text("注：没有其他收入", x: 50, y: 172)
    page.text("3", x: 195, y: 285)
    return page
  }

  @Test func cellsAreLabelledWithRowAndColumn() {
    let sketch = sketch([Self.page])
    #expect(sketch.labels(.cell) == ["1,1", "1,2", "2,1", "2,2", "3,1", "3,2"])
    #expect(sketch.titles(.cell)[3] == "table 1, row 2, column 2: 1,000.00")
    let box = sketch.boxes(.cell)[3]
    #expect(box.minX > 150 && box.maxX < 250 && box.minY > 120 && box.maxY < 140)
  }

  @Test func theTableIsNamed() {
    let sketch = sketch([Self.page])
    #expect(sketch.labels(.table) == ["table 1: 1 balance"])
    #expect(sketch.boxes(.table) == [Rectangle(minX: 48.5, minY: 98.5, maxX: 251.5, maxY: 161.5)])
    #expect(sketch.boxes(.otherTable).isEmpty)
  }

  @Test func aTableThatIsNoneOfThe17IsOther() {
    var page = SamplePage()
    page.text("干部职工名册表", x: 100, y: 80)
    page.table([["姓名", "处室"], ["某某", "办公室"]])
    let sketch = sketch([page])
    #expect(sketch.labels(.otherTable) == ["table 1: other"])
    #expect(sketch.boxes(.table).isEmpty)
  }

  @Test func linesHaveTheirRoles() {
    let sketch = sketch([Self.page])
    #expect(sketch.titles(.caption).map { String($0.suffix(4)) } == ["预算总表", "单位：元"])
    #expect(sketch.titles(.note) == ["note of table 1: 注：没有其他收入"])
    #expect(sketch.titles(.running) == ["running text: 我们的情况说明如下。"])
    #expect(sketch.titles(.furniture) == ["left out: 3"])
    #expect(sketch.titles(.unplaced).isEmpty)
  }

  @Test(arguments: [Role.doubtful, .corrected, .value])
  func valuesHaveColoursOfTheirOwn(_ role: Role) {
    let place = PrintedPlace(page: 1, box: Rectangle(minX: 150, minY: 120, maxX: 250, maxY: 140), text: "1.00")
    let elsewhere = PrintedPlace(page: 2, box: place.box, text: "1.00")
    let blank = PrintedPlace(page: 1, box: place.box, text: "")
    var layout = DocumentLayout()
    layout.append(PageLayout(Self.page.page))
    layout.finish()
    let values = [place, elsewhere, blank].map { MarkedValue(role, $0, title: "1.00 | 7.00") }
    let sketch = PageSketch(Self.page.page, in: layout, schemas: [], values: values)
    #expect(sketch.titles(role) == ["1.00 | 7.00", "1.00 | 7.00"])
    #expect(sketch.boxes(role) == [place.box.insetBy(-1), place.box.insetBy(2)])
    #expect(sketch.legend.shapes.contains { $0.role == role })
    #expect(!PageSketch(Self.page.page, in: layout, schemas: []).legend.shapes.contains { $0.role == role })
  }

  @Test func mergedEdgesAreDrawn() {
    let sketch = sketch([Self.page])
    #expect(sketch.shapes.filter { $0.role == .rule }.count == 7)
  }

  @Test func textBesideATableBelongsToNothing() {
    var page = Self.page
    page.text("888.00", x: 300, y: 130)
    #expect(sketch([page]).titles(.unplaced) == ["beside table 1, in none of its cells: 888.00"])
  }

  @Test func anAmountByItselfBelongsToNothing() {
    var page = SamplePage()
    page.text("12,345.60", x: 50, y: 150)
    page.text("2024", x: 50, y: 200)
    #expect(sketch([page]).titles(.unplaced) == ["an amount by itself: 12,345.60"])
  }

  @Test func aContinuationKeepsItsRowsAndShowsTheRepeatedHeader() {
    var second = SamplePage(2)
    second.table([["项目", "预算数"], ["二、上年结转", "5.00"]], y: 40)
    let sketch = sketch([Self.page, second], page: 2)
    #expect(sketch.labels(.cell) == ["4,1", "4,2"])
    #expect(sketch.titles(.repeated) == ["not a row of its own: 项目", "not a row of its own: 预算数"])
    #expect(sketch.labels(.table) == ["table 1: 1 balance, pages 1-2"])
  }

  @Test func theRestOfACutRowNamesTheRowItBelongsTo() {
    var first = Self.page
    first.page.glyphs.removeAll { $0.scalar == "注" || $0.box.midY > 165 }
    first.text("12,437.3", x: 254, y: 150)
    var page = SamplePage()
    page.text("2024年部门收支预算总表", x: 100, y: 70, size: 14)
    page.table([["项目", "预算数"], ["一、收入", "12,437.3"]])
    var second = SamplePage(2)
    second.table([["", "6"], ["二、上年结转", "5.00"]], y: 40)
    let sketch = sketch([page, second], page: 2)
    #expect(sketch.labels(.cell).contains("..2,2"))
    #expect(sketch.titles(.cell).contains("table 1, row 2, column 2, begun on page 1: 12,437.36"))
  }

  @Test func upperLayersComeLast() throws {
    let roles = sketch([Self.page]).shapes.map(\.role)
    let order = try roles.map { try #require(Role.allCases.firstIndex(of: $0)) }
    #expect(order == order.sorted())
  }

  @Test func everyMeaningIsInTheLegendWithItsCount() {
    let sketch = sketch([Self.page])
    let words = sketch.legend.shapes.compactMap { shape in
      if case .label(let text, _, let baseline, _) = shape.figure {
        #expect(baseline > 300 && baseline < sketch.canvasHeight)
        return text
      }
      return nil
    }
    #expect(words.count == 10)
    #expect(words.contains("cell: row,column (6)") && words.contains("one of the 17 tables (1)"))
  }

  @Test func theLabelOfATableAvoidsLines() throws {
    var page = Self.page
    page.page.glyphs.removeAll { $0.box.midY > 165 && $0.box.midY < 200 }
    func baseline(_ page: SamplePage) throws -> (x: Double, y: Double) {
      let label = sketch([page]).shapes.last { $0.role == .table }
      guard case .label(_, let x, let y, _) = try #require(label).figure else { throw CancellationError() }
      return (x, y)
    }
    let free = try baseline(page)
    #expect(free.x == 50 && free.y > 160)
    page.text("注：无", x: 50, y: 168)
    let moved = try baseline(page)
    #expect(moved.x > 100 && moved.y == free.y)
  }
}
